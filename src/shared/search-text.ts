/**
 * How words are searched for, everywhere: texts are kept in a searchable form, and what is typed is brought to the
 * same form. A word is found by its beginning, with or without its marks, in either spelling (tỉ lệ, tỷ lệ). Pure.
 */
import { foldLetters, unifyWord, withoutMarks } from './likeness.ts';

/** Version of the searchable form: raise it with every change of it, so that what is stored is made anew. */
export const SEARCH_RULE = 2;

/** Parts of one searchable text are kept apart by this, so that no phrase is found across them. */
const APART = '|';

export interface Searchable {
  /** " tỷ lệ hồ sơ 57 nq tw ": words stand between spaces, so that " hồ" finds "hồ sơ" and not "thành hồi". */
  exact: string;
  /** The same without diacritics. */
  plain: string;
}

/** The searchable form of texts that belong together. */
export function searchable(...parts: readonly (string | undefined)[]): Searchable {
  const words = parts.filter((part) => part !== undefined).map(wordsOf);
  return {
    exact: words.map((list) => spaced(list.map(unifyWord))).join(APART),
    plain: words.map((list) => spaced(plainOf(list).map(unifyWord))).join(APART),
  };
}

/** How something that was typed may stand in a searchable text: any of these. */
export type Spellings = readonly string[];

export interface SearchQuery {
  /** Every word must be found in the text without diacritics; no words find everything. */
  words: readonly Spellings[];
  phrase: Spellings;
  /** The same with the diacritics that were typed, for putting what matches them first. */
  exactWords: readonly Spellings[];
  exactPhrase: Spellings;
}

/** What is typed, as it is looked for. The last word, and any other, may be typed half. */
export function readQuery(typed: string | undefined): SearchQuery {
  const exact = wordsOf(typed ?? '');
  const plain = plainOf(exact);
  return {
    words: plain.map((word) => spellings([word])),
    phrase: spellings(plain),
    exactWords: exact.map((word) => spellings([word])),
    exactPhrase: spellings(exact),
  };
}

/** Whether a text is found by what is typed: the rule of the database, for lists that are in memory. */
export function isFound(query: SearchQuery, ...parts: readonly (string | undefined)[]): boolean {
  const { plain } = searchable(...parts);
  return query.words.every((word) => word.some((spelling) => plain.includes(spelling)));
}

/**
 * "ti" may be the whole of tỉ, which is kept as "ty", or the beginning of tỉnh; "quy" the beginning of quyết or the
 * whole of quý. So the last word is looked for as it is typed and, where it would be kept otherwise, as a whole.
 */
function spellings(words: readonly string[]): Spellings {
  const last = words.at(-1);
  if (last === undefined) return [];
  const before = words.slice(0, -1).map(unifyWord);
  const begun = spaced([...before, last]).trimEnd();
  const whole = unifyWord(last);
  return whole === last ? [begun] : [begun, spaced([...before, whole])];
}

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Words with their marks; compatibility forms ("m²", full width) are plain letters, invisible characters are none. */
function wordsOf(text: string): string[] {
  return foldLetters(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).match(WORDS) ?? [];
}

const WORDS = /[\p{L}\p{M}\p{N}%]+/gu;

const plainOf = (words: readonly string[]): string[] =>
  withoutMarks(words.join(' ')).split(' ').filter(Boolean);
