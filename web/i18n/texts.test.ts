import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every text with its place, calls filled in with something. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(Reflect.apply(value, undefined, ['1', '2', '3']))]];
  return Object.entries(value ?? {}).flatMap(([key, item]) => flat(item, `${path}.${key}`));
}

describe('the catalogue', () => {
  it('has the same texts in both languages, none of them empty', () => {
    expect(
      flat(en)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(
      flat(vi)
        .map(([path]) => path)
        .toSorted(),
    );
    expect([...flat(en), ...flat(vi)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is composed Vietnamese (NFC) with proper dashes and ellipses', () => {
    expect(flat(vi).filter(([, text]) => text !== text.normalize('NFC') || text.includes('...'))).toEqual([]);
  });

  it('fills in what a sentence is about', () => {
    expect(vi.confirm.progress(3, 28)).toBe('Đã soát 3/28');
    expect(vi.confirm.doubtfulLeft(0)).not.toContain('0');
    expect(en.confirm.doubtfulLeft(2)).toBe('2 left to look at');
  });
});
