import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { lunarDay } from './lunar.ts';
import { newMoon } from './moon.ts';

/** The first day of the lunar year as it was kept, or as published calendars of Việt Nam give it. */
const TET = `
  1968-01-29 1969-02-16 1985-01-21 2007-02-17 2020-01-25 2021-02-12 2022-02-01 2023-01-22
  2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23
  2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24
  2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2053-02-18
`
  .trim()
  .split(/\s+/);

describe('the lunar calendar of Việt Nam', () => {
  it.each(TET)('begins a year on %s', (day) => expect(lunarDay(Number(day.slice(0, 4)), 1, 1)).toBe(day));

  it('begins some years a day or a month before China does', () => {
    const china = { 1985: '1985-02-20', 2007: '2007-02-18', 2030: '2030-02-03', 2053: '2053-02-19' };
    for (const [year, day] of Object.entries(china)) expect(lunarDay(Number(year), 1, 1) < day).toBe(true);
  });

  it.each(['2020-04-02', '2021-04-21', '2022-04-10', '2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26'])(
    'has the day of the Hùng kings on %s',
    (day) => expect(lunarDay(Number(day.slice(0, 4)), 3, 10)).toBe(day),
  );

  it('counts a repeated month once, whichever it is', () => {
    // Trung thu: after the repeated sixth month of 2025 and the second of 2023; no month repeated in 2024.
    expect([2023, 2024, 2025].map((year) => lunarDay(year, 8, 15))).toEqual([
      '2023-09-29',
      '2024-09-17',
      '2025-10-06',
    ]);
    // The sixth month itself, the one of that number, is the first of the two.
    expect(lunarDay(2025, 6, 1)).toBe('2025-06-25');
    expect(lunarDay(2025, 7, 1)).toBe('2025-08-23');
  });

  it('has months of 29 and 30 days that leave out none but the repeated one', () => {
    for (let year = 2020; year <= 2045; year++)
      for (let month = 1; month < 10; month++) {
        const start = Date.parse(lunarDay(year, month, 1));
        const days = (Date.parse(lunarDay(year, month + 1, 1)) - start) / 86_400_000;
        expect([29, 30, 58, 59, 60]).toContain(days);
      }
  });

  it('hangs on no new moon so near to midnight that this arithmetic could be wrong', () => {
    const ofHolidays = new Set<string>();
    for (let year = 2020; year <= 2045; year++)
      for (const month of [1, 3]) ofHolidays.add(lunarDay(year, month, 1));
    let seen = 0;
    for (let k = 240; k < 570; k++) {
      const moon = newMoon(k);
      if (!ofHolidays.has(addDays('1970-01-01', Math.floor(moon)))) continue;
      seen++;
      const minutes = (moon - Math.floor(moon)) * 1440;
      expect(Math.min(minutes, 1440 - minutes)).toBeGreaterThan(10);
    }
    expect(seen).toBe(ofHolidays.size);
  });
});
