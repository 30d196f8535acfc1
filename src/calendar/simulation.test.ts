/**
 * The years 2025–2045 day by day, against arithmetic that shares nothing with the rules but the list of working days:
 * every cycle, every window, every shift.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../shared/fields.ts';
import type { Due, DutyDates, ReportingRule } from './contract.ts';
import { CYCLES } from './cycles.ts';
import { dutiesOfRule } from './duties-of-rules.ts';
import { isWorkingDay } from './working-days.ts';

/** All days from 2023 to 2047, made by counting months and leap years; the years at the edges are for windows. */
const DAYS: string[] = [];
for (let year = 2023; year <= 2047; year++)
  for (const [index, length] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
    const days = index === 1 && year % 4 === 0 ? 29 : length;
    for (let day = 1; day <= days; day++)
      DAYS.push(`${year}-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  }
const PLACES = new Map(DAYS.map((day, place) => [day, place]));
const BY_MONTH = Map.groupBy(DAYS, (day) => day.slice(0, 7));
const placeOf = (day: string): number => PLACES.get(day) ?? Number.NaN;

const WINDOWS: ReportingRule['window'][] = [
  'calendar',
  'decree',
  { closes: 1 },
  { closes: 5 },
  { closes: 25 },
];
const SHIFTS: ReportingRule['shift'][] = ['none', 'earlier', 'later'];
const DUES: Due[] = [
  { month: 'last', day: 1, before: true },
  { month: 'last', day: 10, before: true },
  { month: 'last', day: 20, before: true },
  { month: 'last', day: 31 },
  { month: 'last', day: 'last', before: true },
  { month: 'next', day: 1 },
  { month: 'next', day: 29 },
  { month: 'next', day: 31 },
  { month: 'next', day: 'last' },
];
/** What each rule orders in the 21 years. */
const SIMULATED: [rule: ReportingRule, duties: DutyDates[]][] = CYCLES.flatMap((cycle) =>
  WINDOWS.flatMap((window) => SHIFTS.flatMap((shift) => DUES.map((due) => ({ cycle, window, due, shift })))),
).map((rule) => [rule, dutiesOfRule(rule, '2025-01-01', '2045-12-31')]);

const MONTHS = { month: 1, quarter: 3, half: 6, 'nine-month': 9, year: 12 } as const;

/** The last month ("2026-03") of the n-th period since 2025 of a cycle, counting months from 2025. */
function lastMonth(cycle: keyof typeof MONTHS, n: number): { year: number; month: number } {
  const end = cycle === 'nine-month' ? n * 12 + 8 : n * MONTHS[cycle] + MONTHS[cycle] - 1;
  return { year: 2025 + Math.floor(end / 12), month: (end % 12) + 1 };
}

/** The due day found by walking through the days of its month. */
function walkedDue(rule: ReportingRule, n: number): string {
  let { year, month } = lastMonth(rule.cycle, n);
  if (rule.due.month === 'next') month++;
  if (month === 13) [year, month] = [year + 1, 1];
  const ofMonth = BY_MONTH.get(`${year}-${String(month).padStart(2, '0')}`) ?? [];
  const named = rule.due.day === 'last' ? ofMonth.length : Math.min(rule.due.day, ofMonth.length);
  let place = placeOf(ofMonth[named - 1] ?? '') - (rule.due.before ? 1 : 0);
  while (rule.shift !== 'none' && !isWorkingDay(DAYS[place] ?? '')) place += rule.shift === 'later' ? 1 : -1;
  return DAYS[place] ?? '';
}

describe('2025–2045', () => {
  it.each(CYCLES)('a duty for each %s, on the day that walking finds', (cycle) => {
    const years = 21;
    for (const [rule, duties] of SIMULATED) {
      if (rule.cycle !== cycle) continue;
      expect(duties).toHaveLength(cycle === 'nine-month' ? years : (years * 12) / MONTHS[cycle]);
      expect(duties.map(({ due }) => due)).toEqual(duties.map((_, n) => walkedDue(rule, n)));
      expect(new Set(duties.map(({ due }) => due)).size).toBe(duties.length);
    }
  });

  it('every day of a window is real, and none of them ends before it begins', () => {
    for (const [rule, duties] of SIMULATED) {
      const wrong = duties.filter(({ windowStart, windowEnd, due }) => {
        const [start, end] = [placeOf(windowStart), placeOf(windowEnd)];
        return !(start < end && placeOf(due) >= 0);
      });
      expect({ rule, wrong }).toEqual({ rule, wrong: [] });
    }
  });

  it('every day lies in one window of a rule, in no two of them', () => {
    for (const [rule, duties] of SIMULATED) {
      // Between nine months and the next nine lie three that are none of theirs.
      if (rule.cycle === 'nine-month' && typeof rule.window === 'string') continue;
      const misses = duties.slice(1).filter(({ windowStart }, index) => {
        return placeOf(windowStart) !== placeOf(duties[index]?.windowEnd ?? '') + 1;
      });
      expect({ rule, misses }).toEqual({ rule, misses: [] });
      // Twenty-one years from the first day to the last, give or take what the windows lie off the periods.
      const [first, last] = [placeOf(duties[0]?.windowStart ?? ''), placeOf(duties.at(-1)?.windowEnd ?? '')];
      expect(Math.abs(last - first + 1 - 7670)).toBeLessThan(20);
    }
  });

  it('a window that hangs on the due date leaves exactly its working days', () => {
    for (const [rule, duties] of SIMULATED) {
      if (typeof rule.window === 'string') continue;
      const { closes } = rule.window;
      const wrong = duties.filter(({ windowEnd, due }) => {
        const between = DAYS.slice(placeOf(windowEnd), placeOf(due)).filter((day) => isWorkingDay(day));
        return between.length !== closes || !isWorkingDay(windowEnd);
      });
      expect({ rule, wrong }).toEqual({ rule, wrong: [] });
    }
  });

  it('has each December, 29 February and 31st as it is', () => {
    const last = { month: 'last', day: 31 } as const;
    const rule: ReportingRule = { cycle: 'month', window: 'calendar', due: last, shift: 'none' };
    const duties = dutiesOfRule(rule, '2025-01-01', '2045-12-31');
    const dues = duties.map(({ due }) => due);
    for (let year = 2025; year <= 2045; year++) {
      expect(dues).toContain(`${year}-02-${year % 4 === 0 ? 29 : 28}`);
      for (const month of ['01', '03', '05', '07', '08', '10', '12'])
        expect(dues).toContain(`${year}-${month}-31`);
      const next = dutiesOfRule(
        { ...rule, due: { month: 'next', day: 31 } },
        `${year}-12-01`,
        `${year}-12-31`,
      );
      expect(next.map(({ period, due }) => [period, due])).toEqual([[`${year}M12`, `${year + 1}-01-31`]]);
      const decree = dutiesOfRule({ ...rule, window: 'decree' }, `${year}-12-01`, `${year}-12-31`);
      expect(decree[0]).toMatchObject({ windowStart: `${year}-11-15`, windowEnd: `${year}-12-14` });
    }
  });

  it('no report of February is due in the days of Tết once it is moved', () => {
    for (const shift of ['earlier', 'later'] as const)
      for (let day = 1; day <= 28; day++) {
        const rule: ReportingRule = { cycle: 'month', window: 'decree', due: { month: 'last', day }, shift };
        for (const { due } of dutiesOfRule(rule, '2025-01-01', '2045-02-28'))
          expect(isWorkingDay(due)).toBe(true);
      }
  });
});

it('holds for any rule and any span', () => {
  const due = fc.record(
    {
      month: fc.oneof(fc.constantFrom('last' as const, 'next' as const), fc.integer({ min: 1, max: 12 })),
      day: fc.oneof(fc.constant('last' as const), fc.integer({ min: 1, max: 31 })),
      before: fc.constant(true as const),
    },
    { requiredKeys: ['month', 'day'] },
  );
  const rule = fc.record({
    cycle: fc.constantFrom(...CYCLES),
    window: fc.constantFrom('calendar' as const, 'decree' as const),
    due,
    shift: fc.constantFrom(...SHIFTS),
  });
  const day = fc.integer({ min: 731, max: 8400 }).map((place) => DAYS[place] ?? '');
  fc.assert(
    fc.property(rule, day, day, (given, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const duties = dutiesOfRule(given, from, to);
      expect(new Set(duties.map(({ period }) => period)).size).toBe(duties.length);
      for (const dates of duties)
        for (const each of [dates.windowStart, dates.windowEnd, dates.due])
          expect(IsoDate.safeParse(each).success).toBe(true);
    }),
  );
});
