import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, inject, it, vi } from 'vitest';
import { asPerson, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { databaseUrl } from '../../../tests/database-server.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { backup } from '../../db/backup.ts';
import { createPool } from '../../db/connect.ts';
import { createDatabase } from '../../db/database.ts';
import { prepareExternal } from '../../db/external.ts';
import { restore } from '../../db/restore.ts';
import { serve } from '../../serve.ts';
import { SEARCH_RULE } from '../../shared/search-text.ts';
import { rebuildThingSearch } from './rebuild-search.ts';
import { searchAll } from '../../search/search-all.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');

beforeAll(async () => {
  await setUpCommunes(harness);
  await makePlan(harness, clerk);
});

const found = async (q: string) => {
  const { rows, plans } = await asPerson(harness, clerk, (tx) => searchAll(tx, clerk, q));
  return { rows: rows.map((row) => row.name), plans: plans.length };
};
const texts = () =>
  query(
    harness.ownerUrl,
    'SELECT name_exact, name_plain, exact, plain, rule FROM thing_search ORDER BY thing_id',
  );

/** As an earlier version of the program left them. */
async function age(): Promise<void> {
  await query(
    harness.ownerUrl,
    `UPDATE thing_search SET rule = 1, plain = ' cu', exact = ' cũ', name_plain = ' cu', name_exact = ' cũ'`,
  );
  await query(
    harness.ownerUrl,
    `UPDATE plan SET search_rule = 1, search_plain = ' cu', search_exact = ' cũ'`,
  );
}

it('texts of an older rule are made anew by the next start, as they would be written today', async () => {
  const [before, fresh] = [await texts(), await found('tỉ lệ hồ sơ')];
  expect(fresh.rows[0]).toBe('Tỷ lệ hồ sơ trực tuyến toàn trình');
  expect((await found('15/KH')).plans).toBe(1);
  await age();
  expect(await found('tỉ lệ hồ sơ')).toEqual({ rows: [], plans: 0 });

  const served = await serve(harness.services, 'no screens');
  await vi.waitFor(async () => {
    expect(await found('tỉ lệ hồ sơ')).toEqual(fresh);
    expect((await found('15/KH')).plans).toBe(1);
  }, 20_000);
  await served.stop();
  expect(await texts()).toEqual(before);
  expect(new Set(before.map((row) => row['rule']))).toEqual(new Set([SEARCH_RULE]));
});

it('what a program left that stopped in between is taken up by the next start', async () => {
  await age();
  expect(await asPerson(harness, clerk, (tx) => rebuildThingSearch(tx, 2))).toBe(2);
  const made = (await texts()).filter((row) => row['rule'] === SEARCH_RULE);
  expect(made).toHaveLength(2);
  const { rebuilding } = harness.services;
  rebuilding.start();
  await rebuilding.idle();
  expect((await texts()).every((row) => row['rule'] === SEARCH_RULE)).toBe(true);
});

it('a backup with texts of an older rule is found by today’s rule once it is restored and started', async () => {
  const fresh = await found('tỉ lệ hồ sơ');
  const { adminUrl, appUrl } = inject('server');
  const name = `sauro_restored_${randomBytes(6).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'sauro-older-'));
  await age();
  await backup(harness.ownerUrl, folder, join(folder, 'older.backup'), harness.now);
  await query(
    adminUrl,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
  );
  await prepareExternal(databaseUrl(adminUrl, name), undefined);
  const { logger, config } = harness.services;
  const pool = createPool(
    { url: databaseUrl(appUrl ?? adminUrl, name), setRole: appUrl === undefined },
    logger,
  );
  const database = createDatabase(pool, () => harness.now);
  try {
    await restore(databaseUrl(adminUrl, name), folder, join(folder, 'older.backup'));
    const served = await serve({ config, logger, database, clock: () => harness.now }, 'no screens');
    const again = () =>
      database.withTenant(clerk.communeCode, { userId: clerk.userId, name: clerk.name }, (tx) =>
        searchAll(tx, clerk, 'tỉ lệ hồ sơ'),
      );
    await vi.waitFor(
      async () => expect((await again()).rows.map((row) => row.name)).toEqual(fresh.rows),
      20_000,
    );
    await served.stop();
  } finally {
    await database.close();
    await query(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  }
});
