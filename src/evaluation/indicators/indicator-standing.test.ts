import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { indicatorStanding } from './indicator-standing.ts';
import type { IndicatorFacts } from './way.ts';

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
  targets: [target(2026, 60), target(2027, 65), target(2030, 90)],
  definition: { accumulation: 'stock', direction: 'up' },
  figures: [figure('2025-12-31', 32), figure('2026-06-30', 38), figure('2026-11-14', 44)],
};
const stand = (more: Partial<IndicatorFacts> = {}, today = '2026-11-21') =>
  indicatorStanding({ ...COVERAGE, ...more }, today);

describe('an indicator before its next milestone', () => {
  it('is told from its first figure, on the day of its last', () => {
    const found = stand();
    expect(found).toMatchObject({
      status: 'at-risk',
      milestone: { year: 2026, value: 60, day: '2026-12-31', text: '≥60' },
      base: { day: '2025-12-31', value: 32 },
      baseFrom: 'first-observation',
      current: { day: '2026-11-14', value: 44 },
      achievedShare: 12 / 28,
      timeShare: 318 / 365,
      observed: 3,
      reached: false,
      misses: true,
    });
    expect(found.paceRatio).toBeCloseTo(0.492, 3);
    expect(found.requiredPerMonth).toBeCloseTo(16 / ((47 / 365) * 12), 6);
    expect(found.presentPerMonth).toBeCloseTo(12 / ((318 / 365) * 12), 6);
  });

  it('passes to the next milestone on 1 January, and nothing turns red before anybody could report', () => {
    const found = stand({ figures: [...COVERAGE.figures, figure('2026-12-20', 59)] }, '2027-01-01');
    expect(found).toMatchObject({ milestone: { year: 2027 }, status: 'on-track' });
  });

  it('goes the way that the level names, else the way of the indicator', () => {
    const fewer = [target(2026, 5, { comparator: '<=' })];
    const figures = [figure('2026-01-31', 10), figure('2026-07-31', 7)];
    expect(stand({ targets: fewer, figures })).toMatchObject({ direction: -1, status: 'on-track' });
    const bare = [target(2026, 5, { comparator: '=' })];
    const down = { accumulation: 'stock', direction: 'down' } as const;
    expect(stand({ targets: bare, figures, definition: down })).toMatchObject({ direction: -1 });
    expect(stand({ targets: bare, figures })).toMatchObject({ direction: 1, reached: true });
  });

  it('is to reach the near end of a range', () => {
    const range = [target(2026, 80, { comparator: 'range', valueMax: 90 })];
    expect(stand({ targets: range }).milestone).toMatchObject({ value: 80 });
    const down = { accumulation: 'stock', direction: 'down' } as const;
    expect(stand({ targets: range, definition: down }).milestone).toMatchObject({ value: 90 });
  });

  it('is to be kept where the level stays what it was', () => {
    const targets = [target(2025, 100), target(2026, 100)];
    const figures = [figure('2025-06-30', 90), figure('2026-06-30', 99)];
    expect(stand({ targets, figures })).toMatchObject({ status: 'lost', reached: false });
    expect(stand({ targets, figures })).not.toHaveProperty('paceRatio');
    expect(stand({ targets, figures: [...figures, figure('2026-09-30', 100)] }).status).toBe('kept');
  });

  it('says where the second opinion differs, and is not moved by it', () => {
    const figures = [figure('2025-12-31', 2), figure('2026-06-30', 16)];
    expect(stand({ figures })).toMatchObject({
      status: 'at-risk',
      secondOpinion: { label: 'on track' },
      disagrees: true,
    });
    expect(stand()).toMatchObject({ secondOpinion: { label: 'limited' }, disagrees: false });
  });
});

describe('a milestone that has passed', () => {
  const last = [target(2025, 40)];
  it('is met or missed by a figure of its day', () => {
    expect(
      stand({ targets: last, figures: [figure('2025-06-30', 30), figure('2025-12-31', 41)] }).status,
    ).toBe('met');
    expect(stand({ targets: last, figures: [figure('2025-12-31', 39)] }).status).toBe('missed');
    const strict = [target(2025, 40, { comparator: '>' })];
    expect(stand({ targets: strict, figures: [figure('2025-12-31', 40)] }).status).toBe('missed');
  });

  it('is on its way until there is one', () => {
    expect(
      stand({ targets: last, figures: [figure('2025-01-31', 30), figure('2025-06-30', 36)] }).status,
    ).toBe('on-track');
  });
});

describe('what cannot be worked out', () => {
  it.each([
    ['no level', [], 'no-level'],
    ['a level in words', [target(2026, undefined, { comparator: 'text', text: 'Đạt' })], 'level-in-words'],
    ['a level without a year', [target(undefined, 80)], 'no-year'],
  ])('is said of %s', (_, targets, why) => {
    expect(stand({ targets })).toMatchObject({ status: 'not-computable', why, current: { value: 44 } });
  });

  it('is said of what counts within a year before the year of its milestone', () => {
    const definition = { accumulation: 'in-period', direction: 'up' } as const;
    expect(stand({ targets: [target(2030, 500)], definition })).toMatchObject({ why: 'years-apart' });
    expect(stand({ targets: [target(2026, 100)], definition })).toMatchObject({
      base: { day: '2025-12-31', value: 0 },
      baseFrom: 'year-begins',
      current: { value: 82 },
      status: 'behind',
    });
  });

  it('has too little data with one figure or none', () => {
    expect(stand({ figures: [] })).toMatchObject({ status: 'too-little-data', observed: 0 });
    expect(stand({ figures: COVERAGE.figures.slice(0, 1) }).status).toBe('too-little-data');
  });
});

describe('no status without its arithmetic', () => {
  const day = fc
    .integer({ min: 0, max: 2600 })
    .map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const told = fc.record({ asOf: day, value: fc.integer({ min: 0, max: 120 }) });
  const facts: fc.Arbitrary<IndicatorFacts> = fc.record({
    thingId: fc.constant('01a20000-0000-7000-8000-000000000001'),
    targets: fc.array(
      fc
        .record({
          year: fc.option(fc.integer({ min: 2024, max: 2032 }), { nil: undefined }),
          value: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
          comparator: fc.constantFrom<Target['comparator']>('>=', '<=', '=', '<', '>', 'text'),
        })
        .map(({ year, value, comparator }) => target(year, value, { comparator })),
      { maxLength: 4 },
    ),
    definition: fc.record({
      accumulation: fc.constantFrom('stock' as const, 'cumulative' as const, 'in-period' as const),
      direction: fc.constantFrom('up' as const, 'down' as const),
    }),
    figures: fc.array(
      told.map(({ asOf, value }) => figure(asOf, value)),
      { maxLength: 8 },
    ),
  });

  /** What a status has to be worked out from, by what it is; the sentence names what is missing. */
  const missing = ({ status, ...found }: ReturnType<typeof indicatorStanding>): string | undefined => {
    const { milestone, base, current, paceRatio: pace, bands } = found;
    switch (status) {
      case 'not-computable':
        return found.why === undefined ? 'no reason' : undefined;
      case 'too-little-data':
        return milestone && (found.observed < 2 || pace === undefined) ? undefined : 'enough data';
      case 'met':
      case 'missed':
        return milestone && current && found.reached === (status === 'met') ? undefined : 'no figure';
      case 'kept':
      case 'lost':
        return milestone && base && current && pace === undefined ? undefined : 'a pace';
      case 'on-track':
        return pace !== undefined && pace >= bands.onTrack - 1e-9 ? undefined : 'pace';
      case 'behind':
        return pace !== undefined && pace >= bands.behind - 1e-9 && pace < bands.onTrack ? undefined : 'pace';
      case 'at-risk':
        return pace !== undefined && pace < bands.behind ? undefined : 'pace';
    }
  };

  it('whatever is set and told, on any day', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        expect(missing(indicatorStanding(given, today))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
