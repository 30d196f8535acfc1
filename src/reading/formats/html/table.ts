/** A table of a page as one table, or as the paragraphs and tables that it only places beside each other. */
import type { TableRow } from '../../block.ts';
import { isUnread, itemLines, type ReadRow, toCell } from './cell.ts';
import { type PlacedRow } from './placed-row.ts';
import { placeCells } from './grid.ts';
import type { HtmlState, Item, ReadNodes } from './item.ts';
import type { Look } from './look.ts';
import { attribute, childElements, elementsNamed, type HtmlElement } from './parse-html.ts';
import { mayHoldWords } from './pictures.ts';
import { sheetItems } from './sheet-table.ts';
import type { Declarations, StyleSheet } from './style-sheet.ts';

export function readTable(table: HtmlElement, look: Look, state: HtmlState, readNodes: ReadNodes): Item[] {
  const { rows, hidden } = readRows(table, look, state, readNodes);
  const captions = childElements(table).filter(({ tagName }) => tagName === 'caption');
  return [
    ...captions.flatMap((caption) => readNodes(caption.childNodes, look, state)),
    ...(rows.length > 0 ? tableItems(table, rows, state) : []),
    ...(hidden ? [{ kind: 'unread', what: 'hidden-cells' } as const] : []),
  ];
}

/** The rows as they stand, whatever the table is for. */
export const tableRows = (table: HtmlElement, state: HtmlState, readNodes: ReadNodes): TableRow[] =>
  readRows(table, {}, state, readNodes).rows.map(toRow);

function readRows(
  table: HtmlElement,
  look: Look,
  state: HtmlState,
  readNodes: ReadNodes,
): { rows: ReadRow[]; hidden: boolean } {
  const { rows, hidden } = placeCells(table, { ...look, align: undefined }, state);
  state.extent.rows += rows.length;
  const kept = rows.filter(({ cells, covered }) => cells.length > 0 || covered);
  return { rows: kept.map((row) => readRow(row, state, readNodes)), hidden };
}

const readRow = (row: PlacedRow, state: HtmlState, readNodes: ReadNodes): ReadRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, items: readNodes(cell.element.childNodes, cell.look, state) })),
});

function tableItems(table: HtmlElement, rows: ReadRow[], state: HtmlState): Item[] {
  if (isLayout(table, rows, state.styles)) return layoutItems(rows);
  const seen = rows.map((row) => withPictures(row, state.styles));
  if (state.sheet) return sheetItems(seen, state.styles);
  const unread = seen.flatMap(({ cells }) => cells.flatMap(({ items }) => items.filter(isUnread)));
  return [{ kind: 'table', rows: seen.map(toRow), grid: 'ruled' }, ...unread];
}

/** A picture that is all a cell holds stands for its text, even one too small to hold a table. */
const withPictures = (row: ReadRow, styles: StyleSheet): ReadRow => ({
  ...row,
  cells: row.cells.map((cell) =>
    cell.items.length === 0 && cell.look.hidden !== true && holdsWords(cell.element, styles)
      ? { ...cell, items: [{ kind: 'unread', what: 'picture' }] }
      : cell,
  ),
});

const holdsWords = (cell: HtmlElement, styles: StyleSheet): boolean =>
  elementsNamed(cell, 'img').some((picture) => mayHoldWords(picture, styles.of(picture)));

function toRow(row: ReadRow): TableRow {
  const made: TableRow = { cells: row.cells.map(toCell) };
  const line = row.element.sourceCodeLocation?.startLine;
  if (line !== undefined) made.line = line;
  if (row.header) made.header = true;
  return made;
}

/**
 * Whether a table only places paragraphs beside each other: one column; a letterhead or signature (two columns, no
 * lines drawn or a single row); or a frame around other tables.
 */
function isLayout(table: HtmlElement, rows: ReadRow[], styles: StyleSheet): boolean {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (width <= 1) return true;
  const framed = rows.some(({ cells }) => cells.some(({ items }) => items.some(isDataTable)));
  if (framed && rows.length <= 3) return true;
  const filled = Math.max(...rows.map(({ cells }) => cells.filter(({ items }) => items.length > 0).length));
  const lined = drawsLines(table, rows, styles);
  if (filled > 2 || (width > 3 && lined)) return false;
  const first = rows[0]?.cells[0]?.items.flatMap(itemLines).join(' ').trim() ?? '';
  return rows.length === 1 || (!/^(?:tt|stt|số tt)$/i.test(first) && !lined);
}

const isDataTable = (item: Item): boolean => item.kind === 'table' && item.rows.length > 1;

function drawsLines(table: HtmlElement, rows: ReadRow[], styles: StyleSheet): boolean {
  const border = attribute(table, 'border');
  if ((border !== undefined && border.trim() !== '0') || attribute(table, 'rules') !== undefined) return true;
  return (
    hasBorder(styles.of(table)) ||
    rows.some(({ cells }) => cells.some(({ element }) => hasBorder(styles.of(element))))
  );
}

const hasBorder = (style: Declarations): boolean =>
  Object.entries(style).some(
    ([name, value]) =>
      name.startsWith('border') && /solid|double|dashed|dotted|inset|outset|groove|ridge/i.test(value),
  );

/** Few rows are a letterhead or a signature, read column by column; many are lines of label and text. */
function layoutItems(rows: ReadRow[]): Item[] {
  const cells = rows.flatMap((row) => row.cells);
  if (rows.length > 4) return cells.flatMap(({ items }) => items);
  return cells.toSorted((one, other) => one.column - other.column).flatMap(({ items }) => items);
}
