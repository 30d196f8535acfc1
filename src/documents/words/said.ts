/** Sentences as runs: every number in them carries its fact. Pure. */
import type { Fact, Run } from '../model/contract.ts';

/** Words, or words with the fact that they state. */
export type Said = string | Run | readonly Run[];

export const said = (fact: Fact, text: string): Run => ({ text, fact });

/** In one go; words without a fact that stand side by side are one run. */
export function inOne(...parts: readonly Said[]): Run[] {
  const runs: Run[] = [];
  for (const run of parts.flatMap((part) => (typeof part === 'string' ? [{ text: part }] : part))) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && isPlain(last) && isPlain(run)) runs[runs.length - 1] = { text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

const isPlain = ({ fact, bold, italic }: Run): boolean => !fact && !bold && !italic;

/** With a capital and a full stop; of nothing, no sentence. */
export function sentence(...parts: readonly Said[]): Run[] {
  const [first, ...rest] = inOne(...parts);
  return first ? inOne({ ...first, text: withCapital(first.text) }, rest, '.') : [];
}

/** Sentences one after another; those that say nothing are left out. */
export const inOneParagraph = (...sentences: readonly (readonly Run[])[]): Run[] =>
  inOne(
    ...sentences.filter((each) => each.length > 0).flatMap((each, at) => (at === 0 ? [each] : [' ', each])),
  );

/** "a, b, c" of parts that are runs. */
export const listed = (parts: readonly Said[], between = ', '): Run[] =>
  inOne(...parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])));

/** The words alone, without the facts behind them. */
export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

export function withCapital(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
