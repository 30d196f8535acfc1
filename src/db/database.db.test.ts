import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { TEST_COMMUNE, useHarness } from '../../tests/harness.ts';

const harness = useHarness();
const actor = { userId: 'u1', name: 'Nguyễn Văn An' };
const add = (commune: string, id: string) =>
  harness.database.withTenant(commune, actor, (tx) =>
    tx.db
      .insertInto('done_command')
      .values({ commune_code: commune, id, user_id: 'u1', at: tx.at })
      .execute(),
  );
const seen = (commune: string) =>
  harness.database.withTenant(commune, actor, (tx) => tx.db.selectFrom('done_command').selectAll().execute());

test('a commune sees and changes its own rows only, even when the query names no commune', async () => {
  await add(TEST_COMMUNE, 'a');
  await add('10549', 'b');
  expect((await seen(TEST_COMMUNE)).map((row) => row.id)).toEqual(['a']);
  await harness.database.withTenant(TEST_COMMUNE, actor, (tx) =>
    tx.db.updateTable('done_command').set({ status: 200 }).execute(),
  );
  expect((await seen('10549')).map((row) => row.status)).toEqual([null]);
  const foreign = harness.database.withTenant(TEST_COMMUNE, actor, (tx) =>
    tx.db
      .insertInto('done_command')
      .values({ commune_code: '10549', id: 'c', user_id: 'u1', at: tx.at })
      .execute(),
  );
  await expect(foreign).rejects.toMatchObject({ code: '42501' });
});

test('outside a commune its tables look empty', async () => {
  expect(await harness.database.db.selectFrom('done_command').selectAll().execute()).toEqual([]);
});

test('the application may not become the owner of anything', async () => {
  const { rows } = await sql<{ superuser: boolean; owns: boolean }>`
    SELECT rolsuper AS superuser, EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns
    FROM pg_roles r WHERE rolname = current_user`.execute(harness.database.db);
  expect(rows).toEqual([{ superuser: false, owns: false }]);
});

test('a transaction inside a transaction is refused', async () => {
  const nested = harness.database.withTenant(TEST_COMMUNE, actor, () => seen(TEST_COMMUNE));
  await expect(nested).rejects.toThrow('inside');
});

test('what lost a deadlock is run again', async () => {
  await add(TEST_COMMUNE, 'x');
  await add(TEST_COMMUNE, 'y');
  const bothLocked = Promise.withResolvers<void>();
  let waiting = 0;
  let runs = 0;
  const lock = (first: string, second: string) =>
    harness.database.withTenant(TEST_COMMUNE, actor, async (tx) => {
      runs++;
      const touch = (id: string) =>
        tx.db.updateTable('done_command').set({ status: runs }).where('id', '=', id).execute();
      await touch(first);
      if (++waiting === 2) bothLocked.resolve();
      await bothLocked.promise;
      await touch(second);
    });
  await Promise.all([lock('x', 'y'), lock('y', 'x')]);
  expect(runs).toBe(3);
});
