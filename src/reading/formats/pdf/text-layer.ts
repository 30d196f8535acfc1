/** Which text of a page to trust: what is printed, the invisible layer under a picture, or the picture itself. */
import { cellText } from '../../block.ts';
import { isUnreadable } from './characters.ts';
import { withDoubtAtPictures } from './cell-pictures.ts';
import { channelsOf } from './colour.ts';
import type { Glyph } from './glyph.ts';
import type { PageContent } from './page-content.ts';
import { type PageItem, pageItems } from './page-items.ts';
import type { PageTable } from './page-table.ts';
import { layerUnder, withoutSignatures } from './typed-over.ts';
import { type TextQuality, qualityOf } from './text-quality.ts';

/** A page whose pictures cover this share of it is a scan, unless it also has plenty of printed text. */
const SCAN_COVER = 0.5;
/** Letters: a scan carries fewer printed ones (a stamped number, a date, the data of a signature). */
const PLENTY = 200;
/** A page with so few letters and so many shapes has its letters drawn as shapes. */
const FEW = 20;
const MANY_SHAPES = 400;
/** Characters on a page: fewer say nothing about the fonts. */
const ENOUGH = 60;

/**
 * Lines and tables of the text to trust; undefined when the page has to be recognised from its picture.
 * @param before the table at the end of the page before, which may go on here
 */
export function trustedItems(content: PageContent, before: PageTable | undefined): PageItem[] | undefined {
  const straight = straightGlyphs(content);
  const printed = straight.filter((glyph) => !glyph.hidden);
  if (isScan(content, printed)) {
    const hidden = straight.filter((glyph) => glyph.hidden);
    if (!isGoodLayer(qualityOf(textOf(pageItems(content, hidden, before))))) return undefined;
    return pageItems(content, layerUnder(hidden, typedGlyphs(content)), before);
  }
  if (lettersOf(printed) < FEW && content.drawings > MANY_SHAPES) return undefined;
  const items = pageItems(content, printed, before);
  return isGarbled(qualityOf(textOf(items))) ? undefined : withDoubtAtPictures(items, content);
}

/** What was typed or stamped over the picture of a scan: a number, a date, a note; nothing on other pages. */
export function typedGlyphs(content: PageContent): Glyph[] {
  const printed = straightGlyphs(content).filter((glyph) => !glyph.hidden && glyph.turn === 0);
  if (!isScan(content, printed)) return [];
  const readable = printed.filter((glyph) => !isUnreadable(glyph.text));
  return readable.length * 10 > printed.length * 9 ? withoutSignatures(readable) : [];
}

/** Letters of notes are left out of the count: they lie over a scan by their nature. */
function isScan(content: PageContent, printed: readonly Glyph[]): boolean {
  const own = printed.filter((glyph) => glyph.annotation === undefined);
  return lettersOf(own) < PLENTY && coverOf(content) >= SCAN_COVER;
}

const lettersOf = (glyphs: readonly Glyph[]): number => glyphs.filter((glyph) => glyph.text !== ' ').length;

const straightGlyphs = ({ glyphs }: PageContent): Glyph[] =>
  glyphs.filter((glyph) => glyph.turn !== -1 && !isWatermark(glyph));

/** Fonts without a usable mapping to Unicode: what is on the page can be seen, but not copied. */
function isGarbled({ characters, plausible, covered, unreadable }: TextQuality): boolean {
  return unreadable > 0.08 || (characters >= ENOUGH && (plausible < 0.6 || covered < 0.15));
}

/** Text recognised by a scanner that knew Vietnamese; others lose the marks. */
function isGoodLayer({ characters, plausible, marked, unreadable }: TextQuality): boolean {
  return characters >= ENOUGH && plausible >= 0.85 && marked >= 0.6 && unreadable < 0.01;
}

/** Large pale letters behind the text. */
function isWatermark(glyph: Glyph): boolean {
  return glyph.size > 36 && brightness(glyph.colour) > 0.65;
}

function brightness(colour: string): number {
  return channelsOf(colour).reduce((sum, value) => sum + value, 0) / (3 * 255);
}

/** Places looked at across and down a page. */
const PLACES = 24;
const MOST_PICTURES = 600;

/** Share of the page under its pictures: scans come as one picture, as strips, or as tiles. */
function coverOf({ pictures, width, height }: PageContent): number {
  const known = pictures.slice(0, MOST_PICTURES);
  let covered = 0;
  for (let at = 0; at < PLACES * PLACES; at += 1) {
    const x = (((at % PLACES) + 0.5) * width) / PLACES;
    const y = ((Math.floor(at / PLACES) + 0.5) * height) / PLACES;
    if (known.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom))
      covered += 1;
  }
  return covered / PLACES ** 2;
}

function textOf(items: readonly PageItem[]): string {
  return items
    .map((item) =>
      item.kind === 'line'
        ? item.line.text
        : item.table.rows.flatMap((row) => row.cells.map(cellText)).join('\n'),
    )
    .join('\n');
}
