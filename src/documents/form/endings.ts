/** How lists and texts end in official documents. Pure. */
import type { Run } from '../model/contract.ts';

const MARKS = /(?:\.\/\.|[\s.;,])+$/;
const DASH = /^\s*[-–]\s+/;

/** Every item ends with a semicolon, the last one with a full stop, whatever people typed; empty ones are left out. */
export function listed(items: readonly string[]): string[] {
  const bare = items
    .map((item) => item.replace(DASH, '').replace(MARKS, '').trim())
    .filter((item) => item !== '');
  return bare.map((item, at) => `${item}${at === bare.length - 1 ? '.' : ';'}`);
}

/** The last sentence of a document with the sign of its end, in the place of whatever mark it had. */
export function ended(runs: readonly Run[], ending: string): Run[] {
  const last = runs.findLastIndex(({ text }) => text.replace(MARKS, '') !== '');
  return runs
    .slice(0, last + 1)
    .map((run, at) => (at === last ? { ...run, text: `${run.text.replace(MARKS, '')}${ending}` } : run));
}
