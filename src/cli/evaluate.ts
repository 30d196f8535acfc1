/** `sauro evaluate`: cases on standard input → how each stands, by the formulas of the screens. Needs no server. */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import '../shared/field-words.ts';
import { CasesText, evaluateCase, resultText } from '../evaluation/formulas/case-text.ts';
import { optionProblem } from './options.ts';
import { textTable } from './text-table.ts';

const HELP = `Cách dùng: sauro evaluate [--json] < TỆP.json

Tính lại mức độ thực hiện chỉ tiêu theo đúng công thức của phần mềm.

  Đầu vào: {"cases": [{
    "base", "base_year"        mức xuất phát (không có: số liệu thực đầu tiên)
    "current", "current_year"  mức hiện nay (không có: số liệu thực cuối cùng)
    "target", "target_year"    mức phải đạt
    "direction"                1: càng cao càng tốt; -1: càng thấp càng tốt
    "milestones"               các mốc ở giữa: [{"year": 2026, "value": 75}]
    "observations"             số liệu thực: [{"date": "2026-03-31", "value": 71.5}]
  }]}
  Thời điểm là năm (2026, tính đến 31/12) hoặc ngày ("2026-03-31").

  --json  in kết quả dạng JSON, mỗi trường hợp một đối tượng trong một mảng
`;

/** Exit status: 0 done, 1 the cases could not be read, 2 wrong usage. */
export async function runEvaluate(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const order = parseOrder(args);
  if (!order || process.stdin.isTTY) {
    process.stderr.write(HELP);
    return 2;
  }
  const cases = readCases(await text(process.stdin));
  if (typeof cases === 'string') {
    process.stderr.write(`${cases}\n`);
    return 1;
  }
  const results = cases.map((each) => resultText(evaluateCase(each)));
  process.stdout.write(order.json ? `${JSON.stringify(results, null, 2)}\n` : table(results));
  return 0;
}

function parseOrder(args: string[]): { json: boolean } | undefined {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${optionProblem(error)}\n\n`);
    return undefined;
  }
}

/** @returns a sentence where they cannot be understood */
function readCases(given: string) {
  let json: unknown;
  try {
    json = JSON.parse(given.replace(/^\uFEFF/, ''));
  } catch {
    return 'Đầu vào không phải là JSON. Vui lòng kiểm tra lại.';
  }
  const parsed = CasesText.safeParse(json);
  if (parsed.success) return parsed.data.cases;
  const [issue] = parsed.error.issues;
  return `Không hiểu được ${issue?.path.join('.') || 'đầu vào'}: ${issue?.message ?? ''}`;
}

const HEADS = ['Theo lộ trình', 'Đã đi', 'Thời gian', 'Tốc độ', 'Cần mỗi năm', 'Trạng thái', 'Open SDG'];
const figure = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(6)));

function table(results: ReturnType<typeof resultText>[]): string {
  const rows = results.map((each) => [
    figure(each.expected_now),
    figure(each.achieved_share),
    figure(each.time_share),
    figure(each.pace_ratio),
    figure(each.required_run_rate),
    each.status,
    `${figure(each.open_sdg.ratio)} ${each.open_sdg.label}`,
  ]);
  const columns = HEADS.map((title) => ({ title, weight: 1 }));
  return `${textTable(columns, rows, 120).join('\n')}\n`;
}
