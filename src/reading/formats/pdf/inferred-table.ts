/** Tables without ruling lines: rows and cells from the positions of the text under a heading. */
import { type Box, type Cell, type TableRow, UNREAD_CELL } from '../../block.ts';
import { type Interval, unionBox } from './geometry.ts';
import {
  type Columns,
  continueColumns,
  crosses,
  findColumns,
  headingEnd,
  isOrdinal,
} from './inferred-columns.ts';
import { type CutRow, cutRows } from './row-cuts.ts';
import { type Row, rowBox } from './rows.ts';
import type { PageTable } from './page-table.ts';
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
    found.push({ first: columns.first, last: columns.last, table: build(columns, rules, before) });
  }
  return found;
}

/** What a table looks like where its rows are looked for. */
interface Layout {
  gutters: readonly Interval[];
  rules: readonly Rule[];
  /** Its left and right edge. */
  edges: Interval;
  /** Whether it goes on from the page before. */
  continued: boolean;
}

function guttersOf(table: PageTable): Interval[] {
  return table.gutters ?? [];
}

function build(columns: Columns, rules: readonly Rule[], before: PageTable | undefined): PageTable {
  const { rows: own } = columns;
  const box = own.map(rowBox).reduce(unionBox);
  const middles = columns.gutters.map(([left, right]) => (left + right) / 2);
  const carried =
    columns.body === 0 && before ? [before.xs[0] ?? box[0], before.xs.at(-1) ?? box[2]] : undefined;
  const xs = [Math.min(box[0], carried?.[0] ?? box[0]), ...middles, Math.max(box[2], carried?.[1] ?? box[2])];
  const heading = headingRows(own.slice(0, columns.body - columns.first), columns.gutters);
  const edges: Interval = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const layout = { gutters: columns.gutters, rules, edges, continued: before !== undefined };
  const rest = own.slice(columns.body - columns.first);
  const mixed = rest.some((row) => row.chunks.length > 2 && crosses(row, columns.gutters));
  // A group heading is one text; where several run over the columns, these are not where they were taken to be.
  const body = bodyRows(rest, layout).map((row) => (mixed ? { ...row, unsure: true } : row));
  return {
    rows: [...heading, ...body].map((row) => tableRow(row, xs)),
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
  const layout = { gutters, rules, edges: [xs[0] ?? 0, xs.at(-1) ?? 0] as const, continued: false };
  return [...heading, ...bodyRows(rows.slice(body), layout)].map((row) => tableRow(row, xs));
}

/** Lines of the heading: one row, or two when cells span others. */
function headingRows(rows: readonly Row[], gutters: readonly Interval[]): CutRow[] {
  const spanning = rows.findLastIndex((row) => crosses(row, gutters));
  return [rows.slice(0, spanning + 1), rows.slice(spanning + 1)]
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ lines, unsure: false }));
}

/** Lines of the body by table row: group headings, and between them what is cut by all that tells rows apart. */
function bodyRows(rows: readonly Row[], layout: Layout): CutRow[] {
  const { gutters } = layout;
  const found: CutRow[] = [];
  let plain: Row[] = [];
  let heading: Row[] | undefined;
  const flush = (): void => {
    found.push(...plainRows(plain, { ...layout, continued: layout.continued && found.length === 0 }));
    plain = [];
  };
  for (const row of rows) {
    if (!crosses(row, gutters)) {
      plain.push(row);
      heading = undefined;
    } else if (heading && !isNumbered(row, gutters)) {
      heading.push(row);
    } else {
      flush();
      heading = [row];
      found.push({ lines: heading, unsure: false });
    }
  }
  flush();
  return found;
}

function isNumbered(row: Row, gutters: readonly Interval[]): boolean {
  const lead = row.chunks[0];
  return lead !== undefined && isOrdinal(lead.text) && lead.box[2] < (gutters[0]?.[1] ?? 0);
}

/** Rows of a stretch without group headings: cut by lines over the table, else by all that tells rows apart. */
function plainRows(rows: readonly Row[], layout: Layout): CutRow[] {
  const { gutters, rules, continued } = layout;
  const [left, right] = layout.edges;
  const bands = cutAt(rows, (index) => lengthBetween(rows, index, rules) > (right - left) * ACROSS);
  return bands.flatMap((lines, band) =>
    cutRows(lines, gutters, {
      isNumbered: (row) => isNumbered(row, gutters),
      isParted: (index) => lengthBetween(lines, index, rules) > 0,
      continued: continued && band === 0,
    }),
  );
}

/** Share of the width of a table from which on a line parts its rows. */
const ACROSS = 0.6;

/** In em: a line closer under the text than this underlines it. */
const UNDERLINE = 0.17;

/** How long the lines between a row of text and the one above are, all together. */
function lengthBetween(rows: readonly Row[], index: number, rules: readonly Rule[]): number {
  const [above, row] = [rows[index - 1], rows[index]];
  if (!above || !row) return 0;
  const between = rules.filter(
    ({ at, horizontal }) =>
      horizontal && at > above.baseline + above.size * UNDERLINE && at < row.baseline - row.size * 0.3,
  );
  return between.reduce((length, { from, to }) => length + to - from, 0);
}

function cutAt(rows: readonly Row[], startsAt: (index: number) => boolean): Row[][] {
  const parts: Row[][] = [];
  rows.forEach((row, index) => {
    if (index === 0 || startsAt(index)) parts.push([row]);
    else parts.at(-1)?.push(row);
  });
  return parts;
}

function tableRow({ lines, unsure }: CutRow, xs: readonly number[]): TableRow {
  const box = lines.map(rowBox).reduce(unionBox);
  const spans = lines.some((line) =>
    line.chunks.some((chunk) => spanOf(chunk.box, xs)[1] > spanOf(chunk.box, xs)[0]),
  )
    ? mergedSpans(lines, xs)
    : xs.slice(1).map((_, column): readonly [number, number] => [column, column]);
  const cells = spans.map((span) => cellOf(lines, span, xs, box));
  return { cells: unsure ? cells.map((cell) => ({ ...cell, confidence: UNREAD_CELL })) : cells };
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
