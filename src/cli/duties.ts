/** `sauro duties`: the windows and due dates that a rule of reporting makes. Needs no server and no database. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { type DutyDates, ReportingRule } from '../calendar/contract.ts';
import { dutiesOfRule } from '../calendar/duties-of-rules.ts';
import { parsePeriodId, periodName } from '../calendar/periods.ts';
import '../shared/field-words.ts';
import { writtenDay } from '../shared/dates.ts';
import { messageOf } from '../shared/errors.ts';
import { fileProblem, optionProblem } from './options.ts';
import { readSpan, type Span } from './span.ts';
import { textTable } from './text-table.ts';

const HELP = `Cách dùng: sauro duties --rule TỆP.json --from NGÀY --to NGÀY [--json]

Tính khoảng thời gian lấy số liệu và hạn gửi báo cáo của các kỳ có ngày đầu kỳ trong khoảng từ --from
đến hết --to (ví dụ 2026-01-01), xếp theo ngày đầu kỳ.

  --rule TỆP.json tệp quy tắc: {
                    "cycle":  "month" | "quarter" | "half" | "nine-month" | "year",
                    "window": "calendar" (đúng kỳ) | "decree" (ngày 15 tháng trước kỳ đến ngày 14 tháng cuối kỳ)
                              | {"closes": N} (chốt trước hạn N ngày làm việc),
                    "due":    {"month": "last" | "next" | 1–12, "day": 1–31 | "last", "before": true (nếu "trước ngày")},
                    "shift":  "none" | "earlier" | "later" (khi hạn rơi vào ngày nghỉ)
                  }
  --json          in kết quả dạng JSON: [{period, windowStart, windowEnd, due}]

Ngày nghỉ tính theo luật; ngày nghỉ Tết và ngày liền kề Quốc khánh của năm chưa công bố là dự kiến.
`;

interface Order extends Span {
  rule: string;
  json: boolean;
}

/** Exit status: 0 done, 1 the rule could not be read, 2 wrong usage. */
export async function runDuties(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const order = parseOrder(args);
  if (typeof order === 'string') {
    process.stderr.write(`${order}\n\n${HELP}`);
    return 2;
  }
  const rule = await readRule(order.rule);
  if (typeof rule === 'string') {
    process.stderr.write(`${order.rule}: ${rule}\n`);
    return 1;
  }
  const duties = dutiesOfRule(rule, order.from, order.to);
  process.stdout.write(order.json ? `${JSON.stringify(duties, null, 2)}\n` : text(duties));
  return 0;
}

/** @returns a sentence where the order cannot be understood */
function parseOrder(args: string[]): Order | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rule: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.rule === undefined) return 'Thiếu --rule TỆP.json.';
    const span = readSpan(values.from, values.to);
    return typeof span === 'string' ? span : { ...span, rule: values.rule, json: values.json };
  } catch (error) {
    return optionProblem(error);
  }
}

/** @returns a sentence where there is no rule in the file */
async function readRule(path: string): Promise<ReportingRule | string> {
  let given: unknown;
  try {
    given = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return 'Nội dung tệp không phải là JSON.';
    return fileProblem(error) ?? messageOf(error);
  }
  const { data, error } = ReportingRule.safeParse(given);
  return data ?? `Quy tắc chưa đúng.\n${error.issues.map(ruleProblem).join('\n')}`;
}

/** One line: the field as it stands in the file, and what is wrong with it. */
function ruleProblem(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `  ${issue.keys.map((key) => [...issue.path, key].join('.')).join(', ')}: không có mục này.`;
  return `  ${issue.path.join('.') || 'cả tệp'}: ${issue.message}`;
}

function text(duties: readonly DutyDates[]): string {
  const columns = ['Kỳ báo cáo', 'Số liệu từ ngày', 'Đến hết ngày', 'Hạn gửi báo cáo'];
  const rows = duties.map(({ period, windowStart, windowEnd, due }) => {
    const known = parsePeriodId(period);
    return [known ? periodName(known) : period, ...[windowStart, windowEnd, due].map(writtenDay)];
  });
  return `${textTable(
    columns.map((title) => ({ title, weight: 1 })),
    rows,
    100,
  ).join('\n')}\n`;
}
