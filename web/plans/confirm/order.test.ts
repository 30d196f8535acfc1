import { describe, expect, it } from 'vitest';
import { finding, indicator } from './fixtures.ts';
import {
  confidenceOf,
  doubtsOf,
  findingsByRow,
  findingsOfLine,
  firstOnes,
  isDoubtful,
  needsLook,
  seek,
} from './order.ts';
import type { Line } from './things/things.ts';

it('puts the doubtful ones first, each group in the order of the plan', () => {
  expect(firstOnes(['i1', 'i2', 'i3'], new Set(['i2', 'i3']))).toEqual(['i2', 'i3', 'i1']);
  expect(firstOnes(['i1', 'i2'], new Set())).toEqual(['i1', 'i2']);
});

describe('a thing of several mentions', () => {
  const line = (...rows: Line['rows']): Line => ({ row: rows[0], rows, state: 'open', proposed: [] });
  const unsure = indicator('i2', 2, { confidence: 0.4 });

  it('needs a look as long as one of them does, and nobody has accepted that one', () => {
    expect(needsLook(line(indicator('i1', 1), unsure), [])).toBe(true);
    expect(needsLook(line(indicator('i1', 1), { ...unsure, state: 'accepted' }), [])).toBe(false);
    expect(needsLook({ ...line(unsure), state: 'accepted' }, [])).toBe(false);
    expect(needsLook(line(indicator('i1', 1)), [finding('f', ['i1'])])).toBe(true);
  });

  it('has a finding about several of them once', () => {
    const byRow = findingsByRow([finding('a', ['i1', 'i2']), finding('b', ['i2'])]);
    const found = findingsOfLine(line(indicator('i1', 1), unsure), byRow);
    expect(found.map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

describe('doubt', () => {
  it.each([
    ['sure', indicator('i', 1), [], false],
    ['unsure of its borders', indicator('i', 1, { confidence: 0.79 }), [], true],
    ['with a doubted field', indicator('i', 1, { doubts: ['name'] }), [], true],
    ['with a finding', indicator('i', 1), [finding('f', ['i'])], true],
    ['typed by a person', { ...indicator('i', 1, { confidence: 0.1 }), read: undefined }, [], false],
  ] as const)('a row %s', (_, row, findings, doubtful) => {
    expect(isDoubtful(row, findings)).toBe(doubtful);
  });

  it('is told by the reading, not by what a person made of it', () => {
    const row = indicator('i', 1, { doubts: ['targets'], confidence: 0.6 });
    expect([doubtsOf(row), confidenceOf(row)]).toEqual([['targets'], 0.6]);
  });

  it('counts only findings that nobody has waived', () => {
    const byRow = findingsByRow([
      finding('a', ['i1', 'i2']),
      finding('b', ['i1'], { waived: true }),
      finding('c', ['i1']),
    ]);
    expect([byRow.get('i1')?.length, byRow.get('i2')?.length, byRow.get('i3')]).toEqual([2, 1, undefined]);
  });
});

it('keeps a finding about the whole plan away from its rows', () => {
  const all = Array.from({ length: 40 }, (_, n) => `t${n}`);
  expect(findingsByRow([finding('a', all)]).size).toBe(0);
});

describe('seeking', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const isVowel = (id: string) => id === 'a' || id === 'd';

  it.each([
    ['a', 1, 'd'],
    ['b', 1, 'd'],
    ['d', 1, 'a'],
    ['a', -1, 'd'],
    ['c', -1, 'a'],
    [undefined, 1, 'a'],
    [undefined, -1, 'd'],
  ] as const)('from %s by %d finds %s', (from, step, found) => {
    expect(seek(ids, from, step, isVowel)).toBe(found);
  });

  it('finds nothing when only the present one fits, or none', () => {
    expect(seek(ids, 'a', 1, (id) => id === 'a')).toBeUndefined();
    expect(seek([], undefined, 1, () => true)).toBeUndefined();
  });
});
