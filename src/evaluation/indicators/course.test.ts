import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { expectedAt } from '../formulas/road.ts';
import { courseOf } from './course.ts';
import { indicatorStanding } from './indicator-standing.ts';
import type { IndicatorFacts } from './way.ts';

const TODAY = '2026-11-21';
const target = (year: number | undefined, value: number | undefined, more: Partial<Target> = {}): Target => ({
  ...(year !== undefined && { year }),
  ...(value !== undefined && { value }),
  comparator: '>=',
  text: `≥${value}`,
  ...more,
});
const figure = (asOf: string, value: number) => ({
  periodId: `${asOf.slice(0, 4)}M${asOf.slice(5, 7)}`,
  asOf,
  value,
});
const COVERAGE: IndicatorFacts = {
  thingId: '01a20000-0000-7000-8000-000000000001',
  targets: [target(2026, 60), target(2030, 90), target(2027, 65)],
  definition: { accumulation: 'stock', direction: 'up' },
  figures: [figure('2026-03-31', 32), figure('2026-06-30', 38), figure('2026-11-14', 44)],
};
const course = (more: Partial<IndicatorFacts> = {}) => courseOf({ ...COVERAGE, ...more }, TODAY);
/** "2026-12-31 60 ≥60" */
const road = (more: Partial<IndicatorFacts> = {}) =>
  course(more).road.map(({ day, value, text }) =>
    [day, value, text].filter((part) => part ?? false).join(' '),
  );

describe('the road of what is told at a day', () => {
  it('leads from the first figure over all milestones, as the plan writes them', () => {
    expect(road()).toEqual(['2026-03-31 32', '2026-12-31 60 ≥60', '2027-12-31 65 ≥65', '2030-12-31 90 ≥90']);
    expect(course().observations).toEqual([
      { day: '2026-03-31', value: 32 },
      { day: '2026-06-30', value: 38 },
      { day: '2026-11-14', value: 44 },
    ]);
  });

  it('has the milestones alone before anything was observed, those that have passed too', () => {
    const targets = [target(2025, 50), ...COVERAGE.targets];
    expect(road({ targets, figures: [] })[0]).toBe('2025-12-31 50 ≥50');
    expect(road({ targets })).toHaveLength(5);
  });

  it('goes to the end of a range that is to be reached, and leaves out words', () => {
    const range = { comparator: 'range', valueMax: 90, text: '80-90%' } as const;
    const targets = [target(2026, 80, range), target(2027, undefined, { comparator: 'text', text: 'Đạt' })];
    const down = { accumulation: 'stock', direction: 'down' } as const;
    expect(road({ targets, figures: [] })).toEqual(['2026-12-31 80 80-90%']);
    expect(road({ targets, figures: [], definition: down })).toEqual(['2026-12-31 90 80-90%']);
    expect(road({ targets: [target(undefined, 80)], figures: [] })).toEqual([]);
  });

  it('goes by one level of each year, the one of the status', () => {
    const targets = [target(2026, 60), target(2026, 70)];
    expect(road({ targets })).toEqual(['2026-03-31 32', '2026-12-31 60 ≥60']);
  });
});

describe('the road of what is counted within a year', () => {
  const yearly = {
    targets: [target(2025, 90), target(2026, 100)],
    definition: { accumulation: 'cumulative', direction: 'up' } as const,
    figures: [figure('2025-06-30', 40), figure('2025-12-31', 95), figure('2026-03-31', 20)],
  };
  it('begins with nothing each year, with the figures of the year of the milestone', () => {
    expect(course(yearly).road.map(({ day, value }) => [day, value])).toEqual([
      ['2024-12-31', 0],
      ['2025-12-31', 90],
      ['2025-12-31', 0],
      ['2026-12-31', 100],
    ]);
    expect(course(yearly).observations).toEqual([{ day: '2026-03-31', value: 20 }]);
  });

  it('shows the year of the last figure where that of the milestone has not come', () => {
    expect(course({ ...yearly, targets: [target(2030, 500)] }).observations).toEqual([
      { day: '2026-03-31', value: 20 },
    ]);
  });
});

it('beside each milestone stands the last figure of its year', () => {
  const definition = { accumulation: 'in-period', direction: 'up' } as const;
  const figures = [figure('2025-11-30', 40), figure('2025-12-31', 55), figure('2026-03-31', 20)];
  const targets = [target(2025, 90), target(2026, 100), target(2027, 110), target(undefined, 7)];
  expect(course({ definition, figures, targets }).yearFigures).toEqual([
    { day: '2025-12-31', value: 95 },
    { day: '2026-03-31', value: 20 },
  ]);
});

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date(TODAY), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyFacts = fc.record({
  figures: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 100 })), { maxLength: 8 }),
  targets: fc.array(fc.tuple(fc.integer({ min: 2024, max: 2031 }), fc.integer({ min: 0, max: 100 })), {
    maxLength: 5,
  }),
  accumulation: fc.constantFrom('stock', 'cumulative', 'in-period'),
});

it('is the road and the series of the status, whatever they are', () => {
  fc.assert(
    fc.property(anyFacts, ({ figures, targets, accumulation }) => {
      const facts: IndicatorFacts = {
        ...COVERAGE,
        targets: targets.map(([year, value]) => target(year, value)),
        definition: { accumulation, direction: 'none' },
        figures: figures.map(([asOf, value]) => figure(asOf, value)),
      };
      const standing = indicatorStanding(facts, TODAY);
      const drawn = courseOf(facts, TODAY);
      const { milestone, current, expectedNow } = standing;
      fc.pre(milestone !== undefined && current !== undefined && expectedNow !== undefined);
      expect(drawn.road).toContainEqual(milestone);
      expect(drawn.observations).toHaveLength(standing.observed);
      const levels = drawn.road.map((point) => ({ at: { day: point.day }, value: point.value }));
      const next = drawn.road.findIndex(({ year }) => year === milestone.year);
      // Within a year the road is the piece that ends with the milestone: the next one begins on the same day.
      const piece = accumulation === 'stock' ? levels : levels.slice(next - 1, next + 1);
      expect(expectedAt(piece, { day: current.day })).toBeCloseTo(expectedNow, 9);
    }),
  );
});
