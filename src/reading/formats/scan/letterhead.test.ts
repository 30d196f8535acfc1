import { describe, expect, it } from 'vitest';
import { readOwnNumber } from '../../values/doc-number.ts';
import { dateIn } from '../../structure/header.ts';
import { withSureLetterhead } from './letterhead.ts';
import { words } from './test-pictures.ts';
import { tablePage } from './test-tables.ts';

/** A line whose words with figures are this sure. */
function lineOf(sentence: string, sure: number): string {
  const line = words(sentence).map((word) => (/\d/.test(word.text) ? { ...word, confidence: sure } : word));
  const page = { ...tablePage([]), grids: [], regions: [{ box: [0, 0, 1, 1] as const, lines: [line] }] };
  const read = withSureLetterhead([page])[0]?.regions[0]?.lines[0] ?? [];
  return read.map(({ text }) => text).join(' ');
}

describe('the number of a letterhead', () => {
  it.each([
    ['Số: 27/KH-UBND', 0.9, '27/KH-UBND'],
    ['Số: 27/KH-UBND', 0.6, undefined],
    ['Số:27/KH-UBND', 0.6, undefined],
    ['Số: 2A /KH-UBND', 0.4, undefined],
    ['Số: .... /KH-UBND', 0.9, undefined],
  ])('%s read with %d', (sentence, sure, number) => {
    expect(readOwnNumber(lineOf(sentence, sure))?.number).toBe(number);
  });

  it('keeps the kind of document', () => {
    expect(readOwnNumber(lineOf('Số: 27/KH-UBND', 0.6))?.symbol).toBe('KH-UBND');
  });
});

describe('the date of a letterhead', () => {
  it.each([
    ['Suối Bạc, ngày 12 tháng 9 năm 2026', 0.9, '2026-09-12'],
    ['Suối Bạc, ngày 12 tháng 9 năm 2026', 0.5, undefined],
  ])('%s read with %d', (sentence, sure, date) => {
    expect(dateIn([lineOf(sentence, sure)])).toBe(date);
  });

  it('leaves other dates and numbers to the row they stand in', () => {
    expect(lineOf('Thực hiện Nghị quyết số 57/NQ-TW ngày 22 tháng 12', 0.5)).toContain('57/NQ-TW ngày 22');
  });
});
