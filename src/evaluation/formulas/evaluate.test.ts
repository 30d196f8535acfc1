import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type EvaluationCase, PACE_STATUSES } from './evaluate.ts';
import { dayMoment, yearMoment } from './moment.ts';
import { secondReckoning } from '../../../tests/second-reckoning.ts';

const of = (year: number, value: number) => ({ at: yearMoment(year), value });
const on = (day: string, value: number) => ({ at: dayMoment(day), value });
const rise = (current: number, more: Partial<EvaluationCase> = {}) =>
  evaluate({ base: of(2025, 50), current: of(2027, current), target: of(2030, 100), direction: 1, ...more });

describe('an indicator on its way', () => {
  it('is told by the share of the way beside the share of the time', () => {
    expect(rise(70)).toMatchObject({
      expectedNow: 70,
      achievedShare: 0.4,
      timeShare: 0.4,
      paceRatio: 1,
      requiredRunRate: 10,
      status: 'on-track',
      baseFrom: 'given',
    });
  });

  it.each([
    [69, 'on-track'],
    [68.99, 'behind'],
    [62, 'behind'],
    [61.99, 'at-risk'],
    [40, 'at-risk'],
    [150, 'on-track'],
  ])('stands at %d as %s: bands are half-open', (current, status) => {
    expect(rise(current).status).toBe(status);
  });

  it('by bands that are a setting', () => {
    expect(rise(69, { bands: { onTrack: 1, behind: 0.5 } }).status).toBe('behind');
  });

  it('should be where the line between its two neighbouring milestones is', () => {
    const milestones = [of(2026, 80), of(2028, 90)];
    expect(rise(85, { milestones })).toMatchObject({ expectedNow: 85, achievedShare: 0.7, timeShare: 0.4 });
  });

  it('falls where less is better', () => {
    const fall = evaluate({ base: of(2025, 10), current: of(2027, 6), target: of(2029, 2), direction: -1 });
    expect(fall).toMatchObject({ achievedShare: 0.5, timeShare: 0.5, requiredRunRate: -2, reached: false });
  });

  it('counts time by days where they are known', () => {
    const half = evaluate({
      base: on('2025-12-31', 0),
      current: on('2026-07-02', 50),
      target: of(2026, 100),
      direction: 1,
    });
    expect(half.timeShare).toBe(183 / 365);
    expect(half.requiredRunRate).toBeCloseTo(50 / (182 / 365), 9);
  });

  it('without a base begins with its first real observation, and says so', () => {
    const found = evaluate({
      observations: [on('2026-06-30', 40), on('2026-03-31', 30)],
      target: of(2026, 60),
      direction: 1,
    });
    expect(found).toMatchObject({ baseFrom: 'first-observation', base: { value: 30 }, observed: 2 });
    expect(found).toMatchObject({ achievedShare: 1 / 3, status: 'on-track' });
  });
});

describe('too little data', () => {
  it('is one real observation, whatever a plan says where it began', () => {
    expect(rise(70, { observations: [of(2027, 70)] }).status).toBe('too-little-data');
    expect(rise(70, { observations: [of(2026, 60)] }).status).toBe('on-track');
    expect(evaluate({ target: of(2030, 1), direction: 1 })).toMatchObject({
      status: 'too-little-data',
      baseFrom: 'none',
    });
  });

  it('is a value of the very day on which it began', () => {
    const same = evaluate({ base: of(2025, 50), current: of(2025, 50), target: of(2030, 60), direction: 1 });
    expect(same).toMatchObject({ status: 'too-little-data', timeShare: 0 });
    expect(same).not.toHaveProperty('paceRatio');
  });

  it('leaves out what was observed after the day that is asked about', () => {
    const observations = [of(2027, 70), of(2028, 80), of(2029, 90)];
    expect(rise(70, { observations })).toMatchObject({ observed: 1, status: 'too-little-data' });
  });
});

describe('a level that is to be kept', () => {
  it('is kept or lost, without a pace', () => {
    const keep = (current: number) => rise(current, { base: of(2025, 100) });
    expect(keep(100)).toMatchObject({ status: 'kept', reached: true });
    expect(keep(99.9)).toMatchObject({ status: 'lost', reached: false });
    expect(keep(99.9)).not.toHaveProperty('paceRatio');
    const passed = rise(92, { milestones: [of(2026, 100)] });
    expect(passed).toMatchObject({ status: 'lost', expectedNow: 100 });
    expect(passed).not.toHaveProperty('paceRatio');
    expect(rise(92, { milestones: [of(2028, 100)] }).status).toBe('on-track');
    const below = evaluate({ base: of(2025, 3), current: of(2026, 4), target: of(2030, 5), direction: -1 });
    expect(below.status).toBe('kept');
  });
});

describe('the second opinion', () => {
  it('reads a young series as "on track" that has come a fifth of its way', () => {
    const young = evaluate({ base: of(2025, 2), current: of(2026, 30), target: of(2030, 100), direction: 1 });
    expect(young.secondOpinion).toMatchObject({ label: 'on track' });
    expect(young.secondOpinion.ratio).toBeCloseTo(14 / (50 ** 0.2 - 1), 9);
  });

  it('is not defined at zero, over a change of sign, or for a target that asks for nothing', () => {
    const label = (base: number, current: number, target: number) =>
      evaluate({ base: of(2025, base), current: of(2026, current), target: of(2030, target), direction: 1 })
        .secondOpinion;
    const undefinedOnes: [number, number, number][] = [
      [0, 5, 10],
      [-1, 5, 10],
      [5, 6, 0],
      [5, 6, 5],
    ];
    for (const values of undefinedOnes) expect(label(...values)).toEqual({ label: 'undefined' });
    expect(label(-10, -8, -5).label).toBe('on track');
    expect(label(-10, -12, -5).label).toBe('deterioration');
  });

  /** Open SDG's bands: 0.95, 0.6, 0. From 100 to 200 in ten years takes 7.177 % a year. */
  it.each([
    [107.2, 'on track'],
    [106.8, 'acceleration needed'],
    [104.4, 'acceleration needed'],
    [104.2, 'limited'],
    [100, 'limited'],
    [99, 'deterioration'],
  ])('of 100 → %d after a year is "%s"', (current, label) => {
    const found = evaluate({
      base: of(2020, 100),
      current: of(2021, current),
      target: of(2030, 200),
      direction: 1,
    });
    expect(found.secondOpinion.label).toBe(label);
  });
});

/**
 * The series by which Open SDG tests its own calculation (open-sdg/sdg-build, tests/assets/progress-calculation: indicator
 * 3.3.3, 1.55 in 2015, 1.82 in 2019, less is better). It takes a target of 0 for 0.001, where growth is defined; here
 * nothing is put in the place of a target, and the ratio is said not to be defined.
 */
describe('the published example of Open SDG', () => {
  const malaria = (target: number) =>
    evaluate({
      base: of(2015, 1.55),
      current: of(2019, 1.82),
      target: of(2030, target),
      direction: -1,
    }).secondOpinion;

  it('deteriorates: 4.1 % a year up, where 38.7 % a year down is required', () => {
    const { ratio, label } = malaria(0.001);
    expect(label).toBe('deterioration');
    expect(ratio).toBeCloseTo(-((1.82 / 1.55) ** (1 / 4) - 1) / Math.abs((0.001 / 1.55) ** (1 / 15) - 1), 12);
    expect(ratio).toBeCloseTo(-0.106, 3);
  });

  it('is not defined at a target of zero', () => {
    expect(malaria(0)).toEqual({ label: 'undefined' });
  });
});

const level = fc.record({
  day: fc.integer({ min: 0, max: 7000 }),
  value: fc.integer({ min: -200, max: 200 }),
});
const anyCase = fc.record({
  base: level,
  current: level,
  target: level,
  milestones: fc.array(level, { maxLength: 3 }),
  direction: fc.constantFrom(1, -1),
});
const dated = ({ day, value }: { day: number; value: number }) =>
  on(new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10), value);

describe('for any case', () => {
  it('a second reckoning, written another way, comes to the same', () => {
    fc.assert(
      fc.property(anyCase, ({ base, current, target, milestones, direction }) => {
        const found = evaluate({
          base: dated(base),
          current: dated(current),
          target: dated(target),
          milestones: milestones.map(dated),
          direction: direction === 1 ? 1 : -1,
        });
        const second = secondReckoning({ base, current, target, milestones, direction });
        expect(found.status).toBe(second.status);
        const keys = ['expectedNow', 'achievedShare', 'timeShare', 'paceRatio'] as const;
        const rounded = (figures: Partial<Record<(typeof keys)[number], number>>) =>
          keys.map((key) => figures[key]?.toPrecision(9));
        expect(rounded(found)).toEqual(rounded(second));
      }),
      { numRuns: 2000 },
    );
  });

  it('a better value never has a worse status', () => {
    const rank = new Map(PACE_STATUSES.map((status, at) => [status, at]));
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 100 }), ({ direction, ...given }, better) => {
        const way = direction === 1 ? 1 : -1;
        const at = (current: number) =>
          evaluate({
            base: dated(given.base),
            current: dated({ ...given.current, value: current }),
            target: dated(given.target),
            direction: way,
          }).status;
        const [worse, good] = [at(given.current.value), at(given.current.value + way * better)];
        expect(rank.get(good)).toBeLessThanOrEqual(rank.get(worse) ?? -1);
      }),
    );
  });
});
