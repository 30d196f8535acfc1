/** SQL as the owner, past the application's rights. */
import pg from 'pg';

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
