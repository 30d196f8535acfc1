/** SQL of sessions: who a request is, in one statement, and the moving end of a session. */
import type { Selectable } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { Database } from '../db/database.ts';
import type { AuthSession } from '../db/generated/tables.ts';
import { RECEIVED_BY_USER } from './delegations/delegation-store.ts';
import type { Received } from './delegations/effective-grants.ts';
import { type AccountRow, GRANTS_OF_USER } from './store.ts';

/** What every request needs to know of whoever sends it. */
export type SignedInRow = Pick<
  AccountRow,
  | 'id'
  | 'name'
  | 'username'
  | 'communeCode'
  | 'twoFactorEnabled'
  | 'mustChangePassword'
  | 'locked'
  | 'lastSeenAt'
  | 'createdAt'
  | 'grants'
> &
  Pick<Selectable<AuthSession>, 'token' | 'idleEndsAt'> & { received: readonly Received[] };

const FIND_SESSIONS = {
  name: 'find-sessions',
  text: `
    SELECT "session"."token", "session"."idleEndsAt", "user"."id", "user"."name", "user"."username",
      "user"."communeCode", ${GRANTS_OF_USER} AS "grants", ${RECEIVED_BY_USER} AS "received", "user"."twoFactorEnabled", "user"."mustChangePassword",
      "user"."locked", "user"."lastSeenAt", "user"."createdAt"
    FROM "auth"."session" JOIN "auth"."user" ON "user"."id" = "session"."userId"
    WHERE "session"."token" = ANY ($1)`,
};

/**
 * Looks sessions up by their token. Requests that arrive in the same turn of the event loop, as those of one page
 * do, share a statement; nothing is kept from one turn to the next, so what was revoked is gone at once.
 */
export function sessionFinder(database: Database): (token: string) => Promise<SignedInRow | undefined> {
  let waiting: { tokens: Set<string>; found: Promise<Map<string, SignedInRow>> } | undefined;
  return async (token) => {
    waiting ??= gather(database, () => (waiting = undefined));
    waiting.tokens.add(token);
    return (await waiting.found).get(token);
  };
}

function gather(database: Database, closed: () => void) {
  const tokens = new Set<string>();
  const turn = new Promise<void>((resolve) => setImmediate(resolve));
  const found = turn.then(async () => {
    closed();
    const rows = await database.runPrepared<SignedInRow>(FIND_SESSIONS, [[...tokens]]);
    return new Map(rows.map((row) => [row.token, row]));
  });
  return { tokens, found };
}

/** Never back: of several requests at once the last use counts. */
export async function moveIdleEnd(db: Db, token: string, end: Date): Promise<void> {
  await db
    .updateTable('auth.session')
    .set({ idleEndsAt: end })
    .where('token', '=', token)
    .where('idleEndsAt', '<', end)
    .execute();
}
