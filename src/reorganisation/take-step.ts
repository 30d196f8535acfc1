/** What becomes of an event: cancelled while it is planned, carried out when its day has come, undone. */
import type { TenantTx } from '../db/database.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { recordEvent, requireSound } from './carry-out.ts';
import { carryOutPlanned } from './carry-out-due.ts';
import type { Hanging, TakeStep } from './contract.ts';
import { hangingOn } from './hanging.ts';
import { hangingText } from './hanging-words.ts';
import { loadFacts } from './load-facts.ts';
import { loadSince } from './load-since.ts';
import { lockGround } from './lock-ground.ts';
import { canReorganise } from './permissions.ts';
import { availableReorganisationSteps } from './reorganisation-steps.ts';
import { type KeptReorganisation, lockReorganisation, saveStep } from './reorganisation-store.ts';
import { undo } from './undo.ts';

/** @throws Forbidden, NotFound, Invalid, Conflict when it has moved on, or something new hangs on it */
export async function takeReorganisationStep(
  tx: TenantTx,
  user: Session,
  id: string,
  { action, version, reason }: TakeStep,
  follow: FollowChange,
): Promise<void> {
  if (!canReorganise(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị và cơ quan thường trực sắp xếp được đơn vị.');
  await lockGround(tx);
  const event = await lockReorganisation(tx, id);
  if (!event) throw new NotFound('Không tìm thấy lần sắp xếp đơn vị này.');
  if (event.version !== version)
    throw new Conflict('Lần sắp xếp này vừa được người khác xử lý. Chưa thay đổi gì.', [
      'Tải lại trang để xem kết quả',
    ]);
  const facts = await loadFacts(tx, id);
  const hanging =
    event.done && event.state === 'carried-out'
      ? hangingOn(facts, event.done, await loadSince(tx, event))
      : [];
  const step = findStep(tx, user, event, action, hanging);
  if (step.reason && reason === undefined) throw new Invalid([{ field: 'reason', text: 'Ghi lý do.' }]);
  if (action === 'carry-out') {
    requireSound(facts, event.order);
    await carryOutPlanned(tx, event, follow);
    return;
  }
  const given = { ...(reason !== undefined && { reason }) };
  const audits = action === 'undo' ? await undo(tx, facts, event, follow) : [];
  await saveStep(tx, event, { state: step.to, ...given });
  await recordEvent(tx, { id, action: `reorganisation.${action}`, order: event.order, ...given }, audits);
}

function findStep(
  tx: TenantTx,
  user: Session,
  { state, order }: KeptReorganisation,
  action: TakeStep['action'],
  hanging: readonly Hanging[],
) {
  const standing = { communeCode: tx.communeCode, state, date: order.date };
  const steps = (hangs: boolean) =>
    availableReorganisationSteps(user, { ...standing, hangs }, todayInVietnam(tx.at));
  const step = steps(hanging.length > 0).find((each) => each.action === action);
  if (step) return step;
  if (steps(false).some((each) => each.action === action))
    throw new Conflict(`Không hoàn tác được: ${hangingText(hanging)} Chưa thay đổi gì.`, [
      'Lập một lần sắp xếp mới để đưa các đơn vị về như mong muốn',
    ]);
  throw new Conflict(`${STATES[state]} nên không làm được việc này. Chưa thay đổi gì.`, ['Tải lại trang']);
}

const STATES: Record<KeptReorganisation['state'], string> = {
  planned: 'Lần sắp xếp này đang chờ đến ngày có hiệu lực',
  'carried-out': 'Lần sắp xếp này đã thực hiện',
  undone: 'Lần sắp xếp này đã hoàn tác',
  cancelled: 'Lần sắp xếp này đã hủy',
};
