/** What units answer: figures of indicators, updates of tasks, their evidence; as typed, as sent, as received. */
import { z } from 'zod';
import { OfferedBase } from '../duties/base/contract.ts';
import { AskedPart, Definition, Duty, ItemState } from '../duties/contract.ts';
import { Deadline, Target } from '../reading/contract.ts';
import { RowKind } from '../register/contract.ts';
import { Latest, TASK_STATES, TaskState, ConditionRule } from '../register/received/contract.ts';
import { IsoDate, isEachOnce, TWICE, Version } from '../shared/fields.ts';

const text = (longest: number) => z.string().trim().max(longest);
const LONG = 4000;

/** How a figure is answered: blank is none of these. */
export const FigureAnswer = z.enum(['value', 'nil', 'not-applicable', 'unchanged']);
export type FigureAnswer = z.infer<typeof FigureAnswer>;

/** A warning of the rules and the word of explanation that goes with the answer. */
export const Warning = z.object({
  rule: z.string().max(60),
  explanation: text(1000).optional(),
  about: text(1000).optional().describe('Câu của kiểm tra mà lời giải thích này trả lời'),
});
export type Warning = z.infer<typeof Warning>;

/** Văn bản, biên bản, ảnh, số liệu, liên kết. */
export const EvidenceKind = z.enum(['document', 'minutes', 'photo', 'data', 'link']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Minh chứng: a stored file or a link; one can prove many rows. */
export const Evidence = z.object({
  id: z.uuid(),
  kind: EvidenceKind,
  name: z.string(),
  mediaType: z.string().optional().describe('Tệp'),
  size: z.int().optional().describe('Tệp: số byte'),
  url: z.string().optional().describe('Liên kết'),
  addedBy: z.string(),
  addedAt: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A page of the network that proves something; only over a line that nobody reads along. */
export const AddLink = z.object({
  url: z.url({ protocol: /^https$/, error: 'Vui lòng ghi một liên kết bắt đầu bằng https://.' }).max(2000),
  name: text(300).optional(),
});
export type AddLink = z.infer<typeof AddLink>;

/** A figure as somebody types it; what is absent was not typed, and is no zero. */
export const FigureDraft = z.strictObject({
  answer: FigureAnswer.optional(),
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  text: text(1000).optional().describe('Chỉ tiêu bằng chữ hoặc theo mức'),
  estimate: z.boolean().optional().describe('Ước cả kỳ'),
  note: text(LONG).optional(),
  warnings: z.array(Warning).max(20).optional(),
  evidence: z.array(z.uuid()).max(50).default([]),
});
export type FigureDraft = z.infer<typeof FigureDraft>;

/** The document that a task yields: submitted for signature, then issued; only the second completes the task. */
export const Product = z.object({
  submittedOn: IsoDate.optional().describe('Ngày trình ký'),
  number: text(60).optional(),
  symbol: text(100).optional(),
  issuedOn: IsoDate.optional(),
  title: text(1000).optional(),
});
export type Product = z.infer<typeof Product>;

/** What is said of a task, as somebody types it. */
export const TaskDraft = z.strictObject({
  answer: z.enum(['update', 'nothing-new']).optional(),
  state: TaskState.optional().describe('Trạng thái đề nghị'),
  done: text(LONG).optional().describe('Đã làm gì từ lần báo cáo trước'),
  percent: z.number().min(0).max(100).optional(),
  completedOn: IsoDate.optional(),
  product: Product.optional(),
  obstacle: text(LONG).optional(),
  proposal: text(LONG).optional(),
  solver: text(500).optional().describe('Ai giải quyết'),
  nextStep: text(LONG).optional(),
  warnings: z.array(Warning).max(20).optional(),
  evidence: z.array(z.uuid()).max(50).default([]),
});
export type TaskDraft = z.infer<typeof TaskDraft>;

/** Entered by the standing office for a unit that answered otherwise. */
export const Behalf = z.object({
  channel: z.enum(['call', 'paper', 'message', 'file']),
  saidBy: text(200).optional(),
  saidAt: z.iso.datetime({ offset: true }).describe('Khi đơn vị trả lời; tính đúng hạn theo giờ này'),
});
export type Behalf = z.infer<typeof Behalf>;

/** Who sent an answer, when, through whom. */
const Sent = z.object({
  id: z.uuid(),
  periodId: z.string(),
  asOf: IsoDate,
  evidence: z.array(z.uuid()),
  warnings: z.array(Warning),
  supersedes: z.uuid().optional(),
  reason: z.string().optional(),
  behalf: Behalf.optional(),
  sentBy: z.string().describe('Họ tên'),
  sentAt: z.string(),
});

export const Observation = Sent.extend({
  answer: FigureAnswer,
  estimate: z.boolean(),
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  text: z.string().optional(),
  note: z.string().optional(),
});
export type Observation = z.infer<typeof Observation>;

export const TaskUpdate = Sent.extend({
  answer: z.enum(['update', 'nothing-new']),
  state: TaskState,
  done: z.string().optional(),
  percent: z.number().optional(),
  completedOn: IsoDate.optional(),
  product: Product.optional(),
  obstacle: z.string().optional(),
  proposal: z.string().optional(),
  solver: z.string().optional(),
  nextStep: z.string().optional(),
});
export type TaskUpdate = z.infer<typeof TaskUpdate>;

/** Ước cả kỳ as it was received: the real figure of the period takes its place and is never added up with it. */
export const Estimate = Latest.pick({
  asOf: true,
  value: true,
  numerator: true,
  denominator: true,
  text: true,
}).extend({ observationId: z.uuid(), receivedAt: z.string() });
export type Estimate = z.infer<typeof Estimate>;

/** Evidence as it is named beside an answer. */
export const NamedEvidence = z.object({
  id: z.uuid(),
  kind: EvidenceKind,
  name: z.string(),
  url: z.string().optional().describe('Liên kết; không có: tệp đã lưu'),
});
export type NamedEvidence = z.infer<typeof NamedEvidence>;

/** One answer in the history of an indicator or a task, with what became of it. */
export const ThingAnswer = z.object({
  answer: z.union([Observation, TaskUpdate]),
  periodName: z.string(),
  unitName: z.string().optional(),
  received: z.object({ by: z.string(), at: z.string() }).optional(),
  returned: z.object({ by: z.string(), at: z.string(), reason: z.string() }).optional(),
  part: z.boolean().optional().describe('Phần của đơn vị; số của xã do nhiều đơn vị cùng làm ra'),
  superseded: z.boolean().describe('Một lần gửi sau thay cho lần này'),
  evidence: z.array(NamedEvidence),
});
export type ThingAnswer = z.infer<typeof ThingAnswer>;

/** What a rule says of a draft: an error blocks sending, a warning asks for a word of explanation. */
export const Remark = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  field: z.string().optional(),
  text: z.string(),
});
export type Remark = z.infer<typeof Remark>;

/** What whoever receives an answer looks at beside it. */
export const Review = z.object({
  former: z
    .array(z.object({ asOf: IsoDate, value: z.number(), estimate: z.boolean() }))
    .describe('Các số đã tiếp nhận của kỳ khác, mới nhất trước'),
  remarks: z.array(Remark).describe('Kiểm tra nói gì về lần gửi gần nhất'),
  evidence: z.array(NamedEvidence).describe('Minh chứng của lần gửi gần nhất'),
});
export type Review = z.infer<typeof Review>;

/** One row that a duty asks, with all that its answer needs beside it. */
export const DutyItem = z.object({
  dutyId: z.uuid(),
  thingId: z.uuid(),
  kind: RowKind,
  name: z.string(),
  section: z.string().optional(),
  unit: z.string().optional().describe('Đơn vị tính'),
  deliverable: z.string().optional(),
  deadline: Deadline.optional(),
  extendedDue: IsoDate.optional().describe('Gia hạn đến'),
  due: IsoDate.optional().describe('Hạn trả lời của kỳ'),
  targets: z.array(Target),
  target: Target.optional().describe('Mốc đang áp dụng'),
  targetLabel: z.string().optional().describe('Gọi là gì: "mốc 2030"'),
  definition: Definition.optional().describe('Chỉ tiêu'),
  part: AskedPart.optional().describe('Chỉ tiêu do nhiều đơn vị cùng làm ra: hỏi phần của đơn vị'),
  base: OfferedBase.optional().describe('Số liệu nền là mẫu số'),
  received: z.enum(TASK_STATES).optional().describe('Nhiệm vụ: trạng thái đã tiếp nhận'),
  previous: Latest.optional().describe(
    'Lần tiếp nhận gần nhất của một kỳ khác, không sau kỳ này; không kể số ước',
  ),
  keeps: IsoDate.optional().describe(
    'Chỉ tiêu: ngày của số chính thức mà “giữ nguyên” giữ; không có: không giữ nguyên được',
  ),
  state: ItemState,
  draft: z.union([FigureDraft, TaskDraft]).optional(),
  draftBy: z.string().optional(),
  draftAt: z.string().optional(),
  carriedFrom: z.string().optional().describe('Kỳ mà nội dung đang nhập được chuyển từ đó, chưa ai xác nhận'),
  answer: z.union([Observation, TaskUpdate]).optional().describe('Lần gửi gần nhất'),
  returned: z.object({ by: z.string(), at: z.string(), reason: z.string() }).optional(),
  estimate: Estimate.optional().describe('Ước cả kỳ đã tiếp nhận của kỳ này'),
  settles: z
    .boolean()
    .optional()
    .describe('Kỳ đã hết mà số tiếp nhận còn là ước: cần số chính thức, cả khi kỳ đã chốt'),
  remarks: z.array(Remark),
  review: Review.optional().describe('Khi đã gửi ít nhất một lần'),
  updater: z
    .object({ userId: z.string(), name: z.string() })
    .optional()
    .describe('Người cập nhật ở đơn vị; không có: cả đơn vị'),
  nowAsked: z
    .array(z.string())
    .optional()
    .describe('Các đơn vị trả lời nội dung này từ nay; đơn vị của báo cáo giữ phần đã nhập, đã gửi'),
  version: Version,
});
export type DutyItem = z.infer<typeof DutyItem>;

/** Autosave of the rows that are being typed, all of them or none; `null` empties one. */
export const SaveDrafts = z.object({
  items: z
    .array(
      z.object({
        thingId: z.uuid(),
        version: Version,
        draft: z.union([FigureDraft, TaskDraft]).nullable(),
      }),
    )
    .min(1)
    .max(500)
    .refine(isEachOnce, TWICE),
});
export type SaveDrafts = z.infer<typeof SaveDrafts>;

/** The versions that the next changes are made on, and what the rules say of what was saved. */
export const SavedDrafts = z.object({
  savedAt: z.string(),
  items: z.array(z.object({ thingId: z.uuid(), version: Version, remarks: z.array(Remark) })),
});
export type SavedDrafts = z.infer<typeof SavedDrafts>;

const rows = <T extends z.ZodType>(row: T) => z.array(row).max(200).optional();
const amount = z.number().min(0).max(1e15).optional();

/** Phiếu kỳ: what reports need and nothing else collects. All of it optional; as it is typed, and as it was sent. */
export const PeriodNote = z.strictObject({
  results: rows(z.object({ section: text(500).optional(), text: text(LONG) })).describe('Kết quả nổi bật'),
  issued: rows(
    z.object({ number: text(100).optional(), date: IsoDate.optional(), title: text(1000).optional() }),
  ).describe('Văn bản ban hành'),
  training: z
    .object({ classes: z.int().min(0).max(1e6).optional(), people: z.int().min(0).max(1e9).optional() })
    .optional()
    .describe('Tập huấn, tuyên truyền: số lớp, lượt người'),
  money: z
    .object({ assigned: amount, spent: amount })
    .optional()
    .describe('Kinh phí được giao, đã giải ngân; triệu đồng'),
  difficulties: text(LONG).optional().describe('Khó khăn, nguyên nhân'),
  proposals: text(LONG).optional().describe('Đề xuất, kiến nghị'),
  next: text(LONG).optional().describe('Nhiệm vụ kỳ tới'),
});
export type PeriodNote = z.infer<typeof PeriodNote>;

export const SaveNote = z.object({ version: Version, note: PeriodNote });
export type SaveNote = z.infer<typeof SaveNote>;

export const SavedNote = z.object({ version: Version, savedAt: z.string() });
export type SavedNote = z.infer<typeof SavedNote>;

/** Where a note stands that is the whole answer: the unit is asked for a short text alone. */
export const NoteStanding = z.object({
  state: ItemState,
  received: PeriodNote.optional().describe('Như lần tiếp nhận gần nhất'),
  sent: z
    .object({ by: z.string(), at: z.string(), behalf: Behalf.optional() })
    .optional()
    .describe('Lần gửi gần nhất'),
  returned: z.object({ by: z.string(), at: z.string(), reason: z.string() }).optional(),
});
export type NoteStanding = z.infer<typeof NoteStanding>;

/** The form of one unit in one period. */
export const DutyForm = z.object({
  duty: Duty,
  open: z.boolean().describe('Nhập và nộp được: kỳ đang mở, hoặc mở riêng cho đơn vị'),
  closed: z.boolean(),
  headFirst: z.boolean().describe('Trình trưởng đơn vị trước khi nộp'),
  asksEstimate: z.boolean().describe('Chốt số liệu trước khi kỳ kết thúc: có thể ghi ước cả kỳ'),
  note: PeriodNote.optional().describe('Phiếu kỳ đang nhập'),
  noteVersion: Version,
  noteSent: PeriodNote.optional().describe('Phiếu kỳ như lần nộp gần nhất'),
  shortText: NoteStanding.optional().describe('Chỉ hỏi một báo cáo ngắn: phiếu kỳ là câu trả lời'),
  sections: z
    .array(z.string())
    .optional()
    .describe('Các mục của kế hoạch mà đơn vị có nội dung; chỉ khi hỏi riêng một báo cáo'),
  textsFirst: z
    .boolean()
    .optional()
    .describe(
      'Mọi việc của đơn vị nêu trong nội dung kế hoạch, không có phụ lục: kết quả theo mục là câu trả lời chính',
    ),
  items: z.array(DutyItem),
});
export type DutyForm = z.infer<typeof DutyForm>;

/** What a person owes now, by due day. */
export const MyWork = z.object({
  today: IsoDate,
  forms: z.array(DutyForm),
  settling: z.array(DutyForm).describe('Các kỳ đã hết cần số chính thức thay số ước, chỉ các nội dung đó'),
  ahead: z.int().describe('Nghĩa vụ khác, hạn trong 30 ngày tới'),
});
export type MyWork = z.infer<typeof MyWork>;

/**
 * A row that the person's unit leads and another unit provides, or that it is asked about by now while another one goes
 * on with what it began; not received yet.
 */
export const LedRow = z.object({
  thingId: z.uuid(),
  kind: RowKind,
  name: z.string(),
  unitName: z.string().describe('Nơi cung cấp'),
  takesOver: z
    .boolean()
    .optional()
    .describe('Nay do đơn vị của mình trả lời; đơn vị trước đã bắt đầu trả lời trong kỳ này'),
  periodName: z.string(),
  due: IsoDate.optional(),
  state: ItemState,
  latest: Latest.optional().describe('Lần tiếp nhận gần nhất'),
});
export type LedRow = z.infer<typeof LedRow>;

/** How a unit answered last when the office entered for it, in whatever period. */
export const Contact = Behalf.extend({ unitId: z.uuid(), enteredBy: z.string() });
export type Contact = z.infer<typeof Contact>;

/** What units still owe in one period, for whoever enters for them. */
export const Owed = z.object({
  periodId: z.string(),
  units: z.int().describe('Số đơn vị phải báo cáo trong kỳ'),
  forms: z
    .array(DutyForm)
    .describe('Báo cáo còn nội dung phải trả lời, nhập được; theo hạn, theo thứ tự đơn vị'),
  contacts: z.array(Contact).describe('Lần trả lời gần nhất mà cơ quan thường trực ghi thay, mỗi đơn vị một'),
});
export type Owed = z.infer<typeof Owed>;

/** The condition of a task is met since a day, by a document; or it was recorded by mistake, for a reason. */
export const RecordCondition = z
  .strictObject({
    thingId: z.uuid(),
    version: Version,
    metOn: IsoDate.nullable().describe('Có điều kiện từ ngày; null: xóa ghi nhận'),
    document: z.string().trim().min(1).max(1000).optional().describe('Văn bản về điều kiện'),
    rule: ConditionRule.optional().describe(
      'Thời hạn tính từ ngày có điều kiện; không có: không tính ra ngày',
    ),
    reason: z.string().trim().min(3).max(1000).optional().describe('Khi xóa ghi nhận'),
  })
  .refine(({ metOn, document }) => metOn === null || document !== undefined, {
    path: ['document'],
    error: 'Vui lòng ghi văn bản về điều kiện.',
  })
  .refine(({ metOn, reason }) => metOn !== null || reason !== undefined, {
    path: ['reason'],
    error: 'Vui lòng ghi lý do xóa ghi nhận.',
  });
export type RecordCondition = z.infer<typeof RecordCondition>;
