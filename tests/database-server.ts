/**
 * Before the database tests: one PostgreSQL and in it one migrated database, from which every test file gets
 * its own copy. DATABASE_URL names an existing server (its login must be allowed to create databases and
 * roles); without it the embedded one runs in a temporary folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createDb, createPool } from '../src/db/connect.ts';
import { startEmbedded } from '../src/db/embedded/start.ts';
import { prepareExternal } from '../src/db/external.ts';
import { migrate } from '../src/db/migrate.ts';
import { createLogger } from '../src/logger.ts';
import { loadAdminUnits } from '../src/organisation/admin-units.ts';
import { saveAdminUnits } from '../src/organisation/store.ts';

export interface TestServer {
  /** May create databases. */
  adminUrl: string;
  /** Login of the application; undefined where it is the owner's under the application's role. */
  appUrl: string | undefined;
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer;
  }
}

/** Speed instead of safety: what these tests write is thrown away. */
const UNSAFE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=100'];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    const template = await makeTemplate(given);
    project.provide('server', { adminUrl: given, appUrl: undefined, template });
    return () => drop(given, template);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'sauro-test-'));
  const embedded = await startEmbedded({
    dataDir,
    logger: createLogger('silent'),
    settings: UNSAFE,
    onLost: () => process.exit(1),
  });
  const template = await makeTemplate(embedded.superuserUrl);
  project.provide('server', { adminUrl: embedded.superuserUrl, appUrl: embedded.appUrl, template });
  return async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(adminUrl: string): Promise<string> {
  const name = `sauro_template_${process.pid}`;
  await run(
    adminUrl,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
  );
  const url = databaseUrl(adminUrl, name);
  await prepareExternal(url, undefined);
  await migrate(url);
  const db = createDb(createPool({ url, setRole: false }, createLogger('silent')));
  await saveAdminUnits(db, loadAdminUnits());
  await db.destroy();
  return name;
}

async function drop(adminUrl: string, name: string): Promise<void> {
  await run(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function run(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The same server and login, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
