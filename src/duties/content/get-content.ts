/** What is asked of whom, and whom rows can be handed to. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import { keepsCommune, type Session, unitsOf } from '../../shared/who-acts.ts';
import { listFollowedFlows } from '../flow-store.ts';
import { canHandOver, canViewContent } from '../permissions.ts';
import { askingCycles } from './asking-cycles.ts';
import { contentRows } from './content-rows.ts';
import type { HandOverPerson, PeriodContent } from './contract.ts';
import { loadContentWithUpdaters } from './load-things.ts';
import { listPeople } from './people.ts';

export async function getContent(tx: TenantTx, user: Session): Promise<PeriodContent> {
  if (!canViewContent(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem nội dung báo cáo.');
  const today = todayInVietnam(tx.at);
  return {
    rows: contentRows(await loadContentWithUpdaters(tx), today),
    cycles: askingCycles(await listFollowedFlows(tx), today),
    today,
    asOf: tx.at.toISOString(),
  };
}

/** Those to whom the person may hand rows: for the standing office everybody who works for a unit, for a head the own people. */
export async function listHandOverPeople(tx: TenantTx, user: Session): Promise<HandOverPerson[]> {
  const mine = unitsOf(user).filter((unitId) => canHandOver(user, tx.communeCode, unitId));
  const all = keepsCommune(user, tx.communeCode);
  if (!all && mine.length === 0) throw new Forbidden('Bạn không có quyền giao người cập nhật.');
  return (await listPeople(tx))
    .filter(({ locked, unitIds }) => !locked && unitIds.some((unitId) => all || mine.includes(unitId)))
    .map(({ userId, name, unitIds }) => ({ userId, name, unitIds }));
}
