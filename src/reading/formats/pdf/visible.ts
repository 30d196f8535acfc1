/** Which glyphs a person sees: not those painted over, nor those in the colour of what they stand on. */
import type { Box } from '../../block.ts';
import { channelsOf } from './colour.ts';
import { areaOf } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { PaintedArea } from './painted-area.ts';

export interface Seen {
  glyphs: Glyph[];
  /** Letters that are in the file but not to be seen. */
  concealed: number;
}

/** A page with more areas than this is a drawing; they are not looked through for each letter. */
const MOST_AREAS = 3000;
/** Share of the page from which on a picture painted over text makes that text the layer under a scan. */
const PAGE_SIZED = 0.5;
/** Difference of two colours, per channel, that nobody sees. */
const SAME_COLOUR = 14;
const PAPER = '#ffffff';

/**
 * The glyphs that are seen, and those of the text layer under a scan marked as hidden.
 * @param areas in the order in which they were painted
 * @param pictures where pictures stand, with their place in that order
 */
export function seenGlyphs(
  glyphs: readonly Glyph[],
  areas: readonly PaintedArea[],
  pictures: readonly { box: Box; order: number }[],
  page: { width: number; height: number },
): Seen {
  const known = areas.length > MOST_AREAS ? [] : areas;
  const sheets = pictures.filter(({ box }) => areaOf(box) >= PAGE_SIZED * page.width * page.height);
  const seen: Glyph[] = [];
  let concealed = 0;
  for (const glyph of glyphs) {
    const body = bodyOf(glyph);
    if (glyph.hidden || sheets.some(({ box, order }) => order > glyph.order && contains(box, body)))
      seen.push({ ...glyph, hidden: true });
    else if (isConcealed(glyph, body, known)) concealed += glyph.text.trim() === '' ? 0 : 1;
    else seen.push(glyph);
  }
  return { glyphs: seen, concealed };
}

function isConcealed(glyph: Glyph, body: Box, areas: readonly PaintedArea[]): boolean {
  let ground: string | undefined = PAPER;
  for (const { box, colour, opaque, order } of areas) {
    if (order > glyph.order) {
      if (opaque && contains(box, body)) return true;
    } else if (touches(box, body)) {
      ground = opaque && contains(box, body) ? colour : undefined;
    }
  }
  return ground !== undefined && glyph.colour !== '' && isSame(ground, glyph.colour);
}

/** The middle of a letter: what must be free for it to be read. */
function bodyOf({ x, baseline, advance, size, turn }: Glyph): Box {
  const [along, up] = [advance * 0.2, size * 0.1];
  if (turn === 1) return [x + up, baseline + along, x + size * 0.4, baseline + advance - along];
  if (turn === 2) return [x - advance + along, baseline + up, x - along, baseline + size * 0.4];
  if (turn === 3) return [x - size * 0.4, baseline - advance + along, x - up, baseline - along];
  return [x + along, baseline - size * 0.4, x + advance - along, baseline - up];
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [channelsOf(a), channelsOf(b)];
  return (
    left.length === 3 && left.every((value, index) => Math.abs(value - (right[index] ?? NaN)) <= SAME_COLOUR)
  );
}
