/** What the routes of this domain work with. */
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Accounts } from './accounts.ts';
import type { HandOver } from './hand-over.ts';

export interface AccountServices {
  accounts: Accounts;
  config: Config;
  database: Database;
  clock: () => Date;
  /** What else names a person and goes to a successor, room by room. */
  handOvers: readonly HandOver[];
}
