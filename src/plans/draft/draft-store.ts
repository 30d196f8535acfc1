/** All SQL about the rows of drafts. */
import { type Selectable, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { DraftRow as StoredRow } from '../../db/generated/tables.ts';
import { storedJson } from '../../shared/json.ts';
import { DraftRow } from './contract.ts';
import { compareDraftRows } from './draft-rows.ts';

function draftRowOf(row: Selectable<StoredRow>): DraftRow {
  return DraftRow.parse({
    id: row.id,
    kind: row.kind,
    position: row.position,
    version: row.version,
    state: row.state,
    thing: row.thing ?? undefined,
    leads: row.leads ?? undefined,
    counted: row.counted ?? undefined,
    confirmed: row.confirmed || undefined,
    read: row.read ?? undefined,
    value: row.value,
    editedBy: row.edited_by ?? undefined,
    editedAt: row.edited_at?.toISOString(),
  });
}

/** In the order of the plan. */
export async function listDraftRows(tx: TenantTx, importId: string): Promise<DraftRow[]> {
  const rows = await tx.db
    .selectFrom('draft_row')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .execute();
  return rows.map(draftRowOf).sort(compareDraftRows);
}

/** The rows named, and all others of the things that they stand in, or that are named too; removed ones as well. */
export async function listConcernedRows(
  tx: TenantTx,
  importId: string,
  ids: readonly string[],
  things: readonly string[],
): Promise<DraftRow[]> {
  const { rows } = await sql<Selectable<StoredRow>>`
    SELECT * FROM draft_row
    WHERE commune_code = ${tx.communeCode} AND import_id = ${importId}::uuid
      AND (id = ANY (${ids}) OR coalesce(thing, id) = ANY (${things}) OR coalesce(thing, id) IN (
        SELECT coalesce(thing, id) FROM draft_row
        WHERE commune_code = ${tx.communeCode} AND import_id = ${importId}::uuid AND id = ANY (${ids})))`.execute(
    tx.db,
  );
  return rows.map(draftRowOf).sort(compareDraftRows);
}

interface RowsWanted {
  /** With what was read. */
  read: boolean;
  /** Only rows that changed after this revision of the draft. */
  after?: number;
}

/** A `DraftRow` as PostgreSQL writes it. */
const ROW_JSON = sql`
  jsonb_build_object('id', id, 'kind', kind, 'position', position, 'version', version, 'state', state, 'value', value)
  || jsonb_strip_nulls(jsonb_build_object('thing', thing, 'leads', leads, 'counted', counted))
  || CASE WHEN confirmed THEN jsonb_build_object('confirmed', true) ELSE '{}' END
  || CASE WHEN edited_by IS NULL THEN '{}' ELSE jsonb_build_object('editedBy', edited_by) END
  || CASE WHEN edited_at IS NULL THEN '{}' ELSE jsonb_build_object('editedAt',
       to_char(edited_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END`;
const ROW_JSON_READ = sql`${ROW_JSON}
  || CASE WHEN read IS NULL THEN '{}' ELSE jsonb_build_object('read', read) END`;

/**
 * The rows in the order of the plan as one JSON array, written by the database: to take thousands of rows apart
 * and put them together again would hold everybody up.
 */
export async function draftRowsJson(
  tx: TenantTx,
  importId: string,
  { read, after }: RowsWanted,
): Promise<string> {
  const row = read ? ROW_JSON_READ : ROW_JSON;
  const order = sql`array_position(ARRAY['header', 'indicator', 'task', 'reporting'], kind), position, id COLLATE "C"`;
  const { rows } = await tx.db
    .selectFrom('draft_row')
    .select(sql<string | null>`string_agg((${row})::text, ',' ORDER BY ${order})`.as('rows'))
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .$if(after !== undefined, (query) => query.where('revision', '>', after ?? 0))
    .executeTakeFirstOrThrow();
  return `[${rows ?? ''}]`;
}

const ROWS_AT_ONCE = 1000;

/**
 * Adds rows, or replaces what people change about them; what was read stays as it is.
 * @param revision of the draft from now on; 0 when it is made
 */
export async function saveDraftRows(
  tx: TenantTx,
  importId: string,
  rows: readonly DraftRow[],
  revision: number,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.db
      .insertInto('draft_row')
      .values(
        rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({
          commune_code: tx.communeCode,
          import_id: importId,
          id: row.id,
          kind: row.kind,
          position: row.position,
          version: row.version,
          state: row.state,
          thing: row.thing ?? null,
          leads: row.leads ?? null,
          counted: row.counted ?? null,
          confirmed: row.confirmed ?? false,
          read: row.read ? storedJson(row.read) : null,
          value: storedJson(row.value),
          edited_by: row.editedBy ?? null,
          edited_at: row.editedAt ? new Date(row.editedAt) : null,
          revision,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['commune_code', 'import_id', 'id']).doUpdateSet((eb) => ({
          position: eb.ref('excluded.position'),
          version: eb.ref('excluded.version'),
          state: eb.ref('excluded.state'),
          thing: eb.ref('excluded.thing'),
          leads: eb.ref('excluded.leads'),
          counted: eb.ref('excluded.counted'),
          value: eb.ref('excluded.value'),
          edited_by: eb.ref('excluded.edited_by'),
          edited_at: eb.ref('excluded.edited_at'),
          revision: eb.ref('excluded.revision'),
        })),
      )
      .execute();
  }
}
