/** What was typed or stamped over the picture of a scanned page (its number, its date) belongs into the scan's lines. */
import type { Box } from '../../block.ts';
import type { PixelBox } from '../scan/grid.ts';
import { CORRECTED, type ReadPage, type ReadRegion, type Word } from '../scan/read-page.ts';
import { intersectBox, areaOf, unionBox } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import { lineOf } from './line.ts';
import { COLUMN_GAP, glyphBox, isSpaced, rowsOf } from './rows.ts';
import { withoutSignatureData } from './signature-data.ts';

/** A stretch of typed text with its place on the page as it is shown, in points. */
export interface TypedText {
  text: string;
  box: Box;
}

/** The glyphs that are no data of a digital signature. */
export function withoutSignatures(glyphs: readonly Glyph[]): Glyph[] {
  const lines = rowsOf(glyphs, isSpaced(glyphs)).flatMap(({ chunks }) =>
    chunks.map((chunk) => lineOf([chunk])),
  );
  const left = withoutSignatureData(lines.map((line) => ({ kind: 'line', line })));
  const kept = left.flatMap((item) => (item.kind === 'line' ? [item.line.box] : []));
  return glyphs.filter((glyph) => kept.some((box) => covers(box, glyphBox(glyph)) > 0.5));
}

/** The recognised layer under a scan with what was typed over it in place of what it has there. */
export function layerUnder(hidden: readonly Glyph[], typed: readonly Glyph[]): Glyph[] {
  const boxes = typedTexts(typed, (box) => box).map(({ box }) => box);
  const free = hidden.filter((glyph) => !boxes.some((box) => covers(box, glyphBox(glyph)) > 0.5));
  return [...free, ...typed];
}

/** Typed glyphs as stretches of text; what a wide gap parts fills several gaps of the scan. */
export function typedTexts(glyphs: readonly Glyph[], toPage: (box: Box) => Box): TypedText[] {
  return rowsOf(glyphs, isSpaced(glyphs), COLUMN_GAP).flatMap(({ chunks }) =>
    chunks.map(({ text, box }) => ({ text, box: toPage(box) })),
  );
}

/** Share of the second box that the first covers. */
function covers(outer: Box, inner: Box): number {
  return areaOf(intersectBox(outer, inner)) / Math.max(1e-6, areaOf(inner));
}

/** A recognised page with the typed texts as words of its lines, in place of what was recognised there. */
export function withTyped(page: ReadPage, typed: readonly TypedText[]): ReadPage {
  const words = typed.map(
    ({ text, box }): Word => ({ text, confidence: 1, box: toPixels(box, page), line: 0 }),
  );
  const covered = (word: Word): boolean => words.some(({ box }) => covers(box, word.box) > 0.5);
  let regions = page.regions.map(
    (region): ReadRegion => ({
      ...region,
      lines: region.lines.map((line) =>
        line.filter((word) => !covered(word)).map((word) => words.reduce(withoutTyped, word)),
      ),
    }),
  );
  for (const word of words) regions = placed(regions, word, page);
  const inked = regions.filter(
    ({ lines, cell }) => cell !== undefined || lines.some((line) => line.length > 0),
  );
  return {
    ...page,
    regions: inked.map((region) => ({ ...region, lines: region.lines.filter((line) => line.length > 0) })),
  };
}

/** A recognised word that ran together with what was typed beside it, without that: "12tháng" is "tháng". */
function withoutTyped(word: Word, typed: Word): Word {
  const { length } = typed.text;
  if (covers(word.box, typed.box) < 0.5 || word.text.length <= length) return word;
  const [left, top, right, bottom] = word.box;
  const leads = typed.box[0] + typed.box[2] < left + right;
  const ran = leads ? word.text.slice(0, length) : word.text.slice(-length);
  return {
    ...word,
    text: leads ? word.text.slice(length) : word.text.slice(0, -length),
    box: leads ? [typed.box[2], top, right, bottom] : [left, top, typed.box[0], bottom],
    confidence: ran === typed.text ? word.confidence : Math.min(word.confidence, CORRECTED),
  };
}

/** Puts a word into the line it stands on, into its cell, or between the regions as a line of its own. */
function placed(regions: readonly ReadRegion[], word: Word, page: ReadPage): ReadRegion[] {
  const cell = cellAt(page, word);
  const same = (region: ReadRegion): boolean =>
    region.cell?.grid === cell?.grid && region.cell?.cell === cell?.cell;
  const at = bestLine(regions, word, same);
  if (at) return regions.map((region) => (region === at.region ? joined(region, at.line, word) : region));
  const home = cell && regions.find(same);
  if (home) return regions.map((region) => (region === home ? withLine(region, word) : region));
  const own: ReadRegion = { box: word.box, lines: [[word]], ...(cell && { cell }) };
  const next = regions.findIndex((region) => (cell ? comesAfter(region, cell) : region.box[1] > word.box[1]));
  return next < 0 ? [...regions, own] : [...regions.slice(0, next), own, ...regions.slice(next)];
}

type CellPlace = NonNullable<ReadRegion['cell']>;

function cellAt({ grids }: ReadPage, { box }: Word): CellPlace | undefined {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  for (const [grid, { cells }] of grids.entries()) {
    const cell = cells.findIndex(
      ({ box: [left, top, right, bottom] }) => x > left && x < right && y > top && y < bottom,
    );
    if (cell >= 0) return { grid, cell };
  }
  return undefined;
}

function comesAfter({ cell }: ReadRegion, place: CellPlace): boolean {
  return (
    cell !== undefined && (cell.grid > place.grid || (cell.grid === place.grid && cell.cell > place.cell))
  );
}

/** Of its own height, how far a word may stand from the line it belongs to, sideways. */
const REACH = 6;

/** The line that a word stands on; of several beside each other the nearest. */
function bestLine(
  regions: readonly ReadRegion[],
  word: Word,
  fits: (region: ReadRegion) => boolean,
): { region: ReadRegion; line: Word[] } | undefined {
  let best: { region: ReadRegion; line: Word[] } | undefined;
  let nearest = REACH * (word.box[3] - word.box[1]);
  for (const region of regions.filter(fits)) {
    for (const line of region.lines) {
      const box = line.map((other) => other.box).reduce(union, undefined);
      if (!box || !isLevel(box, word.box)) continue;
      const apart = Math.max(0, box[0] - word.box[2], word.box[0] - box[2]);
      if (apart < nearest) [best, nearest] = [{ region, line }, apart];
    }
  }
  return best;
}

const union = (all: PixelBox | undefined, box: PixelBox): PixelBox => (all ? unionBox(all, box) : box);

/** Whether two boxes share most of the height of the lower one. */
function isLevel(a: PixelBox, b: PixelBox): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return shared > Math.min(a[3] - a[1], b[3] - b[1]) * 0.5;
}

function joined(region: ReadRegion, line: Word[], word: Word): ReadRegion {
  const middle = ({ box }: Word): number => box[0] + box[2];
  const longer = [...line, word].toSorted((a, b) => middle(a) - middle(b));
  return { ...region, lines: region.lines.map((other) => (other === line ? longer : other)) };
}

function withLine(region: ReadRegion, word: Word): ReadRegion {
  const topOf = (line: Word[]): number => line[0]?.box[1] ?? 0;
  return { ...region, lines: [...region.lines, [word]].toSorted((a, b) => topOf(a) - topOf(b)) };
}

/** A box of the page as it is shown, in points, on the upright picture. */
function toPixels([left, top, right, bottom]: Box, { width, height, upright }: ReadPage): PixelBox {
  const { width: w, height: h, turned } = upright;
  const scale = width > 0 ? (turned % 2 === 0 ? w : h) / width : 0;
  const [x0, y0, x1, y1] = [left * scale, top * scale, right * scale, bottom * scale];
  const [shownWidth, shownHeight] = [width * scale, height * scale];
  if (turned === 1) return [shownHeight - y1, x0, shownHeight - y0, x1];
  if (turned === 2) return [shownWidth - x1, shownHeight - y1, shownWidth - x0, shownHeight - y0];
  return turned === 3 ? [y0, shownWidth - x1, y1, shownWidth - x0] : [x0, y0, x1, y1];
}
