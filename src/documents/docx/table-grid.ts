/** Which cells a table has: headers in one row or two, cells over several rows, groups over the width. Pure. */
import type { Run, Table } from '../model/contract.ts';
import { linesOf } from './tidy-runs.ts';

/** A cell of the grid, from its column on over `span` columns. */
export interface GridCell {
  column: number;
  span: number;
  runs: readonly Run[];
  /** "start" of a cell over several rows, or "on" below one. */
  merge?: 'start' | 'on';
}
export interface GridRow {
  kind: 'head' | 'group' | 'row' | 'nothing';
  cells: GridCell[];
}

/** What an empty table says. */
export const NOTHING = 'Không có';

/** The rows of a table as they are drawn, every row as wide as the widest; a table without columns has none. */
export function gridOf({ columns, rows }: Table): { width: number; rows: GridRow[] } {
  const width = Math.max(columns.length, ...rows.map((row) => (row.kind === 'row' ? row.cells.length : 1)));
  const across = (kind: GridRow['kind'], text: string): GridRow => ({
    kind,
    cells: [{ column: 0, span: width, runs: [{ text }] }],
  });
  const body = rows.length === 0 ? [across('nothing', NOTHING)] : bodyRows(rows, width, across);
  return { width, rows: width === 0 ? [] : [...headRows(columns, width), ...body] };
}

/** Two rows where columns share a cell above them; whatever does not goes over both. */
function headRows(columns: Table['columns'], width: number): GridRow[] {
  const titles = Array.from({ length: width }, (_, column) => ({
    column,
    title: columns[column]?.title ?? '',
    under: columns[column]?.under?.trim() || undefined,
  }));
  if (columns.length === 0) return [];
  const single = (merge?: 'start') => (each: (typeof titles)[number]) => ({
    column: each.column,
    span: 1,
    runs: [{ text: each.title }],
    ...(merge && { merge }),
  });
  if (titles.every(({ under }) => under === undefined))
    return [{ kind: 'head', cells: titles.map(single()) }];
  const upper: GridCell[] = [];
  for (const each of titles) {
    const last = upper.at(-1);
    const shared = each.under !== undefined && each.under === titles[each.column - 1]?.under;
    if (shared && last) last.span += 1;
    else if (each.under === undefined) upper.push(single('start')(each));
    else upper.push({ column: each.column, span: 1, runs: [{ text: each.under }] });
  }
  const lower = titles.map(
    (each): GridCell =>
      each.under === undefined ? { column: each.column, span: 1, runs: [], merge: 'on' } : single()(each),
  );
  return [
    { kind: 'head', cells: upper },
    { kind: 'head', cells: lower },
  ];
}

function bodyRows(
  rows: Table['rows'],
  width: number,
  across: (kind: GridRow['kind'], text: string) => GridRow,
): GridRow[] {
  /** Of each column, how many rows the cell above still covers. */
  const covering = Array.from({ length: width }, () => 0);
  return rows.map((row, at) => {
    if (row.kind === 'group') {
      covering.fill(0);
      return across('group', row.text);
    }
    const cells = covering.map((left, column): GridCell => {
      const cell = row.cells[column] ?? { runs: [] };
      // A cell that holds text of its own is shown, whatever is said of it.
      if (cell.covered && left > 0 && linesOf(cell.runs).length === 0) {
        covering[column] = left - 1;
        return { column, span: 1, runs: [], merge: 'on' };
      }
      covering[column] = (cell.rows ?? 1) - 1;
      const goesOn = (covering[column] ?? 0) > 0 && isCovered(rows[at + 1], column);
      return { column, span: 1, runs: cell.runs, ...(goesOn && { merge: 'start' }) };
    });
    return { kind: 'row', cells };
  });
}

const isCovered = (row: Table['rows'][number] | undefined, column: number): boolean =>
  row?.kind === 'row' && row.cells[column]?.covered === true;

/** Widths of the columns, millimetres, together as wide as the page between its margins. */
export function columnWidths(columns: Table['columns'], count: number, page: number): number[] {
  const asked = Array.from({ length: count }, (_, at) => {
    const width = columns[at]?.width ?? 0;
    return width > 0 ? width : page / count;
  });
  const sum = asked.reduce((total, width) => total + width, 0);
  return asked.map((width) => (width * page) / sum);
}
