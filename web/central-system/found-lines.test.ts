import { describe, expect, it } from 'vitest';
import type { CentralLine } from '../../src/central-system/contract.ts';
import { readCentralSearch } from './central-search.ts';
import { afterLine, choicesOf, foundLines } from './found-lines.ts';

const line = (thingId: string, more: Partial<CentralLine> = {}): CentralLine => ({
  thingId,
  kind: 'task',
  values: { name: `Nhiệm vụ ${thingId}`, body: 'Phòng Kinh tế' },
  state: 'changed',
  changes: [],
  digest: '',
  ...more,
});
const lines = [
  line('a'),
  line('b', { state: 'entered', section: 'I. Thể chế' }),
  line('c', { kind: 'indicator', values: { name: 'Tỷ lệ số hóa', body: 'Công an xã' }, state: 'new' }),
  line('d', { state: 'gone' }),
];
const found = (search: Parameters<typeof foundLines>[1]) =>
  foundLines(lines, search).map(({ thingId }) => thingId);

describe('the rows that are shown', () => {
  it('are those that wait, the entered ones or all, in their order', () => {
    expect(found({})).toEqual(['a', 'c', 'd']);
    expect(found({ state: 'entered' })).toEqual(['b']);
    expect(found({ state: 'all' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are narrowed by words without diacritics, kind, unit and section', () => {
    expect(found({ q: 'ty le so hoa' })).toEqual(['c']);
    expect(found({ q: 'cong an' })).toEqual(['c']);
    expect(found({ kind: 'task', unit: 'Phòng Kinh tế' })).toEqual(['a', 'd']);
    expect(found({ state: 'all', section: 'I. Thể chế' })).toEqual(['b']);
  });

  it('can be narrowed to what rows of that state have', () => {
    expect(choicesOf(lines, undefined, ({ values }) => values.body)).toEqual([
      { value: 'Phòng Kinh tế', label: 'Phòng Kinh tế', count: 2 },
      { value: 'Công an xã', label: 'Công an xã', count: 1 },
    ]);
  });

  it('go on with the next one, from the last one with the one before', () => {
    expect(afterLine(lines, 'b')).toBe('c');
    expect(afterLine(lines, 'd')).toBe('c');
    expect(afterLine([line('a')], 'a')).toBeUndefined();
  });
});

it('reads an address that anybody may have typed', () => {
  expect(readCentralSearch({ q: 5, state: 'x', kind: 'task', section: 'I', row: ['a'], other: 'x' })).toEqual(
    {
      state: 'x',
      kind: 'task',
      section: 'I',
    },
  );
  expect(found({ state: 'x' })).toEqual(found({}));
});
