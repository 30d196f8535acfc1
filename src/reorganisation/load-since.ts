/** What happened to the rows of a reorganisation since it was carried out. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { Since } from './hanging.ts';
import type { KeptReorganisation } from './reorganisation-store.ts';

export async function loadSince(tx: TenantTx, { done, doneAt }: KeptReorganisation): Promise<Since> {
  if (!done || doneAt === undefined) return { rowVersions: new Map(), answered: [] };
  const { rows: moved, asked, providers, parts, units } = done.changes;
  const things = [...new Set([...moved, ...asked, ...providers, ...parts].map(({ thingId }) => thingId))];
  const begun = units.filter(({ change }) => change === 'begins').map(({ id }) => id);
  const takers = units.filter(({ change }) => change !== 'ends').map(({ id }) => id);
  const versions = await tx.db
    .selectFrom('thing')
    .select(['id', 'version'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', things.length > 0 ? things : [null])
    .execute();
  return {
    rowVersions: new Map(versions.map(({ id, version }) => [id, version])),
    answered: [...(await answeredRows(tx, things, takers, doneAt)), ...(await unitsWithReports(tx, begun))],
  };
}

/** Names of moved rows for which a unit that took them over typed or sent something. */
async function answeredRows(
  tx: TenantTx,
  things: readonly string[],
  takers: readonly string[],
  since: string,
): Promise<string[]> {
  const answers = (table: 'observation' | 'task_update') => sql`
    SELECT a.thing_id FROM ${sql.table(table)} a WHERE a.commune_code = ${tx.communeCode}
      AND a.unit_id = ANY (${[...takers]}::uuid[]) AND a.sent_at >= ${since}::timestamptz`;
  const { rows } = await sql<{ name: string }>`
    SELECT t.name FROM thing t WHERE t.commune_code = ${tx.communeCode} AND t.id = ANY (${[...things]}::uuid[])
      AND t.id IN (
        SELECT i.thing_id FROM duty_item i
        JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
        WHERE i.commune_code = ${tx.communeCode} AND d.unit_id = ANY (${[...takers]}::uuid[])
          AND i.draft IS NOT NULL AND i.draft_at >= ${since}::timestamptz AND i.carried_from IS NULL
        UNION ALL ${answers('observation')} UNION ALL ${answers('task_update')})
    ORDER BY t.name, t.id`.execute(tx.db);
  return rows.map(({ name }) => name);
}

/** Units that it made and that wrote something of their own: a short text, a note, a secret report. */
async function unitsWithReports(tx: TenantTx, begun: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT u.name FROM duty d JOIN unit u ON u.commune_code = d.commune_code AND u.id = d.unit_id
    WHERE d.commune_code = ${tx.communeCode} AND d.unit_id = ANY (${[...begun]}::uuid[])
      AND (coalesce(d.note, '{}') <> '{}' OR d.note_sent IS NOT NULL OR d.secret_number IS NOT NULL
        OR d.first_submitted_at IS NOT NULL)`.execute(tx.db);
  return rows.map(({ name }) => name);
}
