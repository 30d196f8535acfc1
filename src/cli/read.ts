/** `sauro read`: plans as issued → their rows, on the terminal or as JSON. Needs no server and no database. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadingResult, SourceFile } from '../reading/read-plan.ts';
import { messageOf } from '../shared/errors.ts';
import { fileProblem, optionProblem } from './options.ts';
import { planText } from './plan-text.ts';

const HELP = `Cách dùng: sauro read TỆP… [--json] [--out THƯ_MỤC] [--together]

  --json        in kết quả dạng JSON, kèm số đoạn, bảng đã đọc và chưa đọc (coverage) (một kế hoạch: một đối tượng; nhiều: một mảng, tệp không đọc được là null)
  --out THƯ_MỤC ghi mỗi kế hoạch vào TÊN.json trong thư mục
  --together    các tệp là một kế hoạch (ví dụ: văn bản và phụ lục)
`;

interface Outcome {
  name: string;
  result: ReadingResult | undefined;
}

/** Exit status: 0 all read, 1 a file could not be read, 2 wrong usage. */
export async function runRead(args: string[]): Promise<number> {
  const order = parseOrder(args);
  if (!order) {
    process.stderr.write(HELP);
    return 2;
  }
  enableCompileCache();
  const groups = order.together ? [order.paths] : order.paths.map((path) => [path]);
  const outcomes: Outcome[] = [];
  for (const paths of groups) outcomes.push(await readGroup(paths, order.quiet));
  if (order.out !== undefined) await writePlans(order.out, outcomes);
  if (order.json) printJson(outcomes);
  else if (order.out === undefined) printText(outcomes);
  return outcomes.every(({ result }) => result) ? 0 : 1;
}

function parseOrder(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        together: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help || positionals.length === 0) return undefined;
    return { ...values, paths: positionals, quiet: !process.stderr.isTTY };
  } catch (error) {
    process.stderr.write(`${optionProblem(error)}\n\n`);
    return undefined;
  }
}

async function readGroup(paths: string[], quiet: boolean): Promise<Outcome> {
  const name = paths[0] ?? '';
  try {
    const files: SourceFile[] = [];
    for (const path of paths) files.push({ name: basename(path), bytes: await readFile(path) });
    const { readPlan } = await import('../reading/read-plan.ts');
    const result = await readPlan(files, quiet ? {} : { onProgress: showProgress });
    return { name, result };
  } catch (error) {
    process.stderr.write(`${paths.join(', ')}: ${complaint(error)}\n`);
    return { name, result: undefined };
  } finally {
    if (!quiet) process.stderr.write('\r\u001b[K');
  }
}

const STAGES = {
  opening: 'Đang mở tệp',
  recognising: 'Đang nhận dạng chữ',
  structuring: 'Đang đọc cấu trúc',
  checking: 'Đang kiểm tra',
} as const;

function showProgress({
  stage,
  done,
  total,
}: {
  stage: keyof typeof STAGES;
  done: number;
  total: number;
}): void {
  process.stderr.write(`\r\u001b[K${STAGES[stage]} ${done}/${total}`);
}

function complaint(error: unknown): string {
  return fileProblem(error) ?? messageOf(error);
}

/** Two files of one name get "-2", "-3" …, so that none overwrites another. */
async function writePlans(folder: string, outcomes: Outcome[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const used = new Map<string, number>();
  for (const { name, result } of outcomes) {
    if (!result) continue;
    const base = basename(name, extname(name));
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const path = join(folder, `${times === 1 ? base : `${base}-${times}`}.json`);
    await writeFile(path, `${JSON.stringify(result.plan, null, 2)}\n`);
    process.stderr.write(`${name} → ${path}\n`);
  }
}

function printJson(outcomes: Outcome[]): void {
  const plans = outcomes.map(({ result }) => (result ? { ...result.plan, coverage: result.coverage } : null));
  const [only] = plans;
  if (outcomes.length > 1) process.stdout.write(`${JSON.stringify(plans, null, 2)}\n`);
  else if (only) process.stdout.write(`${JSON.stringify(only, null, 2)}\n`);
}

function printText(outcomes: Outcome[]): void {
  const width = Math.max(80, Math.min(200, process.stdout.columns ?? 120));
  for (const { name, result } of outcomes) {
    if (!result) continue;
    if (outcomes.length > 1) process.stdout.write(`═══ ${name}\n\n`);
    process.stdout.write(`${planText(result.plan, result.notes, width)}\n\n`);
  }
}
