import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, LONGEST, tooLong } from './text-limits.ts';

const long = 'ệ'.repeat(39_000);

describe('texts that are too long', () => {
  it('are named in words, with how long they may be', () => {
    expect(tooLong({ name: long, leads: ['a', 'b'] })).toEqual([
      {
        field: 'name',
        text: '“Nội dung” dài 39.000 ký tự, chỉ được dài đến 10.000 ký tự. Vui lòng rút gọn.',
      },
    ]);
  });

  it.each([
    ['in a list', { leads: ['a', long] }, ['leads']],
    ['in a deadline', { deadline: { kind: 'due', text: long } }, ['deadline']],
    ['in a milestone', { targets: [{ comparator: 'text', text: long }] }, ['targets']],
    ['in a field that has no limit of its own', { rule: long }, ['rule']],
    ['but not in what was read', { quote: long, location: { block: 1 }, id: long }, []],
    ['but not at the limit', { name: 'a'.repeat(LONGEST.name) }, []],
  ])('are found %s', (_, value, fields) => {
    expect(tooLong(value).map(({ field }) => field)).toEqual(fields);
  });
});

describe('cutting', () => {
  it('leaves what fits as it is', () => {
    const value = { name: 'Đủ ngắn', leads: ['x'] };
    expect(fitted(value)).toEqual({ value, cut: [] });
    expect(fitted(value).value).toBe(value);
  });

  it('gives a value that fits, in whole letters, with nothing else changed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((part) => part.repeat(30));
    const row = fc.record({ ordinal: text, leads: fc.array(text, { maxLength: 3 }), quote: text });
    fc.assert(
      fc.property(row, (value) => {
        const result = fitted(value);
        expect(tooLong(result.value)).toEqual([]);
        expect(result.value.quote).toBe(value.quote);
        expect(result.value.ordinal.isWellFormed()).toBe(true);
        expect(value.ordinal.startsWith(result.value.ordinal.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
