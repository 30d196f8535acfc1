/** What targets are once a document has changed some of their years. Pure. */
import type { Target } from '../../reading/contract.ts';

const byYear = (a: Target, b: Target) => (a.year ?? 0) - (b.year ?? 0);

/** Years that are not there yet are added. */
export function withYears(targets: readonly Target[], changed: readonly Target[]): Target[] {
  const kept = targets.filter(({ year }) => !changed.some((target) => target.year === year));
  return [...kept, ...changed].toSorted(byYear);
}

/** Of the changed years those that a passage states; those that no passage states come to the first. */
export function changedIn(
  passages: readonly { id: string; targets: readonly Target[] }[],
  changed: readonly Target[],
): { id: string; targets: Target[] }[] {
  const states = ({ targets }: { targets: readonly Target[] }, year: number | undefined) =>
    targets.some((target) => target.year === year);
  const nowhere = changed.filter(({ year }) => !passages.some((passage) => states(passage, year)));
  return passages.flatMap((passage, at) => {
    const own = changed.filter(({ year }) => states(passage, year));
    const all = at === 0 ? [...own, ...nowhere] : own;
    return all.length > 0 ? [{ id: passage.id, targets: withYears(passage.targets, all) }] : [];
  });
}
