import { describe, expect, it } from 'vitest';
import type { Duty } from '../../src/duties/contract.ts';
import { calendarDay, pastOwn } from './ahead.ts';

const own = (periodId: string, more: Partial<Duty> = {}): Duty => ({
  id: periodId,
  unitId: 'office',
  unitName: 'Văn phòng',
  flowId: 'f',
  direction: 'up',
  periodId,
  periodName: periodId,
  cycle: 'month',
  windowStart: '2026-10-15',
  windowEnd: '2026-11-14',
  due: '2026-11-19',
  state: 'open',
  rows: 0,
  answered: 0,
  received: 0,
  returned: 0,
  withHead: 0,
  toReceive: 0,
  version: 1,
  ...more,
});
const sent = (periodId: string, issuedOn: string) =>
  own(periodId, { state: 'received', issued: { number: '15/BC-UBND', issuedOn } });

describe('what the commune itself owed', () => {
  const ids = (duties: Duty[], today = '2026-11-27') =>
    pastOwn(duties, today).map(({ periodId }) => periodId);

  it('begins with what was not sent, then has what was sent lately', () => {
    expect(ids([sent('2026M09', '2026-10-19'), own('2026M10'), own('2026M11')])).toEqual([
      '2026M10',
      '2026M11',
      '2026M09',
    ]);
  });

  it('leaves out what is not due yet, and what was sent long ago', () => {
    expect(ids([own('2026M12', { due: '2026-11-27' })])).toEqual([]);
    expect(ids([sent('2026M08', '2026-09-28')])).toEqual(['2026M08']);
    expect(ids([sent('2026M08', '2026-09-27')])).toEqual([]);
  });
});

it('a duty stands in the calendar by its due day, else by the end of its window', () => {
  expect(calendarDay(own('2026M11'))).toBe('2026-11-19');
  expect(calendarDay({ windowEnd: '2026-11-14' })).toBe('2026-11-14');
});
