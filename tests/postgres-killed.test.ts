/** PostgreSQL dies under people who write; the program stays, brings it back, and loses nothing. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBinaries } from '../src/db/embedded/binaries.ts';
import { prepareCluster } from '../src/db/embedded/cluster.ts';
import { startEmbedded } from '../src/db/embedded/start.ts';
import { startPostmaster } from '../src/db/embedded/postmaster.ts';
import { createLogger } from '../src/logger.ts';
import { databaseUrl } from './database-server.ts';
import { killPostgres } from './kill-postgres.ts';
import { openOffice } from './office.ts';
import { endServer, startServer } from './server-process.ts';

const ROUNDS = 3;
const home = mkdtempSync(join(tmpdir(), 'sauro-killed-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('killed under load, PostgreSQL comes back by itself and everything acknowledged is there once', {
  timeout: 240_000,
}, async () => {
  const tally = await killPostgres(join(home, 'own'), ROUNDS);
  expect(tally).toMatchObject({ deadServers: 0, lost: [], twice: [], unexpected: [] });
  expect(tally.readings).toEqual({ draft: ROUNDS });
  expect(tally.refused).toBeGreaterThan(0);
});

test('a PostgreSQL of somebody else that is restarted is waited for', { timeout: 120_000 }, async () => {
  const place = join(home, 'elsewhere');
  const onLost = (reason: Error): void => {
    throw reason;
  };
  mkdirSync(place);
  const elsewhere = await startEmbedded({ dataDir: place, logger: createLogger('silent'), onLost });
  const url = databaseUrl(elsewhere.superuserUrl, 'sauro');
  const environment = { DATABASE_URL: url };
  const server = await startServer(join(home, 'files'), ['--port', '0'], undefined, environment);
  const office = await openOffice(server);
  expect((await office.addUnit('Tổ trước', 'before-restart')).status).toBe(201);

  await elsewhere.stop();
  const meanwhile = await office.addUnit('Tổ sau', 'after-restart');
  expect([meanwhile.status, meanwhile.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await meanwhile.json()).toMatchObject({ title: expect.stringMatching(/^Cơ sở dữ liệu tạm thời/) });

  const cluster = await prepareCluster(place, findBinaries);
  const again = await startPostmaster(cluster, cluster.binaries, {
    logFile: join(place, 'logs', 'postgres.log'),
    settings: [],
    port: Number(new URL(url).port),
  });
  expect((await office.addUnit('Tổ sau', 'after-restart')).status).toBe(201);
  expect(await office.unitNames()).toEqual(expect.arrayContaining(['Tổ trước', 'Tổ sau']));
  expect(await endServer(server)).toBe(0);
  await again.stop();
});
