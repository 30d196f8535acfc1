/** What units owe and when: reporting flows, what is asked in a period, duties. */
import { z } from 'zod';
import { AdHocPeriod, DataWindow, Due, Shift, YearCalendar } from '../calendar/contract.ts';
import { RowKind } from '../register/contract.ts';
import { BaseKind } from './base/contract.ts';
import { FLOW_DIRECTIONS } from './flows/contract.ts';
import { DOCUMENT_NUMBER } from '../shared/document-number.ts';
import { MOST_AT_ONCE } from '../shared/at-once.ts';
import { IsoDate, Version } from '../shared/fields.ts';

/** Cycles that repeat by the calendar; an ad hoc period has dates of its own. */
export const DUTY_CYCLES = ['month', 'quarter', 'half', 'nine-month', 'year', 'ad-hoc'] as const;
export const DutyCycle = z.enum(DUTY_CYCLES);
export type DutyCycle = z.infer<typeof DutyCycle>;

/**
 * Where one row of a duty stands between the unit and the standing office. The table of steps that lead from one to
 * another: src/approval/transitions.ts.
 */
export const ITEM_STATES = ['open', 'with-head', 'with-office', 'returned', 'received'] as const;
export const ItemState = z.enum(ITEM_STATES);
export type ItemState = z.infer<typeof ItemState>;

/** How a duty stands as a whole, derived from its rows. */
export const DUTY_STATES = [
  'ahead',
  'open',
  'draft',
  'submitted',
  'returned',
  'received',
  'missing',
] as const;
export const DutyState = z.enum(DUTY_STATES);
export type DutyState = z.infer<typeof DutyState>;

/** "16:30". */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'Giờ chưa đúng, ví dụ 16:30.');

/** The report with which the commune answered what it owes: its number and symbol, and the day it was issued. */
export const IssuedReport = z.strictObject({
  number: z.string().trim().regex(DOCUMENT_NUMBER, 'Số, ký hiệu chưa đúng, ví dụ 15/BC-UBND.'),
  issuedOn: IsoDate,
  recipient: z.string().trim().min(1).max(500).optional(),
  note: z.string().trim().min(1).max(1000).optional(),
});
export type IssuedReport = z.infer<typeof IssuedReport>;

/** A duty as a line of a list or the calendar. */
export const Duty = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  flowId: z.uuid(),
  direction: z.enum(['in', 'within', 'up', 'review']),
  periodId: z.string(),
  periodName: z.string(),
  cycle: DutyCycle,
  windowStart: IsoDate,
  windowEnd: IsoDate,
  due: IsoDate.optional().describe('Không có: chưa ai đặt hạn'),
  dueTime: TimeOfDay.optional().describe('Không có: hết ngày'),
  state: DutyState,
  rows: z.int().describe('Số nội dung được hỏi; báo cáo ngắn là một nội dung'),
  answered: z.int().describe('Số nội dung đã nộp hoặc đã tiếp nhận'),
  received: z.int(),
  returned: z.int(),
  withHead: z.int().describe('Chờ trưởng đơn vị xem trước khi nộp'),
  toReceive: z.int().describe('Chờ cơ quan thường trực tiếp nhận'),
  firstSubmittedAt: z.string().optional(),
  onTime: z.boolean().optional(),
  unlockedUntil: z.string().optional().describe('Kỳ đã chốt, đang mở riêng cho đơn vị đến lúc này'),
  unlockEnded: z
    .string()
    .optional()
    .describe('Kỳ đã chốt, mở riêng cho đơn vị đã hết lúc này mà còn nội dung đã gửi chờ tiếp nhận'),
  secretNumber: z.string().optional().describe('Đã báo cáo theo chế độ mật, số …'),
  issued: IssuedReport.optional().describe('Xã gửi: báo cáo đã ban hành'),
  version: Version,
});
export type Duty = z.infer<typeof Duty>;

/**
 * How many duties of a period there are, how many of them were submitted, received in full, submitted on time. Counts
 * only duties of units; with 0 expected there is no rate.
 */
export const ReportingRate = z.object({
  expected: z.int().describe('Đơn vị phải báo cáo'),
  submitted: z.int().describe('Đã nộp: có câu trả lời hoặc ghi không phát sinh'),
  received: z.int().describe('Đã tiếp nhận đủ'),
  onTime: z.int().describe('Nộp lần đầu đúng hạn'),
  asOf: z.string(),
});
export type ReportingRate = z.infer<typeof ReportingRate>;

/** A period that was opened, or that stands ahead with its duties. */
export const ReportingPeriod = z.object({
  id: z.string(),
  cycle: DutyCycle,
  name: z.string(),
  start: IsoDate,
  end: IsoDate,
  state: z.enum(['ahead', 'open', 'closed']),
  windowStart: IsoDate.optional(),
  windowEnd: IsoDate.optional(),
  due: IsoDate.optional().describe('Hạn sớm nhất của các đơn vị'),
  openedAt: z.string().optional(),
  closedAt: z.string().optional(),
  rate: ReportingRate.describe('Khi đã chốt: như lúc chốt'),
  version: Version.optional().describe('Không có: chưa mở'),
});
export type ReportingPeriod = z.infer<typeof ReportingPeriod>;

export const DutyQuery = z.object({
  unit: z.uuid().optional(),
  period: z.string().max(40).optional(),
  from: IsoDate.optional().describe('Hạn từ ngày'),
  to: IsoDate.optional().describe('Hạn đến ngày'),
});
export type DutyQuery = z.infer<typeof DutyQuery>;

/** A period that is ordered apart from the calendar; its id is made by the server. */
export const AdHocOrder = z.strictObject({
  name: AdHocPeriod.shape.name,
  start: IsoDate,
  end: IsoDate,
  due: IsoDate.optional(),
  dueTime: TimeOfDay.optional().describe('Không có: hết ngày'),
  unitIds: z.array(z.uuid()).min(1).max(500).optional().describe('Không có: mọi đơn vị được hỏi'),
  kinds: z.array(RowKind).min(1).max(2).optional().describe('Không có: cả chỉ tiêu và nhiệm vụ'),
  sections: z
    .array(z.string().max(500))
    .min(1)
    .max(200)
    .optional()
    .describe('Mục của kế hoạch; không có: mọi mục'),
  thingIds: z
    .array(z.uuid())
    .min(1)
    .max(MOST_AT_ONCE)
    .optional()
    .describe('Chỉ hỏi các chỉ tiêu, nhiệm vụ này, dù quy tắc có hỏi hay không'),
});
export type AdHocOrder = z.infer<typeof AdHocOrder>;

/** A period of the calendar by its id, or one with a name and dates of its own. */
export const OpenPeriod = z
  .strictObject({ id: z.string().max(40).optional(), adHoc: AdHocOrder.optional() })
  .refine(({ id, adHoc }) => (id === undefined) !== (adHoc === undefined), {
    path: ['id'],
    error: 'Vui lòng chọn một kỳ theo lịch, hoặc đặt một kỳ đột xuất.',
  });
export type OpenPeriod = z.infer<typeof OpenPeriod>;

/**
 * How the figure of the commune follows from the parts of several units: sum of numerators out of sum of denominators;
 * sum; units that have it out of all; mean; the latest part; not at all, the standing office states it.
 */
export const OVER_UNITS = ['ratio', 'sum', 'count', 'mean', 'last', 'none'] as const;
export const OverUnits = z.enum(OVER_UNITS);
export type OverUnits = z.infer<typeof OverUnits>;

/** The part of one unit of a figure that several make together. */
export const AskedPart = z.object({ rule: OverUnits, units: z.int().describe('Cả xã có mấy đơn vị') });
export type AskedPart = z.infer<typeof AskedPart>;

export const VALUE_KINDS = ['number', 'ratio', 'text', 'level'] as const;
/** How an indicator is measured and who provides its figures. */
export const Definition = z.object({
  valueKind: z.enum(VALUE_KINDS),
  numerator: z.string().trim().max(500).optional().describe('Tử số là gì'),
  denominator: z.string().trim().max(500).optional().describe('Mẫu số là gì'),
  accumulation: z
    .enum(['stock', 'in-period', 'cumulative'])
    .describe('Tại thời điểm; trong kỳ; lũy kế từ đầu năm'),
  direction: z.enum(['up', 'down', 'none']),
  levels: z.array(z.string().trim().max(200)).max(20),
  catalogueCode: z.string().max(60).optional(),
  provider: z.object({
    kind: z.enum(['lead', 'unit', 'units', 'outside', 'system']),
    unitId: z.uuid().optional(),
    unitIds: z.array(z.uuid()).max(500).optional().describe('Nhiều đơn vị, mỗi đơn vị một phần'),
    text: z.string().trim().max(300).optional(),
  }),
  overUnits: OverUnits.optional().describe('Số của xã tính từ phần của các đơn vị thế nào; khi nhiều đơn vị'),
  base: BaseKind.optional().describe('Mẫu số là số liệu nền nào'),
});
export type Definition = z.infer<typeof Definition>;

/** One rhythm of a flow: its window, its due day where the plan or a person gives one, the words of the plan. */
export const FlowCycle = z.object({
  cycle: DutyCycle,
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Kỳ ngoài lịch có tên riêng: giữa nhiệm kỳ, hai năm …'),
  window: DataWindow,
  due: Due.optional().describe('Không có: kế hoạch không ghi ngày, chưa ai đặt'),
  shift: Shift.default('none'),
  parts: z
    .array(z.object({ part: z.int().min(1).max(4), due: Due }))
    .max(4)
    .optional()
    .describe('Hạn riêng của từng quý hoặc từng nửa năm, từ 1'),
  time: TimeOfDay.optional().describe('Giờ trong ngày hạn'),
  dueText: z.string().max(500).optional().describe('Nguyên văn'),
});
export type FlowCycle = z.infer<typeof FlowCycle>;

/** Who reports: all units that are asked something, some of them, or the commune itself. */
export const FlowSender = z.object({
  kind: z.enum(['units', 'commune']),
  text: z.string().max(1000),
  unitIds: z.array(z.uuid()).max(500).optional().describe('Không có: mọi đơn vị được hỏi'),
  textFrom: z
    .array(z.uuid())
    .max(500)
    .optional()
    .describe('Đơn vị gửi một báo cáo ngắn khi trong kỳ không được hỏi nội dung nào'),
});
export type FlowSender = z.infer<typeof FlowSender>;

/** Who reports to whom, how often and until when. */
export const Flow = z.object({
  id: z.uuid(),
  planId: z.uuid().optional(),
  direction: z.enum(FLOW_DIRECTIONS),
  sender: FlowSender,
  recipients: z.array(z.string().max(1000)).max(20),
  cycles: z.array(FlowCycle).max(12),
  legalBasis: z.string().max(1000).optional(),
  passageIds: z.array(z.uuid()).max(500),
  validFrom: IsoDate,
  validTo: IsoDate.optional(),
  confirmedAt: z.string().optional().describe('Không có: đang đề xuất, chưa thành nghĩa vụ'),
  version: Version,
});
export type Flow = z.infer<typeof Flow>;

/** The days of a year as people change them. Not confirmed, they hold all the same, as dự kiến. */
export const AnnouncedDays = YearCalendar.omit({ year: true }).extend({
  version: Version.describe('Như đang hiện; 0: chưa ai ghi'),
});
export type AnnouncedDays = z.infer<typeof AnnouncedDays>;

export const YearDays = YearCalendar.extend({
  version: Version,
  holidays: z
    .array(z.object({ day: IsoDate, name: z.string(), certain: z.boolean().describe('Không: dự kiến') }))
    .describe('Ngày nghỉ trong năm, không kể thứ Bảy, Chủ nhật'),
  notice: z
    .object({ offDays: z.array(IsoDate), workDays: z.array(IsoDate) })
    .optional()
    .describe('Ngày hoán đổi theo thông báo đã biết, để đối chiếu khi chưa ai ghi'),
});
export type YearDays = z.infer<typeof YearDays>;
