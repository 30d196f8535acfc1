import { describe, expect, it } from 'vitest';
import { absorb, absorbedBy } from './absorb.ts';
import type { Cycle } from './contract.ts';
import { parsePeriodId, periodsBetween } from './periods.ts';

const into = (id: string, cycles: Cycle[]): string | undefined => {
  const period = parsePeriodId(id);
  return period && absorbedBy(period, cycles)?.id;
};
const ALL: Cycle[] = ['month', 'quarter', 'half', 'nine-month', 'year'];

describe('a longer period', () => {
  it.each<[string, Cycle[], string | undefined]>([
    ['2026Q2', ['quarter', 'half'], '2026S1'],
    ['2026Q2', ['quarter', 'year'], undefined],
    ['2026Q4', ['quarter', 'half', 'year'], '2026'],
    ['2026S2', ['quarter', 'half', 'year'], '2026'],
    ['2026Q3', ['quarter', 'nine-month'], '2026N9'],
    ['2026M03', ALL, '2026Q1'],
    ['2026M06', ALL, '2026S1'],
    ['2026M09', ALL, '2026N9'],
    ['2026M12', ALL, '2026'],
    ['2026M02', ALL, undefined],
    ['2026N9', ALL, undefined],
    ['2026', ALL, undefined],
  ])('%s of %j goes into %s', (id, cycles, longer) => expect(into(id, cycles)).toBe(longer));

  it('leaves the shorter ones that end at other times', () => {
    const left = absorb(periodsBetween('2026-01-01', '2026-12-31')).map(({ id }) => id);
    expect(left).toEqual(
      '2026M01 2026M02 2026M04 2026M05 2026M07 2026M08 2026M10 2026M11 2026Q1 2026S1 2026N9 2026'.split(' '),
    );
  });

  it('absorbs also from outside the list', () => {
    const periods = periodsBetween('2026-10-01', '2026-12-31', ['quarter']);
    expect(absorb(periods, ['quarter', 'year'])).toEqual([]);
    expect(absorb(periods)).toEqual(periods);
  });
});
