/** The words of a passage that name its day: until when it is sent, and up to when figures are counted. Pure. */
import type { ReportingReading } from '../../reading/contract.ts';

/** An hour before the day: "trước 16 giờ " ngày 20. */
const HOUR_BEFORE =
  /(?:trước|chậm nhất|muộn nhất|vào)\s+(?:là\s+)?(?:lúc\s+)?\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:phút)?[\s,]*(?:của\s+)?$/iu;
/** The words end with the hour itself: "trước 16" giờ ngày 20. */
const HOUR_AFTER =
  /^\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:phút)?[\s,]*(?:của\s+)?(?:ngày\s+)?\d{1,2}(?:\s*\/\s*\d{1,2}|\s+tháng\s+\d{1,2})?/iu;
/** What follows a day and says of which month it is. */
const MONTH_AFTER =
  /^[\s,]*(?:của\s+|trong\s+)?(?:h[àằ]ng tháng|mỗi tháng|h[àằ]ng năm|năm sau|cuối quý|tháng (?:cuối|đầu|thứ|sau|tiếp|kế|báo cáo)[^,.;()]{0,40}?(?=,|\.|;|\(|\)|$| và | hoặc | gửi| để| về))/iu;
/** Words that no longer belong to the day. */
const BEYOND = /\s+(?:về|gửi|để|cho|đến|tới)(?!\p{L}).*$/iu;

/** The due words of a passage, verbatim, with the hour and the month that the quote has around them. */
export function dueTextOf({ dueText, quote }: ReportingReading): string | undefined {
  if (dueText === undefined) return undefined;
  const text = dueText.replace(BEYOND, '');
  const at = quote.indexOf(text);
  if (at < 0) return text;
  const start = HOUR_BEFORE.exec(quote.slice(0, at))?.index ?? at;
  let end = at + text.length;
  for (const more of [HOUR_AFTER, MONTH_AFTER]) end += more.exec(quote.slice(end))?.[0].length ?? 0;
  return quote.slice(start, end).trim();
}

const OF_ANY_CYCLE = /cuối (?:của )?(?:mỗi )?kỳ|kỳ báo cáo/iu;

/** The day that a sentence gives to each of its cycles: "… của tháng cuối kỳ báo cáo"; only where it is the only one. */
export function sharedDueOf(passages: readonly ReportingReading[]): string | undefined {
  const texts = new Set(passages.flatMap((passage) => dueTextOf(passage) ?? []));
  const [only] = texts;
  return texts.size === 1 && only !== undefined && OF_ANY_CYCLE.test(only) ? only : undefined;
}

const CLOSES =
  /(?:(?:số liệu|kỳ báo cáo|thời (?:gian|điểm)|chốt)[^.;]*?(?:đến|tại)|chốt(?: số liệu)?(?: báo cáo)?(?: vào| là)?)\s+(?:hết\s+)?ngày\s+(\d{1,2}[^.,;()]*)/iu;

/** "Số liệu tính đến ngày 14 của tháng báo cáo" → "ngày 14 của tháng báo cáo"; undefined when no day is given. */
export function closingOf({ rule, quote }: ReportingReading): string | undefined {
  const found = CLOSES.exec(rule ?? '') ?? CLOSES.exec(quote);
  return found?.[1] === undefined ? undefined : `ngày ${found[1].trim()}`;
}
