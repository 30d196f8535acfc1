import { describe, expect, it } from 'vitest';
import { cleanCharacter, isUnreadable, raised } from './characters.ts';

describe('characters', () => {
  it.each([
    ['a', '', 'a'],
    ['ế', '', 'ế'],
    ['\u00A0', '', ' '],
    ['\u2003', '', ' '],
    ['\uFB01', '', 'fi'],
    ['\u00AD', '', '-'],
    ['\u2011', '', '-'],
    ['\u2013', '', '–'],
    ['\u200B', '', ''],
    ['\uF0B7', 'Symbol', '•'],
    ['\uF0D8', 'Wingdings', '➢'],
    ['\uF0B3', '', '≥'],
  ])('%j of font "%s" is %j', (unicode, font, expected) => {
    expect(cleanCharacter(unicode, font)).toBe(expected);
  });

  it('that say nothing are known', () => {
    expect(['\uFFFD', '\uE123', '\u0003', '\uF8FF'].map(isUnreadable)).toEqual([true, true, true, true]);
    expect(['a', 'Ệ', '%', '≥', '•', '²'].some(isUnreadable)).toBe(false);
  });

  it('raised stay apart from figures', () => {
    expect(raised('12a')).toBe('¹²a');
  });
});
