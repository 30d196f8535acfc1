/** Nhật ký thay đổi: who changed what, when and why, out of the chained log, in words. */
import { z } from 'zod';
import { HistoryEntry } from '../register/contract.ts';
import { IsoDate } from '../shared/fields.ts';

/** What an entry is about, in the groups that people look for. */
export const LOG_GROUPS = ['register', 'reports', 'plans', 'people', 'access', 'settings'] as const;
export const LogGroup = z.enum(LOG_GROUPS);
export type LogGroup = z.infer<typeof LogGroup>;

/** All filters are optional and combine with AND; the newest comes first. */
export const ChangeLogQuery = z.object({
  q: z.string().max(200).optional().describe('Từ trong việc, tên, lý do; có dấu hoặc không dấu'),
  group: LogGroup.optional(),
  person: z.string().max(60).optional().describe('Mã tài khoản của người làm'),
  unit: z.uuid().optional().describe('Về đơn vị, báo cáo của đơn vị, hoặc do người của đơn vị làm'),
  thing: z.uuid().optional().describe('Chỉ tiêu hoặc nhiệm vụ'),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  before: z.coerce.number().int().positive().optional().describe('Chỉ các dòng trước số này'),
});
export type ChangeLogQuery = z.infer<typeof ChangeLogQuery>;

/** What an entry is about, where it still has a page: the screen opens it. */
export const LogSubject = z.object({
  kind: z.enum(['indicator', 'task', 'duty', 'period', 'plan', 'plan-import', 'unit', 'account']),
  id: z.string(),
  name: z.string(),
});
export type LogSubject = z.infer<typeof LogSubject>;

export const LogEntry = z.object({
  seq: z.int().describe('Số thứ tự trong nhật ký của xã'),
  at: z.string(),
  actor: z.string(),
  delegatedBy: z.string().optional().describe('Theo ủy quyền của ai'),
  address: z.string().optional().describe('Địa chỉ mạng'),
  action: z.string().describe('"Sửa", "Tiếp nhận", "Chốt kỳ" …'),
  subject: LogSubject.optional(),
  detail: z.string().optional().describe('Bao nhiêu nội dung, những nội dung nào'),
  reason: z.string().optional(),
  changes: HistoryEntry.shape.changes,
});
export type LogEntry = z.infer<typeof LogEntry>;

export const ChangeLogPage = z.object({
  entries: z.array(LogEntry),
  people: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .describe('Những người có trong nhật ký; ở trang đầu'),
  next: z.int().optional().describe('Còn nữa: hỏi tiếp các dòng trước số này'),
});
export type ChangeLogPage = z.infer<typeof ChangeLogPage>;

/** Whether the log is still what was written, entry by entry. */
export const LogCheck = z.object({
  entries: z.int(),
  at: z.string(),
  broken: z
    .object({ seq: z.int(), reason: z.enum(['changed', 'missing', 'truncated']) })
    .optional()
    .describe('Dòng đầu tiên không khớp'),
});
export type LogCheck = z.infer<typeof LogCheck>;
