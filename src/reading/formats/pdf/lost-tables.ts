/** Tables of which something is left among the lines of running text: nobody reads rows there, and a person must know. */
import { type Box, cellText, UNREAD_CELL } from '../../block.ts';
import type { Glyph } from './glyph.ts';
import { isSureHeading } from './inferred-columns.ts';
import type { PageContent } from './page-content.ts';
import type { PageItem } from './page-items.ts';
import { COLUMN_GAP, isSpaced, type Row, rowBox, rowsOf, rowText } from './rows.ts';
import type { PageTable } from './page-table.ts';
import type { UnreadPicture } from './unread-pictures.ts';

/** Rows looked at under a table without lines for the one that its numbers say is missing. */
const NEXT_ROWS = 4;

/** Headings of tables that no table was made under, and tables without lines that break off, or hold no columns. */
export function lostTables({ glyphs }: PageContent, items: readonly PageItem[]): UnreadPicture[] {
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table] : []));
  const shown = glyphs.filter((glyph: Glyph) => glyph.turn === 0 && !glyph.hidden);
  const rows = rowsOf(shown, isSpaced(shown), COLUMN_GAP);
  const free = rows.filter((row) => !tables.some(({ box }) => isInside(row, box)));
  const lost = [...free.filter(isSureHeading), ...tables.flatMap((table) => rowAfter(table, free) ?? [])];
  const boxes = [...lost.map(rowBox), ...tables.filter(isGuesswork).map(({ box }) => box)];
  return boxes.map((box) => ({ what: 'table', box }));
}

/** Whether the text kept to no columns: nothing is sure, and text runs over columns that hold text of their own. */
function isGuesswork({ rows, grid }: PageTable): boolean {
  const cells = rows.slice(1).flatMap((row) => row.cells);
  const mixed = rows.slice(1).some((row) => {
    const filled = row.cells.filter((cell) => cell.lines.length > 0);
    return filled.length > 1 && filled.some((cell) => cell.colSpan > 1);
  });
  return grid === 'inferred' && mixed && cells.every((cell) => cell.confidence === UNREAD_CELL);
}

function isInside(row: Row, [left, top, right, bottom]: Box): boolean {
  const own = rowBox(row);
  const [x, y] = [(own[0] + own[2]) / 2, (own[1] + own[3]) / 2];
  return x > left && x < right && y > top && y < bottom;
}

/** The line with the next number right under a table without lines. */
function rowAfter({ rows, grid, box }: PageTable, free: readonly Row[]): Row | undefined {
  const numbers = rows.flatMap(({ cells }) => numberOf(cells[0] ? cellText(cells[0]) : '') ?? []);
  const last = numbers.at(-1);
  if (grid !== 'inferred' || last === undefined) return undefined;
  const below = free.filter((row) => rowBox(row)[1] > box[3] - row.size).slice(0, NEXT_ROWS);
  return below.find(
    (row) => row.chunks.length > 0 && numberOf(rowText(row)) === last + 1 && !/^\d+\./.test(rowText(row)),
  );
}

function numberOf(text: string): number | undefined {
  const number = /^(\d{1,3})(?![\d/,])/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}
