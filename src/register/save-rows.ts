/** All SQL that writes rows of the register with their targets and owners. */
import type { TenantTx } from '../db/database.ts';
import { storedJson } from '../shared/json.ts';
import { SEARCH_RULE } from '../shared/search-text.ts';
import {
  derivedColumns,
  type NewRow,
  type RowContent,
  type SearchedContent,
  searchEntry,
} from './row-content.ts';

const ROWS_AT_ONCE = 500;

function contentColumns(content: RowContent) {
  const derived = derivedColumns(content);
  return {
    ordinal: content.ordinal ?? null,
    section: content.section ?? null,
    name: content.name,
    unit: content.unit ?? null,
    deliverable: content.deliverable ?? null,
    deadline_kind: content.deadline?.kind ?? null,
    deadline_text: content.deadline?.text ?? null,
    deadline_start: content.deadline?.start ?? null,
    due: content.deadline?.due ?? null,
    recurrence: content.deadline?.recurrence ?? null,
    years: derived.years,
    unit_ids: derived.unitIds,
    persons: derived.persons,
  };
}

/** Adds the rows of a confirmed plan. */
export async function insertRows(
  tx: TenantTx,
  planId: string,
  version: number,
  rows: readonly NewRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    await tx.db
      .insertInto('register_row')
      .values(
        some.map((row) => ({
          ...contentColumns(row),
          commune_code: tx.communeCode,
          id: row.id,
          plan_id: planId,
          since_version: version,
          kind: row.kind,
          source: row.source,
          position: row.position,
          draft_id: row.draftId,
          version: 1,
          finding_kinds: row.findingKinds,
        })),
      )
      .execute();
    await tx.db
      .insertInto('row_passage')
      .values(
        some.map((row) => ({
          commune_code: tx.communeCode,
          row_id: row.id,
          quote: row.quote,
          location: storedJson(row.location),
          read: row.read ? storedJson(row.read) : null,
        })),
      )
      .execute();
    await insertParts(tx, some);
  }
}

async function insertParts(tx: TenantTx, rows: readonly (RowContent & { id: string })[]): Promise<void> {
  const targets = rows.flatMap((row) =>
    row.targets.map((target, position) => ({
      commune_code: tx.communeCode,
      row_id: row.id,
      position,
      year: target.year ?? null,
      comparator: target.comparator,
      value: target.value ?? null,
      value_max: target.valueMax ?? null,
      text: target.text,
    })),
  );
  const owners = rows.flatMap((row) =>
    row.owners.map((owner, position) => ({
      commune_code: tx.communeCode,
      row_id: row.id,
      role: owner.role,
      position,
      text: owner.text,
      resolution: owner.resolution ?? null,
      unit_id: owner.unitId ?? null,
    })),
  );
  await saveSearchEntries(tx, rows);
  if (targets.length > 0) await tx.db.insertInto('indicator_target').values(targets).execute();
  if (owners.length > 0) await tx.db.insertInto('row_owner').values(owners).execute();
}

/** Makes rows findable by their present content, by the present rule. */
export async function saveSearchEntries(
  tx: TenantTx,
  rows: readonly (SearchedContent & { id: string })[],
): Promise<void> {
  await tx.db
    .insertInto('row_search')
    .values(
      rows.map((row) => {
        const { nameExact, namePlain, exact, plain } = searchEntry(row);
        const name = { name_exact: nameExact, name_plain: namePlain };
        return { commune_code: tx.communeCode, row_id: row.id, ...name, exact, plain, rule: SEARCH_RULE };
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(['commune_code', 'row_id']).doUpdateSet((eb) => ({
        exact: eb.ref('excluded.exact'),
        plain: eb.ref('excluded.plain'),
        name_exact: eb.ref('excluded.name_exact'),
        name_plain: eb.ref('excluded.name_plain'),
        rule: eb.ref('excluded.rule'),
      })),
    )
    .execute();
}

/** Replaces what a correction may change; `version` is the new one. */
export async function updateRow(
  tx: TenantTx,
  id: string,
  version: number,
  content: RowContent,
): Promise<void> {
  await tx.db
    .updateTable('register_row')
    .set({ ...contentColumns(content), version })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
  for (const table of ['indicator_target', 'row_owner'] as const)
    await tx.db
      .deleteFrom(table)
      .where('commune_code', '=', tx.communeCode)
      .where('row_id', '=', id)
      .execute();
  await insertParts(tx, [{ ...content, id }]);
}

/** Takes a row out of the register (`retired`) or back in. */
export async function markRetired(
  tx: TenantTx,
  id: string,
  version: number,
  retired: boolean,
): Promise<void> {
  await tx.db
    .updateTable('register_row')
    .set({ retired_at: retired ? tx.at : null, version })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

export interface NewLink {
  rowId: string;
  otherId: string;
  reason: 'same-as' | 'series';
}

/** Links are stored in both directions; a link given twice is kept once. */
export async function insertLinks(tx: TenantTx, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  const both = links.flatMap(({ rowId, otherId, reason }) => [
    { commune_code: tx.communeCode, row_id: rowId, other_id: otherId, reason },
    { commune_code: tx.communeCode, row_id: otherId, other_id: rowId, reason },
  ]);
  await tx.db
    .insertInto('row_link')
    .values(both)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
