/** Signing in, as the rest of the program sees it. */
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from '../logger.ts';
import { type Auth, createAuth } from './auth.ts';
import type { HashPassword } from './create-account.ts';
import { isDormant, type Person, personOf } from './standing.ts';
import { findUserById } from './store.ts';

export interface Accounts {
  auth: Auth;
  /** Who sends these headers, and cookies that prolong the session; undefined when nobody is signed in. */
  findPerson(headers: Headers): Promise<{ person: Person; cookies: string[] } | undefined>;
  hashPassword: HashPassword;
}

interface Parts {
  config: Config;
  database: Database;
  logger: Logger;
  secret: string;
  clock: () => Date;
}

export function createAccounts({ config, database, logger, secret, clock }: Parts): Accounts {
  const auth = createAuth({ config, db: database.db, logger, secret, clock });
  return {
    auth,
    findPerson: async (headers) => {
      if (!headers.has('cookie')) return undefined;
      const found = await auth.api.getSession({ headers, returnHeaders: true });
      const userId = found.response?.user.id;
      const user = userId ? await findUserById(database.db, userId) : undefined;
      if (!user || user.locked || isDormant(user, clock(), config.accounts.disableAfterDays))
        return undefined;
      return { person: personOf(user, config.accounts), cookies: found.headers.getSetCookie() };
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
  };
}
