/** "Lịch nghỉ năm …": the days off that the law gives, and what was announced for the year; confirmed by a person. */
import { recordAudit } from '../audit/record-audit.ts';
import type { YearCalendar } from '../calendar/contract.ts';
import { NOTICES } from '../calendar/notices.ts';
import { holidaysOf } from '../calendar/working-days.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { AnnouncedDays, YearDays } from './contract.ts';
import { generateDuties } from './generate-duties.ts';
import { canManagePeriods, canViewDuties } from './permissions.ts';
import { loadYear } from './year-calendar-store.ts';

/** @throws Forbidden */
export async function getYear(tx: TenantTx, user: Session, year: number): Promise<YearDays> {
  if (!canViewDuties(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem lịch nghỉ.');
  const { version, ...calendar } = await loadYear(tx, year);
  const notice = NOTICES.find((each) => each.year === year);
  return {
    ...calendar,
    version,
    holidays: holidaysOf(year, [calendar]),
    ...(version === 0 && notice && { notice: { offDays: notice.offDays, workDays: notice.workDays } }),
  };
}

/** Duties ahead follow at once. @throws Forbidden, Invalid, Conflict when the year was changed since */
export async function setYear(
  tx: TenantTx,
  user: Session,
  year: number,
  { version, ...days }: AnnouncedDays,
): Promise<YearDays> {
  if (!canManagePeriods(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền đặt lịch nghỉ.');
  const { version: standing, ...before } = await loadYear(tx, year);
  const after = { year, ...days, offDays: inOrder(days.offDays), workDays: inOrder(days.workDays) };
  requireDays(after);
  if (standing !== version || !(await save(tx, after, version)))
    throw new Conflict(`Lịch nghỉ năm ${year} vừa được người khác sửa. Chưa thay đổi gì.`, [
      'Tải lại trang rồi sửa lại',
    ]);
  await recordAudit(tx, {
    action: 'calendar.set',
    entity: 'year-calendar',
    entityId: String(year),
    before,
    after,
  });
  await generateDuties(tx);
  return await getYear(tx, user, year);
}

function inOrder(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}

function requireDays({ year, offDays, workDays }: YearCalendar): void {
  const isOther = (day: string): boolean => !day.startsWith(`${year}-`);
  const other = `Vui lòng chỉ ghi ngày của năm ${year}.`;
  const problems = [
    ...(offDays.some(isOther) ? [{ field: 'offDays', text: other }] : []),
    ...(workDays.some(isOther) ? [{ field: 'workDays', text: other }] : []),
    ...(offDays.some((day) => workDays.includes(day))
      ? [{ field: 'workDays', text: 'Một ngày không thể vừa nghỉ vừa làm.' }]
      : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** @returns whether nobody else was faster */
async function save(
  tx: TenantTx,
  { year, confirmed, offDays, workDays }: YearCalendar,
  version: number,
): Promise<boolean> {
  const row = {
    off_days: offDays,
    work_days: workDays,
    confirmed_at: confirmed ? tx.at : null,
    version: version + 1,
  };
  const saved = await tx.db
    .insertInto('year_calendar')
    .values({ commune_code: tx.communeCode, year, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['commune_code', 'year'])
        .doUpdateSet(row)
        .where('year_calendar.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}
