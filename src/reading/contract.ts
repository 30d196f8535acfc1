/** The plan as read: one JSON document per plan. Every text is NFC with the spelling of the source. */
import { z } from 'zod';
import { IsoDate } from '../shared/fields.ts';

export const Location = z.object({
  file: z.int().min(0).optional().describe('Số thứ tự tệp, từ 0'),
  page: z.int().min(1).optional(),
  line: z.int().min(1).optional(),
  table: z.int().min(1).optional().describe('Bảng thứ mấy trong tài liệu, từ 1'),
  row: z.int().min(1).optional().describe('Dòng thứ mấy của bảng, từ 1'),
  block: z.int().min(0).optional().describe('First block of the passage'),
  blockEnd: z.int().min(0).optional().describe('Last block of the passage, when it spans several'),
  rowEnd: z
    .int()
    .min(1)
    .optional()
    .describe('Last table row of the passage, when a row was cut by a page break'),
});
export type Location = z.infer<typeof Location>;

export const COMPARATORS = ['=', '>=', '>', '<=', '<', 'range', 'text'] as const;
export const Target = z.object({
  year: z.int().min(1945).max(2200).optional(),
  comparator: z.enum(COMPARATORS),
  value: z.number().optional(),
  valueMax: z.number().optional(),
  text: z.string(),
});
export type Target = z.infer<typeof Target>;

export const DEADLINE_KINDS = ['due', 'recurring', 'ongoing', 'conditional', 'range', 'none'] as const;
export const RECURRENCES = ['monthly', 'quarterly', 'semiannual', 'annual'] as const;
export const Deadline = z.object({
  text: z.string().optional(),
  kind: z.enum(DEADLINE_KINDS),
  start: IsoDate.optional(),
  due: IsoDate.optional(),
  recurrence: z.enum(RECURRENCES).optional(),
});
export type Deadline = z.infer<typeof Deadline>;

/** Documents other than a plan that give tasks: a letter of assignment, a notice of conclusions, a list from above, a word of a leader. */
export const OUTSIDE_KINDS = ['assignment', 'conclusion', 'list', 'directive'] as const;
export const OutsideKind = z.enum(OUTSIDE_KINDS);
export type OutsideKind = z.infer<typeof OutsideKind>;

/** What the commune has to do with a row of a list from above: it leads, it helps, or the row is no matter of its own. */
export const CONCERNS = ['lead', 'coordinate', 'none'] as const;
export const Concern = z.enum(CONCERNS);
export type Concern = z.infer<typeof Concern>;

/** What lists and tracking sheets say of a task beyond what plans say; kept in their words, nothing is derived from it. */
export const ListFields = z.object({
  code: z.string().optional().describe('Mã nhiệm vụ của danh mục'),
  statedStatus: z.string().optional().describe('Trạng thái như danh mục ghi'),
  statedResult: z.string().optional().describe('Kết quả như danh mục ghi'),
  note: z.string().optional().describe('Ghi chú của danh mục'),
  concern: Concern.optional().describe('Xã chủ trì, phối hợp hay không liên quan, do người dùng chọn'),
});
export type ListFields = z.infer<typeof ListFields>;

/** A row of an appendix table, or a bullet or item of the running text. */
export const RowSource = z.enum(['appendix', 'body']);
export type RowSource = z.infer<typeof RowSource>;

const rowBase = {
  id: z.string().describe('Stable within one reading: "i1", "t1" …'),
  source: RowSource,
  ordinal: z.string().optional(),
  section: z.string().optional(),
  name: z.string().min(1),
  quote: z.string().describe('The passage as it stands'),
  location: Location,
  director: z.string().optional().describe('Đồng chí chỉ đạo'),
  leads: z.array(z.string()).describe('Chủ trì'),
  coordinators: z.array(z.string()).describe('Phối hợp'),
  deliverable: z.string().optional().describe('Sản phẩm đầu ra'),
  confidence: z.number().min(0).max(1),
  doubts: z
    .array(z.string())
    .optional()
    .describe(
      'Fields read with doubt: "name", "targets", "leads", "deadline" …; shown marked to the person who confirms',
    ),
  sameAs: z
    .array(z.string())
    .optional()
    .describe(
      'Ids of rows that state the same thing in the other part (body or appendix); follows from the groups',
    ),
};

export const IndicatorReading = z.object({
  ...rowBase,
  unit: z.string().optional().describe('Đơn vị tính'),
  targets: z.array(Target),
  agencies: z.array(z.string()).describe('Cơ quan theo dõi, đánh giá'),
  qualitative: z
    .literal(true)
    .optional()
    .describe('A goal in words without any level to measure: listed, never counted as an indicator'),
  series: z
    .string()
    .optional()
    .describe('Only in readings stored before there were groups: rows of one indicator shared a series id'),
});
export type IndicatorReading = z.infer<typeof IndicatorReading>;

export const TaskReading = z.object({ ...rowBase, deadline: Deadline, ...ListFields.shape });
export type TaskReading = z.infer<typeof TaskReading>;

/** Passages that state one and the same thing; each row of a plan stands in exactly one group. */
export const RowGroup = z.object({
  kind: z.enum(['indicator', 'task']),
  rows: z.array(z.string()).min(1).describe('Ids of the rows, those of the appendix first'),
  lead: z.string().describe('The row that names the thing: of the appendix before of the body'),
  counted: z
    .boolean()
    .optional()
    .describe('A choice whether it counts as an indicator or a task; absent: as the rule has it'),
});
export type RowGroup = z.infer<typeof RowGroup>;

export const CYCLES = [
  'monthly',
  'quarterly',
  'semiannual',
  'nine-month',
  'annual',
  'adhoc',
  'biennial',
  '5year',
  'midterm',
  'endterm',
] as const;
export const ReportingReading = z.object({
  cycle: z.enum(CYCLES),
  dueText: z.string().optional(),
  rule: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  quote: z.string(),
  location: Location,
});
export type ReportingReading = z.infer<typeof ReportingReading>;

export const FINDING_KINDS = [
  'numbering-gap',
  'section-number-gap',
  'section-number-repeated',
  'duplicate',
  'body-appendix-mismatch',
  'missing-owner',
  'missing-deadline',
  'missing-coordinator',
  'unit-missing',
  'unit-mismatch',
  'misaligned-cells',
  'missing-appendix',
  'target-regression',
  'not-measurable',
  'stale-body',
  'deadline-passed-at-issue',
  'unknown-unit',
  'several-leads',
  'header-incomplete',
  'wording',
  'unread-content',
] as const;
export const Finding = z.object({
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(['serious', 'minor']),
  where: z.string().describe('Where, in the words of the plan ("Phụ lục 2, nhiệm vụ số 3")'),
  detail: z.string().describe('A Vietnamese sentence that a clerk understands'),
  rows: z.array(z.string()).describe('Ids of the rows concerned'),
});
export type Finding = z.infer<typeof Finding>;

/** Of another document, as it is written there: documents cite days that never were. */
const writtenDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const PlanHeader = z.object({
  documentKind: OutsideKind.optional().describe('Absent: a plan'),
  system: z.enum(['party', 'state']).optional(),
  issuer: z.string().optional(),
  commune: z.string().optional(),
  province: z.string().optional(),
  number: z.string().optional().describe('"03/KH-UBND"; absent when the plan leaves it blank'),
  symbol: z.string().optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  docType: z.string().optional(),
  title: z.string().optional(),
  signer: z
    .object({ name: z.string(), position: z.string().optional(), onBehalfOf: z.string().optional() })
    .optional(),
  legalBasis: z.array(z.object({ number: z.string(), date: writtenDate.optional() })),
  recipients: z.array(z.string()),
});
export type PlanHeader = z.infer<typeof PlanHeader>;

export const PlanReading = z.object({
  header: PlanHeader,
  indicators: z.array(IndicatorReading),
  tasks: z.array(TaskReading),
  groups: z.array(RowGroup),
  reporting: z.array(ReportingReading),
  findings: z.array(Finding),
});
export type PlanReading = z.infer<typeof PlanReading>;
