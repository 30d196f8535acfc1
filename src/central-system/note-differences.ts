/** Notes each day which rows have begun to differ from what was typed into Hệ thống 57, so that their age can be told. */
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { isToEnter } from './compare.ts';
import { forgetDifferences, loadDifferences, noteSince } from './entry-store.ts';
import { loadLines } from './load-lines.ts';
import { loadCentralSetting } from './setting-store.ts';

/** What is noted keeps its day; what differs no more is forgotten. */
export async function noteDifferences(tx: TenantTx): Promise<void> {
  if (!(await loadCentralSetting(tx)).used) return;
  const differing = new Set((await loadLines(tx)).filter(isToEnter).map(({ thingId }) => thingId));
  const over = [...(await loadDifferences(tx)).keys()].filter((thingId) => !differing.has(thingId));
  await forgetDifferences(tx, over);
  const since = todayInVietnam(tx.at);
  await noteSince(
    tx,
    [...differing].map((thingId) => ({ thingId, since })),
  );
}
