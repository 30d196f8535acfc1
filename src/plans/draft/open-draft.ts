/** What was read becomes a draft: the reading is kept as it is, its rows are what people correct. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { ReadingResult } from '../../reading/read-plan.ts';
import type { OpenDraft, Opened } from '../intake/claim-import.ts';
import type { PlanImport } from '../intake/contract.ts';
import { findImport, findImportForUpdate, insertReading, updateImport } from '../intake/import-store.ts';
import { continuedRows } from './continue-rows.ts';
import type { DraftRow } from './contract.ts';
import { draftRefusal } from './draft-limit.ts';
import { draftRowsOf } from './draft-rows.ts';
import { loadPartTexts } from './draft-state.ts';
import { listDraftRows, saveDraftRows } from './draft-store.ts';
import { copyOwnerChoices, copyWaivers } from './draft-decisions.ts';
import { planName } from './plan-name.ts';

/** The rows by which a plan was confirmed last, as the register has them now. */
export type RegisteredRows = (
  tx: TenantTx,
  planId: string,
  confirmed: readonly DraftRow[],
) => Promise<DraftRow[]>;

/**
 * What is too long for a draft is refused, and nothing of it kept.
 * @param registered for drafts that go on from a confirmed plan
 */
export const draftOpener =
  (registered: RegisteredRows): OpenDraft =>
  (tx, importId, result) =>
    openDraft(tx, importId, result, registered);

async function openDraft(
  tx: TenantTx,
  importId: string,
  result: ReadingResult,
  registered: RegisteredRows,
): Promise<Opened> {
  const refusal = draftRefusal(result.plan);
  if (refusal) return { refusal };
  await insertReading(tx, importId, result);
  const fresh = draftRowsOf(result.plan);
  const earlier = await lockEarlier(tx, importId);
  const rows = earlier ? continuedRows(fresh, await rowsNow(tx, earlier, registered)) : fresh;
  await saveDraftRows(tx, importId, rows, 0);
  if (earlier) await takeOver(tx, importId, earlier);
  const { counts } = await loadPartTexts(tx, importId);
  const header = rows.find((row) => row.kind === 'header');
  const title = header && planName(header.value);
  return { counts, ...(title && { title }) };
}

/** The upload whose draft this one goes on from; nobody changes it meanwhile. */
async function lockEarlier(tx: TenantTx, importId: string): Promise<PlanImport | undefined> {
  const continues = (await findImport(tx, importId))?.continues;
  return continues === undefined ? undefined : await findImportForUpdate(tx, continues);
}

async function rowsNow(
  tx: TenantTx,
  { id, planId }: PlanImport,
  registered: RegisteredRows,
): Promise<DraftRow[]> {
  const rows = await listDraftRows(tx, id);
  return planId ? await registered(tx, planId, rows) : rows;
}

/** What people decided about owners and findings goes on too; an earlier draft ends here, a confirmed plan stays. */
async function takeOver(tx: TenantTx, importId: string, { id, status, planId }: PlanImport): Promise<void> {
  await copyOwnerChoices(tx, id, importId);
  await copyWaivers(tx, importId, planId ? { planId } : { importId: id });
  const endedBy = (await findImport(tx, importId))?.createdBy;
  if (status === 'draft')
    await updateImport(tx, id, { status: 'discarded', ...(endedBy !== undefined && { endedBy }) });
  await recordAudit(tx, {
    action: 'plan-import.continue',
    entity: 'plan-import',
    entityId: importId,
    after: { continues: id, ...(planId && { planId }) },
  });
}
