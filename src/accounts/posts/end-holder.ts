/** The last day on which a person holds a post is set, moved or taken back; the time itself is never deleted. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { addDays, writtenDay } from '../../shared/dates.ts';
import { Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { endEntry, mistakenEntry, permitPosts, requireFree, requireTime } from './begin-holder.ts';
import type { EndHolder } from './contract.ts';
import { listHeldTimes, lockPosts, setLastDay } from './post-store.ts';

/** @throws Forbidden, NotFound, Invalid, Conflict when somebody else holds it on one of the days that are added */
export async function endHolder(tx: TenantTx, user: Session, id: string, order: EndHolder): Promise<void> {
  permitPosts(tx, user);
  await lockPosts(tx);
  const held = await requireTime(tx, id);
  const lastDay = order.mistaken ? addDays(held.from, -1) : (order.lastDay ?? undefined);
  if (!order.mistaken && lastDay !== undefined && lastDay < held.from)
    throw new Invalid([
      { field: 'lastDay', text: `Ngày cuối phải từ ngày bắt đầu giữ (${writtenDay(held.from)}) trở đi.` },
    ]);
  if (lastDay === held.to) return;
  const wanted = { ...held, to: lastDay };
  const longer = held.to !== undefined && (lastDay === undefined || lastDay > held.to);
  if (longer) requireFree(await listHeldTimes(tx), wanted, order.shared ?? false, id);
  await setLastDay(tx, id, lastDay);
  await recordAudit(tx, order.mistaken ? mistakenEntry(held) : endEntry(held, lastDay));
}
