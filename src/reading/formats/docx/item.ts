import type { Paragraph, Table, Unread } from '../../block.ts';
import type { XmlElement } from '../xml.ts';
import type { DocxState } from './state.ts';

/** A part that is a file of its own; read when the document around it has been read. */
export interface Embedded {
  kind: 'embedded';
  /** Name of the member. */
  part: string;
  /** What it is when it cannot be read. */
  what: 'embedded-file' | 'embedded-part';
  page?: number;
}

/** Points. */
export interface Size {
  width: number;
  height: number;
}

/** Whether a picture may hold text is judged by its size and by what stands around it. */
export interface Picture {
  kind: 'picture';
  size: Size;
  /** Behind the text: paper, a watermark, or the scan of a page. */
  behind: boolean;
  page?: number;
}

type Unplaced<B> = Omit<B, 'id' | 'file'>;

/** A block before it has its place in the list of blocks. */
export type Item = Unplaced<Paragraph> | Unplaced<Table> | Unplaced<Unread> | Embedded | Picture;

/** A table with rows of its own belongs to the document wherever it stands; a running title or a frame has one or two. */
export const hasRowsOfItsOwn = (item: Item): boolean => item.kind === 'table' && item.rows.length > 2;

/** Reads elements that stand beside each other in a body, cell or text box. */
export type ReadItems = (elements: XmlElement[], state: DocxState) => Item[];
