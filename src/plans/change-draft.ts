/** Edit, accept, remove, split, merge rows of a draft, and undo it: one atomic set of changes. */
import type { Session } from '../accounts/contract.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Invalid } from '../shared/errors.ts';
import { applyChanges } from './apply-changes.ts';
import { RowsChanged, rowDifference } from './changed-rows.ts';
import type { DraftChange, DraftChanged, DraftRow } from './contract.ts';
import { loadDraftState } from './draft-state.ts';
import { listDraftRows, saveDraftRows } from './draft-store.ts';
import { updateImport } from './import-store.ts';
import { requireDraft } from './require-draft.ts';

/**
 * Applies all changes or none.
 * @returns the changed rows and what now follows for the whole draft
 * @throws RowsChanged when a row has moved on since the version that a change names
 */
export async function changeDraft(
  tx: TenantTx,
  user: Session,
  importId: string,
  changes: DraftChange[],
): Promise<DraftChanged> {
  await requireDraft(tx, user, importId);
  const before = await listDraftRows(tx, importId);
  const result = applyChanges(before, changes, { name: user.name, at: tx.at.toISOString() });
  if (result.outcome === 'conflict') throw new RowsChanged(result.rows);
  if (result.outcome === 'invalid') throw new Invalid(result.errors);
  await saveDraftRows(tx, importId, result.rows);
  const state = await loadDraftState(tx, importId);
  const title = state.rows.find((row) => row.kind === 'header')?.value.title ?? '';
  await updateImport(tx, importId, { counts: state.counts, title });
  await recordChange(tx, importId, before, result.rows);
  return { ...state, rows: result.rows };
}

async function recordChange(tx: TenantTx, importId: string, before: DraftRow[], after: DraftRow[]) {
  const old = new Map(before.map((row) => [row.id, row]));
  const differences = after.map((row) => ({ id: row.id, ...rowDifference(old.get(row.id), row) }));
  await recordAudit(tx, {
    action: 'draft.change',
    entity: 'plan-import',
    entityId: importId,
    before: Object.fromEntries(differences.map((each) => [each.id, each.before])),
    after: Object.fromEntries(differences.map((each) => [each.id, each.after])),
  });
}
