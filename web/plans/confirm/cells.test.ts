import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/reading/contract.ts';
import { agree, cellOf, inCells, patched } from './cells.ts';

const target = (year: number | undefined, value: number): Target => ({
  ...(year !== undefined && { year }),
  comparator: '=',
  value,
  text: String(value),
});

describe('a patch in cells', () => {
  const value = {
    name: 'Tên',
    targets: [target(2026, 1), target(2030, 2)],
    leads: ['A', 'B'],
    coordinators: ['X', 'X'],
  };

  it('names only the milestone that changes', () => {
    const targets = [target(2026, 1), target(2030, 9), target(2035, 3)];
    expect(inCells(value, { targets })).toEqual({
      'targets:2030': [target(2030, 9)],
      'targets:2035': [target(2035, 3)],
    });
    expect(inCells(value, { targets: [target(2026, 1)] })).toEqual({ 'targets:2030': undefined });
  });

  it('names only the names that come and go', () => {
    expect(inCells(value, { leads: ['B', 'C'] })).toEqual({ 'leads:A': undefined, 'leads:C': 1 });
    expect(inCells(value, { leads: ['B', 'A'] })).toEqual({ 'leads:B': 0, 'leads:A': 1 });
  });

  it('leaves other fields, lists that repeat a name and cells as they are', () => {
    const patch = { name: 'Khác', coordinators: ['X'], 'targets:2030': undefined };
    expect(inCells(value, patch)).toEqual(patch);
  });

  it('asks nothing about where a name stands', () => {
    expect([agree('leads:A', 0, 5), agree('leads:A', 0, undefined), agree('name', 0, 5)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'));
const targets = fc.array(
  fc.record({ year: fc.constantFrom(2025, 2026, 2030, undefined), value: fc.nat(9) }),
  { maxLength: 5 },
);
const side = fc.record({
  leads: names,
  targets: targets.map((all) => all.map((t) => target(t.year, t.value))),
});
const byYear = (all: unknown) =>
  (all as Target[]).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || Number(a.value) - Number(b.value));

it('says the same as the whole fields, and the cells of before take it back', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const patch = inCells(before, after);
      const now = patched(before, patch);
      expect(now.leads).toEqual(after.leads);
      expect(byYear(now.targets)).toEqual(byYear(after.targets));
      const inverse = Object.fromEntries(Object.keys(patch).map((cell) => [cell, cellOf(before, cell)]));
      const back = patched(now, inverse);
      expect(back.leads).toEqual(before.leads);
      expect(byYear(back.targets)).toEqual(byYear(before.targets));
    }),
  );
});
