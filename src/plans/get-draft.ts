/** The draft of a plan with everything that its screen shows, or only what is new since a version of it. */
import type { Session } from '../accounts/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../shared/errors.ts';
import { type DraftNews, draftNews } from './draft-news.ts';
import type { PartTexts } from './draft-parts.ts';
import { loadPartTexts } from './draft-state.ts';
import { listRowTexts } from './draft-store.ts';
import { parseVersion } from './draft-version.ts';
import { getImport } from './get-import.ts';
import { type DraftStamp, findDraftStamp } from './import-store.ts';
import { canViewImports } from './permissions.ts';

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
  if (!stamp) throw new NotFound('Không tìm thấy lần tải lên này.');
  if (stamp.status === 'queued' || stamp.status === 'reading' || stamp.status === 'failed')
    throw new Conflict('Kế hoạch này chưa có bản nháp.');
  const known = parseVersion(since);
  if (since && known?.revision === stamp.revision && known.units === stamp.units)
    return { version: since, rows: [], parts: {} };
  const rows = await listRowTexts(tx, importId, { read: true, ...(known && { after: known.revision }) });
  const parts = await partsAt(tx, importId, stamp);
  return draftNews({ import: await getImport(tx, user, importId), stamp, parts }, rows, known);
}

interface Computed {
  stamp: DraftStamp;
  parts: Promise<PartTexts>;
}

/** Several screens ask for the same state of a draft within seconds: it is computed once. */
const computed = new Map<string, Computed>();
const MOST_COMPUTED = 8;

async function partsAt(tx: TenantTx, importId: string, stamp: DraftStamp): Promise<PartTexts> {
  const key = `${tx.communeCode} ${importId}`;
  const before = computed.get(key);
  if (before?.stamp.revision === stamp.revision && before.stamp.units === stamp.units)
    return await before.parts;
  const parts = loadPartTexts(tx, importId);
  computed.delete(key);
  computed.set(key, { stamp, parts });
  const [oldest] = computed.keys();
  if (computed.size > MOST_COMPUTED && oldest !== undefined) computed.delete(oldest);
  try {
    return await parts;
  } catch (error) {
    computed.delete(key);
    throw error;
  }
}
