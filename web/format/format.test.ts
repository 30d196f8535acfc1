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
    ['30/09/2027', '2027-09-30'],
    ['30/9/27', '2027-09-30'],
    ['30-9-2027', '2027-09-30'],
    ['30.9.2027', '2027-09-30'],
    ['30 9 2027', '2027-09-30'],
    ['30 / 9 / 2027', '2027-09-30'],
    ['2027-04-30', '2027-04-30'],
    ['2027/4/30', '2027-04-30'],
    [' 1.2.2026 ', '2026-02-01'],
    ['1/1/00', '2000-01-01'],
    ['31/4', undefined],
    ['31/4/27', undefined],
    ['2027-04-31', undefined],
    ['30/9-2027', undefined],
    ['30/9/202', undefined],
    ['30/9/0027', undefined],
    ['0/9/2027', undefined],
    ['30/13/2027', undefined],
    ['3092027', undefined],
    ['ngày 30/9/2027', undefined],
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
    ['2025-09', '2025-09'],
    ['13/2025', undefined],
    ['9/25', undefined],
    ['30/9/2025', '2025-09-30'],
    ['30-9-25', '2025-09-30'],
    ['2025-09-30', '2025-09-30'],
    ['', undefined],
  ])('reads %j, perhaps known only in part, as %s', (text, iso) => {
    expect(parsePartialDate(text)).toBe(iso);
  });

  it('reads every day of the century in each way of writing it', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const pad = (value: number) => String(value).padStart(2, '0');
    const space = fc.constantFrom('', ' ', '  ');
    const day = fc.tuple(days, fc.constantFrom('/', '-', '.'), space, fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(day, ([date, mark, gap, padded, short]) => {
        const iso = date.toISOString().slice(0, 10);
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        const between = `${gap}${mark}${gap}`;
        const [dd, mm] = padded ? [pad(d), pad(m)] : [String(d), String(m)];
        const dayFirst = [dd, mm, short ? pad(y % 100) : y].join(between);
        expect(parseDate(`${gap}${dayFirst}${gap}`)).toBe(iso);
        expect(parseDate([y, mm, dd].join(between))).toBe(iso);
        expect(parseDate(`${dd} ${mm} ${y}`)).toBe(iso);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every day that it writes', () => {
    const first = Date.UTC(2000, 0, 1);
    const count = (Date.UTC(2100, 11, 31) - first) / 86_400_000 + 1;
    const days = Array.from({ length: count }, (_, day) =>
      new Date(first + day * 86_400_000).toISOString().slice(0, 10),
    );
    expect(days.filter((iso) => parseDate(dateText(iso)) !== iso)).toEqual([]);
  });

  it('writes moments as clocks in Việt Nam show them, wherever the machine believes to be', () => {
    expect(momentText('2026-11-03T00:05:00Z')).toBe('03/11/2026 07:05');
    expect(momentText(new Date('2026-12-31T17:00:00Z'))).toBe('01/01/2027 00:00');
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
