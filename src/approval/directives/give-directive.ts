/** "Chỉ đạo": what a leader wants of a unit is a task from outside the plans, which remembers what it is about. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { addTask } from '../../plans/outside/add-task.ts';
import type { AddTask } from '../../plans/outside/contract.ts';
import { canAddTask } from '../../plans/permissions.ts';
import { answeredPeriodName } from '../../progress/answers/answered-period.ts';
import type { RowKind } from '../../register/contract.ts';
import { resolveThing } from '../../register/things/change-thing.ts';
import { loadRows } from '../../register/things/load-rows.ts';
import { todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { DirectiveSubject, GiveDirective, GivenDirective } from './contract.ts';
import { findAnswered, insertDirective } from './directive-store.ts';
import { ownSpeaker } from './speaker.ts';

/** What it is about, as it is found in the register. */
interface Subject {
  thingId: string;
  kind: RowKind;
  periodId?: string;
  periodName?: string;
}

/**
 * What the unit owes follows from it: the caller makes the duties anew in the same transaction.
 * @throws Forbidden, NotFound of a row that is not there, Conflict of one that is no longer followed, Invalid
 */
export async function giveDirective(
  tx: TenantTx,
  user: Session,
  order: GiveDirective,
): Promise<GivenDirective> {
  if (!canAddTask(user, tx.communeCode))
    throw new Forbidden('Chỉ lãnh đạo và cơ quan thường trực ghi được ý kiến chỉ đạo.');
  const speaker = order.speaker ?? ownSpeaker(user, tx.communeCode);
  if (speaker === undefined)
    throw new Invalid([{ field: 'speaker', text: 'Vui lòng ghi ý kiến này là của ai.' }]);
  if (order.due < todayInVietnam(tx.at))
    throw new Invalid([{ field: 'due', text: 'Ngày trả lời đã qua. Vui lòng chọn hôm nay hoặc ngày sau.' }]);
  const subject = order.about && (await findSubject(tx, order.about));
  const { id, version } = await addTask(tx, user, taskOf(order, speaker));
  await insertDirective(tx, { taskId: id, speaker, ...subject });
  if (subject) await recordGiven(tx, subject, order, speaker);
  return { id, version };
}

async function findSubject(
  tx: TenantTx,
  { thingId: asked, kind, periodId }: DirectiveSubject,
): Promise<Subject> {
  const thingId = await resolveThing(tx, kind, asked);
  const [row] = await loadRows(tx, [thingId], todayInVietnam(tx.at));
  if (!row) throw new NotFound('Không tìm thấy chỉ tiêu, nhiệm vụ này trong sổ theo dõi.');
  if (row.retired || row.withdrawn)
    throw new Conflict('Nội dung này không còn theo dõi nên không ghi được ý kiến chỉ đạo.', [
      'Theo dõi lại nội dung này, hoặc giao việc cho đơn vị ở “Thêm việc”',
    ]);
  if (periodId === undefined) return { thingId, kind };
  const answered = await findAnswered(tx, thingId, periodId);
  if (!answered)
    throw new Invalid([
      { field: 'about.periodId', text: 'Kỳ này chưa có câu trả lời nào về nội dung đã chọn.' },
    ]);
  return { thingId, kind, periodId, periodName: answeredPeriodName(periodId, answered.periodName) };
}

function taskOf({ name, leadId, coordinatorIds, due, number, date }: GiveDirective, issuer: string): AddTask {
  return {
    name,
    leadId,
    coordinatorIds,
    deadline: { kind: 'due', text: `trả lời trước ngày ${writtenDay(due)}`, due },
    source: { kind: 'directive', issuer, ...(number && { number }), ...(date && { date }) },
  };
}

/** In the life of the row that it is about; the task tells its own. */
async function recordGiven(
  tx: TenantTx,
  { thingId, kind, periodName }: Subject,
  { name, leadId, due, number, date }: GiveDirective,
  speaker: string,
): Promise<void> {
  const document = [number, date && writtenDay(date)].filter(Boolean).join(', ');
  await recordAudit(tx, {
    action: 'directive.give',
    entity: kind,
    entityId: thingId,
    after: {
      name,
      unitId: leadId,
      due,
      speaker,
      ...(periodName !== undefined && { period: periodName }),
      ...(document && { document }),
    },
  });
}
