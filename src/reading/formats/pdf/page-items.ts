/** One page: its content → lines and tables in reading order. */
import type { Glyph } from './glyph.ts';
import { findGrids } from './grid.ts';
import type { Line } from './line.ts';
import type { PageContent } from './page-content.ts';
import { linesInOrder } from './reading-order.ts';
import { isSpaced, rowsOf } from './rows.ts';
import { type PageTable, ruledTables } from './ruled-table.ts';

export type PageItem = { kind: 'line'; line: Line } | { kind: 'table'; table: PageTable };

/**
 * Lines and tables of a page from top to bottom; text beside a table counts by its top.
 * @param glyphs those of the page's glyphs that are to be read
 */
export function pageItems(content: PageContent, glyphs: readonly Glyph[]): PageItem[] {
  const spaced = isSpaced(glyphs);
  const { tables, rest } = ruledTables(findGrids(content.rules), glyphs, spaced);
  const sorted = tables.toSorted((a, b) => a.box[1] - b.box[1]);
  const items: PageItem[] = [];
  let above = -Infinity;
  for (const table of [...sorted, undefined]) {
    const edge = table?.box[1] ?? Infinity;
    items.push(...linesBetween(rest, above, edge, spaced));
    if (table) items.push({ kind: 'table', table });
    above = edge;
  }
  return items;
}

function linesBetween(glyphs: readonly Glyph[], top: number, bottom: number, spaced: boolean): PageItem[] {
  const own = glyphs.filter((glyph) => glyph.turn === 0 && glyph.baseline > top && glyph.baseline <= bottom);
  return linesInOrder(rowsOf(own, spaced)).map((line) => ({ kind: 'line', line }));
}
