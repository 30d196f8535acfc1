/**
 * An official document before it is laid out: letterhead, body, annexes, signature. Every number in it carries the fact
 * behind it, so that it can be opened on the screen, checked before issue and compared with what was issued before.
 */
import { z } from 'zod';
import { NamedEvidence } from '../../progress/contract.ts';
import { IsoDate } from '../../shared/fields.ts';

/** Nghị định 30/2020/NĐ-CP; Hướng dẫn 05-HD/VPTW for bodies of the Party. */
export const FORMS = ['state', 'party'] as const;
export const Form = z.enum(FORMS);
export type Form = z.infer<typeof Form>;

/** What a number or a name in a text stands on. */
export const Fact = z.object({
  key: z
    .string()
    .describe(
      'Stays the same from one making of the document to the next: "tasks.due", "indicator:<id>:period"',
    ),
  label: z.string().describe('Số này là gì: "Nhiệm vụ đến hạn trong quý III/2026"'),
  value: z.number().optional(),
  unit: z.string().optional().describe('Đơn vị tính'),
  record: z
    .object({ kind: z.enum(['indicator', 'task', 'duty', 'period']), id: z.string() })
    .optional()
    .describe('Bản ghi đứng sau; không có: một danh sách'),
  things: z.array(z.uuid()).optional().describe('Số đếm: các nhiệm vụ, chỉ tiêu được đếm'),
  rule: z.string().optional().describe('Số đếm: đếm thế nào'),
  periodId: z.string().optional(),
  asOf: IsoDate.optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  estimate: z.boolean().optional().describe('Ước cả kỳ'),
  observationId: z.uuid().optional(),
  source: z.string().optional().describe('Đơn vị báo cáo'),
  receivedAt: z.string().optional(),
  evidence: z.array(NamedEvidence).optional(),
});
export type Fact = z.infer<typeof Fact>;

/** A piece of text in one style, with the fact that it states. */
export const Run = z.object({
  text: z.string(),
  fact: Fact.optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type Run = z.infer<typeof Run>;

export const Heading = z.object({
  kind: z.literal('heading'),
  key: z.string(),
  level: z.int().min(1).max(3).describe('1: "I. …", 2: "1. …", 3: "a) …"'),
  text: z.string().describe('With its number'),
});
export type Heading = z.infer<typeof Heading>;

export const Paragraph = z.object({
  kind: z.literal('paragraph'),
  key: z.string(),
  runs: z.array(Run),
  bullet: z.boolean().optional().describe('Begins with "- "'),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A column of a table; neighbours with the same `under` share a cell of the header above them. */
export const Column = z.object({
  key: z.string(),
  title: z.string(),
  under: z.string().optional(),
  width: z
    .number()
    .describe('Millimetres; all together as wide as the page between its margins, or scaled to it'),
  align: z.enum(['left', 'center', 'right']),
});
export type Column = z.infer<typeof Column>;

export const Cell = z.object({
  runs: z.array(Run),
  rows: z.int().min(1).optional().describe('Over so many rows; the cells that it covers are `covered`'),
  covered: z.literal(true).optional(),
});
export type Cell = z.infer<typeof Cell>;

export const TableRow = z.union([
  z.object({ kind: z.literal('group'), text: z.string() }).describe('One cell over the whole width, bold'),
  z.object({
    kind: z.literal('row'),
    id: z.uuid().optional().describe('Nhiệm vụ, chỉ tiêu'),
    cells: z.array(Cell),
  }),
]);
export type TableRow = z.infer<typeof TableRow>;

export const Table = z.object({
  kind: z.literal('table'),
  key: z.string(),
  columns: z.array(Column),
  rows: z.array(TableRow),
});
export type Table = z.infer<typeof Table>;

export const Block = z.discriminatedUnion('kind', [Heading, Paragraph, Table]);
export type Block = z.infer<typeof Block>;

export const Annex = z.object({
  key: z.string(),
  name: z.string().optional().describe('"Phụ lục I"; không có khi chỉ có một phụ lục: "Phụ lục"'),
  title: z.string(),
  landscape: z.boolean(),
  blocks: z.array(Block),
});
export type Annex = z.infer<typeof Annex>;

/** What surrounds the body: taken over from document to document. */
export const Frame = z.object({
  parent: z.string().optional().describe('Cơ quan cấp trên trực tiếp, trên tên cơ quan ban hành'),
  body: z.string().describe('Tên cơ quan ban hành: "Ủy ban nhân dân xã Sông Trăng"'),
  symbol: z.string().describe('"BC-UBND"; số do văn thư ghi'),
  place: z.string(),
  type: z.string().optional().describe('Tên loại: "BÁO CÁO"; không có: công văn'),
  subject: z.string().describe('Trích yếu'),
  addressees: z.array(z.string()).describe('Kính gửi'),
  basis: z.array(z.string()).describe('Căn cứ'),
  signature: z.object({
    lines: z.array(z.string()).describe('"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"'),
    name: z.string().optional(),
  }),
  recipients: z.array(z.string()).describe('Nơi nhận, không kể gạch đầu dòng và dấu cuối'),
});
export type Frame = z.infer<typeof Frame>;

export const OfficialDocument = z.object({
  form: Form,
  frame: Frame,
  number: z.string().optional().describe('Chỉ khi đã ký: "15"'),
  date: IsoDate.optional().describe('Chỉ khi đã ký'),
  body: z.array(Block),
  annexes: z.array(Annex),
});
export type OfficialDocument = z.infer<typeof OfficialDocument>;
