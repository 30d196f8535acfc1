/** A database as an earlier version of the program left it, for tests of what the next version makes of it. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createPool } from '../src/db/connect.ts';
import { createDatabase, type Database } from '../src/db/database.ts';
import { prepareExternal } from '../src/db/external.ts';
import { loadMigrations, migrate } from '../src/db/migrate.ts';
import { createLogger } from '../src/logger.ts';
import { databaseUrl } from './database-server.ts';
import { query, type Row } from './harness.ts';

/** An empty database without any table. @returns its name */
export async function emptyDatabase(): Promise<string> {
  const { adminUrl } = inject('server');
  const name = `sauro_older_${randomBytes(6).toString('hex')}`;
  await query(
    adminUrl,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
  );
  await prepareExternal(databaseUrl(adminUrl, name), undefined);
  return name;
}

export const ownerUrlOf = (name: string): string => databaseUrl(inject('server').adminUrl, name);

/** As the version before this migration made it. */
export async function migrateBefore(name: string, migration: string): Promise<void> {
  await migrate(
    ownerUrlOf(name),
    loadMigrations().filter((each) => each.name < migration),
  );
}

/** Rows as that version wrote them; columns that are not named are null. */
export async function fill(name: string, tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const columns = names.map((column) => `"${column}"`).join(', ');
    await query(
      ownerUrlOf(name),
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
}

/** Signed in as the application. */
export function openAs(name: string, clock: () => Date): Database {
  const { adminUrl, appUrl } = inject('server');
  const login = { url: databaseUrl(appUrl ?? adminUrl, name), setRole: appUrl === undefined };
  return createDatabase(createPool(login, createLogger('silent')), clock);
}

export async function dropDatabase(name: string): Promise<void> {
  await query(inject('server').adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
