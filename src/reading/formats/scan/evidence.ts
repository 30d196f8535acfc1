/** Words that recognition was unsure of, but that the plan itself bears out, need no person to look at them. */
import { type ReadPage, type ReadRegion, type Word, WITNESSED } from './read-page.ts';
import { countingOrdinals } from './ordinals.ts';
import { columnsOf, valueOf } from './repeated-values.ts';
import { isClean, lettersOf } from './spelling.ts';
import { areNeighbours, isAttested, partsOf, type Vocabulary } from './vocabulary.ts';

/** How often a value must stand in its column, itself included, to bear itself out. */
const RECURS = 3;
/** Values with fewer letters differ too easily. */
const SHORTEST = 6;

/**
 * Pages with the confidence of borne-out words raised: a value that recurs word for word down its column, a word that
 * stands beside the same neighbour elsewhere, a dash between words, a number that follows on the one above. Figures
 * are never borne out, nor are words beside which others may be missing: the same may be missing each time.
 */
export function withEvidence(pages: ReadPage[], vocabulary: Vocabulary): ReadPage[] {
  const recurring = new Set(columnsOf(pages).flatMap(recurringIn));
  const counting = countingOrdinals(pages);
  const weigh = (region: ReadRegion): ReadRegion => {
    if (counting.has(region)) return raise(region, () => true);
    const borneOut = witnessedWords(region.lines.flat(), vocabulary);
    const recurs = recurring.has(region);
    return raise(region, (word) => borneOut.has(word) || (recurs && !word.doubt && isOfLetters(word)));
  };
  return pages.map((page) => ({ ...page, regions: page.regions.map(weigh) }));
}

function recurringIn(column: ReadRegion[]): ReadRegion[] {
  const same = new Map<string, ReadRegion[]>();
  for (const region of column) {
    const value = valueOf(region).replace(/[-–—]+/g, '-');
    same.set(value, [...(same.get(value) ?? []), region]);
  }
  return [...same].flatMap(([value, regions]) =>
    regions.length >= RECURS && value.replace(/\P{L}/gu, '').length >= SHORTEST ? regions : [],
  );
}

function raise(region: ReadRegion, isBorneOut: (word: Word) => boolean): ReadRegion {
  const raised = (word: Word): Word =>
    word.confidence < WITNESSED && word.doubt !== 'lasting' && isBorneOut(word)
      ? { ...word, confidence: WITNESSED }
      : word;
  return { ...region, lines: region.lines.map((line) => line.map(raised)) };
}

const DASH = /^[-–—]$/;
const ROMAN = /^[IVX]+[^\p{L}]*$/u;

const isOfLetters = ({ text }: Word): boolean =>
  DASH.test(text) || (isClean(text) && /\p{L}/u.test(text) && !/\d/.test(text) && !ROMAN.test(text));

function witnessedWords(words: Word[], vocabulary: Vocabulary): Set<Word> {
  const parts = words.flatMap((word) => partsOf(word.text).map((text) => ({ word, text })));
  const letters = parts.map(({ text }) => lettersOf(text)?.letters.toLowerCase());
  const unproven = new Set<Word>();
  parts.forEach(({ word, text }, i) => {
    const own = letters[i];
    const [before, after] = [letters[i - 1], letters[i + 1]];
    const dash = DASH.test(text) && before && after && !areNeighbours(before, after, vocabulary);
    const proven =
      own !== undefined && isAttested(own, [before, after], word.doubt === 'changed', vocabulary);
    if (!(dash || (proven && isOfLetters(word) && !MISTAKEN_SIGN.test(text)))) unproven.add(word);
  });
  return new Set(words.filter((word) => !unproven.has(word)));
}

/** ";" and ":" are read for each other, and part what a cell lists. */
const MISTAKEN_SIGN = /[;:]$/;
