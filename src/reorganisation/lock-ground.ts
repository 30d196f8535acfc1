/** What a reorganisation is about stands still while it is planned, carried out and undone. */
import type { TenantTx } from '../db/database.ts';
import { lockUnits } from '../organisation/store.ts';

/**
 * Plans, rows, flows, settings, people and units of the commune, in the order in which other changes lock them: each of
 * them waits, or goes before.
 */
export async function lockGround(tx: TenantTx): Promise<void> {
  const of = { table: 'commune_code', commune: tx.communeCode } as const;
  await tx.db
    .selectFrom('plan')
    .select('id')
    .where(of.table, '=', of.commune)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  await tx.db
    .selectFrom('thing')
    .select('id')
    .where(of.table, '=', of.commune)
    .orderBy('id')
    .forUpdate()
    .execute();
  await tx.db
    .selectFrom('reporting_flow')
    .select('id')
    .where(of.table, '=', of.commune)
    .orderBy('id')
    .forUpdate()
    .execute();
  await tx.db
    .selectFrom('reporting_setting')
    .select('version')
    .where(of.table, '=', of.commune)
    .forUpdate()
    .execute();
  await tx.db
    .selectFrom('auth.user')
    .select('id')
    .where('communeCode', '=', of.commune)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  await lockUnits(tx);
}
