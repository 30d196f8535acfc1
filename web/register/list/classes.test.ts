import { describe, expect, it } from 'vitest';
import { vi as texts } from '../../i18n/vi.ts';
import { countsText, segmentsOf } from './classes.ts';

const kinds = [
  { value: 'general', label: 'Nhiệm vụ chung', count: 20 },
  { value: 'indicator', label: 'Chỉ tiêu', count: 28 },
  { value: 'task', label: 'Nhiệm vụ', count: 1234 },
];

describe('what the list holds', () => {
  it.each([
    [{}, '28 chỉ tiêu, 1.234 nhiệm vụ'],
    [{ q: '…' }, '28 chỉ tiêu, 1.234 nhiệm vụ'],
    [{ q: 'dữ liệu' }, '28 chỉ tiêu, 1.234 nhiệm vụ, 20 nhiệm vụ chung'],
    [{ kind: 'general' as const }, '20 nhiệm vụ chung'],
    [{ kind: 'qualitative' as const, q: 'x' }, '0 mục tiêu định tính'],
  ])('of %j: %s', (search, said) => {
    expect(countsText(kinds, search, texts)).toBe(said);
  });

  it('says that there is nothing', () => {
    expect(countsText([], { q: 'không có' }, texts)).toBe('0 chỉ tiêu, 0 nhiệm vụ');
  });
});

describe('the first choice', () => {
  const segments = (search: object) =>
    segmentsOf(kinds, search, texts).map(({ kind, count }) => [kind, count]);

  it('is what counts, then each class by itself', () => {
    expect(segments({})).toEqual([
      [undefined, 1262],
      ['indicator', 28],
      ['task', 1234],
      ['qualitative', 0],
      ['general', 20],
    ]);
  });

  it('covers all four for whoever searches', () => {
    expect(segments({ q: 'dữ liệu' })[0]).toEqual([undefined, 1282]);
  });
});
