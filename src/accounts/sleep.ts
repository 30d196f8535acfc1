/** Which accounts are asleep: unused for so long that an administrator must open them. */
import type { LastDues } from './last-due.ts';
import { isDormant } from './standing.ts';
import type { UserRow } from './store.ts';

type Sleeper = Pick<UserRow, 'id' | 'communeCode' | 'lastSeenAt' | 'createdAt'>;

/** @returns the ids of those that are asleep; due dates are asked for only where they matter */
export async function findAsleep(
  users: readonly Sleeper[],
  now: Date,
  { days, lastDues }: { days: number; lastDues: LastDues },
): Promise<ReadonlySet<string>> {
  const unused = users.filter((user) => isDormant(user, now, days));
  if (unused.length === 0) return new Set();
  const dues = await lastDues(unused, now);
  return new Set(unused.filter((user) => isDormant(user, now, days, dues.get(user.id))).map(({ id }) => id));
}
