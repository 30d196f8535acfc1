/**
 * The public holidays that the law lets compute: Bộ luật Lao động 2019 (Điều 111.3, 112), Nghị quyết 28/2026/QH16
 * (Điều 2). Which five days Tết has and which day is beside Quốc khánh is announced for each year; the proposal here
 * is what every announcement from 2020 to 2026 said, and stays uncertain until the year is confirmed.
 */
import { addDays } from '../shared/dates.ts';
import { dayIn, weekdayOf } from './days.ts';
import { lunarDay } from './lunar.ts';

/** A day off by law or announcement, or one in lieu of it. */
export interface Holiday {
  /** "2026-04-30". */
  day: string;
  /** In Vietnamese, as it is shown. */
  name: string;
  /** False for what is only announced year by year (dự kiến). */
  certain: boolean;
}

/** Orders holidays by day. */
export function byDay(a: Holiday, b: Holiday): number {
  return Number(a.day > b.day) - Number(a.day < b.day);
}

/** Saturday and Sunday: the weekly days off of state bodies. */
export function isWeekend(day: string): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

const TET = 'Tết Âm lịch';
const NATIONAL_DAY = 'Quốc khánh';
const CULTURE_DAY = 'Ngày Văn hóa Việt Nam';

/** Since 2021, Quốc khánh has a second day; since 2026, there is a day of culture. */
const SECOND_NATIONAL_DAY_SINCE = 2021;
const CULTURE_DAY_SINCE = 2026;

/**
 * One day of the old year and four of the new where Tết is a Monday or a Tuesday, two and three otherwise. The old
 * year's last day and the first three of the new one belong to both.
 */
function tet(year: number): Holiday[] {
  const first = lunarDay(year, 1, 1);
  const before = [1, 2].includes(weekdayOf(first)) ? 1 : 2;
  return [0, 1, 2, 3, 4].map((index) => {
    const offset = index - before;
    return { day: addDays(first, offset), name: TET, certain: offset >= -1 && offset <= 2 };
  });
}

/** The day that joins Quốc khánh to a weekend, the one before where both or neither would. */
function nationalDays(year: number): Holiday[] {
  const day = dayIn(year, 9, 2);
  const holiday = { day, name: NATIONAL_DAY, certain: true };
  if (year < SECOND_NATIONAL_DAY_SINCE) return [holiday];
  const after = [0, 1, 4].includes(weekdayOf(day));
  return [holiday, { day: addDays(day, after ? 1 : -1), name: NATIONAL_DAY, certain: false }];
}

function namedHolidays(year: number): Holiday[] {
  const fixed = (month: number, day: number, name: string): Holiday => ({
    day: dayIn(year, month, day),
    name,
    certain: true,
  });
  return [
    fixed(1, 1, 'Tết Dương lịch'),
    ...tet(year),
    { day: lunarDay(year, 3, 10), name: 'Giỗ Tổ Hùng Vương', certain: true },
    fixed(4, 30, 'Ngày Chiến thắng'),
    fixed(5, 1, 'Ngày Quốc tế lao động'),
    ...nationalDays(year),
    ...(year >= CULTURE_DAY_SINCE ? [fixed(11, 24, CULTURE_DAY)] : []),
  ];
}

/**
 * A holiday on a weekend is made up for on the next working day; that of culture is not, since its resolution stands
 * beside the article which says so. Where the days around are only proposed, so is the one that makes up.
 */
function withDaysInLieu(holidays: readonly Holiday[]): Holiday[] {
  const taken = new Set(holidays.map(({ day }) => day));
  const inLieu = holidays
    .filter(({ day, name }) => isWeekend(day) && name !== CULTURE_DAY)
    .map(({ day: holiday, name }) => {
      let day = holiday;
      while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
      taken.add(day);
      return { day, name: `Nghỉ bù ${name}`, certain: name !== TET && name !== NATIONAL_DAY };
    });
  return [...holidays, ...inLieu];
}

interface HolidaysOfYear {
  /** In order, days in lieu included; two may fall on one day. */
  list: readonly Holiday[];
  days: ReadonlySet<string>;
}

/** Years are computed once: a simulation asks for each of them thousands of times. */
const computed = new Map<number, HolidaysOfYear>();

/** The holidays of a year by the law alone. */
export function lawfulHolidays(year: number): HolidaysOfYear {
  const known = computed.get(year);
  if (known) return known;
  const inOrder = namedHolidays(year).sort(byDay);
  const list = withDaysInLieu(inOrder).sort(byDay);
  const holidays = { list, days: new Set(list.map(({ day }) => day)) };
  computed.set(year, holidays);
  return holidays;
}
