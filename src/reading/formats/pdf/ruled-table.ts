/** Grids and the glyphs inside them → tables. */
import type { PageTable } from './page-table.ts';
import type { Box, Cell, TableRow } from '../../block.ts';
import type { Glyph } from './glyph.ts';
import type { Grid, GridCell } from './grid.ts';
import { isOrdinal } from './inferred-columns.ts';
import { splitRows } from './inferred-table.ts';
import { COLUMN_GAP, type Row, rowsOf, rowText } from './rows.ts';

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
    const rows = grid.ys.slice(1).flatMap((_, row) => rowsIn(grid, row, inside, spaced));
    tables.push({ rows, grid: 'ruled', box: grid.box, xs: grid.xs });
  }
  return { tables, rest };
}

/** One row of the grid; several when lines between them are missing but their numbers tell them apart. */
function rowsIn(grid: Grid, row: number, glyphs: readonly Glyph[], spaced: boolean): TableRow[] {
  const own = grid.cells.filter((cell) => cell.row === row);
  const cells = own.map((cell) =>
    toCell(
      cell,
      glyphs.filter((glyph) => contains(cell.box, middleOf(glyph))),
      spaced,
    ),
  );
  const isWhole =
    own.every((cell) => cell.rowSpan === 1) &&
    own.reduce((sum, cell) => sum + cell.colSpan, 0) + 1 === grid.xs.length;
  if (!isWhole || !hasSeveralNumbers(cells[0])) return [{ cells }];
  const [top = 0, bottom = 0] = grid.ys.slice(row, row + 2);
  const within = glyphs.filter(
    (glyph) => glyph.turn === 0 && glyph.baseline > top && glyph.baseline <= bottom,
  );
  return splitRows(rowsOf(within, spaced, COLUMN_GAP), grid.xs, []);
}

function hasSeveralNumbers(cell: Cell | undefined): boolean {
  const numbers = cell?.lines.filter(isOrdinal).length ?? 0;
  return numbers > 1 && numbers * 2 > (cell?.lines.length ?? 0);
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
