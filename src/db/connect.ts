/** Connection pool and query builder. Dates stay text (a day has no time zone), counts are numbers. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import type { Tables } from './generated/tables.ts';

export type Db = Kysely<Tables>;

const { builtins } = pg.types;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.INT8) return (text: string) => Number(text);
    const parse: unknown = pg.types.getTypeParser(oid, format);
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
  pool.on('error', (error) => logger.warn({ err: error }, 'Kết nối cơ sở dữ liệu bị ngắt'));
  return pool;
}

export function createDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
