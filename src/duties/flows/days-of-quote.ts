/** The words of a passage that name its day: until when it is sent, and up to when figures are counted. Pure. */
import type { ReportingReading } from '../../reading/contract.ts';

/** What follows a day and says of which month it is, or which hour comes before it. */
const HOUR_BEFORE =
  /(?:trước|chậm nhất|muộn nhất|vào)\s+(?:là\s+)?(?:lúc\s+)?\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:phút)?[\s,]*(?:của\s+)?$/iu;
const TAIL =
  /^[\s,]*(?:của\s+|trong\s+)?(?:h[àằ]ng tháng|mỗi tháng|h[àằ]ng năm|năm sau|cuối quý|tháng (?:cuối|đầu|thứ|sau|tiếp|kế|báo cáo)[^,.;()]{0,40}?(?=,|\.|;|\(|\)|$| và | hoặc | gửi| để| về))/iu;

/** The due words of a passage, verbatim, with the hour and the month that the quote has around them. */
export function dueTextOf({ dueText, quote }: ReportingReading): string | undefined {
  if (dueText === undefined) return undefined;
  const at = quote.indexOf(dueText);
  if (at < 0) return dueText;
  const start = HOUR_BEFORE.exec(quote.slice(0, at))?.index ?? at;
  const end = at + dueText.length;
  const tail = TAIL.exec(quote.slice(end))?.[0] ?? '';
  return quote.slice(start, end + tail.length).trim();
}

const CLOSES =
  /(?:số liệu|kỳ (?:báo cáo|số liệu)|thời (?:gian|điểm)|chốt)[^.;]*?(?:đến|chốt(?: số liệu)?(?: vào)?|tại)\s+(?:hết\s+)?(?:ngày\s+)(\d{1,2}[^.,;()]*)/iu;

/** "Số liệu tính đến ngày 14 của tháng báo cáo" → "ngày 14 của tháng báo cáo"; undefined when no day is given. */
export function closingOf({ rule, quote }: ReportingReading): string | undefined {
  const found = CLOSES.exec(rule ?? '') ?? CLOSES.exec(quote);
  return found?.[1] === undefined ? undefined : `ngày ${found[1].trim()}`;
}
