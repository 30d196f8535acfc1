/** The grammar of days in orders to report: "trước 16 giờ ngày 20 hằng tháng" → month "last", day 20, 16:00. Pure. */
import type { Due } from '../../calendar/contract.ts';
import { isCycle } from '../../calendar/cycles.ts';
import type { FlowCycleName, PartDue, SaidDay } from './contract.ts';
import { partsOf, ruleOfDate, type NamedDate } from './named-dates.ts';

const HOUR = /(?<!\d)(\d{1,2})\s*(?:giờ|h|g)\s*(\d{2})?(?:\s*phút)?(?!\p{L})/iu;
/** Days that are excluded themselves: "chậm nhất trước ngày" is, "chậm nhất ngày" is not. */
const BEFORE = /(?<!\p{L})trước(?!\p{L})(?!\s+(?:hoặc|và)\s)/iu;
const DATES =
  /(?<![\d/])(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})(?![\d/]*\d)(?!\s*(?:giờ|h|g)(?!\p{L}))/giu;
const DAY = /(?<![\d/])(\d{1,2})(?![\d/]|\s*(?:giờ|h|g|quý|năm|phút)(?!\p{L})|\s*tháng\s+\d)/iu;
const LAST_DAY =
  /ngày\s+(?:làm việc\s+)?cuối(?:\s+cùng)?(?:\s+của)?|(?:vào|trước|trong)\s+cuối(?=\s+(?:tháng|quý|năm|kỳ))/iu;
const WORKING_DAY = /ngày làm việc/iu;
const NEXT_MONTH =
  /(?:tháng|quý|kỳ|năm)\s+(?:sau|tiếp theo|kế tiếp|liền kề|liền sau|tới)|tháng\s+(?:đầu|thứ nhất)(?:\s+tiên)?\s+(?:của\s+)?(?:quý|kỳ)(?:\s+báo cáo)?\s+(?:sau|tiếp|kế|tới)/iu;
const LAST_MONTH =
  /tháng\s+(?:cuối|thứ ba)(?:\s+cùng)?|cuối\s+(?:mỗi\s+)?(?:tháng|quý|kỳ)|h[àằ]ng tháng|mỗi tháng|tháng báo cáo|(?:của|trong)\s+tháng(?!\s*\d)/iu;
/** "Tháng đầu quý" without saying which quarter: either may be meant. */
const FIRST_MONTH = /tháng\s+(?:đầu|thứ nhất|thứ hai|giữa)/iu;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a day said of one cycle means; without a rule when the words do not say it beyond doubt. */
export function readDay(text: string, cycle: FlowCycleName): SaidDay {
  const hour = hourOf(text);
  const rest = text.replace(HOUR, ' ');
  // Before an hour of a day is still that day.
  const before = hour === undefined && BEFORE.test(rest);
  const said = { text: text.trim(), ...(hour !== undefined && { hour }) };
  if (WORKING_DAY.test(rest)) return said;
  const dates = datesOf(rest);
  if (dates.length > 0) return { ...said, ...byDates(dates, cycle, before, NEXT_MONTH.test(rest)) };
  const rule = ruleOfDay(rest, cycle, before);
  return { ...said, ...(rule && { rule }) };
}

function hourOf(text: string): string | undefined {
  const [, hour = '', minute = '00'] = HOUR.exec(text) ?? [];
  if (hour === '' || Number(hour) > 24 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function datesOf(text: string): NamedDate[] {
  return [...text.matchAll(DATES)]
    .map(([, day, month]) => ({ day: Number(day), month: Number(month) }))
    .filter(({ day, month }) => day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0));
}

function byDates(
  dates: readonly NamedDate[],
  cycle: FlowCycleName,
  before: boolean,
  nextYear: boolean,
): { rule?: Due; parts?: PartDue[] } {
  if (cycle === 'quarter' || cycle === 'half') {
    const parts = partsOf(dates, cycle, before);
    const [first] = parts;
    const everyPart = parts.length === (cycle === 'half' ? 2 : 4);
    const same = parts.every(({ rule }) => JSON.stringify(rule) === JSON.stringify(first?.rule));
    if (first && everyPart && same && typeof first.rule.month === 'string') return { rule: first.rule };
    return parts.length === 0 ? {} : { parts };
  }
  const [date] = dates;
  const rule = date && dates.length === 1 ? ruleOfDate(date, cycle, before, nextYear) : undefined;
  return rule ? { rule } : {};
}

function ruleOfDay(text: string, cycle: FlowCycleName, before: boolean): Due | undefined {
  const month = monthOf(text, cycle);
  const day = LAST_DAY.test(text) ? 'last' : Number(DAY.exec(text)?.[1] ?? 0);
  if (month === undefined || day === 0 || (day !== 'last' && day > 31)) return undefined;
  return { month, day, ...(before && { before: true as const }) };
}

/** A day alone is one of the month for monthly reports only: of which month of a quarter, nobody has said. */
function monthOf(text: string, cycle: FlowCycleName): 'last' | 'next' | undefined {
  if (!isCycle(cycle)) return undefined;
  if (NEXT_MONTH.test(text)) return 'next';
  if (FIRST_MONTH.test(text)) return undefined;
  const monthly = /h[àằ]ng tháng|mỗi tháng/iu.test(text);
  if (LAST_MONTH.test(text) && (cycle === 'month' || !monthly)) return 'last';
  return cycle === 'month' ? 'last' : undefined;
}
