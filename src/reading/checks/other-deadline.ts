/** Whether two passages set one task different deadlines. */
import type { Deadline } from '../contract.ts';

/** A day, month or quarter of the year is named. */
const WITHIN_YEAR = /tháng|quý|ngày|\d\s*\/\s*\d/iu;

/** Dates of which neither lies within the other ("Quý II/2026" within "năm 2026"), or two cycles. */
export function deadlinesDiffer(one: Deadline, other: Deadline): boolean {
  if (one.recurrence !== undefined && other.recurrence !== undefined && one.kind === other.kind)
    return one.kind === 'recurring' && one.recurrence !== other.recurrence;
  if (one.due === undefined || other.due === undefined || one.due === other.due) return false;
  const [early, late] = one.due < other.due ? [one, other] : [other, one];
  return !isWholeYear(late) || (isWholeYear(early) && early.kind === late.kind);
}

/** "Năm 2026", "Đến năm 2030": done at any time until then. */
const isWholeYear = ({ due, text }: Deadline): boolean =>
  due?.endsWith('-12-31') === true && text !== undefined && !WITHIN_YEAR.test(text);
