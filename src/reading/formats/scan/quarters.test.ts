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
});
