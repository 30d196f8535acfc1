/** Rename a unit, end it, change its other names. */
import type { Session } from '../shared/who-acts.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors.ts';
import type { EditUnit, Unit } from './contract.ts';
import { canManageUnits } from './permissions.ts';
import { findUnitForUpdate, listUnits, updateUnit } from './store.ts';
import { keepFormerName, neverWas, unitProblems } from './unit-rules.ts';
import { parentProblem } from './unit-tree.ts';

/** A unit that gets another name keeps the old one as an alias: plans of the past use it. */
export async function editUnit(tx: TenantTx, user: Session, id: string, edit: EditUnit): Promise<Unit> {
  if (!canManageUnits(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền sửa đơn vị.');
  const before = await findUnitForUpdate(tx, id);
  if (!before) throw new NotFound('Không tìm thấy đơn vị.');
  if (before.version !== edit.version)
    throw new Conflict('Đơn vị này vừa được người khác sửa.', ['Tải lại danh sách rồi sửa lại.']);
  const { version, ...changes } = edit;
  if (before.endedAs !== undefined && (changes.validTo ?? before.validTo) !== before.validTo)
    throw new Conflict('Đơn vị này đã kết thúc khi sắp xếp đơn vị nên không đổi ngày kết thúc ở đây.', [
      'Hoàn tác việc sắp xếp trong “Sắp xếp đơn vị”',
    ]);
  const unit = keepFormerName(
    {
      ...before,
      ...changes,
      shortName: emptied(changes.shortName, before.shortName),
      validFrom: emptied(changes.validFrom, before.validFrom),
      validTo: emptied(changes.validTo, before.validTo),
      parentId: emptied(changes.parentId, before.parentId),
      version: version + 1,
    },
    before.name,
  );
  const others = (await listUnits(tx)).filter((other) => other.id !== id && !neverWas(other));
  const problem = unitProblems([...others, unit]).at(-1);
  if (problem) throw new Invalid([{ field: 'name', text: problem.text }]);
  const misplaced = parentProblem([...others, unit], unit);
  if (misplaced) throw new Invalid([{ field: 'parentId', text: misplaced }]);
  await updateUnit(tx, unit);
  await recordAudit(tx, { action: 'unit.edit', entity: 'unit', entityId: id, before, after: unit });
  return unit;
}

/** What a field holds after a change: absent leaves it, null empties it. */
const emptied = (change: string | null | undefined, before: string | undefined): string | undefined =>
  change === undefined ? before : (change ?? undefined);
