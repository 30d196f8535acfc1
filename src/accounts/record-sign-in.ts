/** The log of access: who signed in, from where, and who failed to. */
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../db/database.ts';
import { findUserByName, touchUser, type UserRow } from './store.ts';

export type SignInEvent =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'change-password'
  | 'enable-totp'
  | 'disable-totp';

/** Also notes when the person was last seen, so that unused accounts fall asleep. */
export async function recordSignIn(
  database: Database,
  user: Pick<UserRow, 'id' | 'name' | 'communeCode'>,
  event: SignInEvent,
  address: string,
): Promise<void> {
  const actor = { userId: user.id, name: user.name, address };
  await database.withTenant(user.communeCode, actor, async (tx) => {
    if (event === 'sign-in') await touchUser(tx, user.id);
    await recordAudit(tx, { action: `account.${event}`, entity: 'account', entityId: user.id });
  });
}

/** A failed attempt is logged only when the name exists: there is no commune to log the others in. */
export async function recordFailure(database: Database, userName: string, address: string): Promise<void> {
  const user = await findUserByName(database.db, userName);
  if (user) await recordSignIn(database, user, 'sign-in-failed', address);
}
