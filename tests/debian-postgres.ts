/** A PostgreSQL that the system has installed, on a temporary cluster: the oldest one that we support. */
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostmaster } from '../src/db/embedded/postmaster.ts';
import { accountFor } from '../src/db/embedded/run-as.ts';
import { runOn } from '../src/db/embedded/spawn.ts';

const PLACE = '/usr/lib/postgresql';
const OLDEST = 15;

export interface SystemPostgres {
  version: number;
  url: string;
  stop(): Promise<void>;
}

/** Version and folder of the oldest PostgreSQL ≥ 15 of the system; undefined when there is none. */
export function findSystemPostgres(): { version: number; bin: string } | undefined {
  if (!existsSync(PLACE)) return undefined;
  const versions = readdirSync(PLACE)
    .map(Number)
    .filter((version) => version >= OLDEST);
  const usable = versions
    .sort((a, b) => a - b)
    .find((version) => existsSync(join(PLACE, String(version), 'bin/initdb')));
  return usable === undefined ? undefined : { version: usable, bin: join(PLACE, String(usable), 'bin') };
}

export async function startSystemPostgres({
  version,
  bin,
}: {
  version: number;
  bin: string;
}): Promise<SystemPostgres> {
  const home = mkdtempSync(join(tmpdir(), `sauro-postgres-${version}-`));
  const folder = join(home, 'cluster');
  mkdirSync(folder, { mode: 0o700 });
  const account = accountFor(join(home, 'none'));
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = { folder: realpathSync(folder), account };
  const binaries = {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    pgCtl: join(bin, 'pg_ctl'),
  };
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  await runOn(cluster, binaries.initdb, (place) => [`--pgdata=${place}`, ...options]);
  const postmaster = await startPostmaster(cluster, binaries, {
    logFile: join(home, 'postgres.log'),
    settings: ['fsync=off', 'synchronous_commit=off', 'max_connections=100'],
  });
  return {
    version,
    url: `postgres://postgres@127.0.0.1:${postmaster.port}/postgres`,
    stop: async () => {
      await postmaster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
