/** The whole installation in one file: every table as of one moment, the stored files, the key. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type ArchiveEntry, encodeEntry } from './archive.ts';
import { checkTarget } from './backup-file.ts';
import { newClient } from './connect.ts';
import { tablesInOrder } from './tables.ts';

/** Folders and files of the data folder that belong to the installation; the rest can be made again. */
const KEPT = ['files', 'secret.key'];
/** What is still on its way here, and may be gone before it is read. */
const PASSING = join('files', 'incoming', sep);

export interface BackupReport {
  tables: number;
  files: number;
  bytes: number;
}

/**
 * Writes beside the target and renames when whole. Works while the server runs.
 * @param target a free name, or an earlier backup, which is replaced
 * @throws StartupError when the target is anything else
 */
export async function backup(
  ownerUrl: string,
  dataDir: string,
  target: string,
  now: Date,
): Promise<BackupReport> {
  const path = await checkTarget(target);
  const unfinished = `${path}.unfinished`;
  const client = newClient(ownerUrl);
  await client.connect();
  const report = { tables: 0, files: 0, bytes: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    rmSync(unfinished, { force: true });
    const entries = Readable.from(archive(client, dataDir, now, report));
    await pipeline(
      entries,
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
    );
    renameSync(unfinished, path);
    return { ...report, bytes: statSync(path).size };
  } finally {
    rmSync(unfinished, { force: true });
    await client.end();
  }
}

async function* archive(
  client: pg.Client,
  dataDir: string,
  now: Date,
  report: BackupReport,
): AsyncGenerator<Buffer> {
  const migrations = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY name');
  const head: ArchiveEntry = {
    kind: 'head',
    format: 1,
    madeAt: now.toISOString(),
    migrations: migrations.rows.map((row) => row.name),
  };
  yield* encodeEntry(head);
  for (const { name, columns } of await tablesInOrder(client)) {
    report.tables++;
    const rows = client.query(copyTo(`COPY ${name} (${columns.join(', ')}) TO STDOUT`));
    yield* encodeEntry({ kind: 'table', name, columns }, rows);
  }
  for (const path of keptFiles(dataDir)) {
    report.files++;
    yield* encodeEntry({ kind: 'file', path }, createReadStream(join(dataDir, path)));
  }
  yield* encodeEntry({ kind: 'end', entries: 1 + report.tables + report.files });
}

function keptFiles(dataDir: string): string[] {
  return KEPT.flatMap((name) => {
    const path = join(dataDir, name);
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [name];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith(PASSING))
      .map((file) => file.replaceAll('\\', '/'));
  });
}
