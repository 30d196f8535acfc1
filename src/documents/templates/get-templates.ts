/** "Mẫu báo cáo": what was taken over, from which file, and from when it holds. */
import type { TenantTx } from '../../db/database.ts';
import type { Session } from '../../shared/who-acts.ts';
import { requireReader } from '../reports/require-right.ts';
import type { ReportTemplates } from './contract.ts';
import { listTemplates } from './template-store.ts';

/** @throws Forbidden */
export async function getTemplates(tx: TenantTx, user: Session): Promise<ReportTemplates> {
  requireReader(tx, user);
  return await listTemplates(tx);
}
