/** The time that a command is asked about. */
import { IsoDate } from '../shared/fields.ts';

export interface Span {
  /** "YYYY-MM-DD", both days included. */
  from: string;
  to: string;
}

/** @returns a sentence where the days are missing, do not exist or stand the wrong way round */
export function readSpan(from: string | undefined, to: string | undefined): Span | string {
  for (const [option, day] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (day === undefined) return `Thiếu ${option} NGÀY, ví dụ ${option} 2026-01-01.`;
    const { error } = IsoDate.safeParse(day);
    if (error) return `${option} ${day}: ${error.issues[0]?.message}`;
  }
  if (from === undefined || to === undefined || from > to)
    return `Ngày đầu (--from ${from}) không được sau ngày cuối (--to ${to}).`;
  return { from, to };
}
