import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/dates.ts';
import type { YearCalendar } from './contract.ts';
import { weekdayOf } from './days.ts';
import { NOTICES } from './notices.ts';
import { addWorkingDays, holidaysOf, isWorkingDay, shiftToWorkingDay } from './working-days.ts';

const days = (first: string, last: string): string[] => {
  const list: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) list.push(day);
  return list;
};

/** The weekdays off of a year, "MM-DD". */
const weekdaysOff = (year: number, announced: readonly YearCalendar[] = []): string[] =>
  days(`${year}-01-01`, `${year}-12-31`)
    .filter((day) => weekdayOf(day) % 6 !== 0 && !isWorkingDay(day, announced))
    .map((day) => day.slice(5));

describe('the weekdays off', () => {
  it.each<[number, string]>([
    [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'],
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'],
  ])('of %i are those that civil servants had', (year, off) => {
    expect(weekdaysOff(year, NOTICES)).toEqual(off.split(' '));
  });

  it('had one day of Quốc khánh in 2020, before the code of 2019', () => {
    expect(weekdaysOff(2020).filter((day) => day.startsWith('09'))).toEqual(['09-02']);
  });

  it('begin Quốc khánh on whichever day joins it to a weekend', () => {
    const september = (year: number) => weekdaysOff(year).filter((day) => day.startsWith('09'));
    expect([2027, 2028, 2029, 2030, 2031].map(september)).toEqual([
      ['09-02', '09-03'],
      ['09-01', '09-04'],
      ['09-03', '09-04'],
      ['09-02', '09-03'],
      ['09-01', '09-02'],
    ]);
  });

  it('have the day of culture from 2026 on, not made up for on a weekend', () => {
    expect(isWorkingDay('2025-11-24')).toBe(true);
    expect(isWorkingDay('2027-11-24')).toBe(false);
    expect(weekdayOf('2029-11-24')).toBe(6);
    expect(isWorkingDay('2029-11-26')).toBe(true);
  });

  it.each(['2030-02-01', '2030-02-02', '2030-02-04', '2030-02-05'])(
    'keep Tết of 2030 by the Vietnamese calendar: %s',
    (day) => expect(isWorkingDay(day)).toBe(false),
  );
});

describe('the holidays of a year', () => {
  it('say what is certain and what is only announced', () => {
    expect(holidaysOf(2027).map(({ day, name, certain }) => `${day} ${name}${certain ? '' : ' ?'}`)).toEqual([
      '2027-01-01 Tết Dương lịch',
      '2027-02-04 Tết Âm lịch ?',
      '2027-02-05 Tết Âm lịch',
      '2027-02-06 Tết Âm lịch',
      '2027-02-07 Tết Âm lịch',
      '2027-02-08 Tết Âm lịch',
      '2027-02-09 Nghỉ bù Tết Âm lịch ?',
      '2027-02-10 Nghỉ bù Tết Âm lịch ?',
      '2027-04-16 Giỗ Tổ Hùng Vương',
      '2027-04-30 Ngày Chiến thắng',
      '2027-05-01 Ngày Quốc tế lao động',
      '2027-05-03 Nghỉ bù Ngày Quốc tế lao động',
      '2027-09-02 Quốc khánh',
      '2027-09-03 Quốc khánh ?',
      '2027-11-24 Ngày Văn hóa Việt Nam',
    ]);
  });

  it('have one day of the old year and four of the new where Tết is a Tuesday', () => {
    const tet = holidaysOf(2026).filter(({ name }) => name === 'Tết Âm lịch');
    expect(tet.map(({ day, certain }) => [day, certain])).toEqual([
      ['2026-02-16', true],
      ['2026-02-17', true],
      ['2026-02-18', true],
      ['2026-02-19', true],
      ['2026-02-20', false],
    ]);
  });

  it('have eleven days from 2021, twelve from 2026, and as many weekdays as fell on a weekend', () => {
    for (let year = 2021; year <= 2045; year++) {
      const holidays = holidaysOf(year);
      const named = holidays.filter(({ name }) => !name.startsWith('Nghỉ bù'));
      expect(named).toHaveLength(year < 2026 ? 11 : 12);
      const onWeekend = named.filter(
        ({ day, name }) => weekdayOf(day) % 6 === 0 && !name.includes('Văn hóa'),
      );
      expect(holidays.length - named.length).toBe(onWeekend.length);
      expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).sort());
    }
  });

  it('follow an announcement, and are all certain once it is confirmed', () => {
    const announced = {
      year: 2027,
      offDays: ['2027-02-11', '2027-09-02'],
      workDays: ['2027-02-04', '2027-02-20'],
    };
    const proposed = holidaysOf(2027, [{ ...announced, confirmed: false }]);
    expect(proposed).toContainEqual({ day: '2027-02-11', name: 'Nghỉ theo thông báo', certain: false });
    expect(proposed.filter(({ day }) => day === '2027-09-02')).toHaveLength(1);
    expect(proposed.some(({ day }) => day === '2027-02-04')).toBe(false);
    expect(proposed.map(({ day }) => day)).toEqual(proposed.map(({ day }) => day).sort());
    const confirmed = holidaysOf(2027, [{ ...announced, confirmed: true }]);
    expect(confirmed.every(({ certain }) => certain)).toBe(true);
    expect(holidaysOf(2028, [{ ...announced, confirmed: true }])).toEqual(holidaysOf(2028));
    expect(isWorkingDay('2027-02-20', [{ ...announced, confirmed: true }])).toBe(true);
    expect(isWorkingDay('2027-02-04', [{ ...announced, confirmed: true }])).toBe(true);
    expect(isWorkingDay('2027-02-11', [{ ...announced, confirmed: true }])).toBe(false);
  });
});

it('has the swapped days of past notices as proposals: a weekday off for a Saturday worked', () => {
  for (const { year, confirmed, offDays, workDays } of NOTICES) {
    expect(confirmed).toBe(false);
    expect([...offDays, ...workDays].filter((day) => !day.startsWith(String(year)))).toEqual([]);
    expect(offDays.map(weekdayOf).every((weekday) => weekday >= 1 && weekday <= 5)).toBe(true);
    expect(workDays.map(weekdayOf)).toEqual(offDays.map(() => 6));
  }
});

const anyDay = fc.integer({ min: 0, max: 7669 }).map((offset) => addDays('2025-01-01', offset));

describe('moving to a working day', () => {
  it('goes over a weekend and over Tết', () => {
    expect(shiftToWorkingDay('2026-02-19', 'earlier')).toBe('2026-02-13');
    expect(shiftToWorkingDay('2026-02-19', 'later')).toBe('2026-02-23');
    expect(shiftToWorkingDay('2026-02-19', 'none')).toBe('2026-02-19');
    expect(shiftToWorkingDay('2026-01-01', 'earlier')).toBe('2025-12-31');
    expect(shiftToWorkingDay('2026-08-22', 'later', NOTICES)).toBe('2026-08-22');
  });

  it('lands on the nearest one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [earlier, later] = [shiftToWorkingDay(day, 'earlier'), shiftToWorkingDay(day, 'later')];
        const passed = days(addDays(earlier, 1), addDays(later, -1));
        expect(isWorkingDay(earlier) && isWorkingDay(later)).toBe(true);
        expect(passed.filter((each) => each !== day && isWorkingDay(each))).toEqual([]);
        expect(isWorkingDay(day) ? earlier === day && later === day : passed.includes(day)).toBe(true);
      }),
    );
  });
});

describe('counting working days', () => {
  it('goes both ways and stays for none', () => {
    expect(addWorkingDays('2026-06-09', -1)).toBe('2026-06-08');
    expect(addWorkingDays('2026-06-08', -1)).toBe('2026-06-05');
    expect(addWorkingDays('2026-06-07', 0)).toBe('2026-06-07');
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays('2026-02-13', 2)).toBe('2026-02-24');
  });

  it('counts exactly the working days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 70 }), (day, n) => {
        const [after, before] = [addWorkingDays(day, n), addWorkingDays(day, -n)];
        expect(days(addDays(day, 1), after).filter((each) => isWorkingDay(each))).toHaveLength(n);
        expect(days(before, addDays(day, -1)).filter((each) => isWorkingDay(each))).toHaveLength(n);
        expect(isWorkingDay(after) && isWorkingDay(before)).toBe(true);
      }),
    );
  });
});
