/** A forgotten password or a lost phone: a new one-time password, signed out everywhere, one-time codes off. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { HashPassword } from './create-account.ts';
import { makeOneTimePassword } from './one-time-password.ts';
import { canManageAccounts } from './permissions.ts';
import { forgetAttempts } from './sign-in-guard.ts';
import {
  endSessions,
  findUserForUpdate,
  removeTotp,
  replacePassword,
  updateUser,
  type UserRow,
} from './store.ts';

/** @throws Forbidden unless an administrator of this commune acts */
export async function resetPassword(
  tx: TenantTx,
  user: Session,
  id: string,
  hashPassword: HashPassword,
): Promise<{ account: UserRow; oneTimePassword: string }> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được đặt lại mật khẩu.');
  return await giveNewPassword(tx, id, hashPassword);
}

/** The writing part, shared with the command line, where whoever may run it is trusted. */
export async function giveNewPassword(
  tx: TenantTx,
  id: string,
  hashPassword: HashPassword,
): Promise<{ account: UserRow; oneTimePassword: string }> {
  const user = await findUserForUpdate(tx, id);
  if (!user) throw new NotFound('Không có tài khoản này.');
  const oneTimePassword = makeOneTimePassword();
  await replacePassword(tx, id, await hashPassword(oneTimePassword));
  await removeTotp(tx, id);
  await endSessions(tx, id);
  await forgetAttempts(tx.db, user.username);
  const account = await updateUser(tx, id, {
    mustChangePassword: true,
    longPassword: true,
    twoFactorEnabled: false,
    locked: false,
    lastSeenAt: tx.at,
  });
  await recordAudit(tx, { action: 'account.reset-password', entity: 'account', entityId: id });
  return { account, oneTimePassword };
}
