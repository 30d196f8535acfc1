/** The embedded PostgreSQL as a whole: cluster, process, the two logins. */
import { join } from 'node:path';
import type { Logger } from '../../logger.ts';
import type { StartupError } from '../../shared/errors.ts';
import { findBinaries } from './binaries.ts';
import { openCluster, prepareCluster, type Secrets } from './cluster.ts';
import { newClient } from '../connect.ts';
import { startPostmaster } from './postmaster.ts';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';
import { keepRunning } from './keep-running.ts';

const DATABASE = 'sauro';

export interface EmbeddedUrls {
  /** Superuser, for making databases; used by the supervisor and by tests only. */
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
}

export interface EmbeddedPostgres extends EmbeddedUrls {
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  logger: Logger;
  settings?: readonly string[];
  /** Called when PostgreSQL does not come back and is given up. */
  onLost: (reason: StartupError) => void;
}

/** @throws StartupError with a text for people */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options.dataDir, findBinaries);
  const launch = (port?: number) =>
    startPostmaster(cluster, cluster.binaries, {
      logFile: join(options.dataDir, 'logs', 'postgres.log'),
      settings: options.settings ?? [],
      ...(port && { port }),
    });
  const first = await launch();
  const stop = keepRunning(first, () => launch(first.port), options);
  const urls = urlsOf(first.port, cluster.secrets);
  try {
    await ensureRolesAndDatabase(urls.superuserUrl, cluster.secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...urls, stop };
}

/** The logins of the PostgreSQL that another process of ours runs on this folder; undefined when none does. */
export function runningEmbedded(dataDir: string): EmbeddedUrls | undefined {
  const { folder, secrets } = openCluster(dataDir);
  const file = readPostmasterFile(folder);
  return file?.ready && isPostmasterOf(folder, file.pid) ? urlsOf(file.port, secrets) : undefined;
}

function urlsOf(port: number, secrets: Secrets): EmbeddedUrls {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: url('postgres', secrets.superuser, 'postgres'),
    ownerUrl: url('sauro_owner', secrets.owner, DATABASE),
    appUrl: url('sauro_app', secrets.app, DATABASE),
  };
}

async function ensureRolesAndDatabase(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = newClient(superuserUrl);
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const known = new Set(roles.rows.map((row) => row.rolname));
    for (const [role, password] of [
      ['sauro_owner', secrets.owner],
      ['sauro_app', secrets.app],
    ] as const) {
      const verb = known.has(role) ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    }
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER sauro_owner`);
  } finally {
    await client.end();
  }
}
