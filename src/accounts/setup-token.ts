/** The one-time link of the first run. Only its hash is kept; a new start makes a new link and ends the old. */
import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../db/connect.ts';
import type { TenantTx } from '../db/database.ts';
import { anyUserExists } from './store.ts';

/** @returns the token for the link, or undefined when the installation has been set up */
export async function issueSetupToken(db: Db, now: Date): Promise<string | undefined> {
  if (await anyUserExists(db)) return undefined;
  const token = randomBytes(24).toString('base64url');
  await db.updateTable('auth.setup_token').set({ used_at: now }).where('used_at', 'is', null).execute();
  await db
    .insertInto('auth.setup_token')
    .values({ hash: hashOf(token), created_at: now })
    .execute();
  return token;
}

export async function isSetupToken(db: Db, token: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth.setup_token')
    .select('hash')
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined && !(await anyUserExists(db));
}

/** Uses the token up; false when it was used before, by anyone. */
export async function useSetupToken(tx: TenantTx, token: string): Promise<boolean> {
  const used = await tx.db
    .updateTable('auth.setup_token')
    .set({ used_at: tx.at })
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst();
  return used !== undefined && !(await anyUserExists(tx.db));
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
