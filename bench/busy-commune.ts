/** A busy commune behind a server of its own, and what is measured of it over loopback. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { createPool } from '../src/db/connect.ts';
import { createDatabase } from '../src/db/database.ts';
import { startEmbedded } from '../src/db/embedded/start.ts';
import { migrate } from '../src/db/migrate.ts';
import { openPort } from '../src/http/listen.ts';
import { createLogger } from '../src/logger.ts';
import { createServices, type Services } from '../src/services.ts';
import type { Session } from '../src/shared/who-acts.ts';
import { type BusyCommune, COMMUNE, makeCommune, type Size } from '../tests/cycle-commune.ts';
import { cookieOf } from '../tests/session-cookie.ts';
import { type Recorded, recordingPool } from './recorded-statements.ts';

/** So many people each ask once in so many milliseconds. */
export const ASKING = 50;
export const EVERY_MS = 2000;
const ASK_SECONDS = 20;

export interface Bench {
  services: Services;
  url: string;
  cookies: Map<string, string>;
  commune: BusyCommune;
  /** The owner of the database, for what no request does. */
  owner: pg.Pool;
  recorded: Recorded;
}

export const quantile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const TABLE_HEAD = '| what | times | p50 ms | p95 ms | goal |\n|---|---|---|---|---|\n';

export function report(name: string, times: readonly number[], goal: string): void {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  process.stdout.write(`| ${name} | ${times.length} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${goal} |\n`);
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function call<T>(
  { url, cookies }: Bench,
  person: Session,
  path: string,
  body?: unknown,
  method = 'POST',
) {
  const headers = { cookie: cookies.get(person.userId) ?? '', 'content-type': 'application/json' };
  const response = await fetch(`${url}/api${path}`, {
    headers,
    ...(body !== undefined && { method, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Each person asks at an own moment of the two seconds, whether or not the others were answered. */
export async function askTogether(bench: Bench, path: string): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + ASK_SECONDS * 1000;
  const ask = async (person: Session, at: number) => {
    await sleep((at * EVERY_MS) / ASKING);
    while (performance.now() < until) {
      const took = await timed(() => call(bench, person, path));
      times.push(took);
      await sleep(Math.max(0, EVERY_MS - took));
    }
  };
  await Promise.all(bench.commune.people.slice(0, ASKING).map(ask));
  return times;
}

/** Makes the commune with so many closed months on the embedded PostgreSQL, measures, and takes all of it away. */
export async function withBusyCommune(
  months: number,
  measure: (bench: Bench) => Promise<void>,
  size?: Size,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sauro-bench-'));
  const logger = createLogger('silent');
  const embedded = await startEmbedded({ dataDir, logger, settings: [], onLost: () => process.exit(1) });
  try {
    await migrate(embedded.ownerUrl);
    const owner = createPool({ url: embedded.ownerUrl, setRole: false }, logger);
    const own = createPool({ url: embedded.appUrl, setRole: false }, logger);
    const { pool, recorded } = recordingPool(own, owner, COMMUNE);
    const database = createDatabase(pool, () => new Date());
    const config = loadConfig({ data: dataDir }, {});
    const services = createServices({ config, logger, database, clock: () => new Date() });
    const started = performance.now();
    const commune = await makeCommune(database, months, size);
    await owner.query('VACUUM ANALYZE');
    process.stdout.write(
      `${months} months written in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
    const server = await openPort({ host: '127.0.0.1', port: 0 });
    server.serve(createApp(services));
    const cookies = new Map<string, string>();
    for (const person of [commune.clerk, ...commune.people])
      cookies.set(person.userId, await cookieOf(services, person.userId));
    await measure({ services, url: `http://127.0.0.1:${server.port}`, cookies, commune, owner, recorded });
    await server.close();
    await owner.end();
    await database.close();
  } finally {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
