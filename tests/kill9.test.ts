/** What was acknowledged stays, whatever process is killed without warning. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { readPostmasterFile } from '../src/db/embedded/postmaster-file.ts';
import { clusterOf, ownerUrlOf } from './harness-query.ts';
import { endServer, type ServerProcess, startServer } from './server-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sauro-kill9-'));
const cluster = clusterOf(dataDir);
const WRITERS = 4;
const ENOUGH = 40;
let running: ServerProcess | undefined;

afterAll(async () => {
  if (running) await endServer(running);
  rmSync(dataDir, { recursive: true, force: true });
});

function connect(): pg.Client {
  const client = new pg.Client({ connectionString: ownerUrlOf(dataDir) });
  client.on('error', () => undefined);
  return client;
}

/** Writes rows one by one until the connection breaks; `acknowledged` grows as the database says yes. */
async function write(round: number, writer: number, acknowledged: string[]): Promise<void> {
  const client = connect();
  await client.connect();
  for (let n = 0; ; n++) {
    const key = `${round}-${writer}-${n}`;
    try {
      await client.query('INSERT INTO kill9 (key) VALUES ($1)', [key]);
    } catch {
      await client.end().catch(() => undefined);
      return;
    }
    acknowledged.push(key);
  }
}

/** Kills in the middle of writing; returns when the writers have noticed. */
async function writeAndKill(round: number, acknowledged: string[], kill: () => void): Promise<void> {
  const before = acknowledged.length;
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(round, writer, acknowledged));
  await expect
    .poll(() => acknowledged.length - before, { timeout: 10_000, interval: 5 })
    .toBeGreaterThan(ENOUGH);
  kill();
  return void (await Promise.all(writers));
}

async function storedKeys(): Promise<Set<string>> {
  const client = connect();
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string }>('SELECT key FROM kill9');
    return new Set(rows.map((row) => row.key));
  } finally {
    await client.end();
  }
}

test('no acknowledged row is lost when the program or its PostgreSQL is killed', {
  timeout: 120_000,
}, async () => {
  const acknowledged: string[] = [];
  running = await startServer(dataDir);
  const client = connect();
  await client.connect();
  await client.query('CREATE TABLE kill9 (key text PRIMARY KEY)');
  await client.end();
  for (let round = 0; round < 6; round++) {
    const server = running;
    const killPostgres = round % 2 === 0;
    await writeAndKill(round, acknowledged, () => {
      // Killing node alone leaves its PostgreSQL behind, still at work: the writers are cut off at the restart.
      const postmaster = readPostmasterFile(cluster)?.pid ?? 0;
      server.child.kill('SIGKILL');
      if (killPostgres) process.kill(postmaster, 'SIGKILL');
      else setTimeout(() => void startServer(dataDir).then((started) => (running = started)), 50);
    });
    if (killPostgres) running = await startServer(dataDir);
    await expect.poll(() => running !== server, { timeout: 30_000 }).toBe(true);
    const stored = await storedKeys();
    expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
    expect((await fetch(`${running?.url}/api/health`)).status).toBe(200);
  }
});

test('a PostgreSQL that dies under the running program is started again', { timeout: 60_000 }, async () => {
  const postmaster = readPostmasterFile(cluster)?.pid ?? 0;
  process.kill(postmaster, 'SIGKILL');
  const healthy = async () => (await fetch(`${running?.url}/api/health`)).status;
  await expect.poll(() => readPostmasterFile(cluster)?.pid, { timeout: 20_000 }).not.toBe(postmaster);
  await expect.poll(healthy, { timeout: 20_000 }).toBe(200);
});
