/** Tables without ruling lines: rows and cells from the positions of the text under a heading. */
import type { Box, Cell, TableRow } from '../../block.ts';
import { unionBox } from './geometry.ts';
import {
  type Columns,
  continueColumns,
  crosses,
  findColumns,
  headingEnd,
  type Interval,
  isOrdinal,
  widestGap,
} from './inferred-columns.ts';
import { type Row, rowBox } from './rows.ts';
import type { PageTable } from './ruled-table.ts';
import type { Rule } from './rule.ts';

export interface InferredTable {
  /** Indices of the rows of text it takes. */
  first: number;
  last: number;
  table: PageTable;
}

/**
 * The tables among the rows of a page or of a part of it.
 * @param rows cut at narrow gaps, see `rowsOf`
 * @param rules horizontal lines between table rows count as their boundaries
 * @param before the table that ended the page before, when these rows start a page
 */
export function inferTables(
  rows: readonly Row[],
  rules: readonly Rule[],
  before: PageTable | undefined,
): InferredTable[] {
  const found: InferredTable[] = [];
  const carried = before?.grid === 'inferred' ? continueColumns(rows, guttersOf(before)) : undefined;
  for (
    let columns = carried ?? findColumns(rows, 0);
    columns;
    columns = findColumns(rows, columns.last + 1)
  ) {
    found.push({ first: columns.first, last: columns.last, table: build(rows, columns, rules, before) });
  }
  return found;
}

function guttersOf(table: PageTable): Interval[] {
  return table.gutters ?? [];
}

function build(
  rows: readonly Row[],
  columns: Columns,
  rules: readonly Rule[],
  before: PageTable | undefined,
): PageTable {
  const own = rows.slice(columns.first, columns.last + 1);
  const box = own.map(rowBox).reduce(unionBox);
  const middles = columns.gutters.map(([left, right]) => (left + right) / 2);
  const carried =
    columns.body === 0 && before ? [before.xs[0] ?? box[0], before.xs.at(-1) ?? box[2]] : undefined;
  const xs = [Math.min(box[0], carried?.[0] ?? box[0]), ...middles, Math.max(box[2], carried?.[1] ?? box[2])];
  const heading = headingRows(rows.slice(columns.first, columns.body), columns.gutters);
  const body = bodyRows(rows.slice(columns.body, columns.last + 1), columns.gutters, rules);
  const tableRows = [...heading, ...body].map((lines) => tableRow(lines, xs));
  return {
    rows: tableRows,
    grid: 'inferred',
    box: [xs[0] ?? 0, box[1], xs.at(-1) ?? 0, box[3]],
    xs,
    gutters: columns.gutters,
  };
}

/**
 * The table rows in one tall cell row, as tables have them that are ruled downwards only.
 * @param xs all column boundaries, outer edges included
 */
export function splitRows(rows: readonly Row[], xs: readonly number[], rules: readonly Rule[]): TableRow[] {
  const gutters = xs.slice(1, -1).map((x): Interval => [x, x]);
  const body = headingEnd(rows);
  const heading = headingRows(rows.slice(0, body), gutters);
  return [...heading, ...bodyRows(rows.slice(body), gutters, rules)].map((lines) => tableRow(lines, xs));
}

/** Lines of the heading: one row, or two when cells span others. */
function headingRows(rows: readonly Row[], gutters: readonly Interval[]): Row[][] {
  const spanning = rows.findLastIndex((row) => crosses(row, gutters));
  return [rows.slice(0, spanning + 1), rows.slice(spanning + 1)].filter((lines) => lines.length > 0);
}

/** Lines of the body by table row: group headings, and between them one ordinal number each. */
function bodyRows(rows: readonly Row[], gutters: readonly Interval[], rules: readonly Rule[]): Row[][] {
  const found: Row[][] = [];
  let plain: Row[] = [];
  let heading: Row[] | undefined;
  for (const row of rows) {
    if (!crosses(row, gutters)) {
      plain.push(row);
      heading = undefined;
    } else if (heading && !isNumbered(row, gutters)) {
      heading.push(row);
    } else {
      found.push(...cutByNumbers(plain, gutters, rules));
      plain = [];
      heading = [row];
      found.push(heading);
    }
  }
  return [...found, ...cutByNumbers(plain, gutters, rules)];
}

function isNumbered(row: Row, gutters: readonly Interval[]): boolean {
  const lead = row.chunks[0];
  return lead !== undefined && isOrdinal(lead.text) && lead.box[2] < (gutters[0]?.[1] ?? 0);
}

/** Cuts where the numbers say so by standing half-way down their rows, else before the widest gap between two. */
function cutByNumbers(rows: readonly Row[], gutters: readonly Interval[], rules: readonly Rule[]): Row[][] {
  const numbers = rows.flatMap((row, index) => (isNumbered(row, gutters) ? [index] : []));
  const centred = centredStarts(rows, numbers);
  const bonus = ruledBonus(rows, rules);
  const starts = numbers.slice(1).map((number, index) => {
    const widest = widestGap(rows, numbers[index] ?? 0, number, bonus);
    return bonus(widest) > 0 ? widest : (centred?.[index] ?? widest);
  });
  return cut(rows, [0, ...starts]);
}

/**
 * Where rows start when every number stands half-way between the first and the last line of its row: the next
 * row follows as far below a number as its own row begins above it. Undefined when the numbers do not fit that.
 */
function centredStarts(rows: readonly Row[], numbers: readonly number[]): number[] | undefined {
  const starts: number[] = [];
  let first = 0;
  for (const number of numbers) {
    const [top, middle] = [rows[first], rows[number]];
    if (!top || !middle || first > number) return undefined;
    const last = 2 * middle.baseline - top.baseline;
    const next = rows.findIndex((row) => row.baseline > last + middle.size * 0.35);
    const end = rows[(next < 0 ? rows.length : next) - 1];
    if (!end || Math.abs(end.baseline - last) > middle.size * 0.5) return undefined;
    first = next < 0 ? rows.length : next;
    starts.push(first);
  }
  return starts;
}

const RULED_BONUS = 1000;

/** What a ruling line between two rows of text adds to the gap between them. */
function ruledBonus(rows: readonly Row[], rules: readonly Rule[]): (index: number) => number {
  return (index) => {
    const [above, row] = [rows[index - 1], rows[index]];
    const isRuled = rules.some(
      (rule) => rule.horizontal && above && row && rule.at > above.baseline && rule.at < row.baseline,
    );
    return isRuled ? RULED_BONUS : 0;
  };
}

function cut(rows: readonly Row[], starts: readonly number[]): Row[][] {
  return starts
    .map((start, index) => rows.slice(start, starts[index + 1]))
    .filter((lines) => lines.length > 0);
}

function tableRow(lines: readonly Row[], xs: readonly number[]): TableRow {
  const box = lines.map(rowBox).reduce(unionBox);
  const spans = lines.some((line) =>
    line.chunks.some((chunk) => spanOf(chunk.box, xs)[1] > spanOf(chunk.box, xs)[0]),
  )
    ? mergedSpans(lines, xs)
    : xs.slice(1).map((_, column): readonly [number, number] => [column, column]);
  return { cells: spans.map((span) => cellOf(lines, span, xs, box)) };
}

/** First and last column that a text reaches into. */
function spanOf(box: Box, xs: readonly number[]): readonly [number, number] {
  const columnAt = (x: number): number =>
    Math.max(0, xs.slice(1, -1).filter((boundary) => boundary < x).length);
  return [columnAt(box[0] + 1), columnAt(box[2] - 1)];
}

function mergedSpans(lines: readonly Row[], xs: readonly number[]): (readonly [number, number])[] {
  const joined = new Set<number>();
  for (const chunk of lines.flatMap((line) => line.chunks)) {
    const [first, last] = spanOf(chunk.box, xs);
    for (let column = first; column < last; column += 1) joined.add(column);
  }
  const spans: [number, number][] = [];
  for (let column = 0; column + 1 < xs.length; column += 1) {
    const span = spans.at(-1);
    if (span && joined.has(column - 1)) span[1] = column;
    else spans.push([column, column]);
  }
  return withOpenEnd(spans, lines, xs);
}

/** Text that runs over gutters takes the empty columns after it, too, as a merged heading does. */
function withOpenEnd(
  spans: [number, number][],
  lines: readonly Row[],
  xs: readonly number[],
): [number, number][] {
  const used = Math.max(...lines.flatMap((line) => line.chunks.map((chunk) => spanOf(chunk.box, xs)[1])));
  const last = spans.findIndex((span) => span[1] >= used);
  const [first, end] = spans[last] ?? [0, 0];
  if (first === end) return spans;
  return [...spans.slice(0, last), [first, xs.length - 2]];
}

function cellOf(
  lines: readonly Row[],
  [first, last]: readonly [number, number],
  xs: readonly number[],
  row: Box,
): Cell {
  const parts = lines.map((line) =>
    line.chunks.filter((chunk) => {
      const column = spanOf(chunk.box, xs)[0];
      return column >= first && column <= last;
    }),
  );
  const own = parts.filter((chunks) => chunks.length > 0);
  const bold = own.length > 0 && own.flat().every((chunk) => chunk.bold > 0.9);
  return {
    lines: own.map((chunks) => chunks.map((chunk) => chunk.text).join(' ')),
    colSpan: last - first + 1,
    rowSpan: 1,
    ...(bold && { bold }),
    box: [xs[first] ?? row[0], row[1], xs[last + 1] ?? row[2], row[3]],
  };
}
