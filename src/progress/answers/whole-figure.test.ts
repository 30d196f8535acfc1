/** A figure of several units: by each rule, over whatever parts there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVER_UNITS, type OverUnits } from '../../duties/contract.ts';
import { PART_NO, PART_YES } from '../rules/part-definition.ts';
import { wholeStateOf } from '../wholes/whole-state.ts';
import { type FigurePart, isComplete, type Measure, type PartFigure, wholeFigure } from './whole-figure.ts';

let ids = 0;
const said = (more: Partial<PartFigure> = {}): PartFigure => ({
  id: String(++ids).padStart(6, '0'),
  asOf: '2026-12-14',
  answer: 'value',
  estimate: false,
  ...more,
});
const part = (unitId: string, more?: Partial<PartFigure>): FigurePart => ({
  unitId,
  ...(more && { given: said(more) }),
});
const share = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: (numerator / denominator) * 100,
});
const RATIO: Measure = { rule: 'ratio', valueKind: 'ratio', unit: '%' };
const SUM: Measure = { rule: 'sum', valueKind: 'number', unit: 'lượt' };
const COUNT: Measure = { rule: 'count', valueKind: 'ratio', unit: '%' };

describe('a figure that several units make', () => {
  it('is the sum of numerators out of the sum of denominators, no mean of percentages', () => {
    const parts = [part('a', share(1, 2)), part('b', share(90, 100))];
    expect(wholeFigure(parts, RATIO)).toMatchObject({
      given: 2,
      expected: 2,
      said: { numerator: 91, denominator: 102, value: (91 / 102) * 100 },
    });
  });

  it('counts nil as nothing added, and as nil where all of them have nothing', () => {
    expect(wholeFigure([part('a', { value: 5 }), part('b', { answer: 'nil' })], SUM).said?.value).toBe(5);
    expect(wholeFigure([part('a', { answer: 'nil' }), part('b', { answer: 'nil' })], SUM).said?.answer).toBe(
      'nil',
    );
    const ratio = wholeFigure([part('a', share(3, 4)), part('b', { answer: 'nil' })], RATIO);
    expect(ratio).toMatchObject({ given: 2, expected: 2, said: { numerator: 3, denominator: 4, value: 75 } });
  });

  it('leaves those to whom it does not apply out of everything', () => {
    const parts = [part('a', share(3, 4)), part('b', { answer: 'not-applicable' })];
    expect(wholeFigure(parts, RATIO)).toMatchObject({ given: 1, expected: 1, said: { value: 75 } });
    const none = wholeFigure([part('a', { answer: 'not-applicable' })], RATIO);
    expect(none).toMatchObject({ given: 0, expected: 0, said: { answer: 'not-applicable' } });
    expect(isComplete(none)).toBe(true);
  });

  it('counts units that have it out of all; a number of units as such', () => {
    const parts = [
      part('a', { text: PART_YES }),
      part('b', { text: PART_NO }),
      part('c', { text: PART_YES }),
    ];
    expect(wholeFigure(parts, COUNT).said).toMatchObject({ numerator: 2, denominator: 3 });
    const number = wholeFigure(parts, { ...COUNT, valueKind: 'number', unit: 'thôn' }).said;
    expect(number).toMatchObject({ value: 2 });
    expect(number).not.toHaveProperty('denominator');
  });

  it('cannot add up percentages without their counts', () => {
    expect(wholeFigure([part('a', share(1, 2)), part('b', { value: 90 })], RATIO)).toMatchObject({
      given: 1,
      expected: 2,
    });
  });

  it('holds as the latest part, as the mean of those that have a number, or not at all', () => {
    const parts = [part('a', { value: 8, asOf: '2026-12-20' }), part('b', { value: 4 })];
    expect(wholeFigure(parts, { ...SUM, rule: 'last' }).said?.value).toBe(8);
    expect(wholeFigure([...parts, part('c', { answer: 'nil' })], { ...SUM, rule: 'mean' }).said?.value).toBe(
      6,
    );
    expect(wholeFigure(parts, { ...SUM, rule: 'none' }).said).toBeUndefined();
  });

  it('is an estimate when a part is one, for the latest day of its parts', () => {
    const parts = [part('a', { value: 1, asOf: '2026-12-20' }), part('b', { value: 2, estimate: true })];
    expect(wholeFigure(parts, SUM).said).toMatchObject({ estimate: true, asOf: '2026-12-20', value: 3 });
  });
});

const given: fc.Arbitrary<PartFigure> = fc.record({
  id: fc.uuid(),
  asOf: fc.constantFrom('2026-12-10', '2026-12-14', '2026-12-31'),
  answer: fc.constantFrom<PartFigure['answer']>('value', 'nil', 'not-applicable', 'unchanged'),
  estimate: fc.boolean(),
  value: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
  numerator: fc.option(fc.nat(1000), { nil: undefined }),
  denominator: fc.option(fc.nat(1000), { nil: undefined }),
  text: fc.option(fc.constantFrom(PART_YES, PART_NO, 'khác'), { nil: undefined }),
}) as fc.Arbitrary<PartFigure>;
const parts: fc.Arbitrary<FigurePart[]> = fc.uniqueArray(
  fc.record({ unitId: fc.uuid(), given: fc.option(given, { nil: undefined }) }),
  { selector: ({ unitId }) => unitId, minLength: 1, maxLength: 8 },
);
const measure: fc.Arbitrary<Measure> = fc.record({
  rule: fc.constantFrom<OverUnits>(...OVER_UNITS),
  valueKind: fc.constantFrom<Measure['valueKind']>('ratio', 'number', 'text', 'level'),
  unit: fc.constantFrom('%', 'thôn', undefined),
});

describe('whatever the parts are', () => {
  it('does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(parts, measure, fc.infiniteStream(fc.nat()), (all, by, order) => {
        const shuffled = all
          .map((each) => ({ each, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(wholeFigure(shuffled, by)).toEqual(wholeFigure(all, by));
      }),
    );
  });

  it('covers what was received of those to whom it applies, and never more', () => {
    fc.assert(
      fc.property(parts, measure, (all, by) => {
        const whole = wholeFigure(all, by);
        const applying = all.filter((each) => each.given?.answer !== 'not-applicable');
        expect(whole.expected).toBe(applying.length);
        expect(whole.given).toBeLessThanOrEqual(applying.filter((each) => each.given).length);
      }),
    );
  });

  it('is no figure while a part is missing, unless somebody decided so, and never where nothing is added up', () => {
    fc.assert(
      fc.property(parts, measure, fc.constantFrom(undefined, 'take', 'give'), (all, by, decided) => {
        const whole = wholeFigure([...all, { unitId: 'missing' }], by);
        const state = wholeStateOf({ rule: by.rule, whole, decided: decided as 'take' | 'give' | undefined });
        expect(state).not.toBe('complete');
        expect(state === 'taken').toBe(decided === 'take' && by.rule !== 'none' && whole.said !== undefined);
        expect(state === 'unstated' || state === 'given').toBe(by.rule === 'none');
      }),
    );
  });

  it('does not change with a further unit to which it does not apply', () => {
    fc.assert(
      fc.property(parts, measure, given, (all, by, odd) => {
        fc.pre(all.some((each) => each.given?.answer !== 'not-applicable'));
        const beside = { unitId: 'beside', given: { ...odd, answer: 'not-applicable' as const } };
        expect(wholeFigure([...all, beside], by)).toEqual(wholeFigure(all, by));
      }),
    );
  });
});
