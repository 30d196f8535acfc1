/** "Quý 1" in a plan that writes "Quý I": a Roman number read as a figure, or the other way round. */
import { CORRECTED, type ReadPage, type Word } from './read-page.ts';

/** How often the usual way of writing must stand, and how many times more often than the other. */
const OFTEN = 3;
const TIMES = 3;

const ROMAN = /^[IV]{1,3}(?!\p{L})/u;
const FIGURE = /^[1-4l|](?!\d)/;

/** Pages on which the number of a quarter written in the unusual way is in doubt. */
export function withUsualQuarters(pages: ReadPage[]): ReadPage[] {
  const quarters = pages.flatMap(({ regions }) => regions.flatMap(({ lines }) => quartersIn(lines.flat())));
  const roman = quarters.filter(({ text }) => ROMAN.test(text));
  const figures = quarters.filter(({ text }) => FIGURE.test(text));
  const isUsual = (usual: Word[], odd: Word[]): boolean =>
    usual.length >= OFTEN && usual.length >= TIMES * odd.length;
  const odd = new Set([
    ...(isUsual(roman, figures) ? figures : []),
    ...(isUsual(figures, roman) ? roman : []),
  ]);
  const doubted = (word: Word): Word =>
    odd.has(word) ? { ...word, confidence: Math.min(word.confidence, CORRECTED) } : word;
  return pages.map((page) => ({
    ...page,
    regions: page.regions.map((region) => ({
      ...region,
      lines: region.lines.map((line) => line.map(doubted)),
    })),
  }));
}

const quartersIn = (words: Word[]): Word[] => words.filter((_, i) => /^quý$/i.test(words[i - 1]?.text ?? ''));
