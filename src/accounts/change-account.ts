/** An administrator changes an account's name, role or unit, locks it or opens it again. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import type { ChangeAccount } from './contract.ts';
import type { Session } from '../shared/who-acts.ts';
import { standingProblems } from './create-account.ts';
import { canChangeStanding, canManageAccounts } from './permissions.ts';
import { forgetAttempts } from './sign-in-guard.ts';
import { endSessions, findUserForUpdate, updateUser, type UserRow } from './store.ts';

/** @returns the account as it is now; a lock signs the person out at once */
export async function changeAccount(
  tx: TenantTx,
  user: Session,
  id: string,
  change: ChangeAccount,
): Promise<UserRow> {
  if (!canManageAccounts(user, tx.communeCode)) throw new Forbidden('Chỉ quản trị được sửa tài khoản.');
  const before = await findUserForUpdate(tx, id);
  if (!before) throw new NotFound('Không có tài khoản này.');
  const changesStanding =
    change.locked === true || (change.role !== undefined && change.role !== before.role);
  if (changesStanding && !canChangeStanding(user, tx.communeCode, before))
    throw new Conflict('Không thể tự khóa hoặc tự đổi vai trò của mình.', ['Nhờ một quản trị khác']);
  const role = change.role ?? before.role;
  const unitId = (change.unitId === undefined ? before.unitId : change.unitId) ?? undefined;
  const problems = await standingProblems(tx, { role, ...(unitId && { unitId }) });
  if (problems.length > 0) throw new Invalid(problems);
  const after = await updateUser(tx, id, {
    role,
    unitId: unitId ?? null,
    ...(change.name !== undefined && { name: change.name }),
    ...(change.locked !== undefined && { locked: change.locked }),
    // Opening also ends the dormancy of an account that was long unused.
    ...(change.locked === false && { lastSeenAt: tx.at }),
  });
  if (change.locked) await endSessions(tx, id);
  if (change.locked === false) await forgetAttempts(tx.db, before.username);
  await recordAudit(tx, {
    action:
      change.locked === undefined ? 'account.change' : change.locked ? 'account.lock' : 'account.unlock',
    entity: 'account',
    entityId: id,
    before: summary(before),
    after: summary(after),
  });
  return after;
}

function summary(user: UserRow) {
  return { name: user.name, role: user.role, unitId: user.unitId, locked: user.locked };
}
