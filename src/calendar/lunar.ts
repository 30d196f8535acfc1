/**
 * The Vietnamese lunar calendar, by the meridian of UTC+7, which China's (UTC+8) is not: a month begins on the day of
 * the new moon, the winter solstice falls into the eleventh, and of thirteen months between two solstices the first
 * one without a major solar term repeats the number before it.
 */
import { newMoon, sunAtStartOf } from './moon.ts';

const DAY_MS = 86_400_000;
const NEW_MOONS_A_YEAR = 12.3685;
const WINTER_SOLSTICE = 270;

const firstDay = (k: number): number => Math.floor(newMoon(k));
/** Which twelfth of its way the sun is in when the month begins: the same at the next one means no major term. */
const twelfth = (k: number): number => Math.floor(sunAtStartOf(firstDay(k)) / 30);

/** Which new moon begins the eleventh month, that of the winter solstice of a year. */
function eleventhMonth(year: number): number {
  let k = Math.ceil((year + 1 - 2000) * NEW_MOONS_A_YEAR);
  while (sunAtStartOf(firstDay(k)) >= WINTER_SOLSTICE || sunAtStartOf(firstDay(k)) < WINTER_SOLSTICE / 2) k--;
  return k;
}

/**
 * Which new moon begins a month of a lunar year.
 * @param month 1–10; a repeated month is not meant
 */
function startOfMonth(year: number, month: number): number {
  const eleventh = eleventhMonth(year - 1);
  const place = month + 1;
  if (eleventhMonth(year) - eleventh === 12) return eleventh + place;
  let repeated = 1;
  while (twelfth(eleventh + repeated) !== twelfth(eleventh + repeated + 1)) repeated++;
  return eleventh + (place < repeated ? place : place + 1);
}

/**
 * The day ("2026-02-17") of a lunar date.
 * @param month 1–10, the first one of that number where the year has two
 */
export function lunarDay(year: number, month: number, day: number): string {
  const number = firstDay(startOfMonth(year, month)) + day - 1;
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
