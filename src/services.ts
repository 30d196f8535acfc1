/** Everything the program is made of, wired by hand. Use cases receive from here what they need. */
import type { Session } from './accounts/contract.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Logger } from './logger.ts';

/** What the program stands on; made at the start, or by tests. */
export interface Ground {
  config: Config;
  logger: Logger;
  database: Database;
  /** The present time; rules receive it as an argument. */
  clock: () => Date;
}

export interface Services extends Ground {
  /** Finds out who sends a request; undefined when nobody is signed in. */
  findSession(request: Request): Promise<Session | undefined>;
}

export function createServices(ground: Ground): Services {
  return { ...ground, findSession: async () => undefined };
}
