/** "Ủy quyền": a person's grants may be used by another from one day to another. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { type Grant, grantKey, type Session } from '../../shared/who-acts.ts';
import { type AccountRow, findUserForUpdate } from '../store.ts';
import type { BeginDelegation } from './contract.ts';
import { canStepDelegation, delegationDaysProblem } from './delegation-steps.ts';
import { insertDelegation, listAllDelegations } from './delegation-store.ts';
import { isDelegable } from './effective-grants.ts';

/**
 * @returns the id of the delegation
 * @throws Forbidden, NotFound, Invalid when the days or the grants cannot be, Conflict when the account of one of the two
 *   is closed or a grant is delegated already in these days
 */
export async function delegate(tx: TenantTx, user: Session, order: BeginDelegation): Promise<string> {
  const { fromId, toId, firstDay, lastDay } = order;
  if (!canStepDelegation(user, tx.communeCode, fromId, 'delegate', 'none'))
    throw new Forbidden(
      'Chỉ lãnh đạo và trưởng đơn vị ủy quyền được vai trò của chính mình; quản trị ủy quyền thay được. Quyền được người khác ủy quyền thì không ủy quyền tiếp.',
    );
  const problem = delegationDaysProblem(order, todayInVietnam(tx.at));
  if (problem) throw new Invalid([problem]);
  if (fromId === toId)
    throw new Invalid([{ field: 'toId', text: 'Người nhận ủy quyền phải là người khác.' }]);
  const giver = await requireOpen(tx, fromId, 'người ủy quyền');
  const receiver = await requireOpen(tx, toId, 'người nhận ủy quyền');
  const grants = uniqueGrants(order.grants);
  requireHeld(giver, grants);
  await requireFree(tx, order, grants);
  const id = newId();
  await insertDelegation(tx, { id, fromId, toId, grants, firstDay, lastDay });
  await recordAudit(tx, {
    action: 'delegation.delegate',
    entity: 'delegation',
    entityId: id,
    after: { from: fromId, fromName: giver.name, to: toId, toName: receiver.name, grants, firstDay, lastDay },
  });
  return id;
}

const uniqueGrants = (grants: readonly Grant[]): Grant[] => [
  ...new Map(grants.map((grant) => [grantKey(grant), grant])).values(),
];

/** The giver is locked, so that two orders about the same grants come one after the other. */
async function requireOpen(tx: TenantTx, id: string, who: string): Promise<AccountRow> {
  const person = await findUserForUpdate(tx, id);
  if (!person) throw new NotFound('Không có tài khoản này.');
  if (person.locked)
    throw new Conflict(`Tài khoản của ${who} đang bị khóa.`, ['Mở khóa tài khoản đó', 'Chọn người khác']);
  return person;
}

function requireHeld(giver: AccountRow, grants: readonly Grant[]): void {
  const held = new Set(giver.grants.map(grantKey));
  const errors = grants.flatMap((grant, at) => {
    const field = `grants.${at}.role`;
    if (!isDelegable(grant)) return [{ field, text: 'Quyền quản trị tài khoản không ủy quyền được.' }];
    return held.has(grantKey(grant))
      ? []
      : [{ field, text: `${giver.name} không giữ vai trò này nên không ủy quyền được.` }];
  });
  if (errors.length > 0) throw new Invalid(errors);
}

/** One grant is delegated to one person at a time. */
async function requireFree(
  tx: TenantTx,
  { fromId, firstDay, lastDay }: BeginDelegation,
  grants: readonly Grant[],
) {
  const wanted = new Set(grants.map(grantKey));
  const taken = (await listAllDelegations(tx, fromId)).find(
    (other) =>
      other.fromId === fromId &&
      other.state !== 'revoked' &&
      other.firstDay <= lastDay &&
      other.lastDay >= firstDay &&
      other.grants.some((grant) => wanted.has(grantKey(grant))),
  );
  if (taken)
    throw new Conflict(
      `Vai trò này đã được ủy quyền cho ${taken.toName} từ ${writtenDay(taken.firstDay)} đến hết ${writtenDay(taken.lastDay)}.`,
      ['Thu hồi ủy quyền đó trước', 'Chọn những ngày khác'],
    );
}
