import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskState } from '../../register/received/contract.ts';
import { checksOf, roundsOf, type ToldPeriod } from './chain.ts';

const month = (n: number, more: Partial<ToldPeriod> = {}): ToldPeriod => ({
  name: `Tháng ${n}/2026`,
  starts: `2026-0${n}-01`,
  ends: new Date(Date.UTC(2026, n, 0)).toISOString().slice(0, 10),
  closed: true,
  ...more,
});
const done = { state: 'done', nothingNew: false, completedOn: '2026-02-20', done: 'Đã đăng 4 tin' } as const;
const told = (state: TaskState, nothingNew = false) => ({ state, nothingNew });
const MONTHLY = { recurrence: 'monthly' } as const;
const states = (periods: readonly ToldPeriod[], today = '2026-06-10') =>
  roundsOf(MONTHLY, periods, '2026-02-01', today).map(({ end, state }) => `${end} ${state}`);

describe('the rounds of a recurring task', () => {
  it('each have what became of them, and the next one lies ahead', () => {
    const periods = [
      month(2, { received: done }),
      month(3, { received: told('in-progress') }),
      month(4),
      month(5, { closed: false }),
    ];
    expect(states(periods)).toEqual([
      '2026-02-28 done',
      '2026-03-31 under-way',
      '2026-04-30 silent',
      '2026-05-31 waiting',
      '2026-06-30 ahead',
    ]);
    const [first] = roundsOf(MONTHLY, periods, '2026-02-01', '2026-06-10');
    expect(first).toMatchObject({
      periodName: 'Tháng 2/2026',
      done: 'Đã đăng 4 tin',
      completedOn: '2026-02-20',
    });
  });

  it('are late by the day of the document, else by the day that was stated; on the very day they are not', () => {
    const late = (received: ToldPeriod['received']) =>
      states([month(2, received && { received })], '2026-03-05')[0];
    expect(late({ ...done, completedOn: '2026-02-28' })).toBe('2026-02-28 done');
    expect(late({ ...done, completedOn: '2026-03-01' })).toBe('2026-02-28 done-late');
    expect(late({ ...done, product: { issuedOn: '2026-03-02' } })).toBe('2026-02-28 done-late');
    expect(late(told('done'))).toBe('2026-02-28 done');
  });

  it('that say nothing new, or that they were not begun, are told as that', () => {
    const one = (received: ToldPeriod['received'], today: string) =>
      states([month(2, received && { received })], today)[0];
    expect(one(told('in-progress', true), '2026-03-05')).toBe('2026-02-28 nothing-new');
    expect(one(told('not-started'), '2026-03-05')).toBe('2026-02-28 missed');
    expect(one(told('in-progress', true), '2026-02-28')).toBe('2026-02-28 ahead');
    expect(one(told('in-progress'), '2026-02-28')).toBe('2026-02-28 under-way');
  });

  it('that no period asked about are not called missed', () => {
    expect(states([], '2026-03-31')).toEqual(['2026-02-28 not-reported', '2026-03-31 ahead']);
  });

  it('take the shortest period that tells of them, before one that only asked', () => {
    const quarter = { name: 'Quý I/2026', starts: '2026-01-01', ends: '2026-03-31', closed: true };
    expect(states([{ ...quarter, received: done }, month(2)], '2026-03-05')[0]).toBe('2026-02-28 done');
    expect(states([quarter, month(2, { received: done })], '2026-03-05')[0]).toBe('2026-02-28 done');
    expect(
      states([{ ...quarter, received: done }, month(2, { received: told('not-started') })], '2026-03-05')[0],
    ).toBe('2026-02-28 missed');
  });

  it('that share a period are not late by the day of its one answer', () => {
    const quarter = { name: 'Quý II/2026', starts: '2026-04-01', ends: '2026-06-30', closed: false };
    const shared = { ...quarter, received: { ...done, completedOn: '2026-06-20' } };
    expect(states([shared], '2026-07-01').slice(2, 4)).toEqual(['2026-04-30 done', '2026-05-31 done']);
  });

  it('stay missed whatever comes later', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('done', 'in-progress', undefined), { minLength: 5 }), (later) => {
        const periods = [month(2, { received: told('not-started') })].concat(
          later
            .slice(0, 5)
            .map((state, at) => month(at + 3, state ? { received: told(state) } : { closed: false })),
        );
        expect(states(periods, '2026-09-10')[0]).toBe('2026-02-28 missed');
      }),
    );
  });
});

it('the checks of an ongoing task say whether it is kept, in the order of their periods', () => {
  const checks = checksOf([
    month(5, { closed: false }),
    month(2, { received: { ...told('in-progress'), done: 'Duy trì 3 tổ' } }),
    month(3, { received: told('paused') }),
    month(4),
    month(1, { received: told('done') }),
  ]);
  expect(checks.map(({ periodName, state }) => `${periodName} ${state}`)).toEqual([
    'Tháng 1/2026 kept',
    'Tháng 2/2026 kept',
    'Tháng 3/2026 missed',
    'Tháng 4/2026 silent',
    'Tháng 5/2026 waiting',
  ]);
  expect(checks[1]).toMatchObject({ done: 'Duy trì 3 tổ', end: '2026-02-28' });
});
