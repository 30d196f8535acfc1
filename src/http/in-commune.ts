/** Work for the person at the screen, in one transaction of the person's commune. */
import type { Database, TenantTx } from '../db/database.ts';
import type { Session } from '../shared/who-acts.ts';
import { actorOf, getSession } from './router.ts';

/** @throws Unauthenticated when nobody is signed in */
export async function inCommune<T>(
  database: Database,
  context: Parameters<typeof getSession>[0],
  work: (tx: TenantTx, user: Session) => Promise<T>,
): Promise<T> {
  const user = getSession(context);
  return await database.withTenant(user.communeCode, actorOf(context), (tx) => work(tx, user));
}
