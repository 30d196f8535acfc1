/**
 * What every format adapter makes of a file: the document as a flat list of blocks, in reading order.
 * Everything after this stage (structure, rows, values, checks) knows blocks only, never a file format.
 */

/** A rectangle on a page, in points from the top left corner: [left, top, right, bottom]. */
export type Box = readonly [number, number, number, number];

interface BlockBase {
  /** Position in the list of blocks; rows point back to it. */
  id: number;
  /** Index of the file the block came from (a plan may come in several files). */
  file: number;
  /** 1-based page, when the format has pages. */
  page?: number;
  /** 1-based line of the source text, when the format has lines. */
  line?: number;
  /** Where the block stands on its page (PDF, scan). */
  box?: Box;
  /** 0..1, for recognised (scanned) text only. */
  confidence?: number;
  /** No reader took anything from it: set when the whole plan has been read. */
  passedOver?: true;
}

export interface Paragraph extends BlockBase {
  kind: 'paragraph';
  /** NFC; soft line breaks inside a paragraph are "\n". */
  text: string;
  /** "line": a physical line, still to be joined with its neighbours; "whole": a paragraph as its author made it. */
  flow: 'line' | 'whole';
  /** Blank lines (or a clear vertical gap) before it; only for flow "line". */
  gapBefore?: boolean;
  /** A list number or bullet that is not in the text ("1.", "a)", "-"), as the format computes it. */
  label?: string;
  /** Heading level 1..9 when the format says so. */
  heading?: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right' | 'justify';
}

export interface Cell {
  /** The cell's physical lines or paragraphs, in order; [] for an empty cell. */
  lines: string[];
  colSpan: number;
  rowSpan: number;
  bold?: boolean;
  box?: Box;
  /** 0..1, for recognised text, and `UNREAD_CELL` for what could not be read. */
  confidence?: number;
}

/** Confidence of a cell that holds something which could not be read; its `lines` are then what could. */
export const UNREAD_CELL = 0.5;

export interface TableRow {
  /** Cells that start in this row, left to right; a cell that reaches in from above by rowSpan is not repeated. */
  cells: Cell[];
  page?: number;
  line?: number;
  /** Marked by the format as a header row repeated on each page. */
  header?: boolean;
}

export interface Table extends BlockBase {
  kind: 'table';
  rows: TableRow[];
  /** Whether the format really had a grid ("ruled"), or columns were inferred from positions or text ("inferred"). */
  grid: 'ruled' | 'inferred';
}

export type Block = Paragraph | Table;

/** What a file may hold that no reader can take in; the wording of each stands in `checks/unread.ts`. */
export const UNREAD_KINDS = [
  'picture',
  'chart',
  'embedded-file',
  'embedded-part',
  'footnote',
  'formula',
  'error-cell',
  'hidden-sheet',
  'hidden-cells',
  'filtered-rows',
  'page',
  'table',
  'passage',
] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];

/** Stands where something in the file could not be read, so that nothing is passed over in silence. */
export interface Unread extends BlockBase {
  kind: 'unread';
  what: UnreadKind;
  /** Where, in words of the file ("trang tính “Chỉ tiêu”, ô D5"); without them the page or the text above says it. */
  where?: string;
}

export type SourceBlock = Block | Unread;

/** For lists of blocks of which the lines of text are wanted. */
export const isParagraph = (block: SourceBlock): block is Paragraph => block.kind === 'paragraph';

export const isBlock = (block: SourceBlock): block is Block => block.kind !== 'unread';

export interface PageInfo {
  file: number;
  number: number;
  width: number;
  height: number;
  /** Mean confidence of the recognised words, for scanned pages only. */
  confidence?: number;
}

export type SourceFormat = 'docx' | 'pdf' | 'scan' | 'text' | 'markdown' | 'xlsx' | 'csv' | 'html';

/** What an adapter returns for one file. Block ids are consecutive from 0; the composer renumbers over files. */
export interface SourceDocument {
  format: SourceFormat;
  blocks: SourceBlock[];
  pages: PageInfo[];
  /** Things the person should know about the file as a whole (legacy fonts, tracked changes accepted …), in Vietnamese. */
  notes: string[];
}

/** The text of a cell with its lines joined by one space. */
export function cellText(cell: Cell): string {
  return cell.lines.join(' ').replace(/\s+/g, ' ').trim();
}
