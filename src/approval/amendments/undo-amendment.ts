/** An amendment is taken back while nothing hangs on it: the last of its row, and no figure was judged by it. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { permitChange, resolveThing } from '../../register/things/change-thing.ts';
import { loadStates } from '../../register/things/load-states.ts';
import { type FollowChange, saveChange } from '../../register/things/refresh-things.ts';
import type { ThingState } from '../../register/things/thing-state.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { decideExtension } from '../extensions/decide-extension.ts';
import { readTask } from '../extensions/task-standing.ts';
import { DecisionDocument } from '../life/contract.ts';
import { decideTasks } from '../life/decide-tasks.ts';
import { documentName } from './amend-row.ts';
import {
  type AmendmentRow,
  amendMentions,
  figuresSince,
  findThingOf,
  holdAgain,
  loadAmendments,
  markUndone,
  nextPlanVersion,
  Replaced,
} from './amendment-store.ts';

const TAKEN_BACK = 'Bỏ điều chỉnh';

/** @throws Forbidden, NotFound, Conflict that says what hangs on it */
export async function undoAmendment(
  tx: TenantTx,
  user: Session,
  id: string,
  reason: string,
  follow: FollowChange,
): Promise<void> {
  permitChange(tx, user);
  const { state, amendment } = await lockAmended(tx, id);
  const document = DecisionDocument.parse(amendment.document);
  await requireLoose(tx, state, amendment);
  if (amendment.kind === 'targets') await restoreTargets(tx, state, amendment, follow);
  if (amendment.kind === 'deadline') await revokeExtension(tx, user, state.id, documentName(document));
  if (amendment.kind === 'drop') {
    const tasks = [{ id: state.id, version: state.version }];
    const order = { action: 'reinstate' as const, tasks, document, reason, overOpenParts: false };
    await decideTasks(tx, user, order, follow);
  }
  await markUndone(tx, id);
  const basis = `${TAKEN_BACK} theo ${documentName(document)}`;
  const planVersion = await nextPlanVersion(tx, amendment.plan_id, basis);
  await recordAudit(tx, {
    action: 'thing.amend-undone',
    entity: state.kind,
    entityId: state.id,
    before: { amended: documentName(document) },
    after: { amended: Replaced.parse(amendment.before).text, planId: amendment.plan_id, planVersion },
    reason,
  });
}

async function lockAmended(
  tx: TenantTx,
  id: string,
): Promise<{ state: ThingState; amendment: AmendmentRow }> {
  const found = await findThingOf(tx, id);
  if (found === undefined) throw new NotFound('Không tìm thấy lần điều chỉnh này.');
  const kind = (await loadStates(tx, [found]))[0]?.kind ?? 'task';
  const [state] = await loadStates(tx, [await resolveThing(tx, kind, found)]);
  if (!state) throw new NotFound('Không tìm thấy chỉ tiêu, nhiệm vụ này trong sổ theo dõi.');
  const all = await loadAmendments(tx, state.id);
  const amendment = all.find((each) => each.id === id);
  if (!amendment) throw new NotFound('Không tìm thấy lần điều chỉnh này.');
  if (amendment.undone_at !== null) throw new Conflict('Lần điều chỉnh này đã được bỏ.');
  if (all.findLast(({ undone_at }) => undone_at === null)?.id !== id)
    throw new Conflict('Có lần điều chỉnh sau lần này. Chưa thay đổi gì.', ['Bỏ lần điều chỉnh sau trước']);
  return { state, amendment };
}

async function requireLoose(tx: TenantTx, state: ThingState, amendment: AmendmentRow): Promise<void> {
  if (amendment.kind !== 'targets') return;
  const count = await figuresSince(tx, state.id, amendment.held_on, amendment.made_at);
  if (count > 0)
    throw new Conflict(
      `Đã có ${count} lần báo cáo số liệu sau khi điều chỉnh, đối chiếu với mức mới. Chưa thay đổi gì.`,
      ['Ghi một lần điều chỉnh nữa theo văn bản mới'],
    );
}

async function restoreTargets(
  tx: TenantTx,
  state: ThingState,
  amendment: AmendmentRow,
  follow: FollowChange,
): Promise<void> {
  const { mentions, set } = Replaced.parse(amendment.before);
  await amendMentions(tx, mentions);
  const [fresh] = await loadStates(tx, [state.id]);
  if (!fresh) throw new Error('the thing was locked');
  const next = {
    ...fresh,
    version: fresh.version + 1,
    set: { ...fresh.set, ...(set && { targets: set }) },
  };
  await saveChange(tx, [next], follow);
  await holdAgain(tx, state.id, amendment.held_on, amendment.made_at);
}

async function revokeExtension(tx: TenantTx, user: Session, id: string, document: string): Promise<void> {
  const { extensions } = await readTask(tx, id, false);
  const last = extensions.findLast(({ state }) => state === 'granted');
  if (last?.document !== document)
    throw new Conflict('Thời hạn đã được gia hạn tiếp, hoặc đã hủy gia hạn. Chưa thay đổi gì.', [
      'Hủy lần gia hạn sau trước',
    ]);
  await decideExtension(tx, user, last.id, { action: 'revoke', version: last.version, reason: TAKEN_BACK });
}
