import { expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { changedIn, withYears } from './amended-targets.ts';

const at = (year: number, value: number): Target => ({ year, value, comparator: '>=', text: `${value}%` });

it('replaces years that are there and adds those that are not', () => {
  expect(withYears([at(2026, 60), at(2030, 100)], [at(2026, 55), at(2027, 70)])).toEqual([
    at(2026, 55),
    at(2027, 70),
    at(2030, 100),
  ]);
});

it('changes every passage that states the year, and gives a new year to the first', () => {
  const passages = [
    { id: 'a', targets: [at(2026, 60), at(2030, 100)] },
    { id: 'b', targets: [at(2026, 60)] },
    { id: 'c', targets: [at(2030, 100)] },
  ];
  expect(changedIn(passages, [at(2026, 55), at(2028, 80)])).toEqual([
    { id: 'a', targets: [at(2026, 55), at(2028, 80), at(2030, 100)] },
    { id: 'b', targets: [at(2026, 55)] },
  ]);
});
