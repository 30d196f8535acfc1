/**
 * An answer about a task that is received late, for an earlier day than others that were received: whether the task
 * stands so today. What happened earlier stays true later, unless a later answer contradicts it. Pure.
 */
import type { TaskState } from '../../register/received/contract.ts';

/** What was received of a task for a day. */
export interface Told {
  periodId: string;
  /** "YYYY-MM-DD". */
  asOf: string;
  /** undefined: "không phát sinh mới", which leaves the state as it was. */
  state?: TaskState | undefined;
}

/** What has come to these has happened; all else may have changed by the next answer. */
const SETTLED: readonly TaskState[] = ['done', 'cancelled', 'transferred'];

/**
 * Later answers that only went on from what stood before say nothing against what is told now of an earlier day.
 * @param late what is received now
 * @param told what was received of the task before, of every period; what `late` takes the place of among it
 * @returns false where nothing is later: then it is no late answer
 */
export function holdsOn(late: Told & { state: TaskState }, told: readonly Told[]): boolean {
  const others = told.filter(({ periodId }) => periodId !== late.periodId);
  const later = others.filter(({ asOf }) => asOf > late.asOf);
  if (later.length === 0) return false;
  const states = later.flatMap(({ state }) => state ?? []);
  if (states.length === 0) return true;
  const before = stoodBefore(late, told);
  return SETTLED.includes(late.state) && states.every((state) => state === before);
}

/** What the period itself said until now, else what was said last up to that day. */
function stoodBefore({ periodId, asOf }: Told, told: readonly Told[]): TaskState {
  const own = told.find((each) => each.periodId === periodId)?.state;
  const earlier = told
    .filter((each) => each.periodId !== periodId && each.asOf <= asOf)
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return own ?? earlier.flatMap(({ state }) => state ?? []).at(-1) ?? 'not-started';
}
