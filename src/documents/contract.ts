/** Reports and letters of the commune: drafts made from the facts of a period, what people wrote into them, what was issued. */
import { z } from 'zod';
import { DOCUMENT_NUMBER } from '../shared/document-number.ts';
import { IsoDate, Version } from '../shared/fields.ts';
import { Form, Frame, OfficialDocument, Run } from './model/contract.ts';

/**
 * Made for any period. nq57 báo cáo định kỳ · conclusions thực hiện kết luận, chỉ đạo của cấp trên · figures biểu chỉ
 * tiêu trong kỳ, lũy kế · urging công văn đôn đốc.
 */
export const PERIODIC_KINDS = ['nq57', 'conclusions', 'figures', 'urging'] as const;
export const PeriodicKind = z.enum(PERIODIC_KINDS);
export type PeriodicKind = z.infer<typeof PeriodicKind>;

/** erratum công văn đính chính: made of an issued report alone. */
export const KINDS = [...PERIODIC_KINDS, 'erratum'] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** A row of a letter that corrects: where, what was written, what it is to be. */
export const Correction = z.object({
  position: z.string().trim().min(1).max(300).describe('Vị trí: mục, trang, phụ lục'),
  written: z.string().trim().min(1).max(2000).describe('Đã ghi'),
  corrected: z.string().trim().min(1).max(2000).describe('Nay đính chính'),
});
export type Correction = z.infer<typeof Correction>;

/** What the clerk chooses: how figures are written, and what no record tells. */
export const Choices = z.object({
  missing: z
    .enum(['say-none', 'last-received'])
    .describe('Chỉ tiêu không có số liệu của kỳ: ghi “chưa có số liệu”, hay ghi số gần nhất kèm ngày'),
  decimals: z.enum(['cut', 'round']).describe('Số lẻ: bỏ phần thừa, hay làm tròn'),
  newDue: IsoDate.optional().describe('Công văn đôn đốc: thời hạn mới'),
  corrections: z.array(Correction).max(100).optional().describe('Công văn đính chính: các nội dung'),
});
export type Choices = z.infer<typeof Choices>;

/** Source of "cut": papers of communes (docs/decisions/documents.md). */
export const DEFAULT_CHOICES: Choices = { missing: 'say-none', decimals: 'cut' };

const LONG = 20_000;

/** What a person wrote in the place of a paragraph or heading. */
export const WrittenText = z.object({
  key: z.string().max(200),
  text: z.string().max(LONG).describe('Trống: bỏ đoạn này'),
  instead: z.array(Run).describe('Đoạn do phần mềm soạn lúc viết'),
  by: z.string(),
  at: z.string(),
  outdated: z.boolean().describe('Số liệu đã đổi từ lúc viết: đoạn phần mềm soạn nay khác'),
  now: z
    .array(Run)
    .optional()
    .describe('Số liệu đã đổi: đoạn phần mềm soạn nay; không có: báo cáo không còn đoạn này'),
});
export type WrittenText = z.infer<typeof WrittenText>;

/** One point of the check before issue. */
export const DraftRemark = z.object({
  rule: z.enum([
    'outdated-number',
    'unknown-number',
    'count-differs',
    'unit-slipped',
    'former-body',
    'not-reported',
    'missing-figure',
    'no-correction',
    'nothing-corrected',
    'not-in-report',
    'figure-corrected',
  ]),
  severity: z.enum(['error', 'warning']),
  key: z.string().optional().describe('Đoạn, bảng'),
  text: z.string(),
  now: z.string().optional().describe('Số hiện nay, để thay'),
  was: z.string().optional(),
});
export type DraftRemark = z.infer<typeof DraftRemark>;

/** What was issued: the document that was signed, when, under which number. */
export const Issued = z.object({
  at: z.string(),
  by: z.string(),
  docxSha256: z.string(),
  number: z.string().optional().describe('“15/BC-UBND”; không có: văn thư chưa cấp'),
  issuedOn: IsoDate.optional(),
  signedFile: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).optional(),
  replaces: z.uuid().optional().describe('Báo cáo thay thế'),
});
export type Issued = z.infer<typeof Issued>;

/** A letter that corrects a report. */
export const Erratum = z.object({
  id: z.uuid(),
  issued: z.boolean(),
  number: z.string().optional(),
  issuedOn: IsoDate.optional(),
});
export type Erratum = z.infer<typeof Erratum>;

/** A report as a line of the list. */
export const ReportLine = z.object({
  id: z.uuid(),
  kind: Kind,
  form: Form,
  periodId: z.string(),
  periodName: z.string(),
  title: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  issued: Issued.optional().describe('Không có: bản thảo'),
  corrected: z.int().describe('Đã ban hành: số liệu đã đổi từ lúc đó'),
  erratumOf: z.uuid().optional().describe('Công văn đính chính: báo cáo được đính chính'),
  errata: z.array(Erratum).describe('Các công văn đính chính báo cáo này, cũ trước'),
});
export type ReportLine = z.infer<typeof ReportLine>;

/** Periods for which a report can be made. */
export const OfferedPeriod = z.object({
  id: z.string(),
  name: z.string(),
  due: IsoDate.optional(),
  current: z.boolean(),
});
export type OfferedPeriod = z.infer<typeof OfferedPeriod>;

export const Reports = z.object({
  reports: z.array(ReportLine),
  periods: z.array(OfferedPeriod),
  plans: z
    .array(z.object({ id: z.uuid(), title: z.string() }))
    .describe('Kế hoạch đang theo dõi, mới nhất trước'),
});
export type Reports = z.infer<typeof Reports>;

export const MakeReport = z.strictObject({
  kind: PeriodicKind,
  form: Form,
  periodId: z.string().max(40),
  planId: z.uuid().optional().describe('Không có: mọi kế hoạch'),
});
export type MakeReport = z.infer<typeof MakeReport>;

/** A report as it is read on the screen. */
export const ReportPage = ReportLine.extend({
  planId: z.uuid().optional(),
  document: OfficialDocument.describe('Với những gì đã viết vào'),
  written: z.array(WrittenText),
  choices: Choices,
  reported: z.object({
    expected: z.int(),
    submitted: z.int(),
    missing: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
  }),
  remarks: z.array(DraftRemark),
  asOf: IsoDate.describe('Số liệu đến ngày'),
  madeAt: z.string(),
  version: Version,
});
export type ReportPage = z.infer<typeof ReportPage>;

/** Autosave; `null`: back to what the program writes. */
export const WriteTexts = z.strictObject({
  version: Version,
  texts: z
    .array(z.strictObject({ key: z.string().max(200), text: z.string().max(LONG).nullable() }))
    .min(1)
    .max(200),
});
export type WriteTexts = z.infer<typeof WriteTexts>;

/** Whatever is absent stays as it is. */
export const SetReport = z.strictObject({
  version: Version,
  frame: Frame.omit({ symbol: true }).partial().optional(),
  choices: Choices.optional(),
});
export type SetReport = z.infer<typeof SetReport>;

export const IssueReport = z.strictObject({ version: Version });
export type IssueReport = z.infer<typeof IssueReport>;

/** The number and the day that the văn thư gave; the signed file follows by its own upload. */
export const RecordNumber = z.strictObject({
  version: Version,
  number: z.string().trim().regex(DOCUMENT_NUMBER, 'Số, ký hiệu chưa đúng, ví dụ 15/BC-UBND.'),
  issuedOn: IsoDate,
});
export type RecordNumber = z.infer<typeof RecordNumber>;

/** What differs between two documents, by the facts they state. */
export const FactChange = z.object({
  key: z.string(),
  label: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
  difference: z.number().optional(),
});
export type FactChange = z.infer<typeof FactChange>;

export const ReportChanges = z.object({
  before: z.object({ id: z.uuid(), title: z.string(), number: z.string().optional() }),
  changes: z.array(FactChange),
});
export type ReportChanges = z.infer<typeof ReportChanges>;
