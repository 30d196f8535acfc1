/**
 * `npm run bench:register`: a commune in twenty years, 60 plans with 5,000 things in 15,000 mentions, on the embedded PostgreSQL; prints how long
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
import type { Commune, Unit } from '../src/organisation/contract.ts';
import { createCommune } from '../src/organisation/create-commune.ts';
import { standardUnits } from '../src/organisation/standard-units.ts';
import { listUnits, saveAdminUnits } from '../src/organisation/store.ts';
import { insertImport } from '../src/plans/intake/import-store.ts';
import { insertPlan } from '../src/plans/confirmed/plan-store.ts';
import { RegisterQuery, WholeList } from '../src/register/contract.ts';
import { listColumns } from '../src/register/list/list-columns.ts';
import { listFacets } from '../src/register/list/facets.ts';
import { getRow } from '../src/register/page/get-row.ts';
import { listRows } from '../src/register/list/list-rows.ts';
import { overview } from '../src/register/list/overview.ts';
import { placeRow } from '../src/register/list/place-row.ts';
import { rebuildThingSearch } from '../src/register/things/rebuild-search.ts';
import { markFindings } from '../src/register/things/mark-findings.ts';
import { standingsOf } from '../src/evaluation/indicators/get-standings.ts';
import { obstaclesOf } from '../src/progress/obstacles-of.ts';
import { insertFindings } from '../src/register/findings/save-findings.ts';
import { insertMentions, type NewMention } from '../src/register/things/save-mentions.ts';
import { saveThings } from '../src/register/things/save-things.ts';
import type { Said } from '../src/register/things/said.ts';
import type { ThingState } from '../src/register/things/thing-state.ts';
import { searchAll } from '../src/search/search-all.ts';
import { newId } from '../src/shared/ids.ts';

const PLANS = 60;
const THINGS = 5000;
const MENTIONS = 3;
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
  communeCode: commune.code,
  grants: [{ role: 'standing-office' }],
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

interface MadeThing {
  state: ThingState;
  mentions: NewMention[];
}

function saidOf(seed: number, isTask: boolean, units: readonly Unit[]): Said {
  const [lead, other] = [pick(units, seed * 7), pick(units, seed * 13 + 1)];
  const year = 2024 + (seed % 20);
  const due = `${year}-${String((seed % 12) + 1).padStart(2, '0')}-28`;
  const value = seed % 100;
  const target = (at: number) => ({ year: at, comparator: '>=' as const, value, text: `≥${value}%` });
  return {
    targets: isTask ? [] : [year, year + 2, year + 4].map(target),
    owners: [
      { role: 'director', text: `Đồng chí Phó Chủ tịch UBND số ${seed % 5}`, resolution: 'person' },
      { role: 'lead', text: lead.name, resolution: 'unit', unitId: lead.id },
      { role: 'coordinator', text: other.name, resolution: 'unit', unitId: other.id },
    ],
    ...(isTask && { deadline: { kind: 'due' as const, text: `Tháng ${(seed % 12) + 1}/${year}`, due } }),
  };
}

/** One thing that several plans mention, in body and appendix. */
function makeThing(seed: number, plans: readonly string[], units: readonly Unit[]): MadeThing {
  const id = newId();
  const isTask = seed % 3 > 0;
  const name = `${pick(VERBS, seed)} ${pick(OBJECTS, seed * 3)} ${pick(PLACES, seed * 5)} lần ${seed % 97}`;
  const said = saidOf(seed, isTask, units);
  const mentions = Array.from(
    { length: MENTIONS },
    (_, at): NewMention => ({
      id: newId(),
      thingId: id,
      planId: pick(plans, seed + at * 7),
      documentKind: 'plan',
      planVersion: 1,
      draftId: `x${seed}.${at}`,
      leads: at === 0,
      source: at === 0 ? 'appendix' : 'body',
      position: seed,
      ordinal: `${seed}`,
      section: `${pick(['I', 'II', 'III', 'IV', 'V'], seed)}. ${pick(OBJECTS, seed * 11)}`,
      name: at === 0 ? name : `Tiếp tục ${name} trên địa bàn năm ${2025 + at}`,
      quote: name.repeat(3),
      location: { file: 0, table: 1, row: seed },
      said,
      read: { name, leads: ['x'] },
    }),
  );
  const read = { leads: true, deadline: isTask };
  const state = mentions.map((mention) => ({ ...mention, inForce: true, read }));
  return {
    state: { id, kind: isTask ? 'task' : 'indicator', version: 1, set: {}, mentions: state },
    mentions,
  };
}

async function makePlan(tx: TenantTx, number: number): Promise<string> {
  const [planId, importId] = [newId(), newId()];
  const header = {
    title: `Kế hoạch chuyển đổi số số ${number}`,
    number: `${number}/KH-UBND`,
    legalBasis: [],
    recipients: [],
  };
  await insertImport(tx, { id: importId, files: [], fingerprint: importId });
  const reading = { header, indicators: [], tasks: [], reporting: [], groups: [], findings: [] };
  await insertPlan(tx, { id: planId, importId, header, files: [] }, reading);
  return planId;
}

/** Every ninth thing has something to be made clear. */
async function addFindings(tx: TenantTx, things: readonly MadeThing[]): Promise<void> {
  const findings = things.flatMap(({ mentions: [lead] }, at) => (lead && at % 9 === 0 ? [lead] : []));
  for (const { planId, id } of findings)
    await insertFindings(tx, planId, [
      {
        id: newId(),
        key: `missing-coordinator:${id}`,
        kind: 'missing-coordinator',
        severity: 'minor',
        where: 'bảng 1',
        detail: 'Không ghi cơ quan phối hợp.',
        mentions: [id],
        waived: false,
      },
    ]);
  await markFindings(
    tx,
    things.map(({ state }) => state.id),
  );
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
  const plans: string[] = [];
  for (let number = 1; number <= PLANS; number++) plans.push(await run((tx) => makePlan(tx, number)));
  const things = Array.from({ length: THINGS }, (_, seed) => makeThing(seed, plans, units));
  await run(async (tx) => {
    await saveThings(
      tx,
      things.map(({ state }) => state),
    );
    await insertMentions(
      tx,
      things.flatMap(({ mentions }) => mentions),
    );
    await addFindings(tx, things);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${PLANS} plans, ${THINGS} things, ${THINGS * MENTIONS} mentions written in ${seconds} s; milliseconds:\n`,
  );

  // As PostgreSQL itself does within a minute after such a load.
  const owner = createPool({ url: embedded.ownerUrl, setRole: false }, logger);
  await owner.query(
    'VACUUM ANALYZE thing, thing_search, thing_owner, indicator_target, mention, plan_finding, plan',
  );
  const list = (query: object) => run((tx) => listRows(tx, user, RegisterQuery.parse(query)));
  const facets = (query: object) => run((tx) => listFacets(tx, user, RegisterQuery.parse(query)));
  const { rows } = await list({ limit: 500 });
  const lists = [
    await measure('list, first page of everything', () => list({})),
    await measure('list, page 40', () => list({ offset: 4000 })),
    await measure('list, by unit, status and year', (n) =>
      list({ unit: pick(units, n).id, status: 'overdue', year: 2025 }),
    ),
    await measure('list, sorted by name', () => list({ sort: 'name' })),
    await measure('list, in groups by plan', () => list({ group: 'plan' })),
    await measure('list, in groups by unit', () => list({ group: 'unit' })),
    await measure('list, searched "tap huan ky nang" (ranked)', () => list({ q: 'tap huan ky nang' })),
    await measure('list, searched "số" (ranked, most rows)', () => list({ q: 'số' })),
    await measure('list, searched "ki nang" (two spellings)', () => list({ q: 'ki nang' })),
    await measure('search box "hạ tầng 5G"', () => run((tx) => searchAll(tx, user, 'hạ tầng 5G'))),
    await measure('detail of a row', (n) => {
      const { id, kind } = pick(rows, n * 17);
      return run((tx) => getRow(tx, user, kind, id));
    }),
    await measure('before and after a row of everything', (n) => {
      const { id, kind } = pick(rows, n * 17);
      return run((tx) => placeRow(tx, user, kind, id, WholeList.parse({})));
    }),
  ];
  const columns = (query: object) => run((tx) => listColumns(tx, user, RegisterQuery.parse(query)));
  const counts = [
    await measure('facets of everything', () => facets({})),
    await measure('the register at a glance', () =>
      run((tx) => overview(tx, user, {}, { standingsOf, obstaclesOf })),
    ),
    await measure('facets, searched and filtered', () => facets({ q: 'hồ sơ', kind: 'task', year: 2026 })),
    await measure('columns with something in them, of everything', () => columns({})),
  ];
  await owner.query('UPDATE thing_search SET rule = 0');
  const rebuilding = createRebuilding({
    database,
    logger,
    communes: async () => [commune.code],
    rebuilds: [rebuildThingSearch],
  });
  const rebuilt = performance.now();
  rebuilding.start();
  await rebuilding.idle();
  process.stdout.write(
    `search texts of all rows made anew in ${((performance.now() - rebuilt) / 1000).toFixed(1)} s\n`,
  );
  await owner.end();
  await database.close();
  process.stdout.write(
    `slowest p95: lists ${Math.max(...lists).toFixed(1)} ms (goal: below 60), facets ${Math.max(...counts).toFixed(1)} ms (goal: below 100)\n`,
  );
} finally {
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
