/** SQL as the owner, past the application's rights. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readPostmasterFile } from '../src/db/embedded/postmaster-file.ts';

export const clusterOf = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');

/** Where the owner signs in to the running PostgreSQL of a data folder. */
export function ownerUrlOf(dataDir: string): string {
  const secrets = JSON.parse(readFileSync(join(dataDir, 'postgres', 'secrets.json'), 'utf8')) as {
    owner: string;
  };
  const port = readPostmasterFile(clusterOf(dataDir))?.port;
  return `postgres://sauro_owner:${secrets.owner}@127.0.0.1:${port}/sauro`;
}

export type Row = Record<string, unknown>;

export async function query(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
