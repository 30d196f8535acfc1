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
      String.raw`${PERIOD}qu[ýí](?!\s*(?:[IVX]+|\d+)(?![\p{L}\d]))(?!\p{L})|(?<!\d)(?:0?3|ba)\s+tháng(?!\s+(?:đầu|cuối))`,
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

const DUE =
  /(?:trước|chậm nhất|muộn nhất|vào|xong trước)\s+(?:là\s+)?(?:trước\s+)?(?:lúc\s+)?(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:phút)?[\s,]*(?:của\s+)?)?(?:ngày\s+)?(?:mùng\s+)?\d{1,2}(?:\s?\/\s?\d{1,2}|\s+tháng\s+\d{1,2})?(?:\s*(?:,|và)\s*\d{1,2}\s?\/\s?\d{1,2})*(?:\s+(?:h[àằ]ng tháng|h[àằ]ng năm|(?:của\s+)?tháng (?:cuối|đầu|sau|tiếp theo|báo cáo)(?:(?! và | hoặc | về | gửi | để | cho )[^,.;()]){0,25}|của(?:(?! và | hoặc | về | gửi | để | cho )[^,.;()]){0,30}|cuối quý))?/giu;

/** Every cycle the sentence names, in order, each with the due words that belong to it. */
export function findCycles(sentence: string): CycleMention[] {
  const mentions: CycleMention[] = [];
  for (const [cycle, pattern] of CYCLES) {
    for (const match of sentence.matchAll(pattern)) mentions.push({ cycle, at: match.index });
  }
  mentions.sort((one, other) => one.at - other.at);
  const dues = [...sentence.matchAll(DUE)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const outside = mentions.filter(
    ({ at, cycle }) => !dues.some((due) => at >= due.at && at < due.end && cycleOf(due.text) !== cycle),
  );
  for (const due of dues) assign(outside, due);
  return unique(outside);
}

/** A due day goes to the cycle it names itself, else to the last one before it that has none, else to the next one. */
function assign(mentions: CycleMention[], due: { at: number; text: string }): void {
  const named = cycleOf(due.text);
  const open = mentions.filter(({ dueText }) => dueText === undefined);
  const target =
    open.find(({ cycle, at }) => cycle === named && at >= due.at) ??
    open.findLast(({ at }) => at < due.at) ??
    open.find(({ at }) => at > due.at);
  if (target) target.dueText = due.text.trim();
}

function cycleOf(due: string): Cycle | undefined {
  if (/h[àằ]ng tháng|tháng báo cáo/iu.test(due)) return 'monthly';
  if (/h[àằ]ng năm/iu.test(due)) return 'annual';
  if (/tháng (?:cuối|đầu) (?:của )?(?:h[àằ]ng )?quý|cuối quý/iu.test(due)) return 'quarterly';
  return undefined;
}

function unique(mentions: CycleMention[]): CycleMention[] {
  const byCycle = new Map<Cycle, CycleMention>();
  for (const mention of mentions) {
    const known = byCycle.get(mention.cycle);
    if (!known || (known.dueText === undefined && mention.dueText !== undefined))
      byCycle.set(mention.cycle, mention);
  }
  return [...byCycle.values()];
}
