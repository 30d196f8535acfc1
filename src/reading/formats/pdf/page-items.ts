/** One page: its content → lines and tables in reading order. */
import type { Glyph } from './glyph.ts';
import { findGrids } from './grid.ts';
import { inferTables } from './inferred-table.ts';
import type { Line } from './line.ts';
import type { PageContent } from './page-content.ts';
import type { PaintedArea } from './painted-area.ts';
import { linesInOrder } from './reading-order.ts';
import { COLUMN_GAP, isSpaced, type Row, rowsOf } from './rows.ts';
import type { Rule } from './rule.ts';
import { type PageTable } from './page-table.ts';
import { ruledTables } from './ruled-table.ts';

export type PageItem = { kind: 'line'; line: Line } | { kind: 'table'; table: PageTable };

/**
 * Lines and tables of a page from top to bottom; text beside a table counts by its top.
 * @param glyphs those of the page's glyphs that are to be read
 * @param before the table at the end of the page before, which may go on here
 */
export function pageItems(
  content: PageContent,
  glyphs: readonly Glyph[],
  before: PageTable | undefined,
): PageItem[] {
  const spaced = isSpaced(glyphs);
  const rules = [...content.rules, ...shadeEdges(content.areas)];
  const { tables, rest } = ruledTables(findGrids(content.rules), glyphs, spaced);
  const sorted = tables.toSorted((a, b) => a.box[1] - b.box[1]);
  const items: PageItem[] = [];
  let above = -Infinity;
  for (const table of [...sorted, undefined]) {
    const edge = table?.box[1] ?? Infinity;
    const own = rest.filter((glyph) => glyph.turn === 0 && glyph.baseline > above && glyph.baseline <= edge);
    items.push(...textItems(own, rules, spaced, items.length === 0 ? before : undefined));
    if (table) items.push({ kind: 'table', table });
    above = edge;
  }
  return items;
}

/** Points: lower and narrower shades mark words, higher ones are grounds of pages. */
const NARROWEST_SHADE = 250;
const LOWEST_SHADE = 8;
const HIGHEST_SHADE = 300;

/** Upper and lower edges of shaded rows, which part rows as lines do. */
function shadeEdges(areas: readonly PaintedArea[]): Rule[] {
  const shades = areas.filter(({ box, colour }) => {
    const height = box[3] - box[1];
    return colour !== undefined && colour !== '#ffffff' && height >= LOWEST_SHADE && height <= HIGHEST_SHADE;
  });
  const widths = new Map<number, number>();
  for (const { box } of shades) {
    const place = Math.round(box[1]);
    widths.set(place, (widths.get(place) ?? 0) + box[2] - box[0]);
  }
  return shades
    .filter(({ box }) => (widths.get(Math.round(box[1])) ?? 0) >= NARROWEST_SHADE)
    .flatMap(({ box: [from, top, to, bottom] }) =>
      [top, bottom].map((at) => ({ horizontal: true, at, from, to })),
    );
}

/** The items of text that stands outside all grids. */
function textItems(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  spaced: boolean,
  before: PageTable | undefined,
): PageItem[] {
  const rows = rowsOf(glyphs, spaced);
  const items: PageItem[] = [];
  let next = 0;
  for (const { first, last, table } of inferTables(rowsOf(glyphs, spaced, COLUMN_GAP), rules, before)) {
    items.push(...lineItems(rows.slice(next, first)), { kind: 'table', table });
    next = last + 1;
  }
  return [...items, ...lineItems(rows.slice(next))];
}

function lineItems(rows: readonly Row[]): PageItem[] {
  return linesInOrder(rows).map((line) => ({ kind: 'line', line }));
}
