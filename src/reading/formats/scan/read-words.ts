/** Words back in their place on the page, with what only their shape can tell: ≥ and ≤, lone dashes, Roman strokes. */
import type { Grid, PixelBox } from './grid.ts';
import type { PreparedPage } from './prepare.ts';
import type { Word } from './recogniser.ts';
import type { Region } from './regions.ts';
import { countStrokes, isDash, startsWithOrEqual } from './shapes.ts';
import { toPage } from './strip.ts';

/** A region with its physical lines of words; boxes in pixels of the straightened page. */
export interface ReadRegion extends Region {
  lines: Word[][];
}

export interface ReadPage {
  /** From 1. */
  number: number;
  /** Size of the page in points, and of one pixel. */
  width: number;
  height: number;
  scale: number;
  grids: Grid[];
  regions: ReadRegion[];
}

/** Confidence of what was put right: below the 0.8 from which a person is asked to look. */
export const CORRECTED = 0.7;
/** Confidence of a sign told by its shape alone. */
const BY_SHAPE = 0.95;

/** Everything recognised on a page; nothing of the picture is kept. */
export function readWords(
  prepared: PreparedPage,
  words: Word[],
  page: { number: number; width: number; height: number },
): ReadPage {
  const { grids, regions, ink } = prepared;
  const lines = regions.map(() => new Map<number, Word[]>());
  for (const word of words) {
    const place = toPage(prepared.strip, regions, word.box);
    const home = place && lines[place.region];
    if (!home) continue;
    const line = home.get(word.line) ?? [];
    line.push(byShape(prepared, { ...word, box: place.box }));
    home.set(word.line, line);
  }
  const read = regions.map((region, i): ReadRegion => {
    const own = [...(lines[i]?.values() ?? [])];
    if (own.length === 0 && region.cell && isDash(ink, region.box)) own.push([dash(region.box)]);
    return { ...region, lines: own };
  });
  return { ...page, scale: page.width / prepared.width, grids, regions: read };
}

function dash(box: PixelBox): Word {
  return { text: '-', confidence: BY_SHAPE, box, line: 0 };
}

/** First letters as which ≥ and ≤ are read. */
const SIGN_LIKE = /^[><2zZ≥≤›‹»«]/;
/** What one to three upright strokes are read as. */
const STROKES = /^[IlH1|iT]{1,3}$/;

function byShape({ ink }: PreparedPage, word: Word): Word {
  const read = word.text[0] ?? '';
  const sign = SIGN_LIKE.test(read) ? startsWithOrEqual(ink, word.box) : undefined;
  if (sign) {
    const sure = read === (sign === '≥' ? '>' : '<');
    return { ...word, text: sign + word.text.slice(1), confidence: sure ? word.confidence : Math.min(word.confidence, CORRECTED) };
  }
  if (!STROKES.test(word.text)) return word;
  const strokes = countStrokes(ink, word.box);
  return strokes === undefined ? word : { ...word, strokes };
}
