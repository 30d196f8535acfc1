/** "Cách báo cáo": how the commune has its units report, changed as a whole. */
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { listUnits } from '../organisation/store.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { generateDuties } from './generate-duties.ts';
import { canManagePeriods, canViewDuties } from './permissions.ts';
import { loadSettings, saveSettings, type ReportingSettings, type VersionedSettings } from './settings.ts';

/** @throws Forbidden */
export async function getSettings(tx: TenantTx, user: Session): Promise<VersionedSettings> {
  if (!canViewDuties(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem cách báo cáo.');
  return await loadSettings(tx);
}

/**
 * Duties ahead follow at once; those that were opened stay.
 * @throws Forbidden, Invalid for a unit that is not one, Conflict when they were changed since
 */
export async function setSettings(
  tx: TenantTx,
  user: Session,
  { settings, version }: VersionedSettings,
): Promise<VersionedSettings> {
  if (!canManagePeriods(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền đặt cách báo cáo.');
  const before = await loadSettings(tx);
  await requireUnits(tx, settings);
  if (before.version !== version || !(await saveSettings(tx, settings, version)))
    throw new Conflict('Cách báo cáo vừa được người khác đặt lại. Chưa thay đổi gì.', [
      'Tải lại trang rồi đặt lại',
    ]);
  await recordAudit(tx, {
    action: 'reporting.settings',
    entity: 'commune',
    entityId: tx.communeCode,
    before: before.settings,
    after: settings,
  });
  await generateDuties(tx);
  return { settings, version: version + 1 };
}

async function requireUnits(tx: TenantTx, { headFirst, standingOffice }: ReportingSettings): Promise<void> {
  const known = new Set((await listUnits(tx)).map(({ id }) => id));
  const text = 'Đơn vị này không có trong danh mục.';
  const problems = [
    ...(headFirst.every((id) => known.has(id)) ? [] : [{ field: 'settings.headFirst', text }]),
    ...(standingOffice === undefined || known.has(standingOffice)
      ? []
      : [{ field: 'settings.standingOffice', text }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}
