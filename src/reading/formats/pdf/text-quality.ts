/** Whether the characters of a page are the text that a person sees on it. */
import { isUnreadable } from './characters.ts';

export interface TextQuality {
  /** Letters and digits. */
  letters: number;
  /** Share of the words that can be Vietnamese syllables; 1 when there are too few words to tell. */
  plausible: number;
  /** Share of the words that carry a Vietnamese mark; 1 when there are too few words to tell. */
  marked: number;
  /** Share of characters that say nothing. */
  unreadable: number;
}

/** Fewer words than this say nothing about a page. */
const ENOUGH_WORDS = 25;

const SYLLABLE = /^(ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/;

/** Measures a text; words in capitals (abbreviations) and with digits do not count. */
export function qualityOf(text: string): TextQuality {
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}*\p{Ll}\p{L}*(?![\p{L}\p{N}])/gu) ?? [];
  const characters = Array.from(text.replace(/\s/g, ''));
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const share = (count: number): number => (words.length < ENOUGH_WORDS ? 1 : count / words.length);
  return {
    letters,
    plausible: share(words.filter((word) => SYLLABLE.test(bare(word))).length),
    marked: share(words.filter((word) => bare(word) !== word.toLowerCase()).length),
    unreadable: characters.filter(isUnreadable).length / Math.max(1, characters.length),
  };
}

/** A word without tones, hats, horns and bars. */
function bare(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
