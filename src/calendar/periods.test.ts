import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { Cycle, Period } from './contract.ts';
import { CYCLES } from './cycles.ts';
import {
  adHocPeriod,
  dhis2Id,
  parsePeriodId,
  periodName,
  periodsBetween,
  previousPeriod,
} from './periods.ts';

const ALL = periodsBetween('2025-01-01', '2045-12-31');
const anyPeriod = fc.constantFrom(...periodsBetween('1900-01-01', '2199-12-31'));

it('has the cycles in one order everywhere', () => expect(CYCLES).toEqual(Cycle.options));

describe('the periods of a year', () => {
  it('have these ids, dates and names', () => {
    const shown = periodsBetween('2028-01-01', '2028-12-31').map((period) =>
      [period.id, period.start, period.end, periodName(period), dhis2Id(period) ?? '–'].join(' | '),
    );
    expect(shown).toEqual([
      '2028M01 | 2028-01-01 | 2028-01-31 | Tháng 1/2028 | 202801',
      '2028M02 | 2028-02-01 | 2028-02-29 | Tháng 2/2028 | 202802',
      '2028M03 | 2028-03-01 | 2028-03-31 | Tháng 3/2028 | 202803',
      '2028M04 | 2028-04-01 | 2028-04-30 | Tháng 4/2028 | 202804',
      '2028M05 | 2028-05-01 | 2028-05-31 | Tháng 5/2028 | 202805',
      '2028M06 | 2028-06-01 | 2028-06-30 | Tháng 6/2028 | 202806',
      '2028M07 | 2028-07-01 | 2028-07-31 | Tháng 7/2028 | 202807',
      '2028M08 | 2028-08-01 | 2028-08-31 | Tháng 8/2028 | 202808',
      '2028M09 | 2028-09-01 | 2028-09-30 | Tháng 9/2028 | 202809',
      '2028M10 | 2028-10-01 | 2028-10-31 | Tháng 10/2028 | 202810',
      '2028M11 | 2028-11-01 | 2028-11-30 | Tháng 11/2028 | 202811',
      '2028M12 | 2028-12-01 | 2028-12-31 | Tháng 12/2028 | 202812',
      '2028Q1 | 2028-01-01 | 2028-03-31 | Quý I/2028 | 2028Q1',
      '2028Q2 | 2028-04-01 | 2028-06-30 | Quý II/2028 | 2028Q2',
      '2028Q3 | 2028-07-01 | 2028-09-30 | Quý III/2028 | 2028Q3',
      '2028Q4 | 2028-10-01 | 2028-12-31 | Quý IV/2028 | 2028Q4',
      '2028S1 | 2028-01-01 | 2028-06-30 | 6 tháng đầu năm 2028 | 2028S1',
      '2028S2 | 2028-07-01 | 2028-12-31 | 6 tháng cuối năm 2028 | 2028S2',
      '2028N9 | 2028-01-01 | 2028-09-30 | 9 tháng năm 2028 | –',
      '2028 | 2028-01-01 | 2028-12-31 | Năm 2028 | 2028',
    ]);
  });

  it('are twenty, in each of 21 years, no id twice', () => {
    expect(ALL).toHaveLength(21 * 20);
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(ALL.map((period) => Period.parse(period))).toEqual(ALL);
  });
});

describe('periods between two days', () => {
  it('are those that begin then, both days included', () => {
    const ids = (from: string, to: string) => periodsBetween(from, to).map(({ id }) => id);
    expect(ids('2026-01-02', '2026-04-01')).toEqual(['2026M02', '2026M03', '2026M04', '2026Q2']);
    expect(ids('2025-12-01', '2026-01-01')).toEqual([
      '2025M12',
      '2026M01',
      '2026Q1',
      '2026S1',
      '2026N9',
      '2026',
    ]);
    expect(ids('2026-03-02', '2026-03-31')).toEqual([]);
    expect(ids('2026-03-02', '2026-03-01')).toEqual([]);
  });

  it('are of the cycles asked for, in the usual order', () => {
    const ids = periodsBetween('2026-01-01', '2026-12-31', ['year', 'half']).map(({ id }) => id);
    expect(ids).toEqual(['2026S1', '2026S2', '2026']);
  });

  it('follow each other day by day, in every cycle that fills the year', () => {
    for (const cycle of CYCLES.filter((each) => each !== 'nine-month')) {
      const periods = ALL.filter((period) => period.cycle === cycle);
      expect(periods[0]?.start).toBe('2025-01-01');
      expect(periods.at(-1)?.end).toBe('2045-12-31');
      for (const [index, period] of periods.slice(1).entries()) {
        expect(period.start).toBe(addDays(periods[index]?.end ?? '', 1));
        expect(previousPeriod(period)).toEqual(periods[index]);
      }
    }
  });
});

describe('an id', () => {
  it('leads back to its period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriodId(period.id)).toEqual(period);
      }),
    );
  });

  it.each([
    '',
    '2026M3',
    '2026M00',
    '2026M13',
    '2026Q0',
    '2026Q5',
    '2026S3',
    '2026N',
    '2026N8',
    '26',
    '20261',
  ])('is not %j', (id) => expect(parsePeriodId(id)).toBeUndefined());

  it('is unlike every other as DHIS2 writes it', () => {
    const written = ALL.flatMap((period) => dhis2Id(period) ?? []);
    expect(new Set(written).size).toBe(21 * 19);
  });
});

it('goes back over the turn of the year', () => {
  const before = (id: string) => {
    const period = parsePeriodId(id);
    return period && previousPeriod(period).id;
  };
  expect(['2026M01', '2026M02', '2026Q1', '2026S1', '2026S2', '2026N9', '2026'].map(before)).toEqual([
    '2025M12',
    '2026M01',
    '2025Q4',
    '2025S2',
    '2026S1',
    '2025N9',
    '2025',
  ]);
});

describe('a period apart from the cycles', () => {
  const given = { id: '2026-DX01', name: 'Báo cáo giữa nhiệm kỳ', start: '2026-01-01', end: '2028-06-30' };

  it('keeps its own id, name and dates', () => {
    expect(adHocPeriod(given)).toEqual({ ...given, cycle: 'ad-hoc' });
    expect(periodName(adHocPeriod(given))).toBe('Báo cáo giữa nhiệm kỳ');
    expect(adHocPeriod({ ...given, end: given.start }).end).toBe('2026-01-01');
  });

  it('is refused where it ends before it begins or takes a regular id', () => {
    expect(() => adHocPeriod({ ...given, end: '2025-12-31' })).toThrow(/Ngày cuối kỳ/);
    expect(() => adHocPeriod({ ...given, id: '2026Q1' })).toThrow(/2026Q1 là của một kỳ thường lệ/);
  });
});
