/** Tables: the grid with its merged cells, and tables that only lay out paragraphs. */
import { cutText } from '../../../shared/cut-text.ts';
import { type Cell, cellText, type TableRow, UNREAD_CELL, type UnreadKind } from '../../block.ts';
import { child, childNumber, childValue, toggle, type XmlElement } from '../xml.ts';
import type { Item, ReadItems } from './item.ts';
import { controlContent } from './controls.ts';
import { isUnreadInCell } from './pictures.ts';
import { isRowGone } from './removed.ts';
import type { DocxState } from './state.ts';
import { drawsLines } from './styles.ts';

interface SourceCell {
  element: XmlElement;
  items: Item[];
  column: number;
  span: number;
  /** A cell that a merged one above reaches into. */
  continues: boolean;
}

interface SourceRow {
  element: XmlElement;
  cells: SourceCell[];
  page: number;
}

/** A table as one table, or as the paragraphs and tables that it only places beside each other. */
export function readTable(table: XmlElement, state: DocxState, readItems: ReadItems): Item[] {
  const page = state.extent.pages;
  const notesBefore = state.notes.length;
  const rows = partsNamed('w:tr', table, state).flatMap((row) => {
    if (isRowGone(row, state)) return [];
    const struck = state.told.struck;
    const read = readRow(row, state, readItems);
    return state.told.struck > struck && isOnlyNumber(read) ? [] : [read];
  });
  if (rows.length === 0) return [];
  if (isLayout(table, rows, state)) return layoutItems(rows);
  for (const note of state.notes.slice(notesBefore)) note.inTable = true;
  const item: Item = { kind: 'table', rows: toRows(rows, state.paged), grid: 'ruled' };
  if (state.paged) item.page = rows[0]?.page ?? page;
  return [item, ...rows.flatMap(unreadIn)];
}

/** Rows and cells may stand inside content controls and tracked insertions. */
const WRAPPERS = new Set(['w:sdt', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

function partsNamed(name: string, element: XmlElement, state: DocxState): XmlElement[] {
  const children = element.name === 'w:sdt' ? controlContent(element, state) : element.children;
  return children.flatMap((part) => {
    if (part.name === name) return [part];
    return WRAPPERS.has(part.name) ? partsNamed(name, part, state) : [];
  });
}

/** Without cells that a tracked change takes out. */
function cellsOf(row: XmlElement, state: DocxState): XmlElement[] {
  return partsNamed('w:tc', row, state).filter((cell) => {
    const isDeleted = child(child(cell, 'w:tcPr'), 'w:cellDel') !== undefined;
    if (isDeleted) state.told.trackedChanges = true;
    return !isDeleted;
  });
}

function readRow(row: XmlElement, state: DocxState, readItems: ReadItems): SourceRow {
  state.extent.rows += 1;
  const start = state.extent.pages;
  let last = start;
  let leads = false;
  let column = childNumber(child(row, 'w:trPr'), 'w:gridBefore') ?? 0;
  const cells: SourceCell[] = [];
  for (const element of cellsOf(row, state)) {
    const tcPr = child(element, 'w:tcPr');
    const span = Math.min(100, Math.max(1, childNumber(tcPr, 'w:gridSpan') ?? 1));
    // A row over two pages has the break in every cell that runs over.
    state.extent.pages = start;
    const items = readItems(element.children, state);
    leads ||= cells.length === 0 && items[0]?.page !== undefined && items[0].page > start;
    last = Math.max(last, state.extent.pages);
    const continues = reachesInFromAbove(tcPr);
    const previous = cells.at(-1);
    if (previous && childValue(tcPr, 'w:hMerge') === 'continue') {
      previous.span += span;
      previous.items.push(...items);
    } else cells.push({ element, items, column, span, continues });
    column += span;
  }
  state.extent.pages = last;
  return { element: row, cells, page: leads ? start + 1 : start };
}

/** A merge, also one that a tracked change made. */
function reachesInFromAbove(tcPr: XmlElement | undefined): boolean {
  const tracked = child(tcPr, 'w:cellMerge')?.attributes['w:vMerge'];
  if (tracked !== undefined) return tracked === 'cont';
  const merge = child(tcPr, 'w:vMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

/** A row of which only its number is left when struck-through text goes. */
function isOnlyNumber({ cells }: SourceRow): boolean {
  const [first = [], ...rest] = cells.map(({ items }) => items.flatMap(itemLines));
  const isUnread = cells.some(({ items }) =>
    items.some(({ kind }) => kind !== 'paragraph' && kind !== 'table'),
  );
  return !isUnread && rest.every((lines) => lines.length === 0) && ORDINAL.test(first.join(' '));
}

const ORDINAL = /^(?:(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|\p{L})?[.)]?|[-–+•])$/u;

/** What stands in the cells of a row and could not be read, said once for the row. */
function unreadIn(row: SourceRow): Item[] {
  const found = new Set(row.cells.flatMap(({ items }) => unreadKinds(items)));
  if (found.size === 0) return [];
  const text = row.cells.flatMap(({ items }) => items.flatMap(itemLines)).join(' ');
  const where = text === '' ? 'một dòng của bảng' : `bảng, dòng “${cutText(text, 60)}”`;
  return [...found].map((what) => ({ kind: 'unread', what, where, ...(row.page && { page: row.page }) }));
}

function unreadKinds(items: readonly Item[]): UnreadKind[] {
  const bare = items.flatMap(itemLines).length === 0;
  return items.flatMap((item): UnreadKind[] => {
    if (!isUnreadInCell(item, bare)) return [];
    if (item.kind === 'picture') return ['picture'];
    return item.kind === 'unread' || item.kind === 'embedded' ? [item.what] : [];
  });
}

function toRows(rows: SourceRow[], paged: boolean): TableRow[] {
  const open = new Map<number, Cell>();
  return rows.map((row) => {
    const made: TableRow = { cells: [] };
    if (paged) made.page = row.page;
    if (toggle(child(row.element, 'w:trPr'), 'w:tblHeader')) made.header = true;
    let column = 0;
    for (const source of row.cells) {
      if (source.column > column && column === 0) made.cells.push(emptyCell(source.column));
      const above = source.continues ? open.get(source.column) : undefined;
      const cell = toCell(source);
      if (above && above.colSpan === source.span) {
        above.rowSpan += 1;
        above.lines.push(...cell.lines);
        if (cell.confidence !== undefined) above.confidence = cell.confidence;
      } else {
        made.cells.push(cell);
        open.set(source.column, cell);
      }
      column = source.column + source.span;
    }
    return made;
  });
}

const emptyCell = (colSpan: number): Cell => ({ lines: [], colSpan, rowSpan: 1 });

function toCell({ items, span }: SourceCell): Cell {
  const cell: Cell = { lines: items.flatMap(itemLines), colSpan: span, rowSpan: 1 };
  const paragraphs = items.filter((item) => item.kind === 'paragraph');
  if (paragraphs.length > 0 && paragraphs.length === items.length && paragraphs.every((item) => item.bold)) {
    cell.bold = true;
  }
  if (unreadKinds(items).length > 0) cell.confidence = UNREAD_CELL;
  return cell;
}

/** Lines of a cell; a computed number is part of what one reads there. A table inside a cell gives a line a row. */
function itemLines(item: Item): string[] {
  if (item.kind === 'paragraph') {
    return [item.label, item.text]
      .filter(Boolean)
      .join(' ')
      .split('\n')
      .filter((line) => line !== '');
  }
  if (item.kind !== 'table') return [];
  const labelled = item.rows.every(({ cells }) => isLabel(cells));
  return item.rows
    .map((row) =>
      row.cells
        .map(cellText)
        .filter((text) => text !== '')
        .join(labelled ? ': ' : ' '),
    )
    .filter((line) => line !== '');
}

/** "Chủ trì | Phòng Kinh tế": what the second of two cells is, the first says. */
const isLabel = ([label, value, ...more]: Cell[]): boolean =>
  label !== undefined &&
  value !== undefined &&
  more.length === 0 &&
  /^\p{Lu}[\p{L}\s,]{2,30}$/u.test(cellText(label));

/**
 * Whether a table only places paragraphs beside each other: one column; a letterhead or signature (two columns, no
 * lines drawn or a single row); or a frame around other tables.
 */
function isLayout(table: XmlElement, rows: SourceRow[], state: DocxState): boolean {
  const width = Math.max(...rows.map((row) => row.cells.length));
  if (width <= 1) return true;
  const framed = rows.some((row) => row.cells.some((cell) => cell.items.some(isDataTable)));
  if (framed && rows.length <= 3) return true;
  const filled = Math.max(...rows.map((row) => row.cells.filter((cell) => cell.items.length > 0).length));
  // A row that a converter left alone on its page has few filled cells, but all columns of its table.
  if (filled > 2 || (width > 3 && hasLines(table, rows, state))) return false;
  const numbered = /^(?:tt|stt|số tt)$/i.test(
    rows[0]?.cells[0]?.items.flatMap(itemLines).join(' ').trim() ?? '',
  );
  return rows.length === 1 || (!numbered && !hasLines(table, rows, state));
}

const isDataTable = (item: Item): boolean => item.kind === 'table' && item.rows.length > 1;

function hasLines(table: XmlElement, rows: SourceRow[], state: DocxState): boolean {
  const tblPr = child(table, 'w:tblPr');
  const direct = child(tblPr, 'w:tblBorders');
  if (direct ? drawsLines(direct) : state.styles.hasBorders(childValue(tblPr, 'w:tblStyle'))) return true;
  return rows.some((row) =>
    row.cells.some(({ element }) => drawsLines(child(child(element, 'w:tcPr'), 'w:tcBorders'))),
  );
}

/** Few rows are a letterhead or a signature, read column by column; many are lines of label and text. */
function layoutItems(rows: SourceRow[]): Item[] {
  if (rows.length > 4) return rows.flatMap((row) => row.cells.flatMap((cell) => cell.items));
  const columns = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort(
    (a, b) => a - b,
  );
  return columns.flatMap((column) =>
    rows.flatMap((row) => row.cells.filter((cell) => cell.column === column).flatMap((cell) => cell.items)),
  );
}
