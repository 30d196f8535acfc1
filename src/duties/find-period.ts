/** A period by its id: one of the calendar, whether or not it was opened, or an ad hoc one, which exists once it was. */
import type { AdHocPeriod, Period } from '../calendar/contract.ts';
import { parsePeriodId } from '../calendar/periods.ts';
import type { TenantTx } from '../db/database.ts';
import { NotFound } from '../shared/errors.ts';

/** @throws NotFound */
export async function findPeriod(tx: TenantTx, id: string): Promise<Period | AdHocPeriod> {
  const regular = parsePeriodId(id);
  if (regular) return regular;
  const row = await tx.db
    .selectFrom('reporting_period')
    .select(['name', 'starts', 'ends'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('Không tìm thấy kỳ báo cáo này.');
  return { id, cycle: 'ad-hoc', name: row.name, start: row.starts, end: row.ends };
}
