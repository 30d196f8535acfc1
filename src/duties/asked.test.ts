import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../reading/contract.ts';
import { RECURRENCES } from '../reading/contract.ts';
import { TASK_STATES } from '../register/received/contract.ts';
import { askedIn, carriesOver } from './asked.ts';
import { askedSince, milestoneYears } from './asked-indicator.ts';
import type { AskedThing } from './asked-thing.ts';
import { DUTY_CYCLES, type DutyCycle } from './contract.ts';

const task = (deadline?: Deadline, more: Partial<AskedThing> = {}): AskedThing => ({
  kind: 'task',
  counted: true,
  retired: false,
  tracked: true,
  state: 'in-progress',
  targets: [],
  ...(deadline && { deadline }),
  ...more,
});
const level = (year: number, text = '10') => ({ year, comparator: '=' as const, value: 10, text });
const indicator = (years: number[], more: Partial<AskedThing> = {}) =>
  task(undefined, { kind: 'indicator', targets: years.map((year) => level(year)), ...more });

const PERIODS = {
  month: { id: '2026M03', start: '2026-03-01', end: '2026-03-31', windowEnd: '2026-03-14' },
  quarter: { id: '2026Q1', start: '2026-01-01', end: '2026-03-31', windowEnd: '2026-03-14' },
  half: { id: '2026S1', start: '2026-01-01', end: '2026-06-30', windowEnd: '2026-06-14' },
  'nine-month': { id: '2026N9', start: '2026-01-01', end: '2026-09-30' },
  year: { id: '2026', start: '2026-01-01', end: '2026-12-31', windowEnd: '2026-12-14' },
  'ad-hoc': { id: 'so-ket', start: '2025-01-01', end: '2026-06-30' },
} satisfies Record<DutyCycle, object>;

/** Why it is asked or not, in each cycle: month, quarter, half, nine months, year, ad hoc. */
const whys = (thing: AskedThing, options = {}) =>
  DUTY_CYCLES.map((cycle) => askedIn(thing, cycle, PERIODS[cycle], options).why);
const asked = (thing: AskedThing, options = {}) =>
  DUTY_CYCLES.map((cycle) => (askedIn(thing, cycle, PERIODS[cycle], options).asked ? '●' : '○')).join('');

describe('what is asked of tasks', () => {
  it.each<[string, AskedThing, string]>([
    ['due on the last day of the period', task({ kind: 'due', due: '2026-03-31' }), '●●●●●●'],
    ['due the day after the month', task({ kind: 'due', due: '2026-04-01' }), '○○●●●●'],
    ['overdue since long', task({ kind: 'due', due: '2025-11-30' }), '●●●●●●'],
    ['due years from now', task({ kind: 'due', due: '2030-12-31' }), '○○○○●●'],
    ['over several years', task({ kind: 'range', start: '2025-01-01', due: '2030-12-31' }), '○○●○●●'],
    ['over years to come', task({ kind: 'range', start: '2027-01-01', due: '2030-12-31' }), '○○○○○○'],
    ['a range without an end', task({ kind: 'range', start: '2026-01-01' }), '○○●○●●'],
    ['ongoing', task({ kind: 'ongoing' }), '○○●○●●'],
    ['without a deadline', task({ kind: 'none' }), '○○●○●●'],
    ['with no word about time', task(), '○○●○●●'],
    ['monthly', task({ kind: 'recurring', recurrence: 'monthly' }), '●●●●●●'],
    ['quarterly', task({ kind: 'recurring', recurrence: 'quarterly' }), '●●●●●●'],
    ['half-yearly', task({ kind: 'recurring', recurrence: 'semiannual' }), '○○●●●●'],
    ['yearly', task({ kind: 'recurring', recurrence: 'annual' }), '○○○○●●'],
    ['yearly in March', task({ kind: 'recurring', recurrence: 'annual', due: '2026-03-20' }), '○●●●●●'],
    ['recurring without saying how often', task({ kind: 'recurring' }), '○○●○●●'],
    ['begins on the last day', task({ kind: 'ongoing', start: '2026-06-30' }), '○○●○●●'],
    ['begins a day too late', task({ kind: 'ongoing', start: '2026-07-01' }), '○○○○●○'],
    ['begins later', task({ kind: 'ongoing', start: '2026-04-01' }), '○○●○●●'],
  ])('%s', (_, thing, row) => {
    expect(asked(thing)).toBe(row);
  });

  it('says overdue of what was due before the period, due of the rest', () => {
    expect(whys(task({ kind: 'due', due: '2026-02-28' })).slice(0, 2)).toEqual(['overdue', 'due']);
    expect(whys(task({ kind: 'due', due: '2026-03-01' }))[0]).toBe('due');
    expect(whys(task({ kind: 'due', due: '2030-01-01' }))).toContain('running');
  });

  it('looks as far as the window where that ends after the period', () => {
    const period = { ...PERIODS.month, windowEnd: '2026-04-05' };
    expect(askedIn(task({ kind: 'due', due: '2026-04-05' }), 'month', period).asked).toBe(true);
    expect(askedIn(task({ kind: 'due', due: '2026-04-06' }), 'month', period).asked).toBe(false);
  });

  it('lets a conditional one wait until its condition is met', () => {
    const waiting = task({ kind: 'conditional' });
    expect(new Set(whys(waiting))).toEqual(new Set(['waiting-for-condition']));
    expect(asked({ ...waiting, conditionMetOn: '2026-03-31' })).toBe('○●●●●●');
    expect(asked({ ...waiting, conditionMetOn: '2026-04-01' })).toBe('○○●●●●');
    const dated = task({ kind: 'conditional', due: '2026-03-20' }, { conditionMetOn: '2026-01-05' });
    expect(asked(dated)).toBe('●●●●●●');
  });

  it.each(['done', 'paused', 'cancelled', 'transferred'] as const)('asks nothing more of one %s', (state) => {
    const thing = task({ kind: 'due', due: '2026-03-31' }, { state });
    expect(new Set(whys(thing, { overrides: { month: true, year: true } }))).toEqual(new Set([state]));
  });

  it('asks a recurring or ongoing one again after it was done once', () => {
    expect(asked(task({ kind: 'recurring', recurrence: 'monthly' }, { state: 'done' }))).toBe('●●●●●●');
    expect(asked(task({ kind: 'ongoing' }, { state: 'done' }))).toBe('○○●○●●');
    const kept: Deadline = { kind: 'due', due: '2025-07-31', recurrence: 'annual' };
    expect(asked(task(kept))).toBe('●●●●●●');
    expect(asked(task(kept, { state: 'done' }))).toBe('○○○●●●');
    expect(whys(task({ kind: 'recurring', recurrence: 'annual' }, { state: 'paused' }))[4]).toBe('paused');
  });
});

describe('what is asked of indicators', () => {
  it.each<[string, AskedThing, string]>([
    ['with quarterly figures', indicator([2026], { frequency: 'quarter' }), '○●●●●●'],
    ['with monthly figures', indicator([2026], { frequency: 'month' }), '○●●●●●'],
    ['with half-yearly figures', indicator([2026], { frequency: 'half' }), '○○●○●●'],
    ['with yearly figures', indicator([2026], { frequency: 'year' }), '○○○○●●'],
    ['that says nothing of how often', indicator([2025, 2030]), '○○●○●●'],
    ['before its first milestone', indicator([2030], { frequency: 'quarter' }), '○○○○●●'],
    ['after its last milestone', indicator([2025], { frequency: 'quarter' }), '○○○○●●'],
    ['without a milestone', indicator([], { frequency: 'quarter' }), '○○○○●●'],
    [
      'with a level for no year',
      task(undefined, { kind: 'indicator', targets: [{ comparator: '=', value: 3, text: '3' }] }),
      '○○●○●●',
    ],
  ])('%s', (_, thing, row) => {
    expect(asked(thing)).toBe(row);
  });

  it('begins with the stage that ends in the first level', () => {
    const milestones = [2025, 2030, 2035];
    expect(askedSince([level(2030)], milestones)).toBe(2026);
    expect(askedSince([level(2035), level(2040)], milestones)).toBe(2031);
    expect(askedSince([level(2025)], milestones)).toBeUndefined();
    expect(askedSince([], milestones)).toBeUndefined();
    expect(askedSince([{ ...level(2025, '-'), value: undefined }, level(2030)], milestones)).toBe(2026);
    expect(new Set(whys(indicator([2035]), { milestones }))).toEqual(new Set(['before-first-stage']));
    expect(whys(indicator([2030]), { milestones })[4]).toBe('first-stage');
    const in2025 = { id: '2025', start: '2025-01-01', end: '2025-12-31' };
    expect(askedIn(indicator([2030]), 'year', in2025, { milestones }).asked).toBe(false);
    const in2026 = { id: '2026', start: '2026-01-01', end: '2026-12-31' };
    expect(askedIn(indicator([2030]), 'year', in2026, { milestones }).asked).toBe(true);
  });

  it('tells milestones in order, each once', () => {
    expect(milestoneYears([level(2030), level(2025), level(2030)])).toEqual([2025, 2030]);
    expect(milestoneYears([{ year: 2027, comparator: 'text', text: 'Đạt' }])).toEqual([2027]);
  });
});

describe('who has the last word', () => {
  const due = task({ kind: 'due', due: '2026-03-31' });

  it('is whoever chose for the row and cycle', () => {
    expect(whys(due, { overrides: { month: false } })).toEqual([
      'not-chosen',
      'due',
      'due',
      'due',
      'due',
      'due',
    ]);
    expect(whys(task({ kind: 'ongoing' }), { overrides: { month: true } })[0]).toBe('chosen');
    expect(whys(due, { overrides: { month: true } })[0]).toBe('due');
    const later = indicator([2035], { frequency: 'year' });
    expect(
      askedIn(later, 'year', PERIODS.year, { milestones: [2030], overrides: { year: true } }).asked,
    ).toBe(true);
  });

  it.each([
    [{ retired: true }, 'retired'],
    [{ tracked: false }, 'not-tracked'],
    [{ counted: false }, 'not-counted'],
  ] as const)('but never of what is not followed: %o', (more, why) => {
    const overrides = Object.fromEntries(DUTY_CYCLES.map((cycle) => [cycle, true]));
    expect(new Set(whys({ ...due, ...more }, { overrides }))).toEqual(new Set([why]));
    expect(new Set(whys(indicator([2026], more), { overrides }))).toEqual(new Set([why]));
  });
});

describe('what was answered a short while before', () => {
  const month = { id: '2026M11', cycle: 'month', end: '2026-11-30' } as const;

  it.each([
    ['2026-11-30', true],
    ['2026-12-15', true],
    ['2026-12-16', false],
    ['2026-11-29', false],
  ])('is proposed for a longer period that ends on %s: %s', (end, proposed) => {
    expect(carriesOver(month, { cycle: 'year', end })).toBe(proposed);
  });

  it('counts from window to window, and only from a shorter cycle', () => {
    expect(carriesOver(month, { cycle: 'year', end: '2026-12-31', windowEnd: '2026-12-14' })).toBe(true);
    expect(carriesOver({ ...month, windowEnd: '2026-11-14' }, { cycle: 'year', end: '2026-12-14' })).toBe(
      false,
    );
    expect(carriesOver(month, { cycle: 'month', end: '2026-12-01' })).toBe(false);
    expect(carriesOver({ ...month, cycle: 'year' }, { cycle: 'half', end: '2026-12-01' })).toBe(false);
  });

  it('goes with the question', () => {
    const options = { lastAnswered: { id: '2026M06', cycle: 'month', end: '2026-06-14' } } as const;
    const ongoing = task({ kind: 'ongoing' });
    expect(askedIn(ongoing, 'half', PERIODS.half, options)).toEqual({
      asked: true,
      why: 'ongoing',
      carriedOver: '2026M06',
    });
    expect(askedIn(ongoing, 'year', PERIODS.year, options)).toEqual({ asked: true, why: 'ongoing' });
    expect(askedIn(ongoing, 'quarter', PERIODS.quarter, options)).toEqual({
      asked: false,
      why: 'longer-cycle',
    });
  });
});

describe('whatever the row', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const deadline = fc.record(
    {
      kind: fc.constantFrom('due', 'recurring', 'ongoing', 'conditional', 'range', 'none'),
      due: day,
      start: day,
      recurrence: fc.constantFrom(...RECURRENCES),
    },
    { requiredKeys: ['kind'] },
  ) as fc.Arbitrary<Deadline>;
  const thing = fc.record(
    {
      kind: fc.constantFrom('indicator', 'task'),
      counted: fc.boolean(),
      retired: fc.boolean(),
      tracked: fc.boolean(),
      state: fc.constantFrom(...TASK_STATES),
      targets: fc.array(
        fc.integer({ min: 2025, max: 2035 }).map((year) => level(year)),
        { maxLength: 3 },
      ),
      deadline,
      conditionMetOn: day,
    },
    { requiredKeys: ['kind', 'counted', 'retired', 'tracked', 'state', 'targets'] },
  ) as fc.Arbitrary<AskedThing>;
  const cycle = fc.constantFrom(...DUTY_CYCLES);

  it('a choice against asking holds, and a choice for it changes nothing that is never asked', () => {
    fc.assert(
      fc.property(thing, cycle, (each, at) => {
        const byRule = askedIn(each, at, PERIODS[at]);
        expect(askedIn(each, at, PERIODS[at], { overrides: { [at]: false } }).asked).toBe(false);
        const chosen = askedIn(each, at, PERIODS[at], { overrides: { [at]: true } });
        const followed = !each.retired && each.tracked && each.counted;
        expect(chosen.asked && !followed).toBe(false);
        expect(chosen).toEqual(byRule.asked ? byRule : chosen);
      }),
    );
  });

  it('what the quarter asks, the half-year and the year that end with it ask too', () => {
    const ending = (id: string, start: string) => ({ id, start, end: '2026-12-31' });
    fc.assert(
      fc.property(thing, (each) => {
        const quarter = askedIn(each, 'quarter', ending('2026Q4', '2026-10-01'));
        const half = askedIn(each, 'half', ending('2026S2', '2026-07-01'));
        const year = askedIn(each, 'year', ending('2026', '2026-01-01'));
        expect([quarter.asked && !half.asked, half.asked && !year.asked]).toEqual([false, false]);
      }),
    );
  });
});
