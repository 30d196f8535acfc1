/**
 * Which cells are selected. They are remembered by the keys of their lines and columns, so that they stay the same
 * cells when lines come, go or change places; rules count in rows and columns. Pure.
 */
import type { Cell, GridColumn, GridLine } from './model.ts';
import { only, type Place, type Range, rangeOf, type Selection } from './selection.ts';

/** The lines that can be gone to, and where each stands among all lines. */
export interface RowsOf<R> {
  rows: readonly Extract<GridLine<R>, { kind: 'row' }>[];
  /** Of each row its place among all lines. */
  lineOf: readonly number[];
  /** The row that stands at a place among all lines. */
  rowAt: ReadonlyMap<number, number>;
  byKey: ReadonlyMap<string, number>;
  /** The headings between them, each with its place among all lines. */
  sections: readonly { line: number; title: string }[];
}

export function rowsOf<R>(lines: readonly GridLine<R>[]): RowsOf<R> {
  const rows: Extract<GridLine<R>, { kind: 'row' }>[] = [];
  const lineOf: number[] = [];
  const sections: { line: number; title: string }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'section') sections.push({ line: index, title: line.title });
    else {
      rows.push(line);
      lineOf.push(index);
    }
  }
  const rowAt = new Map(lineOf.map((line, row) => [line, row]));
  return { rows, lineOf, rowAt, sections, byKey: new Map(rows.map(({ key }, index) => [key, index])) };
}

/** The further corners of a selection, by keys. */
export interface Span {
  at: Cell;
  head: Cell;
  home?: string;
  range?: readonly [Cell, Cell];
}

export interface Frame<R> {
  rows: RowsOf<R>;
  columns: readonly GridColumn<R>[];
}

function placeOf<R>(cell: Cell, { rows, columns }: Frame<R>): Place | undefined {
  const row = rows.byKey.get(cell.row);
  const column = columns.findIndex(({ id }) => id === cell.column);
  return row === undefined || column < 0 ? undefined : { row, column };
}

export function cellAt<R>({ row, column }: Place, { rows, columns }: Frame<R>): Cell | undefined {
  const line = rows.rows[row];
  const own = columns[column];
  return line && own ? { row: line.key, column: own.id } : undefined;
}

export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a?.row === b?.row && a?.column === b?.column;

function rangeBetween<R>(corners: Span['range'], frame: Frame<R>): Range | undefined {
  const [from, to] = corners?.map((corner) => placeOf(corner, frame)) ?? [];
  return from && to ? rangeOf({ at: from, head: to }) : undefined;
}

/** Where one is when the column one was in is not there: at the name of the line. */
function usualColumn<R>({ columns }: Frame<R>): number {
  const names = columns.findIndex((column) => column.names);
  return Math.max(0, names < 0 ? columns.findIndex(({ act }) => !act) : names);
}

export function resolved<R>(cell: Cell | undefined, span: Span | undefined, frame: Frame<R>): Selection {
  const at = cell && placeOf(cell, frame);
  if (!at) return only({ row: (cell && frame.rows.byKey.get(cell.row)) ?? 0, column: usualColumn(frame) });
  if (!span || !sameCell(span.at, cell)) return only(at);
  const home = frame.columns.findIndex(({ id }) => id === span.home);
  const range = rangeBetween(span.range, frame);
  return {
    at,
    head: placeOf(span.head, frame) ?? at,
    ...(home >= 0 && { home }),
    ...(range && { range }),
  };
}

export function spanOf<R>({ at, head, home, range }: Selection, frame: Frame<R>): Span | undefined {
  const cell = cellAt(at, frame);
  if (!cell) return undefined;
  const homeId = home === undefined ? undefined : frame.columns[home]?.id;
  const corners = range && [
    cellAt({ row: range.top, column: range.left }, frame),
    cellAt({ row: range.bottom, column: range.right }, frame),
  ];
  const [from, to] = corners ?? [];
  return {
    at: cell,
    head: cellAt(head, frame) ?? cell,
    ...(homeId !== undefined && { home: homeId }),
    ...(from && to && { range: [from, to] as const }),
  };
}
