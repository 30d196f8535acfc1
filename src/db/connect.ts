/** Connection pool and query builder. Dates stay text (a day has no time zone), counts are numbers. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import type { Tables } from './generated/tables.ts';
import { tellingLoss } from './lost.ts';

export type Db = Kysely<Tables>;

const { builtins } = pg.types;
/** Types of arrays, which the library knows by number alone: date[], text[]. */
const [DATE_ARRAY, TEXT_ARRAY] = [1182, 1009];
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.INT8) return (text: string) => Number(text);
    const parse: unknown = pg.types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, format);
    return parse;
  },
};

/** How the application logs in: by a login of its own, or by the owner's under the application's role. */
export interface AppLogin {
  url: string;
  setRole: boolean;
}

export function createPool(login: AppLogin, logger: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: login.url,
    max: 20,
    types,
    application_name: 'sauro',
    connectionTimeoutMillis: 10_000,
    ...(login.setRole && { options: '-c role=sauro_app' }),
  });
  const onLoss = (error: Error): void => logger.warn({ err: error }, 'Kết nối cơ sở dữ liệu bị ngắt');
  // The pool listens to a connection only while nobody uses it; an error that nobody listens to ends the process.
  // In use, whoever uses it is told by the query.
  pool.on('connect', (client) => client.on('error', onLoss));
  pool.on('error', () => undefined);
  return pool;
}

/**
 * One connection beside the pool, not yet opened. What cuts it off is thrown by the query under way or the next.
 */
export function newClient(url: string, options: pg.ClientConfig = {}): pg.Client {
  const client = new pg.Client({ connectionString: url, ...options });
  client.on('error', () => undefined);
  return client;
}

/** Its queries throw Unavailable while the database is away. */
export function createDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: toldOfLoss(pool) }) });
}

function toldOfLoss(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      const client = await tellingLoss(pool.connect());
      const query = async (text: string, values: readonly unknown[]) =>
        await tellingLoss(client.query(text, [...values]));
      return {
        // Without the form for cursors, which nothing here uses.
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy),
      };
    },
    end: () => pool.end(),
  };
}
