/** What use cases know of the database: reading without a tenant, and transactions within one commune. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { codeOf } from '../shared/errors.ts';
import type pg from 'pg';
import { createDb, type Db } from './connect.ts';
import { tellingLoss } from './lost.ts';
import type { Tables } from './generated/tables.ts';
import type { Actor } from '../shared/who-acts.ts';

/** A transaction within one commune; what every use case and store takes first. */
export interface TenantTx {
  readonly db: Transaction<Tables>;
  readonly communeCode: string;
  readonly actor: Actor;
  /** The time of the change, one for the whole transaction. */
  readonly at: Date;
}

export interface Database {
  /** For what belongs to no commune: catalogues and sign-in. Tenant tables look empty from here. */
  readonly db: Db;
  /**
   * Runs `work` in one transaction that sees and changes only this commune's rows. A transaction that lost
   * against another (serialisation, deadlock) is run again, so `work` must do nothing outside the database.
   * @throws Error when called inside another `withTenant`
   */
  withTenant<T>(communeCode: string, actor: Actor, work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /**
   * Runs a statement that is asked with every request: written by hand, and planned once per connection instead
   * of every time. Like `db` it sees no tenant's rows.
   */
  runPrepared<R extends pg.QueryResultRow>(statement: PreparedStatement, values: unknown[]): Promise<R[]>;
  /** The same database under another clock, for telling what happened before: a demonstration. Closed with this one. */
  withClock(clock: () => Date): Database;
  close(): Promise<void>;
}

export interface PreparedStatement {
  /** One name for one text, in the whole program. */
  name: string;
  text: string;
}

const ATTEMPTS = 5;
const LOST_AGAINST_ANOTHER = new Set(['40001', '40P01']);
const running = new AsyncLocalStorage<true>();

/** @param clock the present time */
export function createDatabase(pool: pg.Pool, clock: () => Date): Database {
  const db = createDb(pool);
  return {
    db,
    runPrepared: async <R extends pg.QueryResultRow>(statement: PreparedStatement, values: unknown[]) =>
      (await tellingLoss(pool.query<R>({ ...statement, values }))).rows,
    withClock: (other) => createDatabase(pool, other),
    close: () => db.destroy(),
    withTenant: (communeCode, actor, work) => {
      if (running.getStore())
        throw new Error('withTenant inside withTenant: pass the transaction on instead');
      return running.run(true, () =>
        repeatWhenLost(() =>
          db.transaction().execute(async (transaction) => {
            await sql`SELECT set_config('sauro.commune', ${communeCode}, true)`.execute(transaction);
            return await work({ db: transaction, communeCode, actor, at: clock() });
          }),
        ),
      );
    },
  };
}

async function repeatWhenLost<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !LOST_AGAINST_ANOTHER.has(codeOf(error) ?? '')) throw error;
      await sleep(attempt * 10 + Math.random() * 20);
    }
  }
}
