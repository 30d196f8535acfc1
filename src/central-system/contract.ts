/** Hệ thống 57: what is to be typed over there by hand, and what was. */
import { z } from 'zod';
import { RowKind, ShownStatus } from '../register/contract.ts';
import { IsoDate, isEachOnce, TWICE, Version } from '../shared/fields.ts';
import { FIELDS, LINE_STATES } from './fields.ts';

const said = z.string().optional();
const Values = z
  .object({
    name: said,
    document: said,
    body: said,
    deadline: said,
    status: said,
    result: said,
    product: said,
    difficulty: said,
    evaluation: said,
    quantity: said,
    quality: said,
  } satisfies Record<(typeof FIELDS)[number], unknown>)
  .describe('Chỉ những gì đã tiếp nhận; không có: chưa ai báo');

/** A task or indicator as it is typed there. */
export const CentralLine = z.object({
  thingId: z.uuid(),
  kind: RowKind,
  ordinal: z.string().optional(),
  section: z.string().optional(),
  unsaid: ShownStatus.optional().describe('Trạng thái mà Hệ thống 57 không có từ để ghi'),
  values: Values,
  state: z
    .enum(LINE_STATES)
    .describe('new: chưa nhập; changed: đã đổi từ lần nhập; gone: không còn theo dõi; entered: đã nhập'),
  changes: z.array(
    z.object({ field: z.enum(FIELDS), before: z.string().optional(), after: z.string().optional() }),
  ),
  since: IsoDate.optional().describe('Cần cập nhật từ ngày'),
  entry: z.object({ id: z.uuid(), by: z.string(), at: z.string() }).optional(),
  digest: z.string().describe('Dấu của các giá trị đang hiện; gửi lại khi đánh dấu đã nhập'),
});
export type CentralLine = z.infer<typeof CentralLine>;

/** Whether the commune types into Hệ thống 57, and until which day of each month. */
export const CentralSetting = z.strictObject({
  used: z.boolean(),
  day: z.int().min(1).max(31).optional().describe('Không có: không đặt hạn'),
  version: Version.describe('0: chưa ai đặt'),
});
export type CentralSetting = z.infer<typeof CentralSetting>;

/** What waits to be typed, as home tells it. */
export const CentralStanding = z.object({
  used: z.boolean(),
  rows: z.int().describe('Số dòng cần cập nhật'),
  since: IsoDate.optional().describe('Ngày của thay đổi cũ nhất'),
  due: IsoDate.optional(),
  late: z.boolean().describe('Có thay đổi từ trước hạn mà chưa nhập'),
  today: IsoDate,
});
export type CentralStanding = z.infer<typeof CentralStanding>;

export const CentralPage = CentralStanding.extend({
  setting: CentralSetting,
  lines: z.array(CentralLine).describe('Theo thứ tự của sổ theo dõi; không còn theo dõi ở cuối'),
  asOf: z.string(),
});
export type CentralPage = z.infer<typeof CentralPage>;

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'Dấu của nội dung chưa đúng. Vui lòng tải lại trang.');

/** All of them or none. */
export const EnterRows = z.strictObject({
  rows: z
    .array(z.strictObject({ thingId: z.uuid(), digest: Digest }))
    .min(1)
    .max(2000)
    .refine(isEachOnce, TWICE),
});
export type EnterRows = z.infer<typeof EnterRows>;

export const EntriesKept = z.object({ ids: z.array(z.uuid()) });
export type EntriesKept = z.infer<typeof EntriesKept>;

export const UndoEntries = z.strictObject({ ids: z.array(z.uuid()).min(1).max(2000) });
export type UndoEntries = z.infer<typeof UndoEntries>;
