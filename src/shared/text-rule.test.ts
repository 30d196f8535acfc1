import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutForbidden } from './text-rule.ts';

describe('characters that no text holds', () => {
  it.each([
    ['\u0000', 'NUL'],
    ['\u0008', 'backspace'],
    ['\u001b', 'escape'],
    ['\u007f', 'delete'],
    ['\u0085', 'C1 control'],
    ['\ud83d', 'first half of a pair'],
    ['\ude00', 'second half of a pair'],
    ['\ufdd0', 'no character'],
    ['\ufdef', 'no character'],
    ['\ufffe', 'no character'],
    ['\uffff', 'no character'],
    ['\u{1fffe}', 'no character of another plane'],
    ['\u{10ffff}', 'the last code point'],
  ])('%j (%s) is taken out', (character) =>
    expect(withoutForbidden(`a${character}b${character}`)).toBe('ab'),
  );

  it.each([
    '\t',
    '\n',
    '\r\n',
    'ế',
    'e\u0302\u0301',
    '😀',
    '\ufffd',
    '\ufdcf',
    '\ufdf0',
    '\u00a0',
    '\u{1f1fb}',
    '\ue000',
  ])('%j stays', (text) => expect(withoutForbidden(text)).toBe(text));

  it('what is left is well formed and can be written as XML 1.0', () => {
    const xml = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const text = withoutForbidden(`${a}\ud800${b}`);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toMatch(xml);
        expect(withoutForbidden(text)).toBe(text);
      }),
    );
  });
});
