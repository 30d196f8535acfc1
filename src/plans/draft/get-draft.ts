/** The draft of a plan with everything that its screen shows, or only what is new since a version of it. */
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import { type DraftNews, draftNews } from './draft-news.ts';
import { draftRowsJson } from './draft-store.ts';
import { parseVersion } from './draft-version.ts';
import { getImport } from '../intake/get-import.ts';
import { findDraftStamp } from '../intake/import-store.ts';
import { partsAt } from './kept-parts.ts';
import { canViewImports } from '../permissions.ts';

/**
 * A confirmed or discarded draft can still be looked at.
 * @param since the version that the screen has; without it the whole draft is told
 */
export async function getDraft(
  tx: TenantTx,
  user: Session,
  importId: string,
  since?: string,
): Promise<DraftNews> {
  if (!canViewImports(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền xem kế hoạch đang nhập.');
  // Read before the rows: what is committed in between is told twice rather than not at all.
  const stamp = await findDraftStamp(tx, importId);
  if (!stamp) throw new NotFound('Không tìm thấy tệp đã tải lên này.');
  if (stamp.status === 'queued' || stamp.status === 'reading' || stamp.status === 'failed')
    throw new Conflict('Kế hoạch này chưa có bản nháp.');
  const known = parseVersion(since);
  if (since && known?.revision === stamp.revision && known.units === stamp.units)
    return { version: since, rows: '[]', parts: {} };
  const rows = await draftRowsJson(tx, importId, { read: true, ...(known && { after: known.revision }) });
  const parts = await partsAt(tx, importId, stamp);
  return draftNews({ import: await getImport(tx, user, importId), stamp, parts }, rows, known);
}
