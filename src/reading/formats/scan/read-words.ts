/** Words back in their place on the page, with what only their shape can tell: ≥ and ≤, lone dashes, Roman strokes. */
import type { PixelBox } from './grid.ts';
import { uncoveredShare } from './noise.ts';
import type { PreparedPage } from './prepare.ts';
import type { Ink, Quarters } from './raster.ts';
import { CORRECTED, type ReadPage, type ReadRegion, type Word } from './read-page.ts';
import {
  countLeadingStrokes,
  countStrokes,
  inkWithin,
  isDash,
  piecesIn,
  startsWithOrEqual,
} from './shapes.ts';
import { toPage } from './strip.ts';

/** Confidence of a sign told by its shape alone. */
const BY_SHAPE = 0.95;

/** Everything recognised on a page; nothing of the picture is kept. */
export function readWords(
  prepared: PreparedPage,
  words: Word[],
  page: { number: number; width: number; height: number; turned: Quarters },
): ReadPage {
  const { grids, regions, cleared } = prepared;
  const lines = regions.map(() => new Map<number, Word[]>());
  for (const word of words) {
    const place = toPage(prepared.strip, regions, word.box);
    const home = place && lines[place.region];
    if (!home) continue;
    const line = home.get(word.line) ?? [];
    line.push(byShape(prepared, { ...word, box: place.box }));
    home.set(word.line, line);
  }
  const tall = TALL * usualHeight(words);
  const isTall = ({ box }: Word): boolean => box[3] - box[1] > tall;
  const read = regions.map((region, i): ReadRegion => {
    const own = [...(lines[i]?.values() ?? [])].map((line) => withDot(prepared.ink, line));
    if (own.length === 0 && region.cell && isDash(inkWithin(cleared, region.box)))
      return { ...region, lines: [[dash(region.box)]] };
    const lost = own.flat().some(isTall) || uncoveredShare(prepared.ink, region.box, own.flat()) > LOST;
    return { ...region, lines: lost ? own.map((line) => line.map(doubted)) : own };
  });
  const { number, width, height, turned } = page;
  const upright = { width: prepared.width, height: prepared.height, turned };
  return { number, width, height, upright, grids, regions: read };
}

/** Share of a region's ink under no word from which on words must have been passed over. */
const LOST = 0.04;
/** A word this many times higher than usual stands for two lines. */
const TALL = 1.9;
/** Confidence where words may be missing. */
const INCOMPLETE = 0.6;

function usualHeight(words: Word[]): number {
  const heights = words.map(({ box }) => box[3] - box[1]).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? Number.POSITIVE_INFINITY;
}

function doubted(word: Word): Word {
  return { ...word, confidence: Math.min(word.confidence, INCOMPLETE), doubt: 'lasting' };
}

/** The dot after a number that opens a line is often passed over; it stands on the baseline before the next word. */
function withDot(ink: Ink, line: Word[]): Word[] {
  const [first, second, ...rest] = line;
  if (!first || !second || !/^(?:[IVX]{1,5}|[1-9]\d?(?:\.\d{1,2})*)$/.test(first.text)) return line;
  const height = first.box[3] - first.box[1];
  const gap: PixelBox = [
    first.box[2] - 1,
    first.box[3] - (height >> 1),
    second.box[0],
    first.box[3] + (height >> 2),
  ];
  const dots = piecesIn(ink, gap).filter(
    ({ box }) => box[3] - box[1] <= height / 3 && box[2] - box[0] <= height / 3,
  );
  return dots.length === 1 ? [{ ...first, text: `${first.text}.` }, second, ...rest] : line;
}

function dash(box: PixelBox): Word {
  return { text: '-', confidence: BY_SHAPE, box, line: 0 };
}

/** A word that may begin with ≥ or ≤: a number, or nothing, follows what the sign was read as. */
const SIGN_LIKE = /^[><≥≤›‹»«]|^[2zZ](?=$|[1-9]\d?(?:[.,]\d+)?\s*%)/;
/** What one to three upright strokes are read as. */
const STROKES = /^[IlH1|iTu]{1,3}m?$/;
/** What a quarter and its year, or the quarter alone, is read as. */
const QUARTER = /^[^\s/\d]{1,3}\d?[/.]\d{2}|^1{1,3}[/.]\d{2}|^[IlH1|iTuUV]{1,4}[,;.]?$/u;

function byShape({ cleared }: PreparedPage, word: Word): Word {
  const [left, top, right, bottom] = word.box;
  if (SIGN_LIKE.test(word.text)) {
    const height = bottom - top;
    const sign = startsWithOrEqual(
      inkWithin(cleared, [left - 2, top - 2, Math.min(right + 2, left + 3 * height), bottom + (height >> 2)]),
    );
    if (sign) return withSign(word, sign);
  }
  const ink = STROKES.test(word.text) || QUARTER.test(word.text) ? inkWithin(cleared, word.box) : undefined;
  const strokes = ink && STROKES.test(word.text) ? countStrokes(ink) : undefined;
  const leading = ink && QUARTER.test(word.text) ? countLeadingStrokes(ink) : undefined;
  return { ...word, ...(strokes !== undefined && { strokes }), ...(leading !== undefined && { leading }) };
}

function withSign(word: Word, sign: '≥' | '≤'): Word {
  const sure = word.text[0] === (sign === '≥' ? '>' : '<');
  return {
    ...word,
    text: sign + word.text.slice(1),
    confidence: sure ? word.confidence : Math.min(word.confidence, CORRECTED),
  };
}
