/** Where the cells of a table stand, with merged cells, and without the rows and columns that are not shown. */
import type { PlacedCell, PlacedRow } from './placed-row.ts';
import type { HtmlState } from './item.ts';
import { type Look, lookOf } from './look.ts';
import { attribute, childElements, type HtmlElement, numberOf, rawText } from './parse-html.ts';
import { withoutRulers } from './rulers.ts';
import { cellsWithin, rowsWithin } from './table-part.ts';

/** As browsers limit them, so that one cell cannot make a table of any size. */
const MAX_SPAN = 200;
const MAX_COLUMNS = 400;

export interface PlacedTable {
  rows: PlacedRow[];
  /** Whether rows or columns with something in them were left out because they are not shown. */
  hidden: boolean;
}

interface SourceRow {
  element: HtmlElement;
  look: Look;
  header: boolean;
  /** Index behind the last row that a cell of this row may reach into. */
  limit: number;
}

/** Lays the cells of a table on its grid. */
export function placeCells(table: HtmlElement, outer: Look, state: HtmlState): PlacedTable {
  const sources = rowsOf(table, outer, state);
  const reach: number[] = [];
  const rows = sources.map((source, row): PlacedRow => {
    const covered = reach.some((last) => last >= row);
    const cells = placeRow(source, row, reach, state);
    const header =
      source.header || (cells.length > 0 && cells.every(({ element }) => element.tagName === 'th'));
    return { element: source.element, cells, header, covered };
  });
  const shown = withoutHidden(
    rows,
    sources.map(({ look }) => look.hidden ?? false),
    hiddenColumns(table, rows, state),
  );
  return { ...shown, rows: withoutRulers(shown.rows) };
}

/** Rows in the order in which they are shown: a foot stands below, wherever it is written. */
function rowsOf(table: HtmlElement, outer: Look, state: HtmlState): SourceRow[] {
  if (table.tagName !== 'table') {
    const elements = rowsWithin(table, state.styles);
    return elements.map((element) => ({
      element,
      look: lookOf(element, state.styles.of(element), outer),
      header: false,
      limit: elements.length,
    }));
  }
  const sections = childElements(table).filter(({ tagName }) => /^t(?:head|body|foot)$/.test(tagName));
  const isFoot = ({ tagName }: HtmlElement): boolean => tagName === 'tfoot';
  const rows: SourceRow[] = [];
  for (const section of [...sections.filter((one) => !isFoot(one)), ...sections.filter(isFoot)]) {
    const look = lookOf(section, state.styles.of(section), outer);
    const elements = childElements(section).filter(({ tagName }) => tagName === 'tr');
    const limit = rows.length + elements.length;
    for (const element of elements)
      rows.push({
        element,
        look: lookOf(element, state.styles.of(element), look),
        header: section.tagName === 'thead',
        limit,
      });
  }
  return rows;
}

function placeRow(
  { element, look, limit }: SourceRow,
  row: number,
  reach: number[],
  state: HtmlState,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let column = 0;
  for (const cell of cellsWithin(element, state.styles)) {
    while ((reach[column] ?? -1) >= row) column += 1;
    if (column >= MAX_COLUMNS) break;
    const colSpan = Math.min(MAX_SPAN, Math.max(1, numberOf(cell, 'colspan') ?? 1));
    const asked = numberOf(cell, 'rowspan') ?? 1;
    const rowSpan = Math.min(limit - row, asked === 0 ? limit - row : Math.max(1, asked));
    for (let at = column; at < column + colSpan; at += 1) reach[at] = row + rowSpan - 1;
    cells.push({
      element: cell,
      look: lookOf(cell, state.styles.of(cell), look),
      row,
      column,
      rowSpan,
      colSpan,
    });
    column += colSpan;
  }
  return cells;
}

/** Columns that their "col" hides, and those of which every cell is hidden. */
function hiddenColumns(table: HtmlElement, rows: PlacedRow[], state: HtmlState): Set<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const col of columnsOf(table)) {
    const span = Math.min(MAX_SPAN, Math.max(1, numberOf(col, 'span') ?? 1));
    if (lookOf(col, state.styles.of(col), {}).hidden)
      for (let at = column; at < column + span; at += 1) hidden.add(at);
    column += span;
  }
  const shown = new Set<number>();
  const unseen = new Set<number>();
  for (const cell of rows.flatMap(({ cells }) => cells))
    for (let at = cell.column; at < cell.column + cell.colSpan; at += 1)
      (cell.look.hidden && !rowHides(cell) ? unseen : shown).add(at);
  for (const at of unseen) if (!shown.has(at)) hidden.add(at);
  return hidden;
}

const rowHides = ({ element, look }: PlacedCell): boolean =>
  look.hidden === true && attribute(element, 'style') === undefined;

function columnsOf(table: HtmlElement): HtmlElement[] {
  return childElements(table).flatMap((part) => {
    if (part.tagName === 'col') return [part];
    if (part.tagName !== 'colgroup') return [];
    const inner = childElements(part).filter(({ tagName }) => tagName === 'col');
    return inner.length > 0 ? inner : [part];
  });
}

/** A merged cell keeps what is shown of it, and moves to the first row of it that is shown. */
function withoutHidden(rows: PlacedRow[], hiddenRows: boolean[], columns: Set<number>): PlacedTable {
  if (columns.size === 0 && !hiddenRows.includes(true)) return { rows, hidden: false };
  const kept = rows.map((row): PlacedRow => ({ ...row, cells: [] }));
  let hidden = false;
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const inRows = range(cell.row, cell.rowSpan).filter((row) => !hiddenRows[row]);
    const colSpan = range(cell.column, cell.colSpan).filter((column) => !columns.has(column)).length;
    const first = inRows[0];
    if (first === undefined || colSpan === 0) hidden ||= rawText(cell.element).trim() !== '';
    else {
      const look: Look = { ...cell.look, hidden: cell.look.hidden === true && !hiddenRows[cell.row] };
      kept[first]?.cells.push({ ...cell, look, rowSpan: inRows.length, colSpan });
    }
  }
  for (const row of kept) row.cells.sort((one, other) => one.column - other.column);
  return { rows: kept.filter((_, row) => !hiddenRows[row]), hidden };
}

const range = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);
