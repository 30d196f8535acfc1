import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { query, useHarness } from '../../tests/harness.ts';

const harness = useHarness();

test('every table of a commune has its code first in the primary key and a wall around its rows', async () => {
  const rows = await query(
    harness.ownerUrl,
    `SELECT c.relname AS name, c.relrowsecurity AS walled,
       (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = c.oid AND i.indisprimary) AS first_key
     FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'commune_code'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toEqual({ name: row['name'], walled: true, first_key: 'commune_code' });
});

test('names are ordered as Vietnamese readers expect', async () => {
  const { rows } = await sql<{ names: string }>`
    SELECT string_agg(x, ' ' ORDER BY x COLLATE vietnamese) AS names
    FROM unnest(ARRAY['Đào', 'Dao', 'Ả', 'Ã', 'Á', 'Ạ', 'A', 'À', 'Ă', 'Â', 'B', 'Ô', 'O', 'Ơ']) AS x
  `.execute(harness.database.db);
  expect(rows[0]?.names).toBe('A À Ả Ã Á Ạ Ă Â B Dao Đào O Ô Ơ');
});

test('the application answers', async () => {
  const response = await harness.app.request('/api/health');
  expect(await response.json()).toEqual({ status: 'ok' });
});
