import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, momentText, parseDate, parsePartialDate } from './dates.ts';
import { numberText, sizeText } from './numbers.ts';

describe('dates', () => {
  it.each([
    ['2025-09-30', '30/09/2025'],
    ['2025-09', '09/2025'],
    ['2025', '2025'],
    ['2025-09-30T08:00:00Z', '30/09/2025'],
    [undefined, ''],
  ])('writes %s as %s', (iso, text) => {
    expect(dateText(iso)).toBe(text);
  });

  it.each([
    ['30/9/2025', '2025-09-30'],
    [' 1.2.2026 ', '2026-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', undefined],
    ['31/04/2025', undefined],
    ['9/2025', undefined],
    ['hằng năm', undefined],
  ])('reads %j as %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    ['9/2025', '2025-09'],
    ['2025', '2025'],
    ['13/2025', undefined],
    ['30/9/2025', '2025-09-30'],
    ['', undefined],
  ])('reads %j, perhaps known only in part, as %s', (text, iso) => {
    expect(parsePartialDate(text)).toBe(iso);
  });

  it('reads back every day that it writes', () => {
    const days = fc.date({ min: new Date('1945-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(parseDate(dateText(iso))).toBe(iso);
      }),
    );
  });

  it('writes moments in the time of the place', () => {
    expect(momentText(new Date(2026, 10, 3, 7, 5))).toBe('03/11/2026 07:05');
  });
});

describe('figures', () => {
  it.each([
    [0.5, '0,5'],
    [1234.5, '1.234,5'],
    [100, '100'],
  ])('writes %d as %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [1536, '1,5 KB'],
    [52_428_800, '50 MB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
