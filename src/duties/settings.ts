/** How a commune has its units report, and by which pace it judges its indicators. */
import { z } from 'zod';
import type { TenantTx } from '../db/database.ts';
import { DEFAULT_BANDS } from '../evaluation/formulas/evaluate.ts';
import { Version } from '../shared/fields.ts';

/** From which pace on an indicator is on its road, or only behind it; what is below is at risk. */
const Bands = z
  .object({ onTrack: z.number().min(0.01).max(2), behind: z.number().min(0.01).max(2) })
  .refine(({ onTrack, behind }) => behind < onTrack, {
    path: ['behind'],
    error: 'Mức “chậm so với lộ trình” phải thấp hơn mức “đúng lộ trình”.',
  });

/** What a commune can set; absent is the default. */
export const ReportingSettings = z.object({
  absorb: z.boolean().default(true).describe('Lồng ghép: kỳ dài thay cho kỳ ngắn cùng kết thúc'),
  headFirst: z.array(z.uuid()).max(500).default([]).describe('Các đơn vị trình trưởng đơn vị trước khi nộp'),
  standingOffice: z.uuid().optional().describe('Cơ quan thường trực: đơn vị nhận báo cáo'),
  closesBefore: z.int().min(1).max(20).default(1).describe('Chốt số liệu trước hạn mấy ngày làm việc'),
  idleOwnerDays: z.int().min(7).max(400).default(30).describe('Sau mấy ngày không cập nhật thì nhắc'),
  bands: Bands.default(DEFAULT_BANDS).describe('Ngưỡng đánh giá chỉ tiêu theo tiến độ so với lộ trình'),
});
export type ReportingSettings = z.infer<typeof ReportingSettings>;

/** The settings with the version to change them on; 0 while nobody has set any. */
export const VersionedSettings = z.object({ settings: ReportingSettings, version: Version });
export type VersionedSettings = z.infer<typeof VersionedSettings>;

export async function loadSettings(tx: TenantTx): Promise<VersionedSettings> {
  const row = await tx.db
    .selectFrom('reporting_setting')
    .select(['settings', 'version'])
    .where('commune_code', '=', tx.communeCode)
    .executeTakeFirst();
  return { settings: ReportingSettings.parse(row?.settings ?? {}), version: row?.version ?? 0 };
}

/** @param version on which they were changed. @returns whether nobody else was faster */
export async function saveSettings(
  tx: TenantTx,
  settings: ReportingSettings,
  version: number,
): Promise<boolean> {
  const row = { settings: JSON.stringify(settings), version: version + 1 };
  const saved = await tx.db
    .insertInto('reporting_setting')
    .values({ commune_code: tx.communeCode, ...row })
    .onConflict((conflict) =>
      conflict.column('commune_code').doUpdateSet(row).where('reporting_setting.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}
