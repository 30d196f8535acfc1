/** The steps of answers from a unit to the standing office, and the closing of a period. */
import { z } from 'zod';
import { Behalf, PeriodNote } from '../progress/contract.ts';
import { Duty, IssuedReport, ItemState, ReportingPeriod } from '../duties/contract.ts';
import { IsoDate, isEachOnce, TWICE, Version } from '../shared/fields.ts';

/**
 * Trình · Nộp · Trả lại (trưởng đơn vị) · Rút lại · Tiếp nhận · Trả lại · Rút lại việc trả lại · Đính chính · Gửi số
 * chính thức thay số ước · Nhập thay.
 */
export const ACTIONS = [
  'put-forward',
  'submit',
  'return-to-officer',
  'recall',
  'receive',
  'return',
  'undo-return',
  'correct',
  'settle',
  'enter-for',
] as const;
export type Action = (typeof ACTIONS)[number];

const reason = z.string().trim().min(3).max(1000);

/** One step for some rows of a duty, all of them or none. */
export const TakeStep = z.object({
  action: z.enum(ACTIONS),
  items: z
    .array(z.object({ thingId: z.uuid(), version: Version }))
    .min(1)
    .max(500)
    .refine(isEachOnce, TWICE),
  reason: reason.optional().describe('Bắt buộc khi trả lại, đính chính'),
  behalf: Behalf.optional().describe('Khi nhập thay'),
});
export type TakeStep = z.infer<typeof TakeStep>;

/** Where the rows stand after the step. */
export const StepsTaken = z.object({
  items: z.array(
    z.object({
      thingId: z.uuid(),
      version: Version,
      state: ItemState,
      own: z.boolean().describe('Cùng một người trình, nộp và tiếp nhận'),
    }),
  ),
});
export type StepsTaken = z.infer<typeof StepsTaken>;

/** One step of a short text, which is the whole answer of its duty. */
export const TakeNoteStep = TakeStep.omit({ items: true }).extend({
  version: Version.describe('Của phiếu kỳ'),
});
export type TakeNoteStep = z.infer<typeof TakeNoteStep>;

/** Where the text stands after the step. */
export const NoteStepTaken = StepsTaken.shape.items.element.omit({ thingId: true });
export type NoteStepTaken = z.infer<typeof NoteStepTaken>;

/** One step as it was taken. */
export const ReportStep = z.object({
  id: z.uuid(),
  thingId: z.uuid().optional().describe('Không có: báo cáo ngắn'),
  note: PeriodNote.optional().describe('Báo cáo ngắn như lần gửi này'),
  behalf: Behalf.optional().describe('Báo cáo ngắn được nhập thay'),
  action: z.enum(ACTIONS),
  from: ItemState,
  to: ItemState,
  reason: z.string().optional(),
  own: z.boolean(),
  by: z.string(),
  delegatedBy: z.string().optional().describe('Theo ủy quyền của ai; không có: bằng quyền của chính mình'),
  at: z.string(),
});
export type ReportStep = z.infer<typeof ReportStep>;

/** Reported by the rules of secrets, outside this program; only the number of the letter is kept. */
export const ReportSecret = z.object({ version: Version, number: z.string().trim().min(1).max(100) });
export type ReportSecret = z.infer<typeof ReportSecret>;

/** What the commune owes is answered by a report that was issued; null takes that back. */
export const AnswerIssued = z.object({ version: Version, issued: IssuedReport.nullable() });
export type AnswerIssued = z.infer<typeof AnswerIssued>;

export const ClosePeriod = z.object({ version: Version });
export type ClosePeriod = z.infer<typeof ClosePeriod>;

/** A closed period is counted anew, or opened again as a whole; by an order that says why. */
export const ReopenPeriod = z.object({ version: Version, reason });
export type ReopenPeriod = z.infer<typeof ReopenPeriod>;

/** A closed period moves again for one unit until then. */
export const UnlockPeriod = z.object({
  unitId: z.uuid(),
  reason,
  until: z.iso.datetime({ offset: true }),
});
export type UnlockPeriod = z.infer<typeof UnlockPeriod>;

/** A period that is open, and what the standing office still waits for in it. */
export const OpenStanding = ReportingPeriod.pick({ id: true, name: true, due: true, rate: true }).extend({
  missing: z.int().describe('Đơn vị chưa nộp'),
  toReceive: z.int().describe('Nội dung đã nộp, chờ tiếp nhận'),
  returned: z.int().describe('Nội dung đã trả lại, chờ đơn vị nộp lại'),
});
export type OpenStanding = z.infer<typeof OpenStanding>;

/** A period that is over and still counts estimates, open or closed. */
export const SettlingStanding = ReportingPeriod.pick({ id: true, name: true }).extend({
  owed: z.int().describe('Số ước chưa có số chính thức thay'),
  toReceive: z.int().describe('Số chính thức đã gửi, chờ tiếp nhận'),
});
export type SettlingStanding = z.infer<typeof SettlingStanding>;

/** A closed period that moves again for some units, or did and was left with something to be received. */
export const UnlockedStanding = ReportingPeriod.pick({ id: true, name: true }).extend({
  units: z.int().describe('Đơn vị đang được mở riêng; 0: đã hết mở riêng, còn nội dung đã gửi'),
  toReceive: z.int().describe('Nội dung các đơn vị đó đã nộp, chờ tiếp nhận'),
});
export type UnlockedStanding = z.infer<typeof UnlockedStanding>;

/** Where the reporting of the commune stands today, as far as it concerns the person who asks. */
export const ReportingStanding = z.object({
  today: IsoDate,
  asOf: z.string(),
  flows: z.int().describe('Chế độ báo cáo đã xác nhận'),
  open: z.array(OpenStanding).describe('Các kỳ đang mở, theo hạn'),
  next: ReportingPeriod.pick({ id: true, name: true, due: true, windowEnd: true })
    .optional()
    .describe('Kỳ đến lúc mở'),
  late: z.array(Duty).describe('Đơn vị quá hạn chưa nộp'),
  unsent: z.array(Duty).describe('Báo cáo xã phải gửi: đã quá hạn, chưa ghi văn bản'),
  week: z.array(Duty).describe('Đến hạn từ nay đến Chủ nhật; của mình, hoặc của cả xã'),
  extensions: z.int().describe('Đề nghị gia hạn chờ mình quyết định'),
  settling: z.array(SettlingStanding).describe('Các kỳ đã hết mà còn số ước, kỳ sớm nhất trước'),
  unlocked: z
    .array(UnlockedStanding)
    .describe('Các kỳ đã chốt đang mở riêng cho đơn vị, hoặc hết mở riêng mà còn nội dung chờ tiếp nhận'),
  own: z.object({
    rows: z.int().describe('Nội dung đơn vị của mình còn phải báo cáo, kể cả số chính thức thay số ước'),
    forHead: z.int().describe('Nội dung chờ mình xem trước khi nộp, với tư cách trưởng đơn vị'),
    due: IsoDate.optional(),
    unlocked: Duty.pick({ periodName: true })
      .extend({ until: z.string() })
      .optional()
      .describe('Kỳ đã chốt đang mở riêng cho đơn vị của mình, hết sớm nhất'),
  }),
});
export type ReportingStanding = z.infer<typeof ReportingStanding>;
