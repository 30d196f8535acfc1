import { expect, it } from 'vitest';
import { centralDue } from './due.ts';

it.each([
  { today: '2026-11-10', day: 25, since: undefined, due: '2026-11-25', late: false },
  { today: '2026-11-26', day: 25, since: undefined, due: '2026-12-25', late: false },
  { today: '2026-11-26', day: 25, since: '2026-11-25', due: '2026-11-25', late: true },
  { today: '2026-11-26', day: 25, since: '2026-11-26', due: '2026-12-25', late: false },
  { today: '2027-02-10', day: 31, since: undefined, due: '2027-02-28', late: false },
  { today: '2026-12-31', day: 30, since: '2026-12-31', due: '2027-01-30', late: false },
  { today: '2027-01-31', day: 30, since: '2027-01-31', due: '2027-02-28', late: false },
])('on $today, waiting since $since, day $day: $due', ({ today, day, since, due, late }) => {
  expect(centralDue(today, { day, since })).toEqual({ due, late });
});

it('is no day where nobody set one', () => {
  expect(centralDue('2026-11-10', { since: '2020-01-01' })).toEqual({ late: false });
});
