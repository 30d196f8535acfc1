/** Dates as people in Vietnam write them; the server speaks ISO. */

/** "2025-09-30" → "30/09/2025", "2025-09" → "09/2025", "2025" → "2025". */
export function dateText(iso: string | undefined): string {
  return iso === undefined ? '' : iso.slice(0, 10).split('-').reverse().join('/');
}

const DAY_FIRST = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{2}|\d{4})$/;
const DAY_FIRST_SPACED = /^(\d{1,2})( +)(\d{1,2}) +(\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;

/** Day, month and year as they were written. A year of two digits is one of this century. */
function writtenDay(text: string): [day: number, month: number, year: number] | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return [Number(yearFirst[4]), Number(yearFirst[3]), Number(yearFirst[1])];
  const match = DAY_FIRST.exec(text) ?? DAY_FIRST_SPACED.exec(text);
  if (!match) return undefined;
  const year = match[4] ?? '';
  return [Number(match[1]), Number(match[3]), Number(year.length === 2 ? `20${year}` : year)];
}

/**
 * A day as people write it: "30/9/2027", "30-9-27", "30.9.2027", "30 9 2027", "2027-09-30" → "2027-09-30";
 * undefined when it is no day of the calendar or of the years that the server takes (1000–9999).
 */
export function parseDate(text: string): string | undefined {
  const written = writtenDay(text.trim());
  if (!written) return undefined;
  const [day, month, year] = written;
  if (year < 1000) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** Like `parseDate`, and also "9/2025", "2025-09" and "2025" for dates that are known only in part. */
export function parsePartialDate(text: string): string | undefined {
  const parts = text.trim().split(/\s*[/.-]\s*/);
  const [first = '', second] = parts;
  if (parts.length === 1 && /^\d{4}$/.test(first)) return first;
  if (parts.length !== 2 || second === undefined) return parseDate(text);
  const [year, month] = /^\d{4}$/.test(first) ? [first, second] : [second, first];
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month)) return undefined;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

const AHEAD_OF_UTC_MS = 7 * 3_600_000;

/** As a clock in Việt Nam shows the moment (UTC+7, all year), whatever the machine at the desk believes. */
const inVietnam = (at: Date | string): Date => new Date(new Date(at).getTime() + AHEAD_OF_UTC_MS);

/** Time of day in Việt Nam: "10:32". */
export function timeText(at: Date | string): string {
  const date = inVietnam(at);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** The day of a moment in Việt Nam: "30/09/2025". */
export function dayText(at: Date | string): string {
  const date = inVietnam(at);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** "30/09/2025 10:32" in Việt Nam. */
export function momentText(at: Date | string): string {
  return `${dayText(at)} ${timeText(at)}`;
}
