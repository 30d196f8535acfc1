/**
 * Slows down guessing: after a number of failed attempts a name is closed for a while. An attempt is counted
 * before the password is looked at, so that many at once do not slip through, and forgotten on success.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountSettings } from '../config.ts';
import type { Db } from '../db/connect.ts';
import { TooMany } from '../shared/errors.ts';

type GuardSettings = Pick<AccountSettings, 'lockAfter' | 'lockMinutes'>;

/** @throws TooMany while the name is closed */
export async function claimAttempt(db: Db, name: string, now: Date, settings: GuardSettings): Promise<void> {
  const reopened = new Date(now.getTime() - settings.lockMinutes * 60_000);
  const claimed = await db
    .insertInto('auth.sign_in_attempt')
    .values({ name_hash: hashOf(name), failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict
        .column('name_hash')
        .doUpdateSet({
          failures: sql`CASE WHEN sign_in_attempt.last_at < ${reopened} THEN 1 ELSE sign_in_attempt.failures + 1 END`,
          last_at: now,
        })
        .where((or) =>
          or.or([
            or('auth.sign_in_attempt.failures', '<', settings.lockAfter),
            or('auth.sign_in_attempt.last_at', '<', reopened),
          ]),
        ),
    )
    .returning('failures')
    .executeTakeFirst();
  if (!claimed)
    throw new TooMany(
      `Tài khoản tạm khóa vì nhập sai ${settings.lockAfter} lần. Hãy thử lại sau ${settings.lockMinutes} phút hoặc nhờ quản trị mở khóa.`,
      settings.lockMinutes * 60,
    );
}

export async function forgetAttempts(db: Db, name: string): Promise<void> {
  await db.deleteFrom('auth.sign_in_attempt').where('name_hash', '=', hashOf(name)).execute();
}

/** People type passwords into the wrong field: the name itself is not kept. */
function hashOf(name: string): string {
  return createHash('sha256').update(name.trim().toLowerCase()).digest('hex');
}
