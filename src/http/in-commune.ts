/** Work for the person at the screen, in one transaction of the person's commune. */
import type { Database, TenantTx } from '../db/database.ts';
import { byGrantsThatSuffice } from '../shared/by-whose-grants.ts';
import type { Session } from '../shared/who-acts.ts';
import { actorOf, getSession } from './router.ts';
import { isCommand } from './same-origin.ts';

type Context = Parameters<typeof getSession>[0] & { readonly req: { readonly method: string } };

/**
 * What is only read is read with all grants; a command is done by the own ones where they suffice, and else bears the
 * name of whoever delegated those that do.
 * @throws Unauthenticated when nobody is signed in
 */
export async function inCommune<T>(
  database: Database,
  context: Context,
  work: (tx: TenantTx, user: Session) => Promise<T>,
): Promise<T> {
  const user = getSession(context);
  const actor = actorOf(context);
  const { communeCode } = user;
  if (!isCommand(context.req.method))
    return await database.withTenant(communeCode, actor, (tx) => work(tx, user));
  return await byGrantsThatSuffice(user, ({ user: as, delegatedBy }) =>
    database.withTenant(communeCode, { ...actor, ...(delegatedBy && { delegatedBy }) }, (tx) => work(tx, as)),
  );
}
