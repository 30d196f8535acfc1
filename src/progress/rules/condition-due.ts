/** When a task is due whose condition was met: so long after that day, by a rule that people see and choose. Pure. */
import type { YearCalendar } from '../../calendar/contract.ts';
import { dayIn, monthOf, yearOf } from '../../calendar/days.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import type { ConditionRule } from '../../register/received/contract.ts';
import { addDays } from '../../shared/dates.ts';

/**
 * The last day of the time that the rule gives: the day on which the condition was met is not counted (Bộ luật Dân sự
 * 2015, Điều 147); a month ends on the day of the same number, or the last of its month (Điều 148).
 * @param metOn "YYYY-MM-DD"
 */
export function dueAfterCondition(
  { count, unit }: ConditionRule,
  metOn: string,
  announced: readonly YearCalendar[] = [],
): string {
  if (unit === 'days') return addDays(metOn, count);
  if (unit === 'working-days') return addWorkingDays(metOn, count, announced);
  const months = monthOf(metOn) - 1 + count;
  const [year, month] = [yearOf(metOn) + Math.floor(months / 12), (months % 12) + 1];
  return dayIn(year, month, Number(metOn.slice(8)));
}

const TIME =
  /(?<!\p{L})(?:trong(?: vòng)?|sau|chậm nhất|không quá|muộn nhất|tối đa)\s+(?:là\s+)?0*(\d{1,3})\s*(ngày làm việc|ngày|tuần|tháng)(?!\p{L})/iu;
const SINCE = /(?<!\p{L})(?:kể từ|từ khi|từ ngày|sau khi|khi|tính từ)(?!\p{L})/iu;

/** What the words of the plan say of it: "trong 15 ngày kể từ ngày có hướng dẫn"; undefined where they say nothing. */
export function ruleOfWords(text: string | undefined): ConditionRule | undefined {
  const words = text?.normalize('NFC') ?? '';
  const [, count, unit] = TIME.exec(words) ?? [];
  if (!count || !unit || !SINCE.test(words) || Number(count) === 0) return undefined;
  const named = unit.toLowerCase();
  if (named === 'tuần') return { count: Number(count) * 7, unit: 'days' };
  if (named === 'tháng') return { count: Number(count), unit: 'months' };
  return { count: Number(count), unit: named === 'ngày' ? 'days' : 'working-days' };
}
