/**
 * `npm run bench:reorganise`: a commune with 40 indicators, 60 tasks, 60 people and 60 closed months on the embedded
 * PostgreSQL (fsync on). Twelve units, which lead everything, become eight: previewed, carried out, undone, in turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config.ts';
import { createPool } from '../src/db/connect.ts';
import { createDatabase, type Database, type TenantTx } from '../src/db/database.ts';
import { startEmbedded } from '../src/db/embedded/start.ts';
import { migrate } from '../src/db/migrate.ts';
import { openPeriod } from '../src/duties/open-period.ts';
import { createLogger } from '../src/logger.ts';
import { insertUnits, listUnits } from '../src/organisation/store.ts';
import type { Order } from '../src/reorganisation/contract.ts';
import { orderReorganisation, previewOrder } from '../src/reorganisation/order-reorganisation.ts';
import { takeReorganisationStep } from '../src/reorganisation/take-step.ts';
import { createServices, type Services } from '../src/services.ts';
import { todayInVietnam } from '../src/shared/dates.ts';
import { type BusyCommune, COMMUNE, makeCommune } from '../tests/cycle-commune.ts';

const MONTHS = 60;
const ROUNDS = 5;
const FORMER = 12;
const AFTERWARDS = 8;
const GOAL_MS = 5000;

/** The units that lead, and two more; the first eight new ones take them in turns. */
async function orderFor(tx: TenantTx, { units }: BusyCommune): Promise<Order> {
  const known = await listUnits(tx);
  const more = await insertUnits(
    tx,
    ['Thôn Thượng', 'Thôn Hạ'].map((name) => ({ name, kind: 'hamlet', aliases: [] })),
    known.length,
  );
  const former = [...units, ...more].slice(0, FORMER);
  return {
    kind: 'several',
    date: todayInVietnam(tx.at),
    document: { number: '12/NQ-HĐND', date: todayInVietnam(tx.at), title: 'Nghị quyết để đo' },
    targets: Array.from({ length: AFTERWARDS }, (_, at) => ({ key: `n${at}`, name: `Đơn vị mới ${at + 1}` })),
    moves: former.map(({ id }, at) => ({ unitId: id, to: [`n${at % AFTERWARDS}`] })),
    rows: [],
    people: [],
  };
}

interface Times {
  preview: number[];
  carryOut: number[];
  undo: number[];
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const done = await work();
  into.push(performance.now() - started);
  return done;
}

async function measure(database: Database, services: Services, commune: BusyCommune): Promise<Times> {
  const { clerk } = commune;
  const run = <T>(work: (tx: TenantTx) => Promise<T>) => database.withTenant(COMMUNE, clerk, work);
  await run((tx) => services.renewDuties(tx));
  await run((tx) => openPeriod(tx, clerk, commune.month));
  const order = await run((tx) => orderFor(tx, commune));
  const times: Times = { preview: [], carryOut: [], undo: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const { fingerprint, changes } = await timed(times.preview, () =>
      run((tx) => previewOrder(tx, clerk, order)),
    );
    if (changes.rows.length < 100) throw new Error(`only ${changes.rows.length} rows would move`);
    const id = await timed(times.carryOut, () =>
      run((tx) => orderReorganisation(tx, clerk, { order, fingerprint }, services.followChange)),
    );
    await timed(times.undo, () =>
      run((tx) =>
        takeReorganisationStep(
          tx,
          clerk,
          id,
          { action: 'undo', version: 1, reason: 'Đo lại' },
          services.followChange,
        ),
      ),
    );
  }
  return times;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

function report(name: string, times: readonly number[], goal: string): void {
  const cells = [name, times.length, median(times).toFixed(0), Math.max(...times).toFixed(0), goal];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'sauro-reorganise-'));
const logger = createLogger('silent');
const embedded = await startEmbedded({ dataDir, logger, settings: [], onLost: () => process.exit(1) });
try {
  await migrate(embedded.ownerUrl);
  const clock = () => new Date();
  const database = createDatabase(createPool({ url: embedded.appUrl, setRole: false }, logger), clock);
  const services = createServices({ config: loadConfig({ data: dataDir }, {}), logger, database, clock });
  const commune = await makeCommune(database, MONTHS);
  const times = await measure(database, services, commune);
  process.stdout.write(
    '| 12 units become 8, with 60 months behind them | times | median, ms | slowest, ms | goal |\n',
  );
  process.stdout.write('|---|---|---|---|---|\n');
  report('preview', times.preview, '');
  report('carry out', times.carryOut, `< ${GOAL_MS}`);
  report('undo', times.undo, '');
  if (median(times.carryOut) > GOAL_MS) process.exitCode = 1;
  await database.close();
} finally {
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
