import { expect, it } from 'vitest';
import { idleAt } from './idle.ts';

const minute = 60_000;

it.each([
  ['at work', 0, { notice: false, ended: false, secondsLeft: 900 }],
  ['just before the notice', 14 * minute - 1, { notice: false, ended: false, secondsLeft: 61 }],
  ['in the last minute', 14 * minute + 1, { notice: true, ended: false, secondsLeft: 60 }],
  ['at the end', 15 * minute, { notice: false, ended: true, secondsLeft: 0 }],
])('%s', (_, now, idle) => {
  expect(idleAt(now, 0, 15)).toEqual(idle);
});
