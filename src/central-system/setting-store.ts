/** Whether and until when the commune types into Hệ thống 57, as it is kept. */
import type { TenantTx } from '../db/database.ts';
import { stated } from '../shared/stated.ts';
import type { CentralSetting } from './contract.ts';

/** Of a commune that has said nothing: it does not, version 0. */
export async function loadCentralSetting(tx: TenantTx): Promise<CentralSetting> {
  const kept = await tx.db
    .selectFrom('central_setting')
    .select(['used', 'day', 'version'])
    .where('commune_code', '=', tx.communeCode)
    .executeTakeFirst();
  return kept ? { used: kept.used, version: kept.version, ...stated({ day: kept.day }) } : UNSAID;
}

const UNSAID: CentralSetting = { used: false, version: 0 };

/** @returns false when somebody was faster */
export async function saveCentralSetting(
  tx: TenantTx,
  { used, day, version }: CentralSetting,
): Promise<boolean> {
  const values = { used, day: day ?? null, version: version + 1 };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('central_setting')
      .values({ commune_code: tx.communeCode, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx.db
    .updateTable('central_setting')
    .set(values)
    .where('commune_code', '=', tx.communeCode)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Until the transaction ends nobody else ticks or takes back. */
export async function lockCentral(tx: TenantTx): Promise<void> {
  await tx.db
    .selectFrom('central_setting')
    .select('version')
    .where('commune_code', '=', tx.communeCode)
    .forUpdate()
    .execute();
}
