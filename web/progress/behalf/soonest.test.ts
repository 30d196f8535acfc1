import { expect, it } from 'vitest';
import type { ReportingPeriod } from '../../../src/duties/contract.ts';
import { soonest } from './soonest.ts';

const period = (id: string, end: string, due?: string, state: ReportingPeriod['state'] = 'open') =>
  ({ id, end, state, ...(due && { due }) }) as ReportingPeriod;

it('open periods come by the day on which they are due, those without one by their last day', () => {
  const periods = [
    period('2026', '2026-12-31', '2026-11-29'),
    period('2026M11', '2026-11-30', '2026-11-19'),
    period('DX2026-01', '2026-11-25'),
    period('2026M10', '2026-10-31', '2026-10-19', 'closed'),
    period('2026M12', '2026-12-31', '2026-12-19', 'ahead'),
  ];
  expect(soonest(periods).map(({ id }) => id)).toEqual(['2026M11', 'DX2026-01', '2026']);
});
