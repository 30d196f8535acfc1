/** People of a unit that ended go on with what they have begun to answer for it, until its periods are closed. */
import { sql } from 'kysely';
import { recordAudits } from '../audit/record-audit.ts';
import { findUserForUpdate, listUsers, replaceGrants } from '../accounts/store.ts';
import type { TenantTx } from '../db/database.ts';
import { listUnits } from '../organisation/store.ts';

/** Those of the units that still owe something in a period that is open. */
export async function unfinishedUnits(tx: TenantTx, unitIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ unit_id: string }>`
    SELECT DISTINCT d.unit_id FROM duty d
    JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id AND p.closed_at IS NULL
    WHERE d.commune_code = ${tx.communeCode} AND d.opened_at IS NOT NULL
      AND d.unit_id = ANY (${[...unitIds]}::uuid[])`.execute(tx.db);
  return new Set(rows.map(({ unit_id }) => unit_id));
}

/** A unit that a reorganisation ended owes nothing any more: nobody works for it. @returns how many people */
export async function endFormerGrants(tx: TenantTx): Promise<number> {
  const ended = (await listUnits(tx)).filter(({ endedAs }) => endedAs !== undefined).map(({ id }) => id);
  if (ended.length === 0) return 0;
  const unfinished = await unfinishedUnits(tx, ended);
  const over = new Set(ended.filter((id) => !unfinished.has(id)));
  const isOver = ({ unitId }: { unitId?: string | undefined }) => unitId !== undefined && over.has(unitId);
  const people = (await listUsers(tx)).filter(({ grants }) => grants.some(isOver));
  const audits = [];
  for (const { id } of people) {
    const user = await findUserForUpdate(tx, id);
    if (!user) continue;
    const grants = user.grants.filter((grant) => !isOver(grant));
    await replaceGrants(tx, id, grants);
    audits.push({
      action: 'account.change',
      entity: 'account',
      entityId: id,
      before: { grants: user.grants },
      after: { grants },
      reason: 'Đơn vị cũ đã hoàn thành báo cáo của các kỳ đang mở khi sắp xếp đơn vị',
    });
  }
  await recordAudits(tx, audits);
  return audits.length;
}
