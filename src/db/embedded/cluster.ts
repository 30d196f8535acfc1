/** The cluster on disk: made once, in a folder beside that is renamed when complete, never half-made. */
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, StartupError } from '../../shared/errors.ts';
import type { Binaries } from './binaries.ts';
import { accountFor } from './run-as.ts';
import { type Cluster, runOn } from './spawn.ts';

const MAJOR_VERSION = '18';
const UNFINISHED = 'postgres-unfinished';

const Secrets = z.object({ superuser: z.string(), owner: z.string(), app: z.string() });
export type Secrets = z.infer<typeof Secrets>;

export interface PreparedCluster extends Cluster {
  secrets: Secrets;
}

/**
 * Opens the cluster under `dataDir/postgres`, making it first when there is none.
 * @param binaries asked once the account is known
 * @throws StartupError when it cannot be made, or belongs to another version or account
 */
export async function prepareCluster(
  dataDir: string,
  binaries: (forAnotherAccount: boolean) => Binaries,
): Promise<PreparedCluster & { binaries: Binaries }> {
  const home = join(dataDir, 'postgres');
  const account = accountFor(join(home, 'cluster'));
  const programs = binaries(account !== undefined);
  removeLeftovers(dataDir);
  if (!existsSync(home)) await makeCluster(dataDir, home, { account, initdb: programs.initdb });
  const { folder, secrets } = openCluster(dataDir);
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR_VERSION)
    throw new StartupError(
      `Dữ liệu trong ${home} thuộc PostgreSQL ${version}, bản này dùng PostgreSQL ${MAJOR_VERSION}: ` +
        'vui lòng sao lưu bằng phiên bản Sáu Rõ cũ (sauro backup) rồi khôi phục vào thư mục mới (sauro restore).',
    );
  return { folder, account, secrets, binaries: programs };
}

/** Where an existing cluster lies, and its logins. */
export function openCluster(dataDir: string): { folder: string; secrets: Secrets } {
  const home = join(dataDir, 'postgres');
  if (!existsSync(join(home, 'secrets.json')))
    throw new StartupError(`Trong ${dataDir} chưa có dữ liệu của Sáu Rõ.`);
  return {
    folder: realpathSync(join(home, 'cluster')),
    secrets: Secrets.parse(JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8'))),
  };
}

function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(UNFINISHED)) rmSync(join(dataDir, name), { recursive: true, force: true });
}

async function makeCluster(
  dataDir: string,
  home: string,
  { account, initdb }: { account: Cluster['account']; initdb: string },
): Promise<void> {
  const unfinished = join(dataDir, `${UNFINISHED}-${process.pid}`);
  try {
    mkdirSync(join(unfinished, 'cluster'), { recursive: true, mode: 0o700 });
    if (account) chownSync(join(unfinished, 'cluster'), account.uid, account.gid);
    const secrets: Secrets = { superuser: secret(), owner: secret(), app: secret() };
    writeFileSync(join(unfinished, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
    await initialise(
      { folder: realpathSync(join(unfinished, 'cluster')), account },
      initdb,
      secrets.superuser,
    );
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new StartupError(`Không tạo được cơ sở dữ liệu trong ${dataDir}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** Text is compared by bytes in the default order; Vietnamese order is asked for where people see it. */
async function initialise(cluster: Cluster, initdb: string, password: string): Promise<void> {
  const passwordFolder = mkdtempSync(join(tmpdir(), 'sauro-'));
  const passwordFile = join(passwordFolder, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of cluster.account ? [passwordFolder, passwordFile] : [])
      chownSync(path, cluster.account?.uid ?? 0, cluster.account?.gid ?? 0);
    await runOn(cluster, initdb, (folder) => [
      `--pgdata=${folder}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** What went wrong, for people: the two common causes in Vietnamese, else PostgreSQL's own last line. */
function reasonOf(error: unknown): string {
  const text = messageOf(error);
  if (/ENOSPC|No space left/i.test(text))
    return 'ổ đĩa đã đầy. Vui lòng giải phóng ít nhất 200 MB rồi chạy lại.';
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only/i.test(text))
    return 'không có quyền ghi vào thư mục này. Vui lòng chọn thư mục khác bằng SAURO_DATA.';
  if (/look up effective user/.test(text))
    return 'tài khoản đang chạy không có tên trong /etc/passwd. Vui lòng chạy bằng một tài khoản có tên.';
  return text.split('\n').findLast((line) => /error|fatal/i.test(line)) ?? text;
}
