/** The rhythms of reporting that a sentence names, with the day each is due. */
import type { ReportingReading } from '../contract.ts';

export type Cycle = ReportingReading['cycle'];

const PERIOD = String.raw`(?:h[àằ]ng|mỗi|theo|định kỳ|cuối|từng|báo cáo|,|và|hoặc|\()\s*`;
const CYCLES: readonly (readonly [Cycle, RegExp])[] = [
  [
    'monthly',
    new RegExp(String.raw`${PERIOD}(?:0?1\s*|một\s+)?tháng(?!\s*\d|\s+cuối|\s+đầu)(?!\p{L})`, 'giu'),
  ],
  [
    'quarterly',
    new RegExp(
      String.raw`${PERIOD}qu[ýí](?!\s*(?:[IVX]+|\d+)(?![\p{L}\d]))(?!\p{L})|qu[ýí]\s*(?:[IVX]+|[1-4])(?=\s*\(?(?:gửi )?(?:trước|chậm nhất|muộn nhất)(?!\p{L}))|(?<!\d)(?:0?3|ba)\s+tháng(?!\s+(?:đầu|cuối))`,
      'giu',
    ),
  ],
  ['semiannual', /(?<!\d)(?:0?6|sáu)\s+tháng(?!\p{L})|nửa năm|bán niên|sơ kết giữa năm/giu],
  ['nine-month', /(?<!\d)(?:0?9|chín)\s+tháng(?!\p{L})/giu],
  [
    'annual',
    new RegExp(
      String.raw`${PERIOD}(?:0?1\s*|một\s+)?năm(?!\s*\d)(?!\s+(?:tới|tiếp|trước(?!\s+(?:ngày\s+)?\d)))(?!\p{L})|(?<!\d)0?1 năm(?!\p{L})|một năm(?!\p{L})|(?:báo cáo|tổng kết|sơ kết) năm(?!\s*\d)|cả năm`,
      'giu',
    ),
  ],
  [
    'midterm',
    /giữa (?:và cuối )?(?:nhiệm )?kỳ|nửa (?:đầu )?nhiệm kỳ|sơ kết (?:\d+|giữa) (?:năm|giai đoạn)/giu,
  ],
  ['endterm', /(?:cuối|kết thúc|hết|toàn) (?:nhiệm )?kỳ|tổng kết nhiệm kỳ/giu],
  ['biennial', /(?<!\d)(?:0?2|hai) năm(?!\s*\d)(?!\p{L})/giu],
  ['5year', /(?<!\d)(?:0?5|năm) năm(?!\s*\d)(?!\p{L})/giu],
  ['adhoc', /đột xuất|(?:khi|nếu) (?:có|được) yêu cầu|theo yêu cầu/giu],
];

export interface CycleMention {
  cycle: Cycle;
  at: number;
  dueText?: string;
}

const DAY = String.raw`\d{1,2}(?:\s?\/\s?\d{1,2}|\s+tháng\s+\d{1,2})?`;
const HOUR = String.raw`(?:lúc\s+)?\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:phút)?[\s,]*(?:của\s+)?`;
/** What follows the day and says of which month it is, up to the next word of another matter. */
const REST = String.raw`(?! và | hoặc | về | gửi | để | cho )[^,.;()]`;
const MONTH = String.raw`h[àằ]ng tháng|h[àằ]ng năm|(?:của\s+)?tháng (?:cuối|đầu|sau|tiếp theo|báo cáo)(?:${REST}){0,25}|của(?:${REST}){0,30}|cuối quý`;
const LAST_DAY = String.raw`ngày (?:làm việc )?cuối(?: cùng)?(?: của)?(?: mỗi| h[àằ]ng)? (?:tháng|quý|kỳ|năm)(?: báo cáo)?`;
const UNTIL = String.raw`(?:trước|chậm nhất|muộn nhất|vào|xong trước)\s+(?:là\s+)?(?:trước\s+)?|(?:định kỳ|không quá|không muộn hơn|hạn(?: chót| cuối)?(?: gửi)?:?)\s+(?:vào\s+)?(?=ngày\s)`;
const DUE = new RegExp(
  String.raw`(?:${UNTIL})(?:${LAST_DAY}|(?:${HOUR})?(?:ngày\s+)?(?:mùng\s+)?${DAY}(?:\s*(?:,|và)\s*\d{1,2}\s?\/\s?\d{1,2})*(?:\s+(?:${MONTH}))?)`,
  'giu',
);

export interface DueMention {
  /** Where its words begin and end in the sentence. */
  at: number;
  end: number;
  text: string;
}

/** Every day until which something is due, in order. */
export function duesIn(sentence: string): DueMention[] {
  return [...sentence.matchAll(DUE)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    text: match[0].trim(),
  }));
}

/** Every cycle the sentence names, in order, each with the due words that belong to it. */
export function findCycles(sentence: string): CycleMention[] {
  const mentions: CycleMention[] = [];
  for (const [cycle, pattern] of CYCLES) {
    for (const match of sentence.matchAll(pattern)) mentions.push({ cycle, at: match.index });
  }
  mentions.sort((one, other) => one.at - other.at);
  const dues = duesIn(sentence);
  const outside = mentions.filter(
    ({ at, cycle }) => !dues.some((due) => at >= due.at && at < due.end && cycleOf(due.text) !== cycle),
  );
  for (const due of dues) assign(outside, due);
  return unique(outside);
}

/** A due day goes to the cycle it names itself, else to the last one before it that has none, else to the next one. */
function assign(mentions: CycleMention[], due: DueMention): void {
  const named = cycleOf(due.text);
  const open = mentions.filter(({ dueText }) => dueText === undefined);
  const target =
    open.find(({ cycle, at }) => cycle === named && at >= due.at) ??
    open.findLast(({ at }) => at < due.at) ??
    open.find(({ at }) => at > due.at);
  if (target) target.dueText = due.text;
  // "Trước ngày 05 của tháng sau" names its cycle by the day alone.
  else if (named !== undefined && !mentions.some(({ cycle }) => cycle === named))
    mentions.push({ cycle: named, at: due.at, dueText: due.text });
}

function cycleOf(due: string): Cycle | undefined {
  if (/h[àằ]ng tháng|tháng báo cáo|tháng (?:sau|tiếp theo)(?! quý)/iu.test(due)) return 'monthly';
  if (/h[àằ]ng năm/iu.test(due)) return 'annual';
  if (/tháng (?:cuối|đầu) (?:của )?(?:h[àằ]ng )?quý|cuối quý/iu.test(due)) return 'quarterly';
  return undefined;
}

const DATE = /\d\s?(?:\/|tháng)\s?\d/iu;

function unique(mentions: CycleMention[]): CycleMention[] {
  const byCycle = new Map<Cycle, CycleMention>();
  for (const mention of mentions) {
    const known = byCycle.get(mention.cycle);
    const texts = [known?.dueText, mention.dueText].filter((text) => text !== undefined);
    // Several dates of one cycle are those of its parts: "quý I trước 20/3, quý II trước 20/6".
    const dueText = texts.every((text) => DATE.test(text)) ? texts.join('; ') : texts[0];
    byCycle.set(mention.cycle, {
      ...(known ?? mention),
      ...(dueText !== undefined && dueText !== '' && { dueText }),
    });
  }
  return [...byCycle.values()];
}
