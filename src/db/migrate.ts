/**
 * Brings the schema up to date: every file of `migrations/`, in the order of its name, each in a transaction of
 * its own. A file that has run may never change; its checksum is kept to notice it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { messageOf, StartupError } from '../shared/errors.ts';
import { newClient } from './connect.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
const NAME = /^\d{12}_[a-z]+_[a-z0-9_]+\.sql$/;
/** Any number, the same for everyone who migrates this database. */
const LOCK = 570_057;

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export function loadMigrations(folder: string = FOLDER): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    if (!NAME.test(name)) throw new Error(`Migration ${name} is not named YYYYMMDDHHMM_verb_what.sql`);
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * @returns the names of the migrations that were run
 * @throws StartupError when the database is newer than the program, or a file was changed after it had run
 */
export async function migrate(
  ownerUrl: string,
  migrations: Migration[] = loadMigrations(),
): Promise<string[]> {
  const client = newClient(ownerUrl);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS schema_migration (
      name text PRIMARY KEY, checksum text NOT NULL, run_at timestamptz NOT NULL)`);
    const known = await client.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM schema_migration',
    );
    const done = new Map(known.rows.map((row) => [row.name, row.checksum]));
    refuseStrangers(done, migrations);
    const open = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of open) await run(client, migration);
    return open.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function refuseStrangers(done: Map<string, string>, migrations: Migration[]): void {
  const own = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of done) {
    if (!own.has(name))
      throw new StartupError(
        `Cơ sở dữ liệu đã được nâng cấp bởi phiên bản Sáu Rõ mới hơn (${name}). Vui lòng chạy phiên bản đó.`,
      );
    if (own.get(name) !== checksum)
      throw new StartupError(
        `Tệp nâng cấp ${name} đã bị sửa sau khi chạy. Vui lòng cài lại Sáu Rõ đúng phiên bản.`,
      );
  }
}

async function run(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO schema_migration (name, checksum, run_at) VALUES ($1, $2, $3)', [
      name,
      checksum,
      new Date(),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new StartupError(`Nâng cấp cơ sở dữ liệu không thành công ở ${name}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
