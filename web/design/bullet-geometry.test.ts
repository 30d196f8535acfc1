import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletGeometry } from './bullet-geometry.ts';

const WIDTH = 120;
const rising = { base: 20, current: 50, expected: 65, target: 80, direction: 1 } as const;

describe('a bullet chart', () => {
  it('has the base at its left and the target at its right', () => {
    expect(bulletGeometry(rising, WIDTH)).toEqual({ base: 0, current: 60, expected: 90, target: 120 });
  });

  it('is the mirror of it where less is better', () => {
    const falling = { base: 80, current: 50, expected: 35, target: 20, direction: -1 } as const;
    expect(bulletGeometry(falling, WIDTH)).toEqual(bulletGeometry(rising, WIDTH));
  });

  it('has room for what is beyond the target', () => {
    expect(bulletGeometry({ ...rising, current: 140 }, WIDTH)).toMatchObject({
      base: 0,
      current: 120,
      target: 60,
    });
  });

  it('goes to the left of the base for what is worse', () => {
    expect(bulletGeometry({ ...rising, current: 0 }, WIDTH)).toMatchObject({
      base: 30,
      current: 0,
      target: 120,
    });
  });

  it('has no mark for what is not expected, and stands in the middle where nothing differs', () => {
    const still = { base: 100, current: 100, target: 100, direction: 1 } as const;
    expect(bulletGeometry(still, WIDTH)).toEqual({ base: 60, current: 60, target: 60 });
  });
});

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const anyValues = fc.record({
  base: value,
  current: value,
  expected: fc.option(value, { nil: undefined }),
  target: value,
  direction: fc.constantFrom<1 | -1>(1, -1),
});

it('stays within its width, whatever the values', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      for (const at of Object.values(bulletGeometry(values, WIDTH))) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(WIDTH);
      }
    }),
  );
});

it('has the better further to the right, whatever the values', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const marks = bulletGeometry(values, WIDTH);
      const { base, current, target, direction } = values;
      const named: [number, number][] = [
        [base, marks.base],
        [current, marks.current],
        [target, marks.target],
      ];
      const places = named.toSorted(([a], [b]) => direction * (a - b)).map(([, at]) => at);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

it('never moves back for a better figure', () => {
  fc.assert(
    fc.property(anyValues, value, (values, other) => {
      const [worse, better] = [values.current, other].toSorted((a, b) => values.direction * (a - b));
      const reach = (current = 0) => {
        const marks = bulletGeometry({ ...values, current }, WIDTH);
        return marks.current - marks.base;
      };
      expect(reach(better)).toBeGreaterThanOrEqual(reach(worse) - 1e-9);
    }),
  );
});
