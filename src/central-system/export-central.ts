/** The rows as a workbook; who took which out of the system is logged. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { communeText } from '../organisation/store.ts';
import type { Session } from '../shared/who-acts.ts';
import { isToEnter } from './compare.ts';
import { listCentral } from './list-central.ts';
import type { CentralSheet } from './sheet.ts';

/** @param waiting only what waits to be typed @throws Forbidden */
export async function exportCentral(tx: TenantTx, user: Session, waiting: boolean): Promise<CentralSheet> {
  const { lines: all } = await listCentral(tx, user);
  const lines = waiting ? all.filter(isToEnter) : all;
  await recordAudit(tx, {
    action: 'central.export',
    entity: 'commune',
    entityId: tx.communeCode,
    after: { rows: lines.length },
  });
  return {
    lines,
    at: tx.at,
    commune: await communeText(tx),
  };
}
