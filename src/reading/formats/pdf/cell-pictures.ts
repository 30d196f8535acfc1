/** Pictures in the cells of tables: what they say is not read, so the cell is in doubt, whatever text it has besides. */
import { type Box, type Cell, UNREAD_CELL } from '../../block.ts';
import { areaOf, intersectBox } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { PageContent, PlacedPicture } from './page-content.ts';
import type { PageItem } from './page-items.ts';

/** Share of a picture that lies in one cell when it belongs to that cell. */
const WITHIN = 0.7;
/** Share of a cell that a picture over several cells covers when it may hide what stands there. */
const COVERED = 0.3;
/** A picture with more letters than this upon it is their ground. */
const LETTERS_OVER = 3;
/** Share of the page from which on a picture is the page's ground, or its scan. */
const GROUND = 0.5;

/** Lines and tables with the cells in doubt in which pictures stand. */
export function withDoubtAtPictures(items: readonly PageItem[], content: PageContent): PageItem[] {
  const { images, glyphs, width, height } = content;
  const speaking = images.filter(
    (image) => areaOf(image.box) < GROUND * width * height && lettersUpon(image, glyphs) <= LETTERS_OVER,
  );
  if (speaking.length === 0) return [...items];
  const doubted = (cell: Cell): Cell =>
    speaking.some(({ box }) => cell.box && standsIn(box, cell.box))
      ? { ...cell, confidence: UNREAD_CELL }
      : cell;
  return items.map((item) => {
    if (item.kind !== 'table') return item;
    const rows = item.table.rows.map((row) => ({ ...row, cells: row.cells.map(doubted) }));
    return { ...item, table: { ...item.table, rows } };
  });
}

/** Letters painted upon a picture, as far as it is not painted upon them. */
function lettersUpon(
  { box: [left, top, right, bottom], order }: PlacedPicture,
  glyphs: readonly Glyph[],
): number {
  return glyphs.filter(({ x, advance, baseline, size, text, hidden, order: own }) => {
    const [across, up] = [x + advance / 2, baseline - size * 0.3];
    const inside = across > left && across < right && up > top && up < bottom;
    return inside && own > order && !hidden && text.trim() !== '';
  }).length;
}

function standsIn(picture: Box, cell: Box): boolean {
  const [left, top, right, bottom] = intersectBox(picture, cell);
  if (right <= left || bottom <= top) return false;
  const shared = (right - left) * (bottom - top);
  return shared > WITHIN * areaOf(picture) || shared > COVERED * areaOf(cell);
}
