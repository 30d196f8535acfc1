/**
 * `npm run bench:documents`: a commune with 40 indicators, 140 tasks, 30 units and 60 closed months on the embedded
 * PostgreSQL (fsync on), which has issued a report on each of its last quarters. Its yearly report as a .docx in a process
 * of its own, beside the library alone; a draft opened and compared over loopback.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportPage } from '../src/documents/contract.ts';
import type { OfficialDocument } from '../src/documents/model/contract.ts';
import { allBlocks } from '../src/documents/model/facts-in.ts';
import { COMMUNE } from '../tests/cycle-commune.ts';
import { type Bench, call, quantile, timed, withBusyCommune } from './busy-commune.ts';
import { type Measure, measure, sideBySide } from './measure.ts';

const MONTHS = 60;
const QUARTERS = 12;
const ROUNDS = 60;
const PROCESSES = 5;
const SIZE = { tasks: 140, units: 30, dated: true };
const YEAR = String(new Date().getFullYear());
const WRITER = new URL('documents-docx.ts', import.meta.url).pathname;

let failed = false;

/** A line of the table; `goal` in the unit of `value`, absent where nothing is promised. */
function line(what: string, value: number, unit: string, goal?: number): void {
  const kept = goal === undefined ? '' : value < goal ? 'yes' : 'NO';
  failed ||= kept === 'NO';
  const target = goal === undefined ? '–' : `< ${goal} ${unit}`;
  process.stdout.write(
    `| ${what} | ${value.toFixed(unit === 's' ? 2 : 0)} ${unit} | ${target} | ${kept} |\n`,
  );
}

/** What units tell once a year, and what of each task was received last. */
async function addYear({ owner, commune }: Bench): Promise<void> {
  await owner.query(
    `INSERT INTO task_occurrence (commune_code, thing_id, period_id, state, update_id)
      SELECT commune_code, thing_id, period_id, state, id FROM task_update`,
  );
  await owner.query(
    `INSERT INTO reporting_period (commune_code, id, cycle, name, starts, ends, opened_at, opened_by, version)
      VALUES ($1, $2, 'year', $2, $3, $4, now(), 'x', 1)`,
    [COMMUNE, YEAR, `${YEAR}-01-01`, `${YEAR}-12-31`],
  );
  const note = {
    results: [{ section: 'Nội dung khác', text: 'Đã tổ chức ra quân hướng dẫn người dân tại các thôn.' }],
    issued: [{ number: '18/KH-PVHXH', date: `${YEAR}-03-02`, title: 'Kế hoạch tập huấn kỹ năng số' }],
    training: { classes: 2, people: 85 },
    money: { assigned: 120, spent: 80.5 },
    difficulties: 'Một số hộ chưa có điện thoại thông minh. Kinh phí cấp chậm.',
    proposals: 'Đề nghị tỉnh bố trí kinh phí từ đầu năm.',
    next: 'Tiếp tục tập huấn cho các thôn còn lại.',
  };
  await owner.query(
    `INSERT INTO duty (commune_code, id, unit_id, flow_id, period_id, cycle, window_start, window_end, due, opened_at,
        first_submitted_at, on_time, note_sent, version)
      SELECT DISTINCT ON (unit_id) commune_code, gen_random_uuid(), unit_id, flow_id, $1, 'year', $2::date, $3::date,
        $3::date, $2::date, now(), true, $4::jsonb, 1
      FROM duty WHERE unit_id = ANY ($5)`,
    [YEAR, `${YEAR}-01-01`, `${YEAR}-12-31`, JSON.stringify(note), commune.units.map(({ id }) => id)],
  );
}

/** The ids of the last quarters that are over, the earliest first. */
function quarters(): string[] {
  const now = new Date();
  const current = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return Array.from({ length: QUARTERS }, (_, back) => current - back - 1)
    .toReversed()
    .map((quarter) => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`);
}

async function draft(bench: Bench, periodId: string): Promise<ReportPage> {
  const { clerk } = bench.commune;
  const [plan] = (await call<{ plans: { id: string }[] }>(bench, clerk, '/reports')).plans;
  const order = { kind: 'nq57', form: 'state', periodId, planId: plan?.id };
  const { id } = await call<{ id: string }>(bench, clerk, '/reports', order);
  return ReportPage.parse(await call(bench, clerk, `/reports/${id}`));
}

async function issue(bench: Bench, periodId: string): Promise<void> {
  const { id, version } = await draft(bench, periodId);
  await call(bench, bench.commune.clerk, `/reports/${id}/issue`, { version });
}

interface Rounds {
  wall: number[];
  /** Processor time of server and client together, which a busy machine stretches less. */
  cpu: number[];
}

async function rounds(bench: Bench, path: string): Promise<Rounds> {
  const all: Rounds = { wall: [], cpu: [] };
  for (let round = -5; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const took = await timed(() => call(bench, bench.commune.clerk, path));
    const { user, system } = process.cpuUsage(before);
    if (round < 0) continue;
    all.wall.push(took);
    all.cpu.push((user + system) / 1000);
  }
  return all;
}

const sizeOf = (document: OfficialDocument): string => {
  const blocks = allBlocks(document);
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const cells = rows.reduce((sum, row) => sum + (row.kind === 'row' ? row.cells.length : 1), 0);
  return `${blocks.filter(({ kind }) => kind !== 'table').length} paragraphs, ${cells} cells`;
};

async function writeTwice(document: OfficialDocument): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-bench-docx-'));
  const path = join(folder, 'document.json');
  writeFileSync(path, JSON.stringify(document));
  const write = (way: string) => () => measure(process.execPath, [WRITER, way, path]);
  const measures = await sideBySide(PROCESSES, [write('program'), write('library')]);
  rmSync(folder, { recursive: true });
  if (!measures.every(({ ok }) => ok)) throw new Error('no .docx was written');
  return measures;
}

async function measureAll(bench: Bench): Promise<void> {
  await addYear(bench);
  for (const quarter of quarters()) await issue(bench, quarter);
  const year = await draft(bench, YEAR);
  await bench.owner.query('VACUUM ANALYZE');
  const [previous] = quarters().slice(-1);
  process.stdout.write(`the yearly report has ${sizeOf(year.document)}; ${QUARTERS} reports were issued\n`);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  process.stdout.write(`load of the machine: ${load} on ${availableParallelism()} processors\n\n`);
  process.stdout.write('| what | measured | goal | kept |\n|---|---|---|---|\n');
  const opened = await rounds(bench, `/reports/${year.id}`);
  line(`opening the draft, p50 of ${ROUNDS}`, quantile(opened.wall, 0.5), 'ms');
  line(`opening the draft, p95 of ${ROUNDS}`, quantile(opened.wall, 0.95), 'ms', 300);
  line('opening the draft, processor time of server and client, p50', quantile(opened.cpu, 0.5), 'ms');
  const changed = await rounds(bench, `/reports/${year.id}/changes`);
  line(`what changed since ${previous}, p95 of ${ROUNDS}`, quantile(changed.wall, 0.95), 'ms', 1000);
  line('the list of reports, p95', quantile((await rounds(bench, '/reports')).wall, 0.95), 'ms', 300);
  const [program, library] = await writeTwice(year.document);
  line('.docx in a fresh process', (program?.milliseconds ?? Number.NaN) / 1000, 's', 2);
  line('.docx, processor time', (program?.cpuMilliseconds ?? Number.NaN) / 1000, 's');
  line('.docx, peak memory', program?.megabytes ?? Number.NaN, 'MB', 300);
  line('the library alone, plain text', (library?.milliseconds ?? Number.NaN) / 1000, 's');
  line('the library alone, processor time', (library?.cpuMilliseconds ?? Number.NaN) / 1000, 's');
  line('the library alone, peak memory', library?.megabytes ?? Number.NaN, 'MB');
}

await withBusyCommune(MONTHS, measureAll, SIZE);
if (failed) process.exitCode = 1;
