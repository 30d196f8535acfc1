/** Rows that a person updates go to the successor when the person leaves. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';

/** Each stands in the log, and so in the history of its row. @returns how many rows */
export async function handOverUpdaters(tx: TenantTx, from: string, to: string): Promise<number> {
  const moved = await tx.db
    .updateTable('updater')
    .set({ user_id: to })
    .where('commune_code', '=', tx.communeCode)
    .where('user_id', '=', from)
    .returning('thing_id')
    .execute();
  await recordAudits(
    tx,
    moved.map(({ thing_id }) => ({
      action: 'updater.set',
      entity: 'updater',
      entityId: thing_id,
      before: { userId: from },
      after: { userId: to },
    })),
  );
  return moved.length;
}
