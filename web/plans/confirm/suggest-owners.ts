/** Names of owners for what is being typed, with diacritics or without. Pure. */
import { foldPlain } from '../../../src/shared/likeness.ts';

const MOST = 8;

/** How well a name fits what was typed: 0 it begins so, 1 a word of it does, 2 all typed words begin words of it; else not. */
function rank(name: string, wanted: string): number | undefined {
  const folded = foldPlain(name);
  if (folded.startsWith(wanted)) return 0;
  if (folded.includes(` ${wanted}`)) return 1;
  const words = folded.split(/[\s,.()-]+/);
  return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? 2 : undefined;
}

/**
 * Names for the last one that is being typed behind ";", best first: those used in the column before those of units.
 * Names that stand in the cell already are left out; while nothing is typed, all fit.
 */
export function suggestOwners(
  typed: string,
  namesInColumn: readonly string[],
  unitNames: readonly string[],
): string[] {
  const parts = typed.split(/[;\n]/);
  const wanted = foldPlain(parts.at(-1) ?? '');
  const there = new Set(parts.slice(0, -1).map(foldPlain));
  const ranks = new Map<string, { name: string; rank: number }>();
  for (const name of [...namesInColumn, ...unitNames]) {
    const folded = foldPlain(name);
    const fits = rank(name, wanted);
    if (fits === undefined || ranks.has(folded) || there.has(folded) || name === parts.at(-1)?.trim())
      continue;
    ranks.set(folded, { name, rank: fits });
  }
  const best = [...ranks.values()].toSorted((a, b) => a.rank - b.rank);
  return best.slice(0, MOST).map(({ name }) => name);
}

/** What was typed with its last name completed. */
export function withOwner(typed: string, name: string): string {
  const before = typed
    .split(/[;\n]/)
    .slice(0, -1)
    .map((part) => part.trim());
  return [...before.filter(Boolean), name].join('; ');
}
