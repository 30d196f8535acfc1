/** Edit, accept, remove, split, merge rows of a draft, and undo it: one atomic set of changes. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Invalid } from '../../shared/errors.ts';
import { applyChanges } from './apply-changes.ts';
import { RowsChanged, rowDifference } from './changed-rows.ts';
import type { DraftChange, DraftRow } from './contract.ts';
import { type DraftNews, draftNews } from './draft-news.ts';
import { loadPartTexts } from './draft-state.ts';
import { draftRowsJson, listConcernedRows, saveDraftRows } from './draft-store.ts';
import { parseVersion } from './draft-version.ts';
import { getImport } from '../intake/get-import.ts';
import { type DraftStamp, findDraftStamp, nextRevision, updateImport } from '../intake/import-store.ts';
import type { KnownParts } from './kept-parts.ts';
import { planName } from './plan-name.ts';
import { requireDraft } from './require-draft.ts';

/**
 * Applies all changes or none.
 * @param since the version of the draft that the screen has
 * @returns what is new since then: at least the changed rows, and what now follows for the whole draft; and what
 * may be kept for other screens once the change is committed
 * @throws RowsChanged when a row has moved on since the version that a change names
 */
export async function changeDraft(
  tx: TenantTx,
  user: Session,
  importId: string,
  changes: DraftChange[],
  since?: string,
): Promise<{ news: DraftNews; known: KnownParts }> {
  await requireDraft(tx, user, importId);
  const touched = changes.map((change) => change.rowId);
  const things = changes.flatMap(({ thing }) => thing ?? []);
  const before = await listConcernedRows(tx, importId, touched, things);
  const result = applyChanges(before, changes, { name: user.name, at: tx.at.toISOString() });
  if (result.outcome === 'conflict') throw new RowsChanged(result.rows);
  if (result.outcome === 'invalid') throw new Invalid(result.errors);
  const revision = await nextRevision(tx, importId);
  await saveDraftRows(tx, importId, result.rows, revision);
  const parts = await loadPartTexts(tx, importId);
  const header = result.rows.find((row) => row.kind === 'header');
  await updateImport(tx, importId, {
    counts: parts.counts,
    ...(header && { title: planName(header.value) ?? '' }),
  });
  await recordChange(tx, importId, before, result.rows);
  const after = parseVersion(since)?.revision ?? revision - 1;
  const rows = await draftRowsJson(tx, importId, { read: true, after });
  const known = { stamp: await getStamp(tx, importId), parts };
  const found = await getImport(tx, user, importId);
  return { news: draftNews({ import: found, ...known }, rows, parseVersion(since)), known };
}

async function getStamp(tx: TenantTx, importId: string): Promise<DraftStamp> {
  const stamp = await findDraftStamp(tx, importId);
  if (!stamp) throw new Error(`import ${importId} is missing`);
  return stamp;
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
