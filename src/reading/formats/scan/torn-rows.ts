/** Tables that begin in the middle of a row, because the page before was not scanned. */
import type { Grid } from './grid.ts';
import type { ReadPage, ReadRegion } from './read-page.ts';
import { valueOf } from './repeated-values.ts';

/** Rows looked at: a header of up to two rows may be repeated above the torn one. */
const FIRST_ROWS = 3;

/**
 * Pages with their torn rows named. A row is torn when it has no number of its own, a cell of it goes on in small
 * letters, and the page before is missing or has no table with as many columns that could have begun it.
 */
export function withTornRows(pages: ReadPage[]): ReadPage[] {
  return pages.map((page) => {
    const grid = page.grids[0];
    const before = pages.find(({ number }) => number === page.number - 1)?.grids.at(-1);
    if (!grid || before?.cols === grid.cols) return page;
    const tornRow = Array.from({ length: FIRST_ROWS }, (_, row) => row).find((row) =>
      isTorn(cellsOf(page, grid, row)),
    );
    return tornRow === undefined ? page : { ...page, tornRow };
  });
}

interface OwnCell {
  column: number;
  text: string;
}

/** Cells of one row that hold anything. */
function cellsOf({ regions }: ReadPage, { cells }: Grid, row: number): OwnCell[] {
  return regions.flatMap((region: ReadRegion) => {
    const cell = region.cell?.grid === 0 ? cells[region.cell.cell] : undefined;
    return cell?.row === row ? [{ column: cell.col, text: valueOf(region) }] : [];
  });
}

function isTorn(cells: OwnCell[]): boolean {
  return cells.length > 0 && cells.every(({ column }) => column > 0) && cells.some(startsSmall);
}

const startsSmall = ({ text }: OwnCell): boolean => /^\p{Ll}{2}/u.test(text);
