/** A worksheet → the rows a person sees, and what of it could not be read or is not shown. */
import { type Cell, UNREAD_CELL, type UnreadKind } from '../../block.ts';
import { hasLostLetters } from '../lost-letters.ts';
import type { GridRow } from './grid-row.ts';
import { isWithin, nameCells, nameColumns, nameLines, type Place, type Range } from './places.ts';
import { type Axes, axesOf, type PlacedCell, placedCells } from './placed-cells.ts';
import type { ShownCell } from './shown-cell.ts';
import type { RawCell, Worksheet } from './worksheet.ts';

export interface SheetRows {
  rows: GridRow[];
  /** What was not read, with its place in the sheet ("dòng 10"). */
  unread: { what: UnreadKind; where: string }[];
  /** Cells with text struck through. */
  struck: Place[];
}

/** Where a filter is at work. */
export type Filters = readonly Range[];

type Show = (cell: RawCell, place: Place) => ShownCell;

interface Unseen {
  filtered: number[];
  lines: number[];
  columns: number[];
  cells: Place[];
  kinds: Map<UnreadKind, Place[]>;
  struck: Place[];
}

export function sheetRows(sheet: Worksheet, filters: Filters, show: Show): SheetRows {
  const axes = axesOf(sheet);
  const unseen: Unseen = { filtered: [], lines: [], columns: [], cells: [], kinds: new Map(), struck: [] };
  const rows = new Map<number, GridRow>();
  const numbers = new Set<Cell>();
  for (const placed of placedCells(sheet, axes)) {
    const seen = show(placed.raw, placed.place);
    if (!placed.shown) {
      if (seen.lines.length > 0) addHidden(unseen, placed, axes, filters);
      continue;
    }
    note(unseen, seen, placed.shown);
    if (seen.lines.length === 0 && !seen.unread) continue;
    const { line, column } = placed.shown;
    const row = rows.get(line) ?? { line, position: axes.lines.rank(line), cells: [] };
    const cell = cellOf(seen, placed);
    if (placed.raw.type === 'n') numbers.add(cell);
    row.cells.push({ column, cell });
    rows.set(line, row);
  }
  // A formula alone in its row makes no row of the plan; it is named all the same.
  const kept = [...rows.values()].filter(({ cells }) => cells.some(({ cell }) => cell.lines.length > 0));
  for (const row of kept) row.cells.sort((a, b) => a.column - b.column);
  doubtDays(kept, numbers);
  return { rows: kept.sort((a, b) => a.line - b.line), unread: unreadOf(unseen), struck: unseen.struck };
}

function cellOf({ lines, bold, unread }: ShownCell, { colSpan, rowSpan }: PlacedCell): Cell {
  const cell: Cell = { lines, colSpan, rowSpan };
  if (bold && lines.length > 0) cell.bold = true;
  if (unread || lines.some(hasLostLetters)) cell.confidence = UNREAD_CELL;
  return cell;
}

const DAY = /^\d{1,2}\/\d{1,2}$/;
const FIGURE = /^-?\d[\d.,]*%?$/;
const YEAR = /^20\d\d$/;

/** "10/12" typed as a share became a day: among figures a day without a year may be none. */
function doubtDays(rows: readonly GridRow[], numbers: ReadonlySet<Cell>): void {
  const days: { column: number; cell: Cell }[] = [];
  const figures = new Set<number>();
  for (const { column, cell } of rows.flatMap(({ cells }) => cells)) {
    const text = numbers.has(cell) ? (cell.lines[0] ?? '') : '';
    if (DAY.test(text)) days.push({ column, cell });
    else if (FIGURE.test(text) && !YEAR.test(text)) figures.add(column);
  }
  for (const { column, cell } of days) if (figures.has(column)) cell.confidence = UNREAD_CELL;
}

function note(unseen: Unseen, { unread, concealed, struck }: ShownCell, place: Place): void {
  if (unread) {
    const places = unseen.kinds.get(unread) ?? [];
    places.push(place);
    unseen.kinds.set(unread, places);
  }
  if (concealed) unseen.cells.push(place);
  if (struck) unseen.struck.push(place);
}

function addHidden(unseen: Unseen, { place }: PlacedCell, { lines }: Axes, filters: Filters): void {
  if (!lines.isHidden(place.line)) unseen.columns.push(place.column);
  else if (filters.some((range) => place.line > range.top && place.line <= range.bottom))
    unseen.filtered.push(place.line);
  else unseen.lines.push(place.line);
}

function unreadOf({ filtered, lines, columns, cells, kinds }: Unseen): SheetRows['unread'] {
  const hidden = [
    lines.length > 0 && `dòng ${nameLines(lines)}`,
    columns.length > 0 && `cột ${nameColumns(columns)}`,
    cells.length > 0 && `ô ${nameCells(cells)} (chữ không hiện)`,
  ].filter((part) => part !== false);
  return [
    ...(filtered.length > 0
      ? [{ what: 'filtered-rows' as const, where: `dòng ${nameLines(filtered)}` }]
      : []),
    ...(hidden.length > 0 ? [{ what: 'hidden-cells' as const, where: hidden.join('; ') }] : []),
    ...[...kinds].map(([what, places]) => ({ what, where: `ô ${nameCells(places)}` })),
  ];
}

/** Whether a table's style or a rule may give the cell a ground of its own. */
export const liesIn = (ranges: readonly Range[], place: Place): boolean =>
  ranges.some((range) => isWithin(range, place));
