import { expect, it, vi } from 'vitest';
import type { LastDues } from './last-due.ts';
import { findAsleep } from './sleep.ts';
import { isDormant } from './standing.ts';

const DAY = 86_400_000;
const now = new Date('2026-11-20T03:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * DAY);
const user = (id: string, days: number) => ({
  id,
  communeCode: '99999',
  createdAt: ago(400),
  lastSeenAt: ago(days),
});

it.each([
  [46, undefined, true],
  [45, undefined, false],
  [90, 46, true],
  [90, 45, false],
  [90, 200, true],
  [10, 200, false],
])('unused for %j days, last due %j days ago: asleep %j', (days, due, asleep) => {
  expect(isDormant(user('a', days), now, 45, due === undefined ? undefined : ago(due))).toBe(asleep);
});

it('whoever answers once in a quarter is awake between two, and due dates are asked of no one else', async () => {
  const lastDues = vi.fn<LastDues>(() => Promise.resolve(new Map([['quarterly', ago(30)]])));
  const users = [user('daily', 1), user('quarterly', 80), user('gone', 80)];
  expect(await findAsleep(users, now, { days: 45, lastDues })).toEqual(new Set(['gone']));
  expect(lastDues).toHaveBeenCalledWith([users[1], users[2]], now);
  await findAsleep(users.slice(0, 1), now, { days: 45, lastDues });
  expect(lastDues).toHaveBeenCalledTimes(1);
});
