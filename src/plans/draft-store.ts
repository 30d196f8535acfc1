/** All SQL about drafts: rows, waived findings, owners as people resolved them. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { DraftRow as StoredRow } from '../db/generated/tables.ts';
import { storedJson } from '../shared/json.ts';
import { DraftRow } from './contract.ts';
import type { Waiver } from './draft-findings.ts';
import type { OwnerChoice } from './draft-owners.ts';
import { compareDraftRows } from './draft-rows.ts';

function draftRowOf(row: Selectable<StoredRow>): DraftRow {
  return DraftRow.parse({
    id: row.id,
    kind: row.kind,
    position: row.position,
    version: row.version,
    state: row.state,
    read: row.read ?? undefined,
    value: row.value,
    editedBy: row.edited_by ?? undefined,
    editedAt: row.edited_at?.toISOString(),
  });
}

export async function listDraftRows(tx: TenantTx, importId: string): Promise<DraftRow[]> {
  const rows = await tx.db
    .selectFrom('draft_row')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .execute();
  return rows.map(draftRowOf).sort(compareDraftRows);
}

const ROWS_AT_ONCE = 1000;

/** Adds rows, or replaces what people change about them; what was read stays as it is. */
export async function saveDraftRows(
  tx: TenantTx,
  importId: string,
  rows: readonly DraftRow[],
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
          read: row.read ? storedJson(row.read) : null,
          value: storedJson(row.value),
          edited_by: row.editedBy ?? null,
          edited_at: row.editedAt ? new Date(row.editedAt) : null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['commune_code', 'import_id', 'id']).doUpdateSet((eb) => ({
          position: eb.ref('excluded.position'),
          version: eb.ref('excluded.version'),
          state: eb.ref('excluded.state'),
          value: eb.ref('excluded.value'),
          edited_by: eb.ref('excluded.edited_by'),
          edited_at: eb.ref('excluded.edited_at'),
        })),
      )
      .execute();
  }
}

export async function listWaivers(tx: TenantTx, importId: string): Promise<Waiver[]> {
  const rows = await tx.db
    .selectFrom('draft_waiver')
    .select(['key', 'reason'])
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .where('waived', '=', true)
    .execute();
  return rows.map(({ key, reason }) => ({ key, ...(reason !== null && { reason }) }));
}

export async function saveWaiver(
  tx: TenantTx,
  importId: string,
  waiver: Waiver & { waived: boolean },
): Promise<void> {
  const values = {
    waived: waiver.waived,
    reason: waiver.reason ?? null,
    waived_by: tx.actor.name,
    waived_at: tx.at,
  };
  await tx.db
    .insertInto('draft_waiver')
    .values({ commune_code: tx.communeCode, import_id: importId, key: waiver.key, ...values })
    .onConflict((conflict) => conflict.columns(['commune_code', 'import_id', 'key']).doUpdateSet(values))
    .execute();
}

/** The latest last. */
export async function listOwnerChoices(tx: TenantTx, importId: string): Promise<OwnerChoice[]> {
  const rows = await tx.db
    .selectFrom('draft_owner')
    .select(['key', 'resolution', 'unit_id'])
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .orderBy('chosen_at')
    .execute();
  return rows.map(({ key, resolution, unit_id }) => ({
    key,
    resolution,
    ...(unit_id !== null && { unitId: unit_id }),
  }));
}

export async function saveOwnerChoice(tx: TenantTx, importId: string, choice: OwnerChoice): Promise<void> {
  const values = {
    resolution: choice.resolution,
    unit_id: choice.unitId ?? null,
    chosen_by: tx.actor.name,
    chosen_at: tx.at,
  };
  await tx.db
    .insertInto('draft_owner')
    .values({ commune_code: tx.communeCode, import_id: importId, key: choice.key, ...values })
    .onConflict((conflict) => conflict.columns(['commune_code', 'import_id', 'key']).doUpdateSet(values))
    .execute();
}
