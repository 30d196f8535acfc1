import { describe, expect, it } from 'vitest';
import { column, corrected, second } from './test-tables.ts';

describe('quarters', () => {
  it.each([
    ['a figure among Roman numbers', ['Quý I/2026', 'Quý II/2026', 'Quý IV/2027'], 'Quý 1/2027', '?'],
    ['a Roman number among figures', ['Quý 1/2026', 'Quý 2/2026', 'Quý 4/2027'], 'Quý I/2027', '?'],
    ['the usual way', ['Quý I/2026', 'Quý II/2026', 'Quý IV/2027'], 'Quý III/2027', ''],
    ['as many of both', ['Quý I/2026', 'Quý 2/2026'], 'Quý 1/2027', ''],
    ['no quarter', ['Quý I/2026', 'Quý II/2026', 'Quý IV/2027'], 'Tháng 1/2027', ''],
  ])('%s', (_, others, text, flag) => {
    expect(second(corrected(column(...others, text))).at(-1)).toBe(text + flag);
  });

  const quarter = (text: string, counted?: number, confidence?: number): string =>
    second(
      corrected(
        column({
          text: `Quý ${text}`,
          ...(counted !== undefined && { leading: counted }),
          ...(confidence !== undefined && { confidence }),
        }),
      ),
    )[0] ?? '';

  it.each([
    ['11/2026', undefined, 'Quý II/2026?'],
    ['11/2026', 2, 'Quý II/2026'],
    ['11/2026', 1, 'Quý I/2026?'],
    ['H/2026', undefined, 'Quý II/2026?'],
    ['IH/2026', 3, 'Quý III/2026'],
    ['Il/2026', 2, 'Quý II/2026?'],
    ['lV/2026', 1, 'Quý IV/2026'],
    ['1V/2026', undefined, 'Quý IV/2026?'],
    ['IV/2026', 1, 'Quý IV/2026'],
    ['IY', undefined, 'Quý IV?'],
    ['III/2026', 3, 'Quý III/2026'],
    ['III/2026', undefined, 'Quý III/2026'],
    ['3/2026', undefined, 'Quý 3/2026'],
    ['I-11/2026', undefined, 'Quý I-II/2026?'],
    ['5/2026', undefined, 'Quý 5/2026?'],
    ['21/2026', undefined, 'Quý 21/2026?'],
    ['VI/2026', undefined, 'Quý VI/2026?'],
    ['2026', undefined, 'Quý 2026'],
    ['này', undefined, 'Quý này'],
  ])('%s with %s strokes', (text, counted, expected) => {
    expect(quarter(text, counted)).toBe(expected);
  });

  it('goes by the strokes where one was lost in reading', () => {
    expect(quarter('I/2026', 2, 0.5)).toBe('Quý II/2026?');
    expect(quarter('I/2026', 2, 0.96)).toBe('Quý I/2026?');
  });

  it('knows a quarter whose tone mark was lost, but not other words', () => {
    expect(second(corrected(column('Quy III/2026', 'Quy II', 'quy 1 cửa')))).toEqual([
      'Quý III/2026?',
      'Quy II',
      'quy 1 cửa',
    ]);
  });
});
