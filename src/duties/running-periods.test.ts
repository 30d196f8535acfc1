import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONTENT_CYCLES } from './content/contract.ts';
import { runningPeriod } from './running-periods.ts';

it.each([
  ['month', '2028-02-10', '2028M02', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-31', '2026M12', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-04-01', '2026Q2', '2026-04-01', '2026-06-30'],
  ['half', '2026-06-30', '2026S1', '2026-01-01', '2026-06-30'],
  ['half', '2026-07-01', '2026S2', '2026-07-01', '2026-12-31'],
  ['nine-month', '2026-11-20', '2026N9', '2026-01-01', '2026-09-30'],
  ['year', '2026-11-20', '2026', '2026-01-01', '2026-12-31'],
] as const)('%s of %s is %s', (cycle, day, id, start, end) => {
  expect(runningPeriod(cycle, day)).toMatchObject({ id, start, end });
});

it('holds the day, whatever it is', () => {
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2045-12-31'), noInvalidDate: true });
  const cycle = fc.constantFrom(...CONTENT_CYCLES.filter((each) => each !== 'nine-month'));
  fc.assert(
    fc.property(day, cycle, (date, each) => {
      const today = date.toISOString().slice(0, 10);
      const { start, end } = runningPeriod(each, today);
      expect(start <= today && today <= end).toBe(true);
    }),
  );
});
