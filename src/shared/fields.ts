/** Kinds of fields that several contracts share. Their ranges are those of the columns that keep them. */
import { z } from 'zod';

const DAY = 'Ngày chưa đúng: cần một ngày có thật từ năm 1900 đến năm 2199, ví dụ 2027-04-30.';

/** A day, "2027-04-30". Years are those that a plan can speak of, so that a slip of the finger is noticed. */
export const IsoDate = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/, { error: DAY, abort: true })
  .refine(isDay, DAY);

/** "2027-02-30" is none: the calendar would make it 2 March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const INTERVAL = 'Khoảng ngày chưa đúng: cần hai ngày có thật, ví dụ 2026-10-01/2026-12-31.';

/** Two days with a stroke between them (ISO 8601), both included. */
export const Interval = z
  .string()
  .regex(/^[\d-]{10}\/[\d-]{10}$/, { error: INTERVAL, abort: true })
  .refine((text) => {
    const [from = '', to = ''] = text.split('/');
    return [from, to].every((day) => IsoDate.safeParse(day).success) && from <= to;
  }, INTERVAL);

const MOST = 2_147_483_647;

/** Counts the changes of something, from 1. */
export const Version = z.int().min(0).max(MOST);

/** Where in a list, from 0. */
export const Offset = z.coerce.number().int().min(0).max(MOST);

/** A year that a plan can speak of. */
export const Year = z.coerce.number().int().min(1945).max(2200);

/** Whether each row of an order stands in it once: of two, one would be lost. */
export const isEachOnce = (rows: readonly { thingId: string }[]): boolean =>
  new Set(rows.map(({ thingId }) => thingId)).size === rows.length;
export const TWICE = 'Mỗi nội dung chỉ được nêu một lần.';
