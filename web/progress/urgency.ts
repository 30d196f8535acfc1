/** In which order the rows of a form are offered: what came back, then by deadline, then as the form has them. Pure. */
import type { DutyItem } from '../../src/progress/contract.ts';

/** What has no deadline of its own, figures among it, comes after what has. */
const LATER = '9999';

const rankOf = ({ state, deadline }: DutyItem): string =>
  state === 'returned' ? '' : (deadline?.due ?? LATER);

export function byUrgency(items: readonly DutyItem[], today: string): DutyItem[] {
  // A deadline that is far away is no reason to put a task before the figures of this period.
  const rank = (item: DutyItem) => (rankOf(item) > today ? LATER : rankOf(item));
  return items.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
