/** Figures are read a second time, each alone and at another size: what two readings agree on is practically certain. */
import type { PixelBox } from './grid.ts';
import { CORRECTED, type ReadPage, type ReadRegion, WITNESSED, type Word } from './read-page.ts';
import { type Grey, straighten } from './raster.ts';
import { makeStrip, toPage } from './strip.ts';

/** Size at which they are read again: smaller, so that edges fall on other pixels, and still large enough. */
const SCALE = 0.8;
/** Left around a word. */
const AIR = 6;
/** Already shown to a person. */
const UNSURE = 0.8;
/** Figures of more words than this are no plan; the rest is left unconfirmed. */
const MOST = 1500;

/**
 * The page with figures in doubt where the second reading differs, and no more than fairly sure where there is none.
 * @param cleared the straightened page without the lines of its tables
 */
export async function readFiguresTwice(
  page: ReadPage,
  cleared: Grey,
  recognise: (picture: Grey) => Promise<Word[] | undefined>,
): Promise<ReadPage> {
  const figures = page.regions.flatMap((region) => figuresIn(region, page)).slice(0, MOST);
  if (figures.length === 0) return page;
  const regions = figures.map(({ box }) => ({ box: withAir(box, cleared) }));
  const strip = makeStrip(cleared, regions);
  const again = figures.map(() => '');
  for (const { text, box } of (await recognise(straighten(strip.picture, 0, SCALE))) ?? []) {
    const [left, top, right, bottom] = box;
    const place = toPage(strip, regions, [left / SCALE, top / SCALE, right / SCALE, bottom / SCALE]);
    if (place) again[place.region] = (again[place.region] ?? '') + text;
  }
  const settled = new Map(figures.map((word, i) => [word, compared(word, again[i] ?? '')]));
  const settle = (line: Word[]): Word[] => line.map((word) => settled.get(word) ?? word);
  return { ...page, regions: page.regions.map((region) => ({ ...region, lines: region.lines.map(settle) })) };
}

/** Words with figures, without the numbers of rows and paragraphs, which count. */
function figuresIn({ cell, lines }: ReadRegion, { grids }: ReadPage): Word[] {
  const place = cell && grids[cell.grid]?.cells[cell.cell];
  if (place?.col === 0 && place.colSpan === 1 && lines.flat().length === 1) return [];
  return lines.flatMap((line) =>
    line.filter(
      ({ text, confidence }, i) =>
        /\d/.test(text) && confidence >= UNSURE && !(!cell && i === 0 && /^[\d.]+[.)]?$/.test(text)),
    ),
  );
}

function withAir([left, top, right, bottom]: PixelBox, { width, height }: Grey): PixelBox {
  return [
    Math.max(0, left - AIR),
    Math.max(0, top - AIR),
    Math.min(width, right + AIR),
    Math.min(height, bottom + AIR),
  ];
}

function compared(word: Word, again: string): Word {
  const [first, second] = [figuresOf(word.text), figuresOf(again)];
  if (first === second) return word;
  if (!/\d/.test(second)) return { ...word, confidence: Math.min(word.confidence, WITNESSED) };
  return { ...word, confidence: Math.min(word.confidence, CORRECTED), doubt: 'lasting' };
}

const ALIKE: Record<string, string> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  '!': '1',
  S: '5',
  B: '8',
  Z: '2',
};

/** The figures of a reading with what divides them; letters that are read for figures count as those. */
const figuresOf = (text: string): string =>
  text
    .replace(/[OoIl|!SBZ]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(/[^\d.,/]/g, '')
    .replace(/^[.,/]+|[.,/]+$/g, '');
