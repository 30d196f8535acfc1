/** Text made searchable: its words in lower case, a space before each, with diacritics and without. Pure. */
import { foldText } from '../shared/likeness.ts';

/** " tỷ lệ hồ sơ 57 nq tw": words begin after a space, so that " hồ" finds "hồ sơ" and not "thành hồi". */
export function searchExact(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim()}`;
}

/** The same without diacritics. */
export function withoutMarks(searchable: string): string {
  return searchable.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

export function searchPlain(text: string): string {
  return withoutMarks(searchExact(text));
}

/** The words of a query, each as it begins in a searchable text: [" ho", " so"]. */
export function queryWords(searchable: string): string[] {
  return searchable
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`);
}
