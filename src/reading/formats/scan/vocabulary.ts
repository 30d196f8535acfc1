/** The plan's own words as its dictionary: what stands between the same neighbours many times is what is meant. */
import { CORRECTED, type Word } from './read-page.ts';
import { foldPlain, foldText } from '../../../shared/likeness.ts';
import { inCaseOf, lettersOf, withoutLooseTones } from './spelling.ts';

/** Spellings that differ in marks only and are both right. */
const BOTH_RIGHT = [new Set(['hàng', 'hằng'])];
/** How often the other word must stand in the same place, and how many times more often than the one read. */
const OFTEN = 3;
const TIMES = 4;
/** A word this much rarer than another that differs only in a tone easily misread is doubtful wherever it stands. */
const RARER = 6;

export interface Vocabulary {
  /** Words of official use, capitalised or not; other capitalised words may be names of persons. */
  official: Set<string>;
  counts: Map<string, number>;
  /** Words by the shape of their bare letters. */
  alike: Map<string, Set<string>>;
  /** How often a word follows, or precedes, the bare letters of another. */
  after: Map<string, number>;
  before: Map<string, number>;
}

/** Counts the words of sequences (one per cell or paragraph) and of official phrases with their neighbours; a phrase counts as often as its weight. */
export function vocabularyOf(plan: string[][], phrases: string[][], weight: number): Vocabulary {
  const official = new Set(phrases.flat().map((word) => lettersOf(word)?.letters.toLowerCase() ?? ''));
  const vocabulary: Vocabulary = {
    official,
    counts: new Map(),
    alike: new Map(),
    after: new Map(),
    before: new Map(),
  };
  const all = [...plan, ...phrases];
  all.forEach((sequence, at) => {
    const times = at < plan.length ? 1 : weight;
    const count = (map: Map<string, number>, key: string): Map<string, number> =>
      map.set(key, (map.get(key) ?? 0) + times);
    const words = sequence.flatMap(partsOf).map((text) => lettersOf(text)?.letters.toLowerCase());
    words.forEach((word, i) => {
      if (!word) return;
      count(vocabulary.counts, word);
      const alike = vocabulary.alike.get(shapeOf(word)) ?? new Set();
      vocabulary.alike.set(shapeOf(word), alike.add(word));
      const [previous, next] = [words[i - 1], words[i + 1]];
      if (previous) count(vocabulary.after, `${foldPlain(previous)} ${word}`);
      if (next) count(vocabulary.before, `${word} ${foldPlain(next)}`);
    });
  });
  return vocabulary;
}

/**
 * Words whose marks were misread put right by their neighbours ("đối mới" where the plan has "đổi mới" everywhere
 * else). Names keep what was read and are flagged only.
 */
export function withKnownWords(words: Word[], vocabulary: Vocabulary): Word[] {
  const parts = words.map((word) => partsOf(word.text).map((text): Word => ({ ...word, text })));
  const known = withKnownParts(parts.flat(), vocabulary);
  let next = 0;
  return words.map((word, i) => {
    const own = known.slice(next, (next += parts[i]?.length ?? 0));
    const changed = own.find((part) => part.doubt);
    return {
      ...word,
      ...(changed?.doubt && { doubt: changed.doubt }),
      text: own.map(({ text }) => text).join(''),
      confidence: Math.min(...own.map((part) => part.confidence)),
    };
  });
}

/** "nhân/tổ" and "xã-phường" are two words each; the sign stays with the first. */
export function partsOf(text: string): string[] {
  return text.split(/(?<=\p{L}[/-])(?=\p{L})/u);
}

function withKnownParts(words: Word[], vocabulary: Vocabulary): Word[] {
  return words.map((word, i) => {
    const parts = lettersOf(word.text);
    if (!parts) return word;
    const neighbour = (other: Word | undefined): string | undefined => {
      const letters = other && lettersOf(other.text)?.letters;
      return letters === undefined ? undefined : foldPlain(letters);
    };
    const own = parts.letters.toLowerCase();
    const beside = [neighbour(words[i - 1]), neighbour(words[i + 1])] as const;
    const better = likelier(own, ...beside, vocabulary);
    const confidence = Math.min(word.confidence, CORRECTED);
    if (!better)
      return isRareTwin(own, vocabulary) || isContested(own, ...beside, vocabulary)
        ? { ...word, confidence }
        : word;
    const isName =
      !vocabulary.official.has(better) &&
      i > 0 &&
      /^\p{Lu}\p{Ll}/u.test(parts.letters) &&
      !/[.:;]$/.test(words[i - 1]?.text ?? '');
    if (isName) return { ...word, confidence };
    const text = parts.before + inCaseOf(better, parts.letters) + parts.after;
    return { ...word, text, confidence, doubt: word.doubt ?? 'changed' };
  });
}

function likelier(
  word: string,
  previous: string | undefined,
  next: string | undefined,
  vocabulary: Vocabulary,
): string | undefined {
  const places = (candidate: string): [number, number] => timesBeside(candidate, previous, next, vocabulary);
  const [after, before] = places(word);
  let best: string | undefined;
  let most = 0;
  for (const candidate of vocabulary.alike.get(shapeOf(word)) ?? []) {
    if (candidate === word || foldText(candidate) === foldText(word) || areBothRight(candidate, word))
      continue;
    const [itsAfter, itsBefore] = places(candidate);
    const clear = (its: number, own: number): boolean => its >= OFTEN && its >= TIMES * own;
    const meant =
      (clear(itsAfter, after) && itsBefore >= before) || (clear(itsBefore, before) && itsAfter >= after);
    if (meant && itsAfter + itsBefore > most) {
      most = itsAfter + itsBefore;
      best = candidate;
    }
  }
  return best;
}

/** Bare letters, those of one shape in a poor scan taken as one: "thổ" and "thể" look alike. */
function shapeOf(word: string): string {
  return foldPlain(word).replace(/[ec]/g, 'o').replace(/l/g, 'i');
}

/** "đế" where the plan writes "để" all the time: one tone read for another; that a tone is lost altogether is rare. */
function isRareTwin(word: string, { alike, counts }: Vocabulary): boolean {
  const bare = withoutLooseTones(word);
  if (bare === word) return false;
  const own = counts.get(word) ?? 0;
  const twins = [...(alike.get(shapeOf(word)) ?? [])].filter(
    (twin) => twin !== word && twin !== bare && withoutLooseTones(twin) === bare && !areBothRight(twin, word),
  );
  return twins.some((twin) => foldText(twin) !== foldText(word) && (counts.get(twin) ?? 0) >= RARER * own);
}

/** "cụ thế" where "cụ thể" is usual, though nothing is known of the other neighbour. */
function isContested(
  word: string,
  previous: string | undefined,
  next: string | undefined,
  vocabulary: Vocabulary,
): boolean {
  const bare = withoutLooseTones(word);
  const own = timesBeside(word, previous, next, vocabulary);
  return [...(vocabulary.alike.get(shapeOf(word)) ?? [])].some((twin) => {
    if (twin === word || twin === bare || withoutLooseTones(twin) !== bare || bare === word) return false;
    if (foldText(twin) === foldText(word) || areBothRight(twin, word)) return false;
    const its = timesBeside(twin, previous, next, vocabulary);
    const sides = [0, 1] as const;
    return sides.some((side) => its[side] >= OFTEN && its[side] >= TIMES * own[side]);
  });
}

/** How often a word stands after the one neighbour and before the other, both in bare letters. */
function timesBeside(
  word: string,
  previous: string | undefined,
  next: string | undefined,
  { after, before }: Vocabulary,
): [number, number] {
  return [
    previous === undefined ? 0 : (after.get(`${previous} ${word}`) ?? 0),
    next === undefined ? 0 : (before.get(`${word} ${next}`) ?? 0),
  ];
}

/** How often a word must stand beside the same neighbour elsewhere to be borne out by it. */
const WITNESSES = 2;

/**
 * Whether a word stands beside one of the same neighbours (beside both, when `strictly`) elsewhere in the plan or in
 * official phrases, and no word of the same shape does so as often. The vocabulary must hold the word's own place too.
 */
export function isAttested(
  word: string,
  [previous, next]: readonly [string | undefined, string | undefined],
  strictly: boolean,
  vocabulary: Vocabulary,
): boolean {
  const places = (candidate: string): [number, number] =>
    timesBeside(candidate, previous && foldPlain(previous), next && foldPlain(next), vocabulary);
  const own = places(word);
  const others = [...(vocabulary.alike.get(shapeOf(word)) ?? [])]
    .filter((other) => other !== word && foldText(other) !== foldText(word) && !areBothRight(other, word))
    .map(places);
  if (others.some((times) => times[0] > own[0] || times[1] > own[1])) return false;
  const wins = ([0, 1] as const).filter(
    (side) => own[side] > WITNESSES && others.every((times) => times[side] < own[side]),
  );
  return wins.length >= (strictly ? 2 : 1);
}

/** Whether two words also stand side by side somewhere, with nothing between them. */
export function areNeighbours(word: string, next: string, { after }: Vocabulary): boolean {
  return after.has(`${foldPlain(word)} ${next}`);
}

function areBothRight(a: string, b: string): boolean {
  return BOTH_RIGHT.some((pair) => pair.has(a) && pair.has(b));
}
