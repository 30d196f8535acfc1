/** Whether the characters of a page are the text that a person sees on it. */
import { isUnreadable } from './characters.ts';

export interface TextQuality {
  /** Characters that are no spaces. */
  characters: number;
  /** Share of the words that can be Vietnamese syllables; 1 when there are too few words to tell. */
  plausible: number;
  /** Share of the words that carry a Vietnamese mark; 1 when there are too few words to tell. */
  marked: number;
  /** Share of the characters that stand in such syllables. */
  covered: number;
  /** Share of characters that say nothing. */
  unreadable: number;
}

/** Fewer words than this say nothing about a page. */
const ENOUGH_WORDS = 25;

const SYLLABLE = /^(ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/;

/** Measures a text by its words, which are letters only; codes such as "05/KH-UBND" have few of them. */
export function qualityOf(text: string): TextQuality {
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  const syllables = words.filter((word) => SYLLABLE.test(bare(word)));
  const characters = Array.from(text.replace(/\s/g, ''));
  const share = (count: number): number => (words.length < ENOUGH_WORDS ? 1 : count / words.length);
  return {
    characters: characters.length,
    plausible: share(syllables.length),
    marked: share(words.filter((word) => bare(word) !== word.toLowerCase()).length),
    covered: syllables.join('').length / Math.max(1, characters.length),
    unreadable: characters.filter(isUnreadable).length / Math.max(1, characters.length),
  };
}

/** A word without tones, hats, horns and bars. */
function bare(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
