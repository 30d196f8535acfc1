/** Lists that leave the program, and the register at a glance: how many there are of what, every number the total of a list. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';
import { RowKind, ShownStatus, WholeList } from '../contract.ts';
import { ObstacleAge } from '../received/contract.ts';

/** How the tasks of a unit stand, whatever part it has in them; a status that none has is absent. */
export const UnitStanding = z.object({
  id: z.uuid(),
  name: z.string(),
  statuses: z.partialRecord(ShownStatus, z.int()),
});
export type UnitStanding = z.infer<typeof UnitStanding>;

/** The same of a section of plans; without a name: of the tasks that stand in none. */
export const SectionStanding = UnitStanding.pick({ statuses: true }).extend({
  section: z.string().optional(),
});
export type SectionStanding = z.infer<typeof SectionStanding>;

/** What the whole glance can be narrowed to; as the list is. */
export const GlanceQuery = WholeList.pick({ plan: true, section: true, unit: true, person: true, due: true });
export type GlanceQuery = z.infer<typeof GlanceQuery>;

/** The register at a glance; every number is the total of the list with the same filters. */
export const RegisterOverview = z.object({
  indicators: z.int(),
  tasks: z.int().describe('Nhiệm vụ xã chủ trì, theo kế hoạch và ngoài kế hoạch'),
  outside: z.int().describe('Trong đó ngoài kế hoạch'),
  coordinated: z.int().describe('Nhiệm vụ xã phối hợp, tính riêng'),
  statuses: UnitStanding.shape.statuses.describe('Nhiệm vụ theo trạng thái, theo hạn ban đầu'),
  overdueExtended: z.int().describe('Nhiệm vụ quá hạn ban đầu mà đã được gia hạn'),
  units: z.array(UnitStanding).describe('Theo thứ tự của danh mục đơn vị'),
  sections: z.array(SectionStanding).describe('Nhiệm vụ theo mục, kế hoạch mới nhất trước'),
  obstacles: z.partialRecord(ObstacleAge, z.int()).describe('Nhiệm vụ đang có vướng mắc, theo số ngày'),
  oldestObstacle: IsoDate.optional().describe('Vướng mắc lâu nhất có từ ngày'),
  asOf: z.string(),
  today: z.string(),
});
export type RegisterOverview = z.infer<typeof RegisterOverview>;

export const ExportQuery = WholeList.extend({
  columns: z
    .string()
    .optional()
    .describe('Comma-separated, of EXPORT_COLUMNS (columns.ts), in the order wanted'),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

const Address = z.object({ kind: RowKind, id: z.uuid() });
/** Where a row stands in a list, and what stands beside it. */
export const RowPlace = z.object({
  at: z.int().optional().describe('Đứng thứ mấy, từ 1; không có: danh sách không có nội dung này'),
  total: z.int(),
  previous: Address.optional(),
  next: Address.optional(),
});
export type RowPlace = z.infer<typeof RowPlace>;
