/** Autosave: what is being typed, kept on the server from the first word on, row by row. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { ItemRow, StandingDuty } from '../duties/standing-duty.ts';
import { Conflict, Invalid, NotFound } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { FigureDraft, type Remark, type SavedDrafts, type SaveDrafts, TaskDraft } from './contract.ts';
import { estimatesOf } from './estimates.ts';
import { loadTyped } from './load-items.ts';
import { requireEvidence } from './evidence/evidence-store.ts';
import { lockToType } from './whose-duty.ts';

type Typed = SaveDrafts['items'][number];

/**
 * All rows or none; sends nothing and is no change of the record, so it is logged when the answer is sent.
 * @throws Conflict when somebody else typed meanwhile, or nothing can move in the period
 */
export async function saveDrafts(
  tx: TenantTx,
  user: Session,
  dutyId: string,
  { items }: SaveDrafts,
): Promise<SavedDrafts> {
  const standing = await lockToType(
    tx,
    user,
    dutyId,
    items.map(({ thingId }) => thingId),
  );
  const kept = items.map((typed) => keptOf(standing, typed));
  await requireEvidence(
    tx,
    kept.flatMap(({ draft }) => draft?.evidence ?? []),
  );
  await sql`
    UPDATE duty_item i SET draft = k.draft, draft_by = ${user.name}, draft_at = ${tx.at}, carried_from = NULL,
      version = i.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS k (thing_id uuid, draft jsonb)
    WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = ${dutyId}::uuid AND i.thing_id = k.thing_id`.execute(
    tx.db,
  );
  const remarks = await remarksOn(tx, standing, kept);
  return {
    savedAt: tx.at.toISOString(),
    items: items.map(({ thingId, version }) => ({
      thingId,
      version: version + 1,
      remarks: remarks.get(thingId) ?? [],
    })),
  };
}

/** What the rules say of what was typed, by the id of its thing. */
async function remarksOn(
  tx: TenantTx,
  standing: StandingDuty,
  kept: readonly ReturnType<typeof keptOf>[],
): Promise<Map<string, Remark[]>> {
  const drafts = new Map(kept.map(({ thing_id, draft }) => [thing_id, draft]));
  const typed = standing.items
    .filter(({ thing_id }) => drafts.get(thing_id))
    .map((item) => ({
      ...item,
      draft: JSON.parse(JSON.stringify(drafts.get(item.thing_id))) as ItemRow['draft'],
    }));
  if (typed.length === 0) return new Map();
  const items = await loadTyped(tx, { ...standing, items: typed }, await estimatesOf(tx, standing));
  return new Map(items.map(({ thingId, remarks }) => [thingId, remarks]));
}

/** A row with the standing office is not typed into before it is recalled. @throws Conflict, NotFound, Invalid */
function keptOf({ items }: StandingDuty, { thingId, version, draft }: Typed) {
  const item = items.find(({ thing_id }) => thing_id === thingId);
  if (!item)
    throw new NotFound('Báo cáo kỳ này không hỏi nội dung đó, hoặc đã chuyển cho đơn vị khác trả lời.');
  if (item.state === 'with-office')
    throw new Conflict('Nội dung này đã nộp, đang chờ tiếp nhận.', ['Rút lại rồi sửa']);
  if (item.version !== version)
    throw new Conflict('Có người vừa nhập nội dung này ở nơi khác.', ['Tải lại để xem nội dung mới nhất']);
  return { thing_id: thingId, draft: draft && asKept(item.kind, draft) };
}

/** @throws Invalid that names the field */
function asKept(kind: ItemRow['kind'], draft: unknown): FigureDraft | TaskDraft {
  const read = (kind === 'indicator' ? FigureDraft : TaskDraft).safeParse(draft);
  if (read.success) return read.data;
  throw new Invalid(
    read.error.issues.map(({ path, message }) => ({ field: ['draft', ...path].join('.'), text: message })),
  );
}
