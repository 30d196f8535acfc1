/**
 * `npm run bench:register`: 200 plans with 20,000 rows in one commune on the embedded PostgreSQL; prints how long
 * lists, searches, facets and details take, each with its own database transaction, in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../src/shared/who-acts.ts';
import { createPool } from '../src/db/connect.ts';
import { createDatabase, type TenantTx } from '../src/db/database.ts';
import { startEmbedded } from '../src/db/embedded/start.ts';
import { migrate } from '../src/db/migrate.ts';
import { createRebuilding } from '../src/db/rebuild.ts';
import { createLogger } from '../src/logger.ts';
import type { Commune } from '../src/organisation/contract.ts';
import { createCommune } from '../src/organisation/create-commune.ts';
import { standardUnits } from '../src/organisation/standard-units.ts';
import { listUnits, saveAdminUnits } from '../src/organisation/store.ts';
import { insertImport } from '../src/plans/intake/import-store.ts';
import { insertPlan } from '../src/plans/confirmed/plan-store.ts';
import { RegisterQuery } from '../src/register/contract.ts';
import { listFacets } from '../src/register/facets.ts';
import { getRow } from '../src/register/get-row.ts';
import { listRows } from '../src/register/list-rows.ts';
import { rebuildRowSearch } from '../src/register/rebuild-search.ts';
import type { NewRow } from '../src/register/row-content.ts';
import { insertRows } from '../src/register/save-rows.ts';
import { searchAll } from '../src/search/search-all.ts';
import { newId } from '../src/shared/ids.ts';

const PLANS = 200;
const ROWS_PER_PLAN = 100;
const ROUNDS = 30;

const commune: Commune = {
  code: '99999',
  name: 'Sông Trăng',
  type: 'xã',
  provinceCode: '99',
  provinceName: 'Thử Nghiệm',
};
const user: Session = {
  userId: 'bench',
  name: 'Đo tốc độ',
  userName: 'bench',
  role: 'standing-office',
  communeCode: commune.code,
};

const VERBS = [
  'Tổ chức',
  'Ban hành',
  'Rà soát',
  'Triển khai',
  'Hoàn thiện',
  'Kiểm tra',
  'Đánh giá',
  'Số hóa',
];
const OBJECTS = [
  'quy chế quản lý dữ liệu dùng chung',
  'lớp tập huấn kỹ năng số cho người dân',
  'hệ thống truyền thanh ứng dụng công nghệ thông tin',
  'hồ sơ thủ tục hành chính trực tuyến toàn trình',
  'sản phẩm nông nghiệp lên sàn thương mại điện tử',
  'hạ tầng viễn thông, phủ sóng 5G ở các thôn',
  'chữ ký số cho cán bộ, công chức',
];
const PLACES = ['trên địa bàn xã', 'tại các thôn', 'trong các trường học', 'cho hộ kinh doanh'];

function pick<T>(from: readonly T[], seed: number): T {
  const item = from[seed % from.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function makeRow(seed: number, position: number, units: { id: string; name: string }[]): NewRow {
  const lead = pick(units, seed * 7);
  const other = pick(units, seed * 13 + 1);
  const isTask = position > ROWS_PER_PLAN / 3;
  const year = 2024 + (seed % 7);
  const due = `${year}-${String((seed % 12) + 1).padStart(2, '0')}-28`;
  const name = `${pick(VERBS, seed)} ${pick(OBJECTS, seed * 3)} ${pick(PLACES, seed * 5)} lần ${seed % 97}`;
  return {
    id: newId(),
    kind: isTask ? 'task' : 'indicator',
    source: seed % 4 === 0 ? 'body' : 'appendix',
    position,
    draftId: `x${position}`,
    ordinal: `${position}`,
    section: `${pick(['I', 'II', 'III', 'IV', 'V'], seed)}. ${pick(OBJECTS, seed * 11)}`,
    name,
    quote: name.repeat(3),
    location: { file: 0, table: 1, row: position },
    read: { name, leads: [lead.name] },
    targets: isTask
      ? []
      : [2026, 2028, 2030].map((each) => ({
          year: each,
          comparator: '>=' as const,
          value: seed % 100,
          text: `≥${seed % 100}%`,
        })),
    owners: [
      { role: 'director', text: `Đồng chí Phó Chủ tịch UBND số ${seed % 5}`, resolution: 'person' },
      { role: 'lead', text: lead.name, resolution: 'unit', unitId: lead.id },
      { role: 'coordinator', text: other.name, resolution: 'unit', unitId: other.id },
    ],
    findingKinds: seed % 9 === 0 ? ['missing-coordinator'] : [],
    ...(isTask && { deadline: { kind: 'due' as const, text: `Tháng ${(seed % 12) + 1}/${year}`, due } }),
  };
}

async function makePlan(tx: TenantTx, number: number, units: { id: string; name: string }[]): Promise<void> {
  const [planId, importId] = [newId(), newId()];
  const header = {
    title: `Kế hoạch chuyển đổi số số ${number}`,
    number: `${number}/KH-UBND`,
    legalBasis: [],
    recipients: [],
  };
  const rows = Array.from({ length: ROWS_PER_PLAN }, (_, index) =>
    makeRow(number * ROWS_PER_PLAN + index, index + 1, units),
  );
  await insertImport(tx, { id: importId, files: [], fingerprint: importId });
  const reading = { header, indicators: [], tasks: [], groups: [], reporting: [], findings: [] };
  const content = { reading, rows, links: [], findings: [], reporting: [] };
  await insertPlan(tx, { id: planId, importId, header, files: [] }, content);
  await insertRows(tx, planId, 1, rows);
}

async function measure(name: string, work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const started = performance.now();
    await work(round);
    if (round >= 3) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  process.stdout.write(
    `${name.padEnd(44)} best ${at(0).toFixed(1).padStart(6)}   p50 ${at(0.5).toFixed(1).padStart(6)}   p95 ${at(0.95).toFixed(1).padStart(6)}\n`,
  );
  return at(0.95);
}

const dataDir = mkdtempSync(join(tmpdir(), 'sauro-register-'));
const logger = createLogger('silent');
const embedded = await startEmbedded({
  dataDir,
  logger,
  settings: ['fsync=off'],
  onLost: () => process.exit(1),
});
try {
  await migrate(embedded.ownerUrl);
  const pool = createPool({ url: embedded.appUrl, setRole: false }, logger);
  const database = createDatabase(pool, () => new Date());
  const run = <T>(work: (tx: TenantTx) => Promise<T>) =>
    database.withTenant(commune.code, { userId: user.userId, name: user.name }, work);

  await saveAdminUnits(database.db, {
    provinces: [{ code: '99', name: 'Thử Nghiệm', type: 'tỉnh' }],
    communes: [commune],
  });
  await run((tx) => createCommune(tx, { code: commune.code, units: standardUnits('xã') }));
  const units = await run(listUnits);
  const started = performance.now();
  for (let number = 1; number <= PLANS; number++) await run((tx) => makePlan(tx, number, units));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${PLANS} plans, ${PLANS * ROWS_PER_PLAN} rows written in ${seconds} s; milliseconds:\n`,
  );

  // As PostgreSQL itself does within a minute after such a load.
  const owner = createPool({ url: embedded.ownerUrl, setRole: false }, logger);
  await owner.query(
    'VACUUM ANALYZE register_row, row_search, row_owner, indicator_target, row_passage, plan',
  );
  const list = (query: object) => run((tx) => listRows(tx, user, RegisterQuery.parse(query)));
  const facets = (query: object) => run((tx) => listFacets(tx, user, RegisterQuery.parse(query)));
  const { rows } = await list({ limit: 500 });
  const worst = [
    await measure('list, first page of everything', () => list({})),
    await measure('list, page 150', () => list({ offset: 15_000 })),
    await measure('list, by unit, status and year', (n) =>
      list({ unit: pick(units, n).id, status: 'overdue', year: 2025 }),
    ),
    await measure('list, sorted by name', () => list({ sort: 'name' })),
    await measure('list, searched "tap huan ky nang" (ranked)', () => list({ q: 'tap huan ky nang' })),
    await measure('list, searched "số" (ranked, most rows)', () => list({ q: 'số' })),
    await measure('list, searched "ki nang" (two spellings)', () => list({ q: 'ki nang' })),
    await measure('search box "hạ tầng 5G"', () => run((tx) => searchAll(tx, user, 'hạ tầng 5G'))),
    await measure('facets of everything', () => facets({})),
    await measure('facets, searched and filtered', () => facets({ q: 'hồ sơ', kind: 'task', year: 2026 })),
    await measure('detail of a row', (n) => {
      const { id, kind } = pick(rows, n * 17);
      return run((tx) => getRow(tx, user, kind, id));
    }),
  ];
  await owner.query('UPDATE row_search SET rule = 0');
  const rebuilding = createRebuilding({
    database,
    logger,
    communes: async () => [commune.code],
    rebuilds: [rebuildRowSearch],
  });
  const rebuilt = performance.now();
  rebuilding.start();
  await rebuilding.idle();
  process.stdout.write(
    `search texts of all rows made anew in ${((performance.now() - rebuilt) / 1000).toFixed(1)} s\n`,
  );
  await owner.end();
  await database.close();
  process.stdout.write(`slowest p95: ${Math.max(...worst).toFixed(1)} ms (goal: below 100)\n`);
} finally {
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
