/** What was announced about the days of each year. */
import type { TenantTx } from '../db/database.ts';
import type { YearCalendar } from '../calendar/contract.ts';

export async function loadAnnounced(tx: TenantTx): Promise<YearCalendar[]> {
  const rows = await tx.db
    .selectFrom('year_calendar')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .orderBy('year')
    .execute();
  return rows.map(({ year, off_days, work_days, confirmed_at }) => ({
    year,
    confirmed: confirmed_at !== null,
    offDays: off_days,
    workDays: work_days,
  }));
}

/** One year, with the version to change it on; 0 while nobody has said anything of it. */
export async function loadYear(tx: TenantTx, year: number): Promise<YearCalendar & { version: number }> {
  const row = await tx.db
    .selectFrom('year_calendar')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('year', '=', year)
    .executeTakeFirst();
  return {
    year,
    confirmed: row !== undefined && row.confirmed_at !== null,
    offDays: row?.off_days ?? [],
    workDays: row?.work_days ?? [],
    version: row?.version ?? 0,
  };
}
