/** "Thêm việc": a task from outside the plans is in the register at once, under the document that gives it. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { Unit } from '../../organisation/contract.ts';
import { listUnits } from '../../organisation/store.ts';
import { deadlineProblem } from '../../register/things/content-problems.ts';
import { insertMentions, type NewMention } from '../../register/things/save-mentions.ts';
import { saveThings } from '../../register/things/save-things.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { type FieldError, Forbidden, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { tooLong } from '../../shared/text-limits.ts';
import type { Session } from '../../shared/who-acts.ts';
import { recheckPlans } from '../confirmed/recheck-plan.ts';
import { canAddTask } from '../permissions.ts';
import type { AddedTask, AddTask } from './contract.ts';
import { findOrMakeDocument, nextPosition } from './source-documents.ts';

/** What the unit owes follows from it: the caller makes the duties anew in the same transaction. */
export async function addTask(tx: TenantTx, user: Session, order: AddTask): Promise<AddedTask> {
  if (!canAddTask(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền thêm việc.');
  const today = todayInVietnam(tx.at);
  const units = new Map((await listUnits(tx)).map((unit) => [unit.id, unit]));
  const problems = problemsOf(order, units, today);
  if (problems.length > 0) throw new Invalid(problems);
  const document = await findOrMakeDocument(tx, order.source);
  const id = newId();
  const mention: Omit<NewMention, 'read'> = {
    id: newId(),
    thingId: id,
    planId: document.id,
    documentKind: order.source.kind,
    planVersion: document.version,
    draftId: newId(),
    leads: true,
    source: 'body',
    position: await nextPosition(tx, document.id),
    name: order.name,
    quote: '',
    location: {},
    said: saidBy(order, units),
    addedBy: user.userId,
  };
  await saveThings(tx, [
    { id, kind: 'task', version: 1, set: {}, mentions: [{ ...mention, inForce: true }] },
  ]);
  await insertMentions(tx, [mention]);
  await recheckPlans(tx, [document.id]);
  await recordAudit(tx, {
    action: 'task.add',
    entity: 'task',
    entityId: id,
    after: { name: order.name, ...mention.said, source: order.source, planId: document.id },
  });
  return { id, version: 1, planId: document.id };
}

/** Whether tasks can still be given to the unit. */
const exists = (unit: Unit | undefined, today: string): boolean =>
  unit !== undefined && (unit.validTo ?? '9999-12-31') >= today;

function problemsOf(order: AddTask, units: ReadonlyMap<string, Unit>, today: string): FieldError[] {
  const deadline = deadlineProblem(order.deadline);
  const strangers = order.coordinatorIds.filter((id) => !exists(units.get(id), today));
  return [
    ...(exists(units.get(order.leadId), today)
      ? []
      : [{ field: 'leadId', text: 'Đơn vị chủ trì không có trong danh mục, hoặc đã kết thúc hoạt động.' }]),
    ...(strangers.length > 0
      ? [{ field: 'coordinatorIds', text: 'Có đơn vị phối hợp không có trong danh mục, hoặc đã kết thúc.' }]
      : []),
    ...(order.coordinatorIds.includes(order.leadId)
      ? [{ field: 'coordinatorIds', text: 'Đơn vị chủ trì không đồng thời là đơn vị phối hợp.' }]
      : []),
    ...(deadline ? [{ field: 'deadline', text: `Thời hạn: ${deadline}.` }] : []),
    ...tooLong({ deadline: order.deadline }),
  ];
}

function saidBy(order: AddTask, units: ReadonlyMap<string, Unit>): NewMention['said'] {
  const named = (role: 'lead' | 'coordinator', id: string) => ({
    role,
    text: units.get(id)?.name ?? '',
    resolution: 'unit' as const,
    unitId: id,
  });
  return {
    targets: [],
    deadline: order.deadline,
    owners: [
      named('lead', order.leadId),
      ...[...new Set(order.coordinatorIds)].map((id) => named('coordinator', id)),
    ],
    ...(order.deliverable && { deliverable: order.deliverable }),
  };
}
