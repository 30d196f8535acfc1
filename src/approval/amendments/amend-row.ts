/** "Điều chỉnh theo văn bản": targets, a deadline, or the whole task, by a document; the plan gets its next version. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { RowKind } from '../../register/contract.ts';
import { showTargets } from '../../register/labels.ts';
import { lockThings, permitChange, resolveThing } from '../../register/things/change-thing.ts';
import { loadStates } from '../../register/things/load-states.ts';
import { type FollowChange, saveChange } from '../../register/things/refresh-things.ts';
import { composeThing, orderedMentions, type ThingState } from '../../register/things/thing-state.ts';
import type { Target } from '../../reading/contract.ts';
import { todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { Conflict, type FieldError, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import { beginExtension } from '../extensions/begin-extension.ts';
import { dueNow } from '../extensions/extension-steps.ts';
import { readTask } from '../extensions/task-standing.ts';
import { decideTasks } from '../life/decide-tasks.ts';
import { changedIn, withYears } from './amended-targets.ts';
import {
  amendMentions,
  holdFrom,
  insertAmendment,
  loadAmendments,
  nextPlanVersion,
  type Replaced,
} from './amendment-store.ts';
import type { AmendRow } from './contract.ts';

/** "12/QĐ-UBND, ngày 05/03/2026". */
export const documentName = ({ number, issuedOn }: AmendRow['document']): string =>
  `${number}, ngày ${writtenDay(issuedOn)}`;

/** What was and what is, in words. */
interface Amended {
  before: Replaced;
  after: string;
}

/**
 * What the plan said stays on its passages; figures of days before that of the document are measured by what held then.
 * @throws Forbidden, NotFound, Invalid, Conflict when the row has moved on, or the plan does not state it
 */
export async function amendRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  order: AmendRow,
  follow: FollowChange,
): Promise<void> {
  permitChange(tx, user);
  const thingId = await resolveThing(tx, kind, id);
  const [state] = await lockThings(tx, kind, [{ id: thingId, version: order.version }]);
  if (!state) throw new Error('the thing was locked');
  await requireGiven(tx, state, order);
  const planVersion = await nextPlanVersion(tx, order.planId, documentName(order.document));
  const { before, after } = await amend(tx, user, state, order, follow);
  const { planId, document, reason } = order;
  const amendment = { id: newId(), planId, planVersion, thingId, kind: order.kind, document, reason };
  await insertAmendment(tx, { ...amendment, before, after });
  await recordAudit(tx, {
    action: 'thing.amend',
    entity: kind,
    entityId: thingId,
    before: { amended: before.text },
    after: { amended: `${after} (${documentName(document)})`, planId, planVersion },
    reason,
  });
}

async function amend(
  tx: TenantTx,
  user: Session,
  state: ThingState,
  order: AmendRow,
  follow: FollowChange,
): Promise<Amended> {
  switch (order.kind) {
    case 'targets':
      return await amendTargets(tx, state, order, follow);
    case 'deadline':
      return await moveDeadline(tx, user, state.id, order);
    case 'drop': {
      const { document, reason, version } = order;
      const tasks = [{ id: state.id, version }];
      await decideTasks(
        tx,
        user,
        { action: 'cancel', tasks, document, reason, overOpenParts: false },
        follow,
      );
      return { before: { text: 'Thực hiện', mentions: {} }, after: 'Không thực hiện nữa' };
    }
  }
}

async function requireGiven(tx: TenantTx, state: ThingState, order: AmendRow): Promise<void> {
  const { kind, document, targets, due, planId } = order;
  const errors: FieldError[] = [];
  if (document.issuedOn > todayInVietnam(tx.at))
    errors.push({ field: 'document.issuedOn', text: 'Ngày của văn bản sau hôm nay. Vui lòng xem lại.' });
  if ((kind === 'targets') !== (state.kind === 'indicator'))
    errors.push({
      field: 'kind',
      text: 'Chỉ tiêu điều chỉnh mức, nhiệm vụ điều chỉnh thời hạn hoặc bỏ. Vui lòng chọn lại.',
    });
  if (kind === 'targets' && !targets) errors.push({ field: 'targets', text: 'Vui lòng ghi mức mới.' });
  if (kind === 'deadline' && due === undefined)
    errors.push({ field: 'due', text: 'Vui lòng ghi thời hạn mới.' });
  if (errors.length > 0) throw new Invalid(errors);
  if (!state.mentions.some((mention) => mention.planId === planId && mention.inForce))
    throw new Conflict('Kế hoạch này không nêu nội dung đó, hoặc không còn theo dõi. Chưa thay đổi gì.');
  const later = (await loadAmendments(tx, state.id)).find(
    (each) => each.undone_at === null && each.kind === kind && each.held_on > document.issuedOn,
  );
  if (later)
    throw new Conflict(
      `Đã điều chỉnh từ ngày ${writtenDay(later.held_on)}, sau ngày của văn bản này. Chưa thay đổi gì.`,
      ['Ghi các văn bản theo thứ tự ngày; bỏ lần điều chỉnh sau rồi ghi lại cả hai'],
    );
}

async function amendTargets(
  tx: TenantTx,
  state: ThingState,
  { planId, targets = [], document }: AmendRow,
  follow: FollowChange,
): Promise<Amended> {
  const own = orderedMentions(state.mentions.filter((mention) => mention.planId === planId));
  const changed = changedIn(
    own.map(({ id, said }) => ({ id, targets: said.targets })),
    targets,
  );
  const former = composeThing(state)?.content.targets ?? [];
  const mentions = Object.fromEntries(
    changed.map(({ id }) => {
      const mention = own.find((each) => each.id === id);
      return [id, mention?.amended ? mention.said.targets : null] as const;
    }),
  );
  await amendMentions(tx, Object.fromEntries(changed.map((each) => [each.id, each.targets])));
  const set = 'targets' in state.set ? (state.set.targets as Target[]) : undefined;
  const [fresh] = await loadStates(tx, [state.id]);
  if (!fresh) throw new Error('the thing was locked');
  const next = {
    ...fresh,
    version: fresh.version + 1,
    set: { ...fresh.set, ...(set && { targets: withYears(set, targets) }) },
  };
  await saveChange(tx, [next], follow);
  await holdFrom(tx, state.id, document.issuedOn);
  const years = new Set(targets.map(({ year }) => year));
  const text = showTargets(former.filter(({ year }) => years.has(year)));
  return { before: { text, mentions, ...(set && { set }) }, after: showTargets(targets) };
}

/** The plan's own deadline stays; the document moves it by an extension. */
async function moveDeadline(
  tx: TenantTx,
  user: Session,
  id: string,
  { due = '', reason, document }: AmendRow,
): Promise<Amended> {
  const formerDue = dueNow(await readTask(tx, id, false));
  if (formerDue === undefined)
    throw new Conflict('Nhiệm vụ không ghi thời hạn nên không có gì để lùi hạn.', [
      'Ghi thời hạn cho nhiệm vụ bằng nút Sửa, căn cứ là văn bản này',
    ]);
  const order = { action: 'extend' as const, formerDue, due, reason, document: documentName(document) };
  await beginExtension(tx, user, id, order);
  return { before: { text: writtenDay(formerDue), mentions: {} }, after: writtenDay(due) };
}
