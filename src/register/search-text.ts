/** Text made searchable: its words in lower case, a space before each, with diacritics and without. Pure. */
import { foldPlain, foldText } from '../shared/likeness.ts';

function spaced(folded: string): string {
  return ` ${folded.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()}`;
}

/** " tỷ lệ hồ sơ 57 nq tw": words begin after a space, so that " hồ" finds "hồ sơ" and not "thành hồi". */
export function searchExact(text: string): string {
  return spaced(foldText(text));
}

/** The same without diacritics. */
export function searchPlain(text: string): string {
  return spaced(foldPlain(text));
}

/** The words of a query, each as it begins in a searchable text: [" ho", " so"]. */
export function queryWords(searchable: string): string[] {
  return searchable
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`);
}
