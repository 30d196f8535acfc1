/** "Xem trước" and "Xác nhận": a reorganisation of today or earlier takes effect at once, a later one waits for its day. */
import type { TenantTx } from '../db/database.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { Forbidden } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Session } from '../shared/who-acts.ts';
import { carryOut, recordEvent, requireShown, requireSound } from './carry-out.ts';
import type { ConfirmOrder, Order, Preview } from './contract.ts';
import { loadFacts } from './load-facts.ts';
import { lockGround } from './lock-ground.ts';
import { canReorganise } from './permissions.ts';
import { previewOf } from './preview.ts';
import { availableReorganisationSteps } from './reorganisation-steps.ts';
import { insertReorganisation } from './reorganisation-store.ts';

const FORBIDDEN = 'Chỉ quản trị và cơ quan thường trực sắp xếp được đơn vị.';

/** Changes nothing. @throws Forbidden, Invalid */
export async function previewOrder(tx: TenantTx, user: Session, order: Order): Promise<Preview> {
  if (!canReorganise(user, tx.communeCode)) throw new Forbidden(FORBIDDEN);
  const facts = await loadFacts(tx);
  requireSound(facts, order);
  return previewOf(facts, order);
}

/**
 * @returns the id of the event
 * @throws Forbidden, Invalid, Conflict when it would change something else than what was shown
 */
export async function orderReorganisation(
  tx: TenantTx,
  user: Session,
  { order, fingerprint }: ConfirmOrder,
  follow: FollowChange,
): Promise<string> {
  if (!canReorganise(user, tx.communeCode)) throw new Forbidden(FORBIDDEN);
  await lockGround(tx);
  const facts = await loadFacts(tx);
  requireSound(facts, order);
  requireShown(facts, order, fingerprint);
  const standing = { communeCode: tx.communeCode, state: 'none', date: order.date, hangs: false } as const;
  const [step] = availableReorganisationSteps(user, standing, facts.today);
  if (!step) throw new Error('every day is ahead or has come');
  const id = newId();
  const carried = step.action === 'carry-out' ? await carryOut(tx, facts, order, follow) : undefined;
  await insertReorganisation(tx, { id, state: step.to, order, ...(carried && { done: carried.done }) });
  await recordEvent(tx, { id, action: `reorganisation.${step.action}`, order }, carried?.audits);
  return id;
}
