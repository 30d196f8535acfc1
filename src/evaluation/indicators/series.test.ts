import { expect, it } from 'vitest';
import { seriesOf } from './series.ts';

const month = (month: number, value: number, year = 2026) => {
  const two = String(month).padStart(2, '0');
  return { periodId: `${year}M${two}`, asOf: `${year}-${two}-28`, value };
};
const values = (series: ReturnType<typeof seriesOf>) => series.observations.map(({ value }) => value);

it('what is told at a day is a series as it is, over all years', () => {
  const series = seriesOf([month(3, 60), month(1, 50), month(12, 40, 2025)], 'stock', 2026);
  expect(values(series)).toEqual([40, 50, 60]);
  expect(series.base).toBeUndefined();
});

it('of one day the figure received last holds', () => {
  const later = { ...month(3, 61), periodId: '2026Q1' };
  expect(values(seriesOf([month(3, 60), later], 'stock', 2026))).toEqual([61]);
});

it('what happens in a year counts from nothing on each 1 January', () => {
  const series = seriesOf([month(12, 90, 2025), month(1, 5), month(2, 12)], 'cumulative', 2026);
  expect(values(series)).toEqual([5, 12]);
  expect(series.base).toEqual({ at: { day: '2025-12-31' }, value: 0 });
});

it('figures of single periods add up, by the cycle that has most of them', () => {
  const quarter = { periodId: '2026Q1', asOf: '2026-03-31', value: 99 };
  const series = seriesOf([month(1, 5), month(2, 7), quarter, month(12, 50, 2025)], 'in-period', 2026);
  expect(values(series)).toEqual([5, 12]);
});
