/** "Bỏ mẫu" and its way back: what held before holds again; what was issued stays as it was issued. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { requireMaker } from '../reports/require-right.ts';
import type { ReportTemplates } from './contract.ts';
import { changeTemplate, listTemplates, lockTemplate } from './template-store.ts';

/** @throws Forbidden, NotFound, Conflict when somebody changed it meanwhile */
export async function retireTemplate(
  tx: TenantTx,
  user: Session,
  id: string,
  { version, retired }: { version: number; retired: boolean },
): Promise<ReportTemplates> {
  requireMaker(tx, user);
  const kept = await lockTemplate(tx, id, version);
  if (kept.retired === retired)
    throw new Conflict(retired ? 'Mẫu báo cáo này đã ngừng dùng.' : 'Mẫu báo cáo này đang dùng.');
  await changeTemplate(tx, kept, { retired });
  await recordAudit(tx, {
    action: retired ? 'report.template-retire' : 'report.template-restore',
    entity: 'report-template',
    entityId: id,
    ...(retired && { before: { file: kept.source.name, validFrom: kept.validFrom } }),
  });
  return await listTemplates(tx);
}
