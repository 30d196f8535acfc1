import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { indicatorStanding } from './indicator-standing.ts';
import { milestonesOf } from './milestones.ts';
import { yearEnd } from './year-end.ts';
import type { IndicatorFacts } from './way.ts';

const target = (year: number, value: number, more: Partial<Target> = {}): Target => ({
  year,
  value,
  comparator: '>=',
  text: `≥${value}`,
  ...more,
});
const figure = (periodId: string, asOf: string, value: number) => ({ periodId, asOf, value });
const COVERAGE: IndicatorFacts = {
  thingId: '01a20000-0000-7000-8000-000000000001',
  targets: [target(2030, 90), target(2025, 50), target(2026, 60), target(2027, 65)],
  definition: { accumulation: 'stock', direction: 'up' },
  figures: [
    figure('2025', '2025-12-14', 52),
    figure('2026M06', '2026-06-14', 55),
    figure('2026', '2026-12-14', 58),
  ],
};
const cells = (today: string, more: Partial<IndicatorFacts> = {}) => {
  const facts = { ...COVERAGE, ...more };
  return milestonesOf(facts, indicatorStanding(facts, today), today);
};
const marks = (today: string, more: Partial<IndicatorFacts> = {}) =>
  cells(today, more).map(({ year, mark }) => `${year} ${mark}`);

describe('the milestones of an indicator', () => {
  it('are met or missed by the figure of their year’s end, on the way, or still to come', () => {
    expect(cells('2027-03-01')).toMatchObject([
      { year: 2025, mark: 'met', value: 52, asOf: '2025-12-14', text: '≥50' },
      { year: 2026, mark: 'missed', value: 58 },
      { year: 2027, mark: indicatorStanding(COVERAGE, '2027-03-01').status, value: 58 },
      { year: 2030, mark: 'ahead', text: '≥90' },
    ]);
    expect(cells('2027-03-01')[2]?.expected).toBeGreaterThan(52);
  });

  it('say nothing of a year that was not told to its end', () => {
    const [first, middle] = COVERAGE.figures;
    const figures = first && middle ? [first, middle] : [];
    expect(marks('2027-03-01', { figures })[1]).toBe('2026 no-figure');
    expect(marks('2027-03-01', { figures: [] })).toEqual([
      '2025 no-figure',
      '2026 no-figure',
      '2027 too-little-data',
      '2030 ahead',
    ]);
  });

  it('the last one is met or missed once its year is over, not before', () => {
    const targets = [target(2025, 50), target(2026, 60)];
    expect(marks('2026-12-20', { targets }).at(-1)).not.toMatch(/met|missed/);
    expect(marks('2027-01-01', { targets })).toEqual(['2025 met', '2026 missed']);
  });

  it('that no figure can stand beside are said not to be computable', () => {
    const words = [target(2025, 30, { comparator: '=', text: 'Tăng 30% so với năm 2024' }), target(2027, 65)];
    expect(marks('2026-03-01', { targets: words })[0]).toBe('2025 not-computable');
    const next = [target(2026, 2, { text: 'gấp 2 lần năm 2025' })];
    expect(indicatorStanding({ ...COVERAGE, targets: next }, '2026-12-20')).toMatchObject({
      status: 'not-computable',
      why: 'relative-level',
    });
    expect(marks('2026-12-20', { targets: next })).toEqual(['2026 not-computable']);
    expect(marks('2026-12-20', { targets: [] })).toEqual([]);
  });

  it('of what happens in a year are met by what the year came to', () => {
    const happens: Partial<IndicatorFacts> = {
      targets: [target(2025, 100), target(2026, 120)],
      definition: { accumulation: 'in-period', direction: 'up' },
      figures: [1, 2, 3, 4].map((at) =>
        figure(`2025Q${at}`, `2025-${String(at * 3).padStart(2, '0')}-30`, 26),
      ),
    };
    expect(cells('2026-02-01', happens)).toMatchObject([
      { year: 2025, mark: 'met', value: 104 },
      { year: 2026, mark: 'too-little-data' },
    ]);
  });
});

it('a year’s end is told on its last day, or by a period that ends with it', () => {
  const end = (periodId: string, asOf: string) => yearEnd([figure(periodId, asOf, 1)], 'stock', 2026)?.at.day;
  expect(end('2026Q4', '2026-12-14')).toBe('2026-12-14');
  expect(end('2026S2', '2026-12-20')).toBe('2026-12-20');
  expect(end('bat-thuong-1', '2026-12-31')).toBe('2026-12-31');
  expect(end('2026M11', '2026-11-30')).toBeUndefined();
  expect(end('2025', '2025-12-31')).toBeUndefined();
});
