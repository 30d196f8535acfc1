import type { Paragraph, Table } from '../../block.ts';
import type { XmlElement } from '../xml.ts';
import type { DocxState } from './state.ts';

/** A block before it has its place in the list of blocks. */
export type Item = Omit<Paragraph, 'id' | 'file'> | Omit<Table, 'id' | 'file'>;

/** Reads elements that stand beside each other in a body, cell or text box. */
export type ReadItems = (elements: XmlElement[], state: DocxState) => Item[];
