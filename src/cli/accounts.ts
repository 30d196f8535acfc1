/** `sauro accounts reset TÊN`: a way in when the only administrator has lost the password or the phone. */
import { parseArgs } from 'node:util';
import { createAccounts } from '../accounts/accounts.ts';
import { giveNewPassword } from '../accounts/reset-password.ts';
import { loadSecret } from '../accounts/secret.ts';
import { forgetAttempts } from '../accounts/sign-in-guard.ts';
import { findUserByName } from '../accounts/store.ts';
import { createLogger } from '../logger.ts';
import { StartupError } from '../shared/errors.ts';
import { withDatabase } from './command.ts';

export async function runAccounts(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [verb, userName] = positionals;
  if (verb !== 'reset' || !userName)
    throw new StartupError('Dùng: sauro accounts reset TÊN_ĐĂNG_NHẬP [--data THƯ_MỤC]');
  return await withDatabase(values.data, async ({ database }, config) => {
    const user = await findUserByName(database.db, userName);
    if (!user) throw new StartupError(`Không có tài khoản "${userName}".`);
    const secret = loadSecret(config.dataDir, config.secret);
    const parts = { config, database, secret, logger: createLogger('silent'), clock: () => new Date() };
    const { hashPassword } = createAccounts(parts);
    const { oneTimePassword } = await database.withTenant(
      user.communeCode,
      { userId: 'cli', name: 'Dòng lệnh' },
      (tx) => giveNewPassword(tx, user.id, hashPassword),
    );
    await forgetAttempts(database.db, userName);
    process.stdout.write(`Mật khẩu dùng một lần của ${userName}: ${oneTimePassword}\n`);
    return 0;
  });
}
