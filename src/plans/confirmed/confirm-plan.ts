/** "Xác nhận": the draft becomes a plan, or its next version, and its rows the register, in one transaction. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { markFindings } from '../../register/things/mark-findings.ts';
import { insertFindings } from '../../register/findings/save-findings.ts';
import { insertMentions } from '../../register/things/save-mentions.ts';
import { saveThings } from '../../register/things/save-things.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { confirmedContent } from './confirmed-content.ts';
import type { ConfirmDraft, DraftRemark } from '../draft/contract.ts';
import type { Plan } from './contract.ts';
import { type DraftState, loadDraftState } from '../draft/draft-state.ts';
import type { PlanImport } from '../intake/contract.ts';
import { findImport, findImportForUpdate, updateImport } from '../intake/import-store.ts';
import { canConfirmPlan } from '../permissions.ts';
import { extendPlan } from './extend-plan.ts';
import { findPlan, insertPlan, insertReporting } from './plan-store.ts';

export class NotConfirmable extends Conflict {
  override readonly name = 'NotConfirmable';
  override readonly details: { blockers: readonly DraftRemark[] };

  constructor(blockers: readonly DraftRemark[]) {
    super('Kế hoạch chưa xác nhận được.', ['Xử lý các điểm còn vướng rồi xác nhận lại.']);
    this.details = { blockers };
  }
}

/** A plan that names another commune is confirmed only by somebody who knows it. */
function blockersOf({ blockers, otherCommune }: DraftState, known: ConfirmDraft): DraftRemark[] {
  if (otherCommune === null || known.otherCommune) return blockers;
  const text = `${otherCommune} Nếu vẫn xác nhận, vui lòng đánh dấu là đã biết.`;
  return [...blockers, { text, rowId: 'header' }];
}

/**
 * Confirming again gives the plan that the first time made.
 * @throws NotConfirmable with everything that stands in the way
 */
export async function confirmPlan(
  tx: TenantTx,
  user: Session,
  importId: string,
  known: ConfirmDraft = {},
): Promise<Plan> {
  if (!canConfirmPlan(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xác nhận kế hoạch.');
  const found = await findImportForUpdate(tx, importId);
  if (!found) throw new NotFound('Không tìm thấy tệp đã tải lên này.');
  if (found.planId) return await getPlanOf(tx, found.planId);
  if (found.status !== 'draft') throw new Conflict('Kế hoạch này chưa có bản nháp để xác nhận.');
  const state = await loadDraftState(tx, importId);
  const blockers = blockersOf(state, known);
  if (blockers.length > 0) throw new NotConfirmable(blockers);

  const earlier = found.continues ? (await findImport(tx, found.continues))?.planId : undefined;
  const planId = earlier ?? newId();
  if (earlier) await extendPlan(tx, planId, found, state);
  else await createPlan(tx, planId, found, state);
  await updateImport(tx, importId, { status: 'confirmed', planId, counts: state.counts });
  const plan = await getPlanOf(tx, planId);
  await recordAudit(tx, {
    action: earlier ? 'plan.extend' : 'plan.confirm',
    entity: 'plan',
    entityId: planId,
    after: {
      importId,
      ...(earlier && { version: plan.version, files: plan.files.map(({ name }) => name) }),
      title: plan.header.title,
      counts: plan.counts,
      changed: changedRows(state),
      unsettled: unsettledIn(state),
    },
  });
  return plan;
}

async function createPlan(
  tx: TenantTx,
  planId: string,
  { id: importId, files }: PlanImport,
  state: DraftState,
): Promise<void> {
  const content = confirmedContent(state, { id: planId, version: 1 }, newId);
  const { reading } = content;
  await insertPlan(tx, { id: planId, importId, header: reading.header, files }, reading);
  await saveThings(tx, content.things);
  await insertMentions(tx, content.mentions);
  await insertFindings(tx, planId, content.findings);
  await insertReporting(tx, planId, content.reporting);
  await markFindings(
    tx,
    content.things.map(({ id }) => id),
  );
}

/** Which rows a person corrected, added or removed, for the log; the values are in the version's content. */
function changedRows(state: DraftState): { edited: string[]; added: string[]; removed: string[] } {
  const ids = (some: DraftState['rows']) => some.map((row) => row.id);
  const rows = state.rows.filter((row) => !row.confirmed);
  const kept = rows.filter((row) => row.state !== 'removed');
  return {
    edited: ids(kept.filter((row) => row.read && JSON.stringify(row.read) !== JSON.stringify(row.value))),
    added: ids(kept.filter((row) => !row.read)),
    removed: ids(rows.filter((row) => row.state === 'removed' && row.read)),
  };
}

/** What the person confirmed although it was not clear, for the log. */
function unsettledIn({ findings, owners, otherCommune }: DraftState) {
  const open = findings.filter(({ waived }) => !waived);
  const serious = open.filter(({ severity }) => severity === 'serious');
  return {
    findings: open.length,
    serious: serious.map(({ kind, where }) => `${kind}: ${where}`),
    unknownOwners: owners
      .filter(({ resolution }) => !resolution)
      .map(({ text, rows }) => ({ text, rows: rows.length })),
    ...(otherCommune !== null && { otherCommune }),
  };
}

async function getPlanOf(tx: TenantTx, planId: string): Promise<Plan> {
  const plan = await findPlan(tx, planId);
  if (!plan) throw new Error(`plan ${planId} is missing`);
  return plan;
}
