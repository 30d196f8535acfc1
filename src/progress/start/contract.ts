/** "Tình hình đến nay": how everything stands on the day on which the register begins, row by row. */
import { z } from 'zod';
import { Definition } from '../../duties/contract.ts';
import { Deadline, Location, Target } from '../../reading/contract.ts';
import { RowKind, ShownStatus } from '../../register/contract.ts';
import { Latest, TaskState } from '../../register/received/contract.ts';
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import { DOCUMENT_NUMBER } from '../../shared/document-number.ts';
import { IsoDate } from '../../shared/fields.ts';

const LONGEST_TEXT = 1000;
const LONGEST_NOTE = 4000;
const text = (longest: number) => z.string().trim().min(1).max(longest);
const asOf = IsoDate.optional().describe('Tính đến ngày nào; không có: ngày chung của trang');

/** What is entered of a task. */
export const StartTask = z.strictObject({
  state: TaskState.extract(['not-started', 'in-progress', 'done']),
  completedOn: IsoDate.optional(),
  documentNumber: z
    .string()
    .trim()
    .regex(DOCUMENT_NUMBER)
    .optional()
    .describe('Số và ký hiệu văn bản hoàn thành: "15/KH-UBND"'),
  documentDate: IsoDate.optional(),
  conditionMetOn: IsoDate.optional().describe('Nhiệm vụ có điều kiện: điều kiện có từ ngày'),
  conditionDocument: text(LONGEST_TEXT).optional(),
  note: text(LONGEST_NOTE).optional(),
  asOf,
});
export type StartTask = z.infer<typeof StartTask>;

/** What is entered of an indicator: the base year, and the last figure that is known; or that none is. */
export const StartFigure = z.strictObject({
  baseYear: z.int().min(1945).max(2200).optional(),
  baseValue: z.number().optional(),
  value: z.number().optional(),
  text: text(LONGEST_TEXT).optional().describe('Chỉ tiêu bằng chữ hoặc theo mức'),
  none: z.literal(true).optional().describe('Đã rà soát, chưa có số liệu nào'),
  source: text(LONGEST_NOTE).optional().describe('Nguồn số liệu'),
  asOf,
});
export type StartFigure = z.infer<typeof StartFigure>;

export const StartEntry = z.union([StartTask, StartFigure]);
export type StartEntry = z.infer<typeof StartEntry>;

/** One row with what is known of it, and what was entered. */
export const StartRow = z.object({
  id: z.uuid(),
  kind: RowKind,
  planIds: z.array(z.uuid()),
  name: z.string(),
  ordinal: z.string().optional(),
  section: z.string().optional(),
  unit: z.string().optional().describe('Đơn vị tính'),
  deliverable: z.string().optional(),
  deadline: Deadline.optional(),
  target: Target.optional().describe('Mốc đang áp dụng'),
  targetLabel: z.string().optional(),
  measure: Definition.pick({ valueKind: true, levels: true }).optional(),
  status: ShownStatus.optional(),
  state: TaskState.optional(),
  latest: Latest.optional().describe('Lần tiếp nhận gần nhất, cả từ báo cáo các kỳ'),
  completedOn: IsoDate.optional(),
  reported: z.boolean().describe('Đã có số, tình hình từ báo cáo của một kỳ: không hỏi lại'),
  entry: StartEntry.optional(),
  enteredBy: z.string().optional(),
  enteredAt: z.string().optional(),
  reviewed: z.boolean(),
  answerId: z.uuid().nullable().describe('Lần nhập gần nhất; gửi lại khi lưu'),
  baseId: z.uuid().nullable().describe('Lần nhập năm gốc gần nhất; gửi lại khi lưu'),
});
export type StartRow = z.infer<typeof StartRow>;

/** How many rows were looked at, of how many. */
export const StartCount = z.object({ reviewed: z.int(), total: z.int() });
export type StartCount = z.infer<typeof StartCount>;

export const Start = StartCount.extend({
  rows: z.array(StartRow),
  today: IsoDate,
  readAt: z.string(),
});
export type Start = z.infer<typeof Start>;

export const StartQuery = z.object({
  plan: z.uuid().optional().describe('Chỉ các nội dung kế hoạch này nêu'),
});
export type StartQuery = z.infer<typeof StartQuery>;

/** Many rows, all of them or none; a row with neither entry is taken back. */
export const SaveStart = z.object({
  asOf: IsoDate.describe('Cho các dòng không có ngày riêng'),
  rows: z
    .array(
      z.object({
        thingId: z.uuid(),
        answerId: z.uuid().nullable(),
        baseId: z.uuid().nullable(),
        task: StartTask.optional(),
        figure: StartFigure.optional(),
      }),
    )
    .min(1)
    .max(MOST_AT_ONCE),
});
export type SaveStart = z.infer<typeof SaveStart>;

/** The rows as they stand now. */
export const SavedStart = StartCount.extend({ savedAt: z.string(), rows: z.array(StartRow) });
export type SavedStart = z.infer<typeof SavedStart>;

/** What a report says of a row, to be looked at; nothing of it is kept before a person takes it. */
export const StartProposal = z.object({
  thingId: z.uuid(),
  kind: RowKind,
  likeness: z.number().describe('0..1, độ giống của tên'),
  sure: z.boolean().describe('Tên gần như trùng, không có nội dung khác giống bằng'),
  entry: StartEntry,
  passage: z.string().describe('Nguyên văn dòng của báo cáo'),
  location: Location,
});
export type StartProposal = z.infer<typeof StartProposal>;

/** What was read from a report. */
export const StartReport = z.object({
  name: z.string().describe('Tên tệp'),
  number: z.string().optional().describe('Số, ký hiệu của báo cáo'),
  date: IsoDate.optional(),
  asOf: IsoDate.optional().describe('Ngày số liệu tính đến, khi báo cáo ghi'),
  proposals: z.array(StartProposal),
  unmatched: z.array(z.object({ kind: RowKind, name: z.string(), passage: z.string(), location: Location })),
});
export type StartReport = z.infer<typeof StartReport>;
