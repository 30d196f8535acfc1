/** Whom a one-time code is asked from. */
import type { Db } from '../db/connect.ts';
import { Unauthenticated } from '../shared/errors.ts';
import type { Auth } from './auth.ts';
import { signedCookie } from './signed-cookie.ts';
import type { Person } from '../shared/who-acts.ts';

export interface Asked {
  id: string;
  userName: string;
}

/** The step is over: name and password are asked for again. */
export const stepOver = (): Unauthenticated =>
  new Unauthenticated('Đã quá thời gian nhập mã. Vui lòng nhập lại tên đăng nhập và mật khẩu.');

/**
 * Whoever is signed in, who is switching codes on; else whose password was right a moment ago, which better-auth
 * remembers under the value of a cookie.
 * @throws Unauthenticated when that was too long ago, or never
 */
export async function findAsked(
  { auth, db, now }: { auth: Auth; db: Db; now: Date },
  person: Person | undefined,
  cookie: string,
): Promise<Asked> {
  if (person) return { id: person.session.userId, userName: person.session.userName };
  const { createAuthCookie, secret } = await auth.$context;
  const challenge = signedCookie(cookie, createAuthCookie('two_factor').name, secret);
  if (challenge === undefined) throw stepOver();
  const asked = await db
    .selectFrom('auth.verification as verification')
    .innerJoin('auth.user as user', 'user.id', 'verification.value')
    .where('verification.identifier', '=', challenge)
    .where('verification.expiresAt', '>', now)
    .select(['user.id', 'user.username as userName'])
    .executeTakeFirst();
  if (!asked) throw stepOver();
  return asked;
}
