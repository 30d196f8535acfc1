/** Which communes this one succeeds is written down, or taken back. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { foldText } from '../shared/likeness.ts';
import type { Session } from '../shared/who-acts.ts';
import type { FormerCommune, NewFormerCommune } from './contract.ts';
import { listFormerCommunes } from './former-communes.ts';
import { canManageUnits } from './permissions.ts';

/** @throws Forbidden, Invalid for one that is written down already */
export async function addFormerCommune(
  tx: TenantTx,
  user: Session,
  former: NewFormerCommune,
): Promise<FormerCommune> {
  permit(tx, user);
  const known = await listFormerCommunes(tx);
  if (known.some(({ name }) => foldText(name) === foldText(former.name)))
    throw new Invalid([{ field: 'name', text: `“${former.name}” đã có trong danh sách.` }]);
  const id = newId();
  await tx.db
    .insertInto('former_commune')
    .values({
      commune_code: tx.communeCode,
      id,
      name: former.name,
      merged_on: former.mergedOn,
      document: former.document,
      added_by_name: tx.actor.name,
      added_at: tx.at,
    })
    .execute();
  await recordAudit(tx, {
    action: 'commune.succeed',
    entity: 'commune',
    entityId: tx.communeCode,
    after: { id, ...former },
  });
  return { id, ...former, addedBy: tx.actor.name, addedAt: tx.at.toISOString() };
}

/** Written down by mistake: it holds no longer. @throws Forbidden, NotFound */
export async function removeFormerCommune(tx: TenantTx, user: Session, id: string): Promise<void> {
  permit(tx, user);
  const removed = await tx.db
    .updateTable('former_commune')
    .set({ removed_at: tx.at })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning(['name', 'merged_on'])
    .executeTakeFirst();
  if (!removed) throw new NotFound('Không có xã cũ này trong danh sách.');
  await recordAudit(tx, {
    action: 'commune.unsucceed',
    entity: 'commune',
    entityId: tx.communeCode,
    before: { id, name: removed.name, mergedOn: removed.merged_on },
  });
}

function permit(tx: TenantTx, user: Session): void {
  if (!canManageUnits(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị và cơ quan thường trực ghi được các xã cũ.');
}
