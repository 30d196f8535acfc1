/** The demo commune with another number of indicators: copies of its own, or fewer of them. */
import { inDatabase } from './before-the-cycle.ts';

const FOLLOWED = `kind = 'indicator' AND counted AND joined_into IS NULL`;

/** A row with these columns set anew, whatever others there are. */
const copied = (table: string, changes: string, from: string) =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(r, jsonb_build_object(${changes}))).* FROM ${from}`;

/** Indicators with their levels and figures, again and again, until there are so many. */
export async function multiplyIndicators(data: string, wanted: number): Promise<void> {
  await inDatabase(
    data,
    `CREATE TABLE copy AS SELECT id AS source, gen_random_uuid() AS id, n
      FROM thing, generate_series(1, 20) AS n WHERE ${FOLLOWED} AND tracked ORDER BY n, position
      LIMIT greatest(0, ${wanted} - (SELECT count(*) FROM thing WHERE ${FOLLOWED} AND tracked))`,
  );
  await inDatabase(
    data,
    copied(
      'thing',
      `'id', c.id, 'name', r.name || ' (' || c.n || ')'`,
      'copy c JOIN thing r ON r.id = c.source',
    ),
  );
  await inDatabase(
    data,
    copied(
      'indicator_target',
      `'id', gen_random_uuid(), 'thing_id', c.id`,
      'copy c JOIN indicator_target r ON r.thing_id = c.source',
    ),
  );
  await inDatabase(
    data,
    copied('figure', `'thing_id', c.id`, 'copy c JOIN figure r ON r.thing_id = c.source'),
  );
  await inDatabase(data, 'DROP TABLE copy');
}

/** Only the first so many are followed. */
export async function keepIndicators(data: string, kept: number): Promise<void> {
  await inDatabase(
    data,
    `UPDATE thing SET tracked = id IN (SELECT id FROM thing WHERE ${FOLLOWED} ORDER BY position, id LIMIT ${kept}),
      retired_at = NULL WHERE ${FOLLOWED}`,
  );
}
