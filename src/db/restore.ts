/** A backup back into an installation that nobody has used yet. One transaction: all of it or nothing. */
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { codeOf, StartupError } from '../shared/errors.ts';
import { decodeEntries, notWhole } from './archive.ts';
import { unpacked } from './backup-file.ts';
import { newClient } from './connect.ts';
import { loadMigrations, migrate } from './migrate.ts';
import { tablesInOrder } from './tables.ts';

const SAFE_PATH = /^(files\/[\w./-]+|secret\.key)$/;

export interface RestoreReport {
  tables: number;
  files: number;
  madeAt: string;
}

/**
 * @param ownerUrl a database that no migration has run on, or one that holds no account yet
 * @throws StartupError when the database is in use, or the file is damaged or made by a newer version
 */
export async function restore(ownerUrl: string, dataDir: string, source: string): Promise<RestoreReport> {
  const incoming = join(dataDir, 'restoring');
  rmSync(incoming, { recursive: true, force: true });
  const client = newClient(ownerUrl);
  await client.connect();
  try {
    await refuseUsed(client);
    await readThrough(source);
    const report = await load(client, ownerUrl, incoming, source);
    moveFiles(incoming, dataDir);
    await client.query('COMMIT');
    await migrate(ownerUrl);
    return report;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw codeOf(error)?.startsWith('Z_') ? notWhole() : error;
  } finally {
    rmSync(incoming, { recursive: true, force: true });
    await client.end();
  }
}

async function refuseUsed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ users: string | null }>(
    `SELECT to_regclass('auth."user"')::text AS users`,
  );
  if (!rows[0]?.users) return;
  const used = await client.query('SELECT 1 FROM auth."user" LIMIT 1');
  if (used.rowCount !== 0)
    throw new StartupError(
      'Cơ sở dữ liệu này đã có dữ liệu. Chỉ khôi phục vào thư mục dữ liệu mới (SAURO_DATA).',
    );
}

/** Damage shows only in the checksum at the end of the file: it is read through before anything is restored. */
async function readThrough(source: string): Promise<void> {
  for await (const _ of unpacked(source)) continue;
}

/** Leaves the transaction open, so that files and rows are kept together. */
async function load(
  client: pg.Client,
  ownerUrl: string,
  incoming: string,
  source: string,
): Promise<RestoreReport> {
  const bytes = unpacked(source);
  const report: RestoreReport = { tables: 0, files: 0, madeAt: '' };
  for await (const { entry, content } of decodeEntries(bytes)) {
    switch (entry.kind) {
      case 'head':
        report.madeAt = entry.madeAt;
        await prepareSchema(client, ownerUrl, entry.migrations);
        break;
      case 'table': {
        report.tables++;
        const columns = entry.columns.join(', ');
        const rows = client.query(copyFrom(`COPY ${entry.name} (${columns}) FROM STDIN`));
        await pipeline(Readable.from(content), rows);
        break;
      }
      case 'file':
        report.files++;
        await saveFile(incoming, entry.path, content);
        break;
      case 'end':
        break;
    }
  }
  return report;
}

/** The schema as it was when the backup was made; what is newer is migrated after the rows are in. */
async function prepareSchema(client: pg.Client, ownerUrl: string, wanted: string[]): Promise<void> {
  const own = loadMigrations();
  const unknown = wanted.find((name) => !own.some((migration) => migration.name === name));
  if (unknown)
    throw new StartupError(
      'Tệp sao lưu do phiên bản Sáu Rõ mới hơn tạo ra. Vui lòng dùng phiên bản đó để khôi phục.',
    );
  const { rows } = await client.query<{ done: string | null }>(
    `SELECT to_regclass('schema_migration')::text AS done`,
  );
  if (rows[0]?.done) await refuseNewerSchema(client, wanted);
  await migrate(
    ownerUrl,
    own.filter((migration) => wanted.includes(migration.name)),
  );
  await client.query('BEGIN');
  const names = (await tablesInOrder(client)).map((table) => table.name);
  await client.query(`TRUNCATE ${names.join(', ')}`);
}

async function refuseNewerSchema(client: pg.Client, wanted: string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration');
  if (rows.some((row) => !wanted.includes(row.name)))
    throw new StartupError(
      'Tệp sao lưu cũ hơn cơ sở dữ liệu đã tạo ở đây. Vui lòng khôi phục vào một thư mục dữ liệu chưa từng chạy (SAURO_DATA).',
    );
}

async function saveFile(incoming: string, path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  if (!SAFE_PATH.test(path) || path.includes('..')) throw notWhole();
  const target = join(incoming, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(Readable.from(content), createWriteStream(target, { mode: 0o600, flush: true }));
}

/** An installation without accounts has no files of its own worth keeping. */
function moveFiles(incoming: string, dataDir: string): void {
  for (const name of ['files', 'secret.key']) {
    if (!existsSync(join(incoming, name))) continue;
    rmSync(join(dataDir, name), { recursive: true, force: true });
    renameSync(join(incoming, name), join(dataDir, name));
  }
}
