/** Signing in, as the rest of the program sees it. */
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from '../logger.ts';
import { type Auth, createAuth } from './auth.ts';
import type { HashPassword } from './create-account.ts';
import { idleEnd } from './idle-end.ts';
import { moveIdleEnd, sessionFinder, type SignedInRow } from './session-store.ts';
import { signedCookie } from './signed-cookie.ts';
import { type LastDues, noDues } from './last-due.ts';
import { findAsleep } from './sleep.ts';
import { personOf } from './standing.ts';
import type { Person } from '../shared/who-acts.ts';

export interface Accounts {
  auth: Auth;
  findPerson: FindPerson;
  hashPassword: HashPassword;
  /** Opens the secret of one-time codes, which is kept encrypted. */
  openSecret: (kept: string) => Promise<string>;
  /** The code of such a secret by the machine's clock. */
  presentCode: (secret: string) => Promise<string>;
  /** Which of these accounts are asleep now. */
  asleep: (users: Parameters<typeof findAsleep>[0]) => Promise<ReadonlySet<string>>;
}

/**
 * Who sends this `Cookie` header; undefined when nobody is signed in. Every call asks the database, so that a
 * sign-out, a lock or a reset holds from the next request on.
 * @param use whether the person did something, which moves the end of the session on
 */
export type FindPerson = (cookie: string | undefined, use: boolean) => Promise<Person | undefined>;

interface Parts {
  config: Config;
  database: Database;
  logger: Logger;
  secret: string;
  clock: () => Date;
  /** Nobody owes anything when absent. */
  lastDues?: LastDues;
}

export function createAccounts(parts: Parts): Accounts {
  const { config, clock, lastDues = noDues } = parts;
  const days = config.accounts.disableAfterDays;
  const asleep: Accounts['asleep'] = (users) => findAsleep(users, clock(), { days, lastDues });
  const isAsleep = async (user: Parameters<typeof asleep>[0][number]) => (await asleep([user])).has(user.id);
  const auth = createAuth({ ...parts, db: parts.database.db, isAsleep });
  return {
    auth,
    asleep,
    findPerson: personFinder(parts, auth, isAsleep),
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    openSecret: async (data) => symmetricDecrypt({ key: (await auth.$context).secretConfig, data }),
    presentCode: async (secret) => (await auth.api.generateTOTP({ body: { secret } })).code,
  };
}

function personFinder(
  { config, database, logger, clock }: Parts,
  auth: Auth,
  isAsleep: (user: SignedInRow) => Promise<boolean>,
): FindPerson {
  const { accounts } = config;
  const findSession = sessionFinder(database);
  const prolong = async ({ token, idleEndsAt }: SignedInRow, now: Date): Promise<void> => {
    const end = idleEnd(now, accounts.idleMinutes);
    if (end <= idleEndsAt) return;
    try {
      await moveIdleEnd(database.db, token, end);
    } catch (error) {
      // Reading goes on where nothing can be written, on a full disk for one.
      logger.warn({ err: error }, 'Không ghi được thời hạn của phiên đăng nhập');
    }
  };
  return async (cookie, use) => {
    if (cookie === undefined) return undefined;
    const { authCookies, secret } = await auth.$context;
    const token = signedCookie(cookie, authCookies.sessionToken.name, secret);
    if (token === undefined) return undefined;
    const found = await findSession(token);
    const now = clock();
    if (!found || found.idleEndsAt <= now) return undefined;
    if (found.locked || (await isAsleep(found))) return undefined;
    if (use) await prolong(found, now);
    return personOf(found, accounts, now);
  };
}
