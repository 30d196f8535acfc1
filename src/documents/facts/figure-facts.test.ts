import { describe, expect, it } from 'vitest';
import { type ReceivedFigure, toldFigures } from './figure-facts.ts';
import { periodsAround } from './report-period.ts';
import { parsePeriodId } from '../../calendar/periods.ts';

const around = (id: string, asOf: string) => {
  const period = parsePeriodId(id);
  if (!period) throw new Error(id);
  return { ...periodsAround(period), asOf };
};

let count = 0;
const figure = (periodId: string, asOf: string, part: Partial<ReceivedFigure>): ReceivedFigure => ({
  periodId,
  periodName: periodId,
  asOf,
  estimate: false,
  unchanged: false,
  observationId: `observation ${++count}`,
  receivedAt: `${asOf}T03:00:00Z`,
  evidence: [],
  ...part,
});

describe('the figures of a quarter', () => {
  it('are those of the quarter, of the one before and of the year before', () => {
    const told = toldFigures(
      [
        figure('2025Q3', '2025-09-30', { value: 40 }),
        figure('2026Q2', '2026-06-30', { value: 60 }),
        figure('2026Q3', '2026-09-30', { value: 71 }),
      ],
      'stock',
      around('2026Q3', '2026-09-30'),
    );
    expect(told.inPeriod?.value).toBe(71);
    expect(told.previous?.value).toBe(60);
    expect(told.lastYear?.value).toBe(40);
    expect(told.cumulative?.value).toBe(71);
  });

  it('are of a stock the last one within the quarter, whatever shorter period it was asked in', () => {
    const told = toldFigures(
      [figure('2026M07', '2026-07-31', { value: 65 }), figure('2026M08', '2026-08-31', { value: 68 })],
      'stock',
      around('2026Q3', '2026-09-30'),
    );
    expect(told.inPeriod).toMatchObject({ value: 68, periodId: '2026M08' });
  });

  it('are added up of what happens in a period only where no month is missing', () => {
    const months = [
      figure('2026M07', '2026-07-31', { numerator: 3, denominator: 10, value: 30 }),
      figure('2026M08', '2026-08-31', { numerator: 5, denominator: 10, value: 50 }),
      figure('2026M09', '2026-09-30', { numerator: 10, denominator: 20, value: 50 }),
    ];
    const whole = toldFigures(months, 'in-period', around('2026Q3', '2026-09-30'));
    expect(whole.inPeriod).toMatchObject({ value: 45, numerator: 18, denominator: 40, periodId: '2026Q3' });
    expect(whole.cumulative).toBeUndefined();
    const holed = toldFigures(
      months.filter(({ periodId }) => periodId !== '2026M08'),
      'in-period',
      around('2026Q3', '2026-09-30'),
    );
    expect(holed.inPeriod).toBeUndefined();
    expect(holed.latest).toMatchObject({ periodId: '2026M09' });
  });

  it('add up since New Year for what is cumulative', () => {
    const quarters = ['2026Q1', '2026Q2', '2026Q3'].map((id, at) =>
      figure(id, `2026-0${(at + 1) * 3}-30`, { value: 10 * (at + 1) }),
    );
    const told = toldFigures(quarters, 'in-period', around('2026Q3', '2026-09-30'));
    expect([told.inPeriod?.value, told.cumulative?.value, told.previous?.value]).toEqual([30, 60, 20]);
  });

  it('keep estimates apart from real figures', () => {
    const told = toldFigures(
      [
        figure('2026Q2', '2026-06-30', { value: 60 }),
        figure('2026Q3', '2026-09-30', { value: 75, estimate: true }),
      ],
      'stock',
      around('2026Q3', '2026-09-10'),
    );
    expect(told.inPeriod).toBeUndefined();
    expect(told.estimate?.value).toBe(75);
    expect(told.latest?.value).toBe(60);
  });

  it('take what is unchanged from the figure before it, and nothing where there is none', () => {
    const kept = figure('2026Q3', '2026-09-30', { unchanged: true });
    const told = toldFigures(
      [figure('2026Q2', '2026-06-30', { value: 60 }), kept],
      'stock',
      around('2026Q3', '2026-09-30'),
    );
    expect(told.inPeriod).toMatchObject({ value: 60, periodId: '2026Q3', observationId: kept.observationId });
    expect(toldFigures([kept], 'stock', around('2026Q3', '2026-09-30')).inPeriod).toBeUndefined();
  });

  it('know nothing of what came after the day until which is counted', () => {
    const told = toldFigures(
      [figure('2026Q3', '2026-09-30', { value: 71 }), figure('2026Q4', '2026-12-31', { value: 90 })],
      'stock',
      around('2026Q3', '2026-09-30'),
    );
    expect(told.latest?.value).toBe(71);
  });
});
