/** Which steps an order takes of something as it stands, by the table; for rows and for a note that is the answer. */
import type { TenantTx } from '../db/database.ts';
import { isSpoken } from '../progress/rules/behalf-source.ts';
import { Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { Action, TakeStep } from './contract.ts';
import { refusalOf, type RowStanding } from './refusal.ts';
import { availableActions, type Available, ownSteps } from './transitions.ts';

/** Steps that send what was typed. */
export const SENDING: readonly Action[] = ['put-forward', 'submit', 'correct', 'settle', 'enter-for'];

export type StepOrder = Pick<TakeStep, 'action' | 'reason' | 'behalf'>;

/**
 * The step that is ordered, and those that follow what is sent at once because the same person would take them.
 * @throws Forbidden when the person never could, Conflict when it is not possible now, Invalid without what it needs
 */
export function plannedSteps(
  tx: Pick<TenantTx, 'at'>,
  user: Session,
  standing: RowStanding,
  { action, reason, behalf }: StepOrder,
): Available[] {
  const available = availableActions(user, standing);
  const first = available.find((each) => each.action === action);
  if (!first) throw refusalOf(user, standing, action, available);
  requireBehalf(tx, action, behalf);
  if (first.reason && !reason)
    throw new Invalid([{ field: 'reason', text: 'Vui lòng ghi lý do để đơn vị biết cần sửa gì.' }]);
  if (!SENDING.includes(action)) return [first];
  return [first, ...ownSteps(user, { ...standing, state: first.to })];
}

/** What is entered for a unit says how it came, and came before it was entered. */
function requireBehalf({ at }: Pick<TenantTx, 'at'>, action: Action, behalf: StepOrder['behalf']): void {
  if (action !== 'enter-for') return;
  if (!behalf)
    throw new Invalid([
      { field: 'behalf', text: 'Vui lòng ghi đơn vị trả lời qua đâu, ai trả lời, lúc nào.' },
    ]);
  if (isSpoken(behalf.channel) && !behalf.saidBy)
    throw new Invalid([{ field: 'behalf.saidBy', text: 'Vui lòng ghi ai trả lời.' }]);
  if (new Date(behalf.saidAt) > at)
    throw new Invalid([{ field: 'behalf.saidAt', text: 'Lúc đơn vị trả lời không thể sau lúc này.' }]);
}
