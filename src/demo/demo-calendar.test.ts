import { expect, it } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { demoPeriods, firstDay, upwardReports } from './demo-calendar.ts';

it('has on every day a present period that is open, after others that are due in order', () => {
  for (let today = '2026-03-01'; today < '2034-01-01'; today = addDays(today, 1)) {
    const periods = demoPeriods(today);
    const present = periods.at(-1);
    if (!present) throw new Error(`nothing is open on ${today}`);
    expect(present.opens <= today && addDays(present.due, 31) > today).toBe(true);
    expect(periods.map(({ due }) => due)).toEqual(periods.map(({ due }) => due).toSorted());
    expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
    expect(periods.length).toBeLessThan(16);
    for (const { opens, due } of periods) expect(firstDay(today) <= opens && opens < due).toBe(true);
  }
});

it('has on every day a report to the level above that was due lately', () => {
  for (let today = '2026-03-01'; today < '2030-01-01'; today = addDays(today, 1)) {
    const dues = upwardReports(today).map(({ due }) => due);
    expect(dues).toEqual([...new Set(dues)].toSorted());
    expect(dues.every((due) => due < today && due.endsWith('-24'))).toBe(true);
    expect((dues.at(-1) ?? '') >= addDays(today, -31)).toBe(true);
  }
});

it('tells of the year to come once there is one, and of nothing before the plan', () => {
  expect(demoPeriods('2026-03-01').map(({ id }) => id)).toEqual(['2026Q1']);
  expect(demoPeriods('2027-04-01').at(-1)?.id).toBe('2027M04');
  expect(demoPeriods('2029-04-01')[0]?.id.slice(0, 4)).toBe('2028');
});
