/** Takes back that rows were typed into Hệ thống 57: what was typed there before holds again. */
import { recordAudits } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { UndoEntries } from './contract.ts';
import { loadEntries, markUndone, noteSince } from './entry-store.ts';
import { requireKeeper } from './require-right.ts';
import { lockCentral } from './setting-store.ts';

/** All or none. @throws Forbidden, Conflict for one that does not hold any more */
export async function undoEntries(tx: TenantTx, user: Session, { ids }: UndoEntries): Promise<void> {
  requireKeeper(tx, user);
  await lockCentral(tx);
  const holding = new Set([...(await loadEntries(tx)).values()].map(({ id }) => id));
  if (!ids.every((id) => holding.has(id)))
    throw new Conflict('Nội dung này đã được đánh dấu lại, hoặc đã bỏ đánh dấu. Chưa thay đổi gì.', [
      'Tải lại để xem danh sách mới nhất',
    ]);
  const undone = await markUndone(tx, ids);
  await noteSince(
    tx,
    undone.flatMap(({ thingId, since }) => (since === null ? [] : [{ thingId, since }])),
  );
  await recordAudits(
    tx,
    undone.map(({ thingId }) => ({ action: 'central.undo', entity: 'central-entry', entityId: thingId })),
  );
}
