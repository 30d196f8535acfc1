import { describe, expect, it } from 'vitest';
import { type Cycle, type Due, ReportingRule } from './contract.ts';
import { dutiesOfRule, dutiesOfRules } from './duties-of-rules.ts';
import { parsePeriodId } from './periods.ts';
import { closesInTime, dutyDates, windowFor } from './reporting-rule.ts';

/** A rule in one line: the dates that it gives a period. */
function datesOf(id: string, rule: Omit<ReportingRule, 'cycle'>): string {
  const period = parsePeriodId(id);
  if (!period) throw new Error(`no period: ${id}`);
  const { windowStart, windowEnd, due } = dutyDates({ cycle: period.cycle, ...rule }, period);
  return `${windowStart}…${windowEnd} ${due}`;
}

const before = (month: Due['month'], day: Due['day']): Due => ({ month, day, before: true });

describe('the windows of the decree', () => {
  it.each([
    ['2026M01', '2025-12-15…2026-01-14'],
    ['2026M03', '2026-02-15…2026-03-14'],
    ['2026Q1', '2025-12-15…2026-03-14'],
    ['2026Q4', '2026-09-15…2026-12-14'],
    ['2026S1', '2025-12-15…2026-06-14'],
    ['2026S2', '2026-06-15…2026-12-14'],
    ['2026N9', '2025-12-15…2026-09-14'],
    ['2026', '2025-12-15…2026-12-14'],
  ])('%s: %s', (id, window) => {
    const due: Due = { month: 'last', day: 20 };
    expect(datesOf(id, { window: 'decree', due, shift: 'none' })).toMatch(window);
  });
});

describe('due dates as plans write them', () => {
  it.each<[string, string, Due, string]>([
    ['monthly before day 20', '2026M03', before('last', 20), '2026-03-19'],
    ['quarterly before day 10 of the last month', '2026Q1', before('last', 10), '2026-03-09'],
    ['half-yearly before 10/6', '2026S1', before('last', 10), '2026-06-09'],
    ['yearly before 30/11', '2026', before(11, 30), '2026-11-29'],
    ['quarterly, 10/4', '2026Q1', { month: 'next', day: 10 }, '2026-04-10'],
    ['quarterly, 10/7', '2026Q2', { month: 'next', day: 10 }, '2026-07-10'],
    ['quarterly, 10/10', '2026Q3', { month: 'next', day: 10 }, '2026-10-10'],
    ['the fourth one, 15/1', '2026Q4', { month: 'next', day: 15 }, '2027-01-15'],
    ['the 31st of a month of 30 days', '2026M04', { month: 'last', day: 31 }, '2026-04-30'],
    ['the last of February', '2026M02', { month: 'last', day: 'last' }, '2026-02-28'],
    ['the last of a longer February', '2028M01', { month: 'next', day: 30 }, '2028-02-29'],
    ['before the first of March', '2028M02', before('next', 1), '2028-02-29'],
    ['before the first of January', '2026M12', before('next', 1), '2026-12-31'],
    ['December', '2026M12', { month: 'next', day: 5 }, '2027-01-05'],
    ['a named month of the year', '2026N9', { month: 9, day: 20 }, '2026-09-20'],
  ])('%s', (_, id, due, expected) => {
    expect(datesOf(id, { window: 'calendar', due, shift: 'none' }).slice(-10)).toBe(expected);
  });

  it('take the day before first, then move to a working day', () => {
    const due = before('last', 20);
    const dueOf = (shift: ReportingRule['shift']) =>
      datesOf('2026M02', { window: 'decree', due, shift }).slice(-10);
    expect([dueOf('none'), dueOf('earlier'), dueOf('later')]).toEqual([
      '2026-02-19',
      '2026-02-13',
      '2026-02-23',
    ]);
  });

  it('follow the days that were announced', () => {
    const period = parsePeriodId('2026M07');
    const rule: ReportingRule = {
      cycle: 'month',
      window: { closes: 1 },
      due: { month: 'next', day: 31 },
      shift: 'earlier',
    };
    const announced = [{ year: 2026, confirmed: true, offDays: ['2026-08-31'], workDays: ['2026-08-22'] }];
    expect(period && dutyDates(rule, period).due).toBe('2026-08-31');
    expect(period && dutyDates(rule, period, announced)).toMatchObject({
      due: '2026-08-28',
      windowEnd: '2026-08-27',
    });
  });
});

describe('a window that hangs on the due date', () => {
  it('closes working days before it, and opens after the one before closed', () => {
    const due = before('last', 10);
    const windows = ['2026Q1', '2026Q2'].map((id) =>
      datesOf(id, { window: { closes: 1 }, due, shift: 'none' }),
    );
    expect(windows).toEqual(['2025-12-09…2026-03-06 2026-03-09', '2026-03-07…2026-06-08 2026-06-09']);
    expect(datesOf('2026Q1', { window: { closes: 3 }, due, shift: 'none' })).toMatch('…2026-03-04 ');
  });

  it('spans a year where the period comes once a year', () => {
    const due: Due = { month: 'last', day: 20 };
    expect(datesOf('2026N9', { window: { closes: 2 }, due, shift: 'earlier' })).toBe(
      '2025-09-18…2026-09-16 2026-09-18',
    );
  });
});

it('is the period itself by the calendar', () => {
  const due: Due = { month: 'next', day: 5 };
  expect(datesOf('2026Q2', { window: 'calendar', due, shift: 'none' })).toBe(
    '2026-04-01…2026-06-30 2026-07-05',
  );
});

describe('the window that is proposed', () => {
  it.each<[Cycle, Due, 'decree' | 'closes']>([
    ['month', before('last', 20), 'decree'],
    ['month', { month: 'last', day: 15 }, 'decree'],
    ['month', before('last', 15), 'closes'],
    ['quarter', before('last', 10), 'closes'],
    ['quarter', { month: 'next', day: 10 }, 'decree'],
    ['half', before('last', 10), 'closes'],
    ['year', before(11, 30), 'closes'],
    ['year', { month: 12, day: 20 }, 'decree'],
    ['nine-month', { month: 'last', day: 14 }, 'closes'],
    ['quarter', { month: 6, day: 10 }, 'decree'],
  ])('of a %s due %j is %s', (cycle, due, window) => {
    const proposed = windowFor(cycle, due);
    expect(proposed).toEqual(window === 'decree' ? 'decree' : { closes: 1 });
    expect(ReportingRule.safeParse({ cycle, window: proposed, due, shift: 'none' }).success).toBe(true);
  });

  it('is told where a working day between window and due date is missing', () => {
    const inTime = (windowEnd: string, due: string) => closesInTime({ windowEnd, due });
    expect(inTime('2026-06-05', '2026-06-08')).toBe(true);
    expect(inTime('2026-06-06', '2026-06-08')).toBe(false);
    expect(inTime('2026-06-08', '2026-06-08')).toBe(false);
    expect(inTime('2026-02-14', '2026-02-19')).toBe(false);
    const announced = [{ year: 2026, confirmed: true, offDays: [], workDays: ['2026-06-06'] }];
    expect(closesInTime({ windowEnd: '2026-06-06', due: '2026-06-08' }, announced)).toBe(true);
  });
});

describe('a rule', () => {
  const rule = {
    cycle: 'quarter',
    window: { closes: 1 },
    due: { month: 'last', day: 10, before: true },
    shift: 'earlier',
  };

  it('is accepted with what the format allows', () => {
    for (const good of [
      rule,
      { ...rule, window: 'decree', due: { month: 12, day: 'last' } },
      { ...rule, cycle: 'year', due: { month: 11, day: 30 } },
      { ...rule, cycle: 'nine-month', due: { month: 9, day: 30 } },
    ])
      expect(ReportingRule.safeParse(good).success).toBe(true);
  });

  it.each<[object, string]>([
    [{ cycle: 'week' }, 'cycle'],
    [{ window: 'decre' }, 'window'],
    [{ window: { closes: 0 } }, 'window.closes'],
    [{ window: { closes: 61 } }, 'window.closes'],
    [{ window: { closes: 1.5 } }, 'window'],
    [{ window: { closes: 1, opens: 1 } }, 'window'],
    [{ due: { month: 13, day: 1 } }, 'due.month'],
    [{ due: { month: 'last', day: 32 } }, 'due.day'],
    [{ due: { month: 'last', day: 1, before: false } }, 'due.before'],
    [{ due: { month: 11, day: 30 } }, 'due.month'],
    [{ shift: 'nearest' }, 'shift'],
    [{ hour: 17 }, ''],
  ])('%j is refused at its field', (change, field) => {
    const { error } = ReportingRule.safeParse({ ...rule, ...change });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('the duties between two days', () => {
  const quarter: ReportingRule = {
    cycle: 'quarter',
    window: 'decree',
    due: { month: 'last', day: 20 },
    shift: 'none',
  };
  const rules: ReportingRule[] = [quarter, { ...quarter, cycle: 'half' }, { ...quarter, cycle: 'year' }];
  const ids = (together?: boolean) =>
    dutiesOfRules(rules, '2026-04-01', '2027-03-31', together === undefined ? {} : { together }).map(
      ({ period }) => period,
    );

  it('are those of the periods that begin then', () => {
    expect(dutiesOfRule(quarter, '2026-04-01', '2026-12-31').map(({ period }) => period)).toEqual([
      '2026Q2',
      '2026Q3',
      '2026Q4',
    ]);
  });

  it('are fewer where longer periods absorb shorter ones, whether or not those are on the list', () => {
    expect(ids()).toEqual(['2026Q3', '2027Q1', '2027S1', '2027']);
    expect(ids(false)).toEqual(['2026Q2', '2026Q3', '2026Q4', '2027Q1', '2026S2', '2027S1', '2027']);
  });
});
