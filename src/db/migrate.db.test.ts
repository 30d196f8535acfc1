import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { query, useHarness } from '../../tests/harness.ts';
import { prepareExternal } from './external.ts';
import { loadMigrations, type Migration, migrate } from './migrate.ts';

const harness = useHarness();
const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const own = loadMigrations();
const next = migration(
  '209901010001_add_extra.sql',
  'CREATE TABLE extra (id int); INSERT INTO extra VALUES (1)',
);

test('migrations run once, even when two programs start together', async () => {
  const runs = await Promise.all([
    migrate(harness.ownerUrl, [...own, next]),
    migrate(harness.ownerUrl, [...own, next]),
  ]);
  expect(runs.flat()).toEqual([next.name]);
  expect(await query(harness.ownerUrl, 'SELECT * FROM extra')).toHaveLength(1);
});

test('one that fails leaves nothing of itself', async () => {
  const broken = migration('209901010002_break.sql', 'CREATE TABLE half (id int); SELECT 1/0');
  await expect(migrate(harness.ownerUrl, [...own, next, broken])).rejects.toThrow('209901010002_break.sql');
  expect(await query(harness.ownerUrl, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
});

test('a changed file, and a database from the future, are refused', async () => {
  const changed = { ...next, checksum: 'other' };
  await expect(migrate(harness.ownerUrl, [...own, changed])).rejects.toThrow('đã bị sửa');
  await expect(migrate(harness.ownerUrl, own)).rejects.toThrow('phiên bản Sáu Rõ mới hơn');
});

test('a server that cannot be reached or used is named with the remedy', async () => {
  await expect(prepareExternal('postgres://x@127.0.0.1:1/x', undefined)).rejects.toThrow(
    'không nhận kết nối',
  );
  const wrong = new URL(harness.ownerUrl);
  wrong.pathname = '/khong_co';
  await expect(prepareExternal(wrong.href, undefined)).rejects.toThrow('không tồn tại');
});
