/** A commune begins to use this installation: marked as set up, with its units. */
import type { TenantTx } from '../db/database.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { Conflict, Invalid, NotFound } from '../shared/errors.ts';
import type { Commune, Unit, UnitDraft } from './contract.ts';
import { findCommune, insertUnits, markSetUp } from './store.ts';
import { unitProblems } from './unit-rules.ts';

/**
 * To be called within the transaction of the commune `code`.
 * @throws Conflict when the commune is in use already
 * @throws NotFound when no commune has this code
 */
export async function createCommune(
  tx: TenantTx,
  { code, units }: { code: string; units: UnitDraft[] },
): Promise<{ commune: Commune; units: Unit[] }> {
  if (code !== tx.communeCode) throw new Error('createCommune outside the transaction of its commune');
  const commune = await findCommune(tx.db, code);
  if (!commune) throw new NotFound('Không có xã, phường, đặc khu nào mang mã này.');
  const problems = unitProblems(units);
  if (problems.length > 0) throw new Invalid(problems);
  if (!(await markSetUp(tx))) throw new Conflict('Xã, phường, đặc khu này đã được thiết lập.');
  const created = await insertUnits(tx, units, 0);
  await recordAudit(tx, {
    action: 'commune.create',
    entity: 'commune',
    entityId: code,
    after: { commune: `${commune.type} ${commune.name}`, units: created.map((unit) => unit.name) },
  });
  return { commune, units: created };
}
