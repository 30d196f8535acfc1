/** Keys of what only they have, and the words by which it is known again in the next file. Pure. */
import type { ReadColumn } from './contract.ts';
import { headingWords } from './heading-pairs.ts';
import { bare, withoutPeriods } from './said.ts';

const TAKEN = 'taken:';
const LONGEST_KEY = 150;

/** Whether a heading or table of a template is one that only they have. */
export const isTaken = (key: string): boolean => key.startsWith(TAKEN);

/** The same for the same words, so that a template can be applied to what it was applied to. */
export const headingKey = (text: string, taken: readonly string[]): string =>
  keyOf(bare(headingWords(text)).toLocaleLowerCase('vi'), taken);

/** The same for tables. */
export const tableKey = (
  table: { title?: string | undefined; columns: readonly ReadColumn[] },
  taken: readonly string[],
): string => keyOf(`bảng:${tableWords(table)}`, taken);

function keyOf(words: string, taken: readonly string[]): string {
  const key = `${TAKEN}${words.slice(0, LONGEST_KEY)}`;
  const times = taken.filter((one) => one === key || one.startsWith(`${key}#`)).length;
  return times === 0 ? key : `${key}#${times + 1}`;
}

/** Neither the number of a heading nor the period that it names tells it from others: both change. */
export const sameHeading = (text: string): string =>
  bare(withoutPeriods(headingWords(text))).toLocaleLowerCase('vi');

/** A table goes by the title of its annex, one in the text by its heads. */
export const tableWords = ({
  title,
  columns,
}: {
  title?: string | undefined;
  columns: readonly ReadColumn[];
}): string =>
  bare(withoutPeriods(title ?? columns.map((column) => column.title).join(' | '))).toLocaleLowerCase('vi');
