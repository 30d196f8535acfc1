/**
 * Slows down guessing: after a number of wrong passwords and codes together a name is closed for a while. An
 * attempt is counted before it is looked at, so that many at once do not slip through, and forgotten when
 * somebody is in.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountSettings } from '../config.ts';
import type { Db } from '../db/connect.ts';
import type { TenantTx } from '../db/database.ts';
import { TooMany } from '../shared/errors.ts';

type GuardSettings = Pick<AccountSettings, 'lockAfter' | 'lockMinutes'>;

/** @throws TooMany while the name is closed, saying until when */
export async function claimAttempt(db: Db, name: string, now: Date, settings: GuardSettings): Promise<void> {
  const reopened = new Date(now.getTime() - settings.lockMinutes * 60_000);
  const claimed = await db
    .insertInto('auth.sign_in_attempt')
    .values({ name_hash: hashOf(name), failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict
        .column('name_hash')
        .doUpdateSet({
          failures: sql`CASE WHEN sign_in_attempt.last_at <= ${reopened} THEN 1 ELSE sign_in_attempt.failures + 1 END`,
          last_at: now,
        })
        .where((or) =>
          or.or([
            or('auth.sign_in_attempt.failures', '<', settings.lockAfter),
            or('auth.sign_in_attempt.last_at', '<=', reopened),
          ]),
        ),
    )
    .returning('failures')
    .executeTakeFirst();
  if (!claimed) throw closed(await lastAttempt(db, name), now, settings);
}

/** An attempt that was right, but does not let anybody in yet: those before it stay counted. */
export async function releaseAttempt(db: Db, name: string): Promise<void> {
  await db
    .updateTable('auth.sign_in_attempt')
    .set({ failures: sql`failures - 1` })
    .where('name_hash', '=', hashOf(name))
    .where('failures', '>', 0)
    .execute();
}

export async function forgetAttempts(db: Db | TenantTx['db'], name: string): Promise<void> {
  await db.deleteFrom('auth.sign_in_attempt').where('name_hash', '=', hashOf(name)).execute();
}

async function lastAttempt(db: Db, name: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('auth.sign_in_attempt')
    .select('last_at')
    .where('name_hash', '=', hashOf(name))
    .executeTakeFirst();
  return row?.last_at;
}

function closed(lastAt: Date | undefined, now: Date, { lockAfter, lockMinutes }: GuardSettings): TooMany {
  const until = new Date((lastAt ?? now).getTime() + lockMinutes * 60_000);
  return new TooMany(
    `Đã nhập sai ${lockAfter} lần nên tạm khóa đến ${timeOf(until)}. Vui lòng chờ đến lúc đó rồi nhập lại tên đăng nhập và mật khẩu, hoặc nhờ quản trị cấp lại mật khẩu.`,
    Math.ceil((until.getTime() - now.getTime()) / 1000),
  );
}

const MINUTE = 60_000;

/** "10 giờ 15 ngày 20/11", never before the time itself. */
function timeOf(time: Date): string {
  const whole = new Date(Math.ceil(time.getTime() / MINUTE) * MINUTE);
  const [day, clock] = [
    { day: '2-digit', month: '2-digit' } as const,
    { hour: '2-digit', minute: '2-digit' } as const,
  ].map((parts) =>
    new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'Asia/Ho_Chi_Minh' }).format(whole),
  );
  return `${clock?.replace(':', ' giờ ')} ngày ${day}`;
}

/** People type passwords into the wrong field: the name itself is not kept. */
function hashOf(name: string): string {
  return createHash('sha256').update(name.trim().toLowerCase()).digest('hex');
}
