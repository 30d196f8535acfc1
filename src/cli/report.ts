/** `sauro report`: the draft of a report as a .docx, from the data as it is now. Issues nothing, changes nothing. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Database, TenantTx } from '../db/database.ts';
import { DEFAULT_CHOICES, PERIODIC_KINDS, PeriodicKind } from '../documents/contract.ts';
import { writeDocx } from '../documents/docx/write-docx.ts';
import { Form, FORMS, type OfficialDocument } from '../documents/model/contract.ts';
import { makeDocument } from '../documents/reports/made-document.ts';
import { loadSubjects } from '../documents/reports/subjects.ts';
import { listCommunesInUse } from '../organisation/store.ts';
import { StartupError } from '../shared/errors.ts';
import { withDatabase } from './command.ts';
import { fileProblem, optionProblem } from './options.ts';

const HELP = `Cách dùng: sauro report --period KỲ --out TỆP.docx [--kind LOẠI] [--form THỂ_THỨC]
                         [--plan MÃ] [--commune MÃ_XÃ] [--data THƯ_MỤC]

Soạn bản thảo báo cáo từ số liệu hiện có, không phát hành.

  --period  "2026Q1", "2026M03", "2026S1", "2026N9", "2026", hoặc mã của kỳ đột xuất
  --kind    ${PERIODIC_KINDS.join(' | ')} (mặc định nq57)
  --form    state: thể thức Nghị định 30 (mặc định) | party: thể thức văn bản của Đảng
  --plan    mã kế hoạch, khi theo dõi nhiều kế hoạch
  --commune mã xã, khi dữ liệu có nhiều xã
`;

interface Order {
  period: string;
  out: string;
  kind: PeriodicKind;
  form: Form;
  plan?: string;
  commune?: string;
  data?: string;
}

/** Exit status: 0 done, 1 it could not be made, 2 wrong usage. */
export async function runReport(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const order = parseOrder(args);
  if (typeof order === 'string') {
    process.stderr.write(`${order}\n\n${HELP}`);
    return 2;
  }
  const document = await withDatabase(order.data, ({ database }) => draftOf(database, order));
  const bytes = await writeDocx(document);
  try {
    writeFileSync(order.out, bytes);
  } catch (error) {
    throw new StartupError(`${order.out}: ${fileProblem(error) ?? 'không ghi được tệp.'}`);
  }
  process.stdout.write(`${order.out}: ${document.frame.subject}\n`);
  return 0;
}

const OPTIONS = {
  kind: { type: 'string', default: 'nq57' },
  form: { type: 'string', default: 'state' },
  period: { type: 'string' },
  out: { type: 'string' },
  plan: { type: 'string' },
  commune: { type: 'string' },
  data: { type: 'string' },
} as const;

/** @returns a sentence where it cannot be understood */
function parseOrder(args: string[]): Order | string {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const [kind, form] = [PeriodicKind.safeParse(values.kind), Form.safeParse(values.form)];
    if (!kind.success) return `Không có loại báo cáo "${values.kind}": ${PERIODIC_KINDS.join(', ')}.`;
    if (!form.success) return `Không có thể thức "${values.form}": ${FORMS.join(', ')}.`;
    const { period, out, plan, commune, data } = values;
    if (!period || !out) return 'Vui lòng ghi --period và --out.';
    return {
      kind: kind.data,
      form: form.data,
      period,
      out,
      ...(plan !== undefined && { plan }),
      ...(commune !== undefined && { commune }),
      ...(data !== undefined && { data }),
    };
  } catch (error) {
    return optionProblem(error);
  }
}

const NAME = 'Dòng lệnh';

async function draftOf(database: Database, order: Order): Promise<OfficialDocument> {
  const communeCode = chosen('--commune', order.commune, await listCommunesInUse(database.db));
  const actor = { userId: 'cli', name: NAME };
  const user = { ...actor, userName: 'cli', communeCode, grants: [{ role: 'standing-office' as const }] };
  return await database.withTenant(communeCode, actor, async (tx) => {
    const { document } = await makeDocument(tx, user, {
      kind: order.kind,
      form: order.form,
      periodId: order.period,
      planId: await planOf(tx, order.plan),
      frame: {},
      choices: DEFAULT_CHOICES,
    });
    return document;
  });
}

async function planOf(tx: TenantTx, plan: string | undefined): Promise<string> {
  const { plans } = await loadSubjects(tx);
  const named = plans.map(({ id, title }) => `  ${id}  ${title}`).join('\n');
  return chosen(
    '--plan',
    plan,
    plans.map(({ id }) => id),
    `\n${named}`,
  );
}

/** The one that there is, or the one that was named. @throws StartupError */
function chosen(
  option: string,
  named: string | undefined,
  all: readonly string[],
  list = all.join(', '),
): string {
  const [only, ...others] = named === undefined ? all : all.filter((each) => each === named);
  if (only === undefined)
    throw new StartupError(
      named === undefined
        ? 'Dữ liệu chưa có gì để báo cáo.'
        : `Không có ${option} ${named}. Hiện có: ${list}`,
    );
  if (others.length > 0) throw new StartupError(`Vui lòng ghi ${option}, một trong: ${list}`);
  return only;
}
