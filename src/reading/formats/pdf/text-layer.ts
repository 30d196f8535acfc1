/** Which text of a page to trust: what is printed, the invisible layer under a picture, or the picture itself. */
import { type Box, cellText } from '../../block.ts';
import { areaOf } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { PageContent } from './page-content.ts';
import { type PageItem, pageItems } from './page-items.ts';
import type { PageTable } from './ruled-table.ts';
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
  const straight = content.glyphs.filter((glyph) => glyph.turn !== -1 && !isWatermark(glyph));
  const printed = straight.filter((glyph) => !glyph.hidden);
  const letters = printed.filter((glyph) => glyph.text !== ' ').length;
  if (letters < PLENTY && coverOf(content) >= SCAN_COVER) {
    const hidden = pageItems(
      content,
      straight.filter((glyph) => glyph.hidden),
      before,
    );
    return isGoodLayer(qualityOf(textOf(hidden))) ? hidden : undefined;
  }
  if (letters < FEW && content.drawings > MANY_SHAPES) return undefined;
  const items = pageItems(content, printed, before);
  return isGarbled(qualityOf(textOf(items))) ? undefined : items;
}

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
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  return parts.reduce((sum, part) => sum + Number.parseInt(part, 16), 0) / (3 * 255);
}

function coverOf({ pictures, width, height }: PageContent): number {
  const page = width * height;
  const largest = Math.max(0, ...pictures.map(areaOf));
  // Scans come as one picture, or as strips of the full width.
  const strips = pictures.filter((box: Box) => box[2] - box[0] > width * 0.8);
  const stripped = strips.length > 2 ? strips.reduce((sum, box) => sum + areaOf(box), 0) : 0;
  return Math.max(largest, Math.min(page, stripped)) / page;
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
