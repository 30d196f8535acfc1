/** What a new day brings: heads whose day has come. Done again it changes nothing. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { beginHead } from './begin-head.ts';
import type { DeskPart } from './desk-part.ts';
import { listPlannedChanges, settleHeadChange } from './head-store.ts';
import { headWaits } from './head-waits.ts';
import { lockPosts } from '../posts/post-store.ts';

/** Something that stands in the way of one is told where it is shown, and tried again the next day. */
export async function beginDueHeads(tx: TenantTx, desk: readonly DeskPart[]): Promise<void> {
  await lockPosts(tx);
  const today = todayInVietnam(tx.at);
  for (const change of await listPlannedChanges(tx)) {
    if (change.from > today || headWaits(change, today) !== undefined) continue;
    await beginHead(tx, change, desk, change.orderedBy);
    await settleHeadChange(tx, change.id, 'done');
  }
}
