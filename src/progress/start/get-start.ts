/** "Tình hình đến nay": every row that counts, with what was entered of it, and how many were looked at. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canViewStart } from '../permissions.ts';
import type { Start, StartCount, StartQuery } from './contract.ts';
import { countStart, listStartIds, loadStartRows } from './load-start.ts';

function requireView(tx: TenantTx, user: Session): void {
  if (!canViewStart(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem tình hình đến nay.');
}

export async function getStart(tx: TenantTx, user: Session, { plan }: StartQuery): Promise<Start> {
  requireView(tx, user);
  const rows = await loadStartRows(tx, await listStartIds(tx, plan));
  return {
    rows,
    reviewed: rows.filter(({ reviewed }) => reviewed).length,
    total: rows.length,
    today: todayInVietnam(tx.at),
    readAt: tx.at.toISOString(),
  };
}

/** Only the numbers, for the pages that lead here. */
export async function getStartCount(tx: TenantTx, user: Session, { plan }: StartQuery): Promise<StartCount> {
  requireView(tx, user);
  return await countStart(tx, plan);
}
