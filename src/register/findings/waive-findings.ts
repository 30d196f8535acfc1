/** A person lets findings stand as they are, or takes that back: many at once, with one reason. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { permitChange } from '../things/change-thing.ts';
import type { WaiveFindings } from './contract.ts';
import { markMentioned } from './save-findings.ts';

/** @returns how many changed */
export async function waiveFindings(
  tx: TenantTx,
  user: Session,
  { ids, waived, reason }: WaiveFindings,
): Promise<{ changed: number }> {
  permitChange(tx, user);
  const wanted = [...new Set(ids)];
  const found = await tx.db
    .selectFrom('plan_finding')
    .select(['id', 'plan_id', 'kind', 'place', 'detail', 'mention_ids', 'waived'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', wanted)
    .where('gone_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (found.length !== wanted.length)
    throw new Conflict('Có điểm cần làm rõ không còn nữa. Chưa thay đổi gì.', ['Tải lại trang rồi làm lại.']);
  const changed = found.filter((finding) => finding.waived !== waived);
  if (changed.length === 0) return { changed: 0 };
  await tx.db
    .updateTable('plan_finding')
    .set({
      waived,
      waived_reason: waived ? reason : null,
      settled_by: waived ? tx.actor.name : null,
      settled_at: waived ? tx.at : null,
    })
    .where('commune_code', '=', tx.communeCode)
    .where(
      'id',
      'in',
      changed.map(({ id }) => id),
    )
    .execute();
  await markMentioned(
    tx,
    changed.map(({ mention_ids }) => ({ mentions: mention_ids })),
  );
  for (const { id, plan_id, kind, place, detail } of changed)
    await recordAudit(tx, {
      action: waived ? 'finding.waive' : 'finding.unwaive',
      entity: 'finding',
      entityId: id,
      after: { plan: plan_id, kind, where: place, detail },
      reason,
    });
  return { changed: changed.length };
}
