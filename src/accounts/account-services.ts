/** What the routes of this domain work with. */
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Accounts } from './accounts.ts';
import type { DeskPart } from './desk/desk-part.ts';

export interface AccountServices {
  accounts: Accounts;
  config: Config;
  database: Database;
  clock: () => Date;
  /** What else is on a person's desk, room by room. */
  desk: readonly DeskPart[];
}
