/** `sauro audit verify`: is the log of changes still what was written? */
import { parseArgs } from 'node:util';
import { verifyChain } from '../audit/verify-chain.ts';
import { listCommunesInUse } from '../organisation/store.ts';
import { StartupError } from '../shared/errors.ts';
import { withDatabase } from './command.ts';

const REASONS = {
  changed: 'đã bị sửa',
  missing: 'đã bị xóa',
  truncated: 'và các dòng sau đã bị cắt bỏ',
} as const;

/** @returns 0 when every commune's log is whole, 1 when one is not */
export async function runAudit(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  if (positionals[0] !== 'verify') throw new StartupError('Dùng: sauro audit verify [--data THƯ_MỤC]');
  return await withDatabase(values.data, async ({ database }) => {
    let status = 0;
    for (const code of await listCommunesInUse(database.db)) {
      const actor = { userId: 'cli', name: 'Dòng lệnh' };
      const { entries, broken } = await database.withTenant(code, actor, verifyChain);
      if (broken) status = 1;
      process.stdout.write(
        broken
          ? `${code}: nhật ký KHÔNG nguyên vẹn, dòng ${broken.seq} ${REASONS[broken.reason]}\n`
          : `${code}: nhật ký nguyên vẹn, ${entries} dòng\n`,
      );
    }
    return status;
  });
}
