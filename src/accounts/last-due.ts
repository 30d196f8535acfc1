/** When people were last due to do something: who is asked once in a quarter is not idle between two quarters. */
import type { UserRow } from './store.ts';

/**
 * The last day on which something that each of these people owed was due, not after `now`; absent for whoever owed
 * nothing. The rooms that know of duties give it (`src/services.ts`); it is asked only about accounts that would
 * otherwise be asleep.
 */
export type LastDues = (
  users: readonly Pick<UserRow, 'id' | 'communeCode'>[],
  now: Date,
) => Promise<ReadonlyMap<string, Date>>;

/** Nobody owes anything. */
export const noDues: LastDues = () => Promise.resolve(new Map());
