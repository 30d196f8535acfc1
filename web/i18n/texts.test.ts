import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { retiredIn } from './retired-words.ts';
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

  it('says one word for one thing', () => {
    expect(
      flat(vi).flatMap(([path, text]) => retiredIn(text).map((instead) => `${path}: ${instead}`)),
    ).toEqual([]);
  });

  it.each([
    'Thôi',
    'Bỏ',
    'Đã chép',
    'Các lần nhập',
    'Đưa đoạn nguồn vào giữa',
    'Đã duyệt 3/28',
    'Duyệt',
    'Hãy chọn đơn vị.',
    'giống 84 %',
    'Hạn cuối',
    'Nhiệm vụ không nêu hạn',
  ])('“%s” is found out', (text) => expect(retiredIn(text)).toHaveLength(1));

  it.each(['Trình duyệt', 'Phê duyệt', 'Bỏ chọn', 'Sao chép', '44,0%', 'số lần nhập sai'])(
    '“%s” is not',
    (text) => expect(retiredIn(text)).toEqual([]),
  );

  it('counts things by what they are, not as lines', () => {
    expect(flat(vi).filter(([, text]) => /(?<!\p{L})[123] dòng/u.test(text))).toEqual([]);
  });

  it('fills in what a sentence is about', () => {
    expect(vi.confirm.progress(3, 28)).toBe('Đã soát 3/28');
    expect(vi.confirm.doubtfulLeft(0)).not.toContain('0');
    expect(en.confirm.doubtfulLeft(2)).toBe('2 left to look at');
  });
});
