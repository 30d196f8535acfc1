/** Grids and the glyphs inside them → tables. */
import type { Box, Cell, TableRow } from '../../block.ts';
import type { Glyph } from './glyph.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Row, rowsOf, rowText } from './rows.ts';

/** A table on one page, before it becomes a block; `xs` are its column boundaries from left to right. */
export interface PageTable {
  rows: TableRow[];
  grid: 'ruled' | 'inferred';
  box: Box;
  xs: number[];
  /** The free stretches between the columns, of inferred tables only. */
  gutters?: (readonly [number, number])[];
}

/**
 * The tables of a page and the glyphs that belong to none.
 * @param glyphs upright and turned ones; oblique ones are expected to be gone
 */
export function ruledTables(
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
  spaced: boolean,
): { tables: PageTable[]; rest: Glyph[] } {
  let rest = [...glyphs];
  const tables: PageTable[] = [];
  for (const grid of grids) {
    const inside = rest.filter((glyph) => contains(grid.box, middleOf(glyph)));
    if (!inside.some((glyph) => glyph.text !== ' ')) continue;
    rest = rest.filter((glyph) => !contains(grid.box, middleOf(glyph)));
    tables.push({ rows: tableRows(grid, inside, spaced), grid: 'ruled', box: grid.box, xs: grid.xs });
  }
  return { tables, rest };
}

function tableRows(grid: Grid, glyphs: readonly Glyph[], spaced: boolean): TableRow[] {
  const contents = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]));
  for (const glyph of glyphs) {
    const point = middleOf(glyph);
    const cell = grid.cells.find((candidate) => contains(candidate.box, point));
    if (cell) contents.get(cell)?.push(glyph);
  }
  const rows: TableRow[] = grid.ys.slice(1).map(() => ({ cells: [] }));
  for (const [cell, content] of contents) rows[cell.row]?.cells.push(toCell(cell, content, spaced));
  return rows;
}

function toCell(cell: GridCell, glyphs: readonly Glyph[], spaced: boolean): Cell {
  const rows = [0, 1, 3].flatMap((turn) => rowsOf(turned(glyphs, turn), spaced));
  const bold = rows.length > 0 && rows.every((row) => row.chunks.every((chunk) => chunk.bold > 0.9));
  return {
    lines: rows.map((row: Row) => rowText(row)),
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    ...(bold && { bold }),
    box: cell.box,
  };
}

/** Glyphs written in one direction, laid upright (as narrow columns write their headings upwards). */
function turned(glyphs: readonly Glyph[], turn: number): Glyph[] {
  const own = glyphs.filter((glyph) => glyph.turn === turn);
  if (turn === 0) return own;
  return own.map((glyph) =>
    turn === 3
      ? { ...glyph, x: -glyph.baseline, baseline: glyph.x }
      : { ...glyph, x: glyph.baseline, baseline: -glyph.x },
  );
}

function middleOf(glyph: Glyph): readonly [number, number] {
  const along = glyph.advance / 2;
  const up = glyph.size * 0.3;
  if (glyph.turn === 3) return [glyph.x - up, glyph.baseline - along];
  if (glyph.turn === 1) return [glyph.x + up, glyph.baseline + along];
  if (glyph.turn === 2) return [glyph.x - along, glyph.baseline + up];
  return [glyph.x + along, glyph.baseline - up];
}

function contains([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}
