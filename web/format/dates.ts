/** Dates as people in Vietnam write them; the server speaks ISO. */

/** "2025-09-30" → "30/09/2025", "2025-09" → "09/2025", "2025" → "2025". */
export function dateText(iso: string | undefined): string {
  return iso === undefined ? '' : iso.slice(0, 10).split('-').reverse().join('/');
}

const FULL = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/;

/** "30/9/2025" → "2025-09-30"; undefined when it is no day of the calendar. */
export function parseDate(text: string): string | undefined {
  const match = FULL.exec(text);
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** Like `parseDate`, and also "9/2025" and "2025" for dates that are known only in part. */
export function parsePartialDate(text: string): string | undefined {
  const parts = text.trim().split(/\s*[/.-]\s*/);
  if (parts.length === 3) return parseDate(text);
  const year = parts.at(-1) ?? '';
  if (!/^\d{4}$/.test(year)) return undefined;
  if (parts.length === 1) return year;
  const month = Number(parts[0]);
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Time of day where the person sits: "10:32". */
export function timeText(at: Date | string): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "30/09/2025 10:32" where the person sits. */
export function momentText(at: Date | string): string {
  const date = new Date(at);
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()} ${timeText(date)}`;
}
