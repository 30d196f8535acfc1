/** "Thu hồi": what was delegated ends at once, in sessions that are open too. */
import { type AuditRecord, recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Delegation } from './contract.ts';
import { canStepDelegation } from './delegation-steps.ts';
import { findDelegationForUpdate, markRevoked } from './delegation-store.ts';

/** @throws Forbidden, NotFound, Conflict when it is over already */
export async function revokeDelegation(tx: TenantTx, user: Session, id: string): Promise<void> {
  const found = await findDelegationForUpdate(tx, id);
  if (!found) throw new NotFound('Không có ủy quyền này.');
  if (!canStepDelegation(user, tx.communeCode, found.fromId, 'revoke', 'in-force'))
    throw new Forbidden('Chỉ người ủy quyền và quản trị thu hồi được.');
  if (!canStepDelegation(user, tx.communeCode, found.fromId, 'revoke', found.state))
    throw new Conflict(
      found.state === 'revoked' ? 'Ủy quyền này đã được thu hồi.' : 'Ủy quyền này đã hết hạn.',
      ['Tải lại trang để xem các ủy quyền'],
    );
  await markRevoked(tx, id);
  await recordAudit(tx, revokedEntry(found));
}

export const revokedEntry = (delegation: Delegation): AuditRecord => {
  const { id, fromId, fromName, toId, toName, grants, firstDay, lastDay, state } = delegation;
  return {
    action: 'delegation.revoke',
    entity: 'delegation',
    entityId: id,
    before: { state },
    after: { state: 'revoked', from: fromId, fromName, to: toId, toName, grants, firstDay, lastDay },
  };
};
