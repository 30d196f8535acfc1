/** PostgreSQL refuses to run as root; then it runs under an account of the system that can do little else. */
import { readFileSync, statSync } from 'node:fs';
import { StartupError } from '../../shared/errors.ts';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account under which PostgreSQL must run, or undefined for the one we run under. A cluster that exists
 * decides by its owner, since no other account may open it.
 * @throws StartupError when the cluster belongs to somebody else, or root is not supported on this system
 */
export function accountFor(cluster: string): Account | undefined {
  if (!process.getuid) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (process.getuid() !== 0) {
    if (owner && owner.uid !== process.getuid())
      throw new StartupError(
        `Thư mục dữ liệu ${cluster} thuộc tài khoản khác (uid ${owner.uid}): vui lòng chạy bằng tài khoản đó hoặc chọn thư mục khác bằng SAURO_DATA.`,
      );
    return undefined;
  }
  if (process.platform !== 'linux')
    throw new StartupError(
      'Không chạy Sáu Rõ bằng tài khoản root trên hệ điều hành này: vui lòng dùng tài khoản thường.',
    );
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return namedAccount('postgres') ?? namedAccount('nobody') ?? { uid: 65_534, gid: 65_534 };
}

function namedAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
