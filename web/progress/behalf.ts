/** What is written down of an answer that came by telephone, paper or message. Pure. */
import type { Behalf } from '../../src/progress/contract.ts';
import { isSpoken } from '../../src/progress/rules/behalf-source.ts';
import { todayInVietnam } from '../../src/shared/dates.ts';
import { timeText } from '../format/dates.ts';

export interface BehalfDraft {
  channel: Behalf['channel'];
  saidBy: string;
  /** "2026-12-05". */
  day: string | undefined;
  /** "14:30". */
  hour: string;
}

const HOUR = /^([01]?\d|2[0-3])\s*[:hg]\s*([0-5]\d)$/;

/** "14:30", "8h05", "8g05" as hours and minutes of two digits; undefined when it is no hour of the day. */
export function readHour(text: string): string | undefined {
  const [, hour, minute] = HOUR.exec(text.trim().toLowerCase()) ?? [];
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** Whether it has to be written who answered, and is not. */
export const lacksName = ({ channel, saidBy }: Pick<BehalfDraft, 'channel' | 'saidBy'>): boolean =>
  isSpoken(channel) && saidBy.trim() === '';

/** As it is sent; undefined while something is missing or cannot be read. Days and hours are those of Việt Nam. */
export function behalfOf(draft: BehalfDraft): Behalf | undefined {
  const { channel, saidBy, day, hour } = draft;
  const time = readHour(hour);
  if (day === undefined || time === undefined || lacksName(draft)) return undefined;
  const name = saidBy.trim();
  return { channel, saidAt: `${day}T${time}:00+07:00`, ...(name !== '' && { saidBy: name }) };
}

/** A unit that answers just now, by telephone as most do; in the time of Việt Nam, wherever the browser sits. */
export function answeredNow(now: Date): BehalfDraft {
  return { channel: 'call', saidBy: '', day: todayInVietnam(now), hour: timeText(now) };
}

/** Nobody answers later than now: what is typed then is a slip. @param now milliseconds since 1970 */
export function isAhead(draft: BehalfDraft, now: number): boolean {
  const time = readHour(draft.hour);
  return time !== undefined && Date.parse(`${draft.day}T${time}:00+07:00`) > now;
}
