/**
 * A task that several units were asked about in one period, each by itself: what holds of it as a whole. It follows from
 * what was received of all of them, never from who was received last. Pure.
 */
import type { TaskState } from '../../register/received/contract.ts';
import type { TaskUpdate } from '../contract.ts';

/** One of the units that were asked in the period. */
export interface Part {
  unitName: string;
  /** What was received of it in the period. */
  answer?: TaskUpdate | undefined;
  /** The last thing received of it that says where the task stands: "không phát sinh mới" leaves that as it was. */
  stands?: TaskUpdate | undefined;
  /** What it has sent and nobody has received yet. */
  waiting?: TaskUpdate | undefined;
}

export interface Whole {
  /** undefined: nobody said anything new, so that whatever stands goes on standing. */
  state: TaskState | undefined;
  /** "YYYY-MM-DD", of the unit that was last to complete it; null unless the whole is done. */
  completedOn: string | null;
  /** The last one sent of those received. */
  last: TaskUpdate;
  /** Whose that is. */
  unitName: string;
  asOf: string;
}

/** undefined as long as nothing was received of anybody. */
export function wholeTask(parts: readonly Part[]): Whole | undefined {
  const given = parts.flatMap(({ unitName, answer, stands }) =>
    answer ? [{ unitName, answer, stands }] : [],
  );
  const [last] = given.toSorted((a, b) => (a.answer.id < b.answer.id ? 1 : -1));
  if (!last) return undefined;
  const state = given.some(({ answer }) => answer.answer === 'update')
    ? agreed(
        given.map(({ stands }) => stands?.state ?? 'not-started'),
        given.length === parts.length,
      )
    : undefined;
  return {
    state,
    completedOn:
      state === 'done' ? latest(given.flatMap(({ stands }) => (stands ? completion(stands) : []))) : null,
    last: last.answer,
    unitName: last.unitName,
    asOf: latest(given.map(({ answer }) => answer.asOf)) ?? last.answer.asOf,
  };
}

/** What all of them say, once all have said it; one that has not begun holds nobody else back from having begun. */
function agreed(states: readonly TaskState[], all: boolean): TaskState {
  const [state, ...others] = new Set(states);
  const one = state !== undefined && others.length === 0;
  return one && (all || state === 'not-started') ? state : 'in-progress';
}

/** Of a document the day on which it was issued. */
const completion = ({ product, completedOn }: TaskUpdate): string[] =>
  [product?.issuedOn ?? completedOn ?? []].flat();

const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

/** Every unit reports the task complete, and at least one of these reports waits to be received. */
export function isReportedWhole(parts: readonly Part[]): boolean {
  return (
    parts.some(({ waiting }) => waiting?.state === 'done') &&
    parts.every(({ waiting, answer, stands }) =>
      waiting ? waiting.state === 'done' : answer !== undefined && stands?.state === 'done',
    )
  );
}
