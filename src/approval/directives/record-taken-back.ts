/** A directive that was taken back: the life of the row that it was about tells that as well. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { loadOfTask } from './directive-store.ts';
import { aboutOf, loadRowsNow } from './show-directives.ts';

/** @param taskId of a task that is no longer followed; nothing where it is no directive, or about no row */
export async function recordTakenBack(tx: TenantTx, taskId: string): Promise<void> {
  const directive = await loadOfTask(tx, taskId);
  if (!directive) return;
  const rows = await loadRowsNow(tx, [directive]);
  const about = aboutOf(directive, rows);
  if (!about) return;
  await recordAudit(tx, {
    action: 'directive.take-back',
    entity: about.kind,
    entityId: about.id,
    before: { name: rows.get(directive.task_id)?.name ?? '', speaker: directive.speaker },
  });
}
