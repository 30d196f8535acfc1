/** "Kiểm tra nhật ký": whether every entry is still what was written. */
import { verifyChain } from '../audit/verify-chain.ts';
import type { TenantTx } from '../db/database.ts';
import type { Session } from '../shared/who-acts.ts';
import type { LogCheck } from './contract.ts';
import { permitLog } from './list-log.ts';

/** Reads the whole log of the commune. @throws Forbidden */
export async function checkLog(tx: TenantTx, user: Session): Promise<LogCheck> {
  permitLog(tx, user);
  return { ...(await verifyChain(tx)), at: tx.at.toISOString() };
}
