/** How far two wordings differ, by the weight of what each says and the other does not. Pure. */
import type { Wording } from './wording.ts';

export interface Difference {
  /** What each says alone, the lesser of the two, against what both say: 0 when one adds nothing. */
  contrast: number;
  /** Share of the words of the first that the second holds too, by weight. */
  within: number;
}

/** Weighs words by how rare they are among the rows of a plan. */
export function differenceAmong(rows: readonly Wording[]): (one: Wording, other: Wording) => Difference {
  const rowsWith = new Map<string, number>();
  const sets = new Map(rows.map((row) => [row, new Set(row.words)]));
  for (const words of sets.values())
    for (const word of words) rowsWith.set(word, (rowsWith.get(word) ?? 0) + 1);
  const weight = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + Math.log(1 + (rows.length + 1) / ((rowsWith.get(word) ?? 0) + 1)), 0);
  const wordsOf = (row: Wording) => sets.get(row) ?? new Set(row.words);
  return (one, other) => {
    const [left, right] = [wordsOf(one), wordsOf(other)];
    const shared = weight([...left].filter((word) => right.has(word)));
    const alone = weight([...left].filter((word) => !right.has(word)));
    const othersAlone = weight([...right].filter((word) => !left.has(word)));
    if (shared === 0) return { contrast: Number.POSITIVE_INFINITY, within: 0 };
    return { contrast: Math.min(alone, othersAlone) / shared, within: shared / (shared + alone) };
  };
}
