/** Writes down what was taken over, with who did it. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { newId } from '../../shared/ids.ts';
import { insertTemplate, type NewTemplate } from './template-store.ts';

/** @returns its id */
export async function keepTemplate(tx: TenantTx, taken: Omit<NewTemplate, 'id'>): Promise<{ id: string }> {
  const id = newId();
  await insertTemplate(tx, { id, ...taken });
  const { kind, form, validFrom, source } = taken;
  await recordAudit(tx, {
    action: 'report.template',
    entity: 'report-template',
    entityId: id,
    after: { kind, form, validFrom, file: source.name, sha256: source.sha256, reportId: source.reportId },
  });
  return { id };
}
