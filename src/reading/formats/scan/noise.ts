/** Dirt that was read as signs is dropped, and what was lost is noticed. */
import { CORRECTED, type ReadRegion, type Word } from './read-page.ts';
import type { PixelBox } from './grid.ts';
import type { Ink } from './raster.ts';

/** Signs that stand alone in official texts. */
const SIGNS = /^[-–—+&/%()“”"…:;.,≥≤><•*]+$/;
const WORD = /[\p{L}\p{N}]/u;
/** A word this much lower than its neighbours is dirt. */
const LOW = 0.45;

/** Lines without dirt; the word before a dropped one is doubtful. A region that is nothing but dirt stays as read. */
export function withoutDirt(lines: Word[][]): Word[][] {
  const heights = lines
    .flat()
    .filter((word) => WORD.test(word.text))
    .map(({ box }) => box[3] - box[1])
    .sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  const readable = lines.filter((line) => !isDirtLine(line));
  const lost = readable.length < lines.length;
  const kept = readable.map((line) => withoutDirtInLine(line, usual)).filter((line) => line.length > 0);
  if (kept.length === 0) return lines;
  return lost ? kept.map((line) => line.map(besideGap)) : kept;
}

/** A fold or an edge read as signs beside the text; in a cell it may be all that was read of its words. */
export const isNothingButDirt = ({ cell, lines }: ReadRegion): boolean =>
  !cell && lines.flat().every(({ text, confidence }) => confidence < 0.7 && !WORD.test(text));

function besideGap(word: Word): Word {
  return { ...word, confidence: Math.min(word.confidence, CORRECTED), doubt: 'lasting' };
}

/** A line of signs rather than letters: marks of the line below, or a fold of the paper. */
function isDirtLine(line: Word[]): boolean {
  const text = line.map((word) => word.text).join('');
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const sure = line.reduce((sum, word) => sum + word.confidence, 0) / line.length;
  return sure < 0.5 && letters <= text.length / 2;
}

function withoutDirtInLine(line: Word[], usual: number): Word[] {
  const kept: Word[] = [];
  for (const word of line) {
    const last = kept.at(-1);
    if (!isDirt(word, usual)) kept.push(withOneDash(word));
    else if (last) kept[kept.length - 1] = besideGap(last);
  }
  return kept;
}

function isDirt({ text, confidence, box }: Word, usual: number): boolean {
  if (WORD.test(text)) return confidence < 0.7 && box[3] - box[1] < LOW * usual;
  return confidence < 0.6 && !SIGNS.test(text);
}

function withOneDash(word: Word): Word {
  if (!/^[-–—_~]{2,}$/.test(word.text)) return word;
  return { ...word, text: '–', confidence: Math.min(word.confidence, CORRECTED) };
}

/** Share of a region's ink that no word covers: what recognition passed over. */
export function uncoveredShare(ink: Ink, [left, top, right, bottom]: PixelBox, words: Word[]): number {
  let all = 0;
  let uncovered = 0;
  for (let y = top; y < bottom; y++) {
    const here = words.filter(({ box }) => y >= box[1] - REACH && y < box[3] + REACH);
    for (let x = left; x < right; x++) {
      if (ink.data[y * ink.width + x] !== 1) continue;
      all += 1;
      if (!here.some(({ box }) => x >= box[0] - REACH && x < box[2] + REACH)) uncovered += 1;
    }
  }
  return all > 0 ? uncovered / all : 0;
}

/** Boxes of words may be this much too small. */
const REACH = 3;
