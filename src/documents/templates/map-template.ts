/** A person says which heading or column of a file is which of the program, once. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { requireMaker } from '../reports/require-right.ts';
import type { MapTemplate, ReportTemplates } from './contract.ts';
import { mapped } from './mapped.ts';
import { changeTemplate, listTemplates, lockTemplate } from './template-store.ts';

/** @throws Forbidden, NotFound, Conflict when somebody changed it meanwhile, Invalid */
export async function mapTemplate(
  tx: TenantTx,
  user: Session,
  id: string,
  order: MapTemplate,
): Promise<ReportTemplates> {
  requireMaker(tx, user);
  const { retired, ...kept } = await lockTemplate(tx, id, order.version);
  if (retired) throw new Conflict('Mẫu báo cáo này đã ngừng dùng.', ['Tải lại danh sách mẫu báo cáo']);
  await changeTemplate(tx, kept, { template: mapped(kept.template, kept.ours, order) });
  const { version: _, ...after } = order;
  await recordAudit(tx, {
    action: 'report.template-map',
    entity: 'report-template',
    entityId: id,
    after,
  });
  return await listTemplates(tx);
}
