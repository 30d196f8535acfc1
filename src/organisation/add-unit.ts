/** A new unit of the commune. */
import type { Session } from '../shared/who-acts.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden, Invalid } from '../shared/errors.ts';
import type { Unit, UnitDraft } from './contract.ts';
import { canManageUnits } from './permissions.ts';
import { insertUnits, listUnits } from './store.ts';
import { neverWas, unitProblems } from './unit-rules.ts';
import { parentProblem } from './unit-tree.ts';

export async function addUnit(tx: TenantTx, user: Session, draft: UnitDraft): Promise<Unit> {
  if (!canManageUnits(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền thêm đơn vị.');
  const units = await listUnits(tx);
  const problem = unitProblems([...units.filter((unit) => !neverWas(unit)), draft]).at(-1);
  if (problem) throw new Invalid([{ field: problem.field.split('.').at(-1) ?? 'name', text: problem.text }]);
  const misplaced = parentProblem(units, { id: '', ...draft });
  if (misplaced) throw new Invalid([{ field: 'parentId', text: misplaced }]);
  const [unit] = await insertUnits(tx, [draft], Math.max(0, ...units.map((each) => each.position)));
  if (!unit) throw new Error('unit was not inserted');
  await recordAudit(tx, { action: 'unit.add', entity: 'unit', entityId: unit.id, after: unit });
  return unit;
}
