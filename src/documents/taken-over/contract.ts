/** What is read back from a signed or foreign report, how it differs from the draft, and what is taken over from it. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';

/** A column as its head says it; neighbours with the same `under` share a cell above them. */
export const ReadColumn = z.object({ title: z.string(), under: z.string().optional() });
export type ReadColumn = z.infer<typeof ReadColumn>;

export const ReadTable = z.object({
  columns: z.array(ReadColumn),
  rows: z.array(z.array(z.string())).describe('Các ô, ô gộp ghi một lần; dòng nhóm chỉ có một ô'),
});
export type ReadTable = z.infer<typeof ReadTable>;

/** A heading with what stands below it until the next one. */
export const ReadSection = z.object({
  level: z.int().min(0).max(3).describe('0: phần trước đề mục đầu tiên; 1: "I."; 2: "1."; 3: "a)"'),
  number: z.string().optional().describe('"I.", "1-", "a)", như đã ghi'),
  heading: z.string().optional().describe('Lời đề mục, không kể số'),
  paragraphs: z.array(z.string()),
  tables: z.array(ReadTable),
});
export type ReadSection = z.infer<typeof ReadSection>;

export const ReadAnnex = z.object({
  name: z.string().optional().describe('"Phụ lục I"'),
  title: z.string(),
  tables: z.array(ReadTable),
});
export type ReadAnnex = z.infer<typeof ReadAnnex>;

/** A document as it was read; what it does not have, or what was not found, is absent and named in `unread`. */
export const ReadDocument = z.object({
  letterhead: z.object({
    parent: z.string().optional().describe('Cơ quan cấp trên'),
    body: z.string().optional().describe('Cơ quan ban hành, như đã ghi (thường là chữ hoa)'),
    number: z.string().optional().describe('"15", "264a"'),
    symbol: z.string().optional().describe('"BC-UBND", "BC/ĐU"'),
    place: z.string().optional(),
    date: IsoDate.optional(),
  }),
  type: z.string().optional().describe('"BÁO CÁO"; không có: công văn'),
  subject: z.string().optional(),
  addressees: z.array(z.string()),
  basis: z.array(z.string()),
  body: z.array(ReadSection),
  annexes: z.array(ReadAnnex),
  signature: z.object({ lines: z.array(z.string()), name: z.string().optional() }),
  recipients: z.array(z.string()),
  unread: z.array(z.string()).describe('Phần không tìm thấy, không đọc được, để người dùng xem'),
});
export type ReadDocument = z.infer<typeof ReadDocument>;

/** A piece of a changed text. */
export const Span = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export type Span = z.infer<typeof Span>;

/** Parts of the frame that people change. */
export const FRAME_PARTS = [
  'parent',
  'body',
  'place',
  'type',
  'subject',
  'addressees',
  'basis',
  'signature',
  'recipients',
] as const;

/** How one heading, paragraph, table or part of the frame of theirs stands to ours. */
export const Comparison = z.object({
  of: z.enum(['heading', 'paragraph', 'table', ...FRAME_PARTS]),
  kind: z.enum(['same', 'changed', 'added', 'removed', 'moved']).describe('moved: ở chỗ khác, có thể đã sửa'),
  key: z.string().optional().describe('Đề mục, đoạn, bảng của bản dự thảo; không có: chỉ có ở bản kia'),
  after: z.string().optional().describe('Thêm: đứng sau đoạn nào của bản dự thảo'),
  before: z.string().optional().describe('Lời của bản dự thảo'),
  now: z.string().optional().describe('Lời của bản kia'),
  spans: z.array(Span).optional().describe('Đã sửa: từng chữ'),
});
export type Comparison = z.infer<typeof Comparison>;

/** A comparison that is not "same". */
export const Difference = Comparison.extend({ kind: Comparison.shape.kind.exclude(['same']) });
export type Difference = z.infer<typeof Difference>;

/** The parts of a frame that stay from one document to the next; what is absent stays as the program has it. */
export const TemplateFrame = z.object({
  parent: z.string().optional(),
  body: z.string().optional(),
  place: z.string().optional(),
  addressees: z.array(z.string()).optional(),
  basis: z.array(z.string()).optional(),
  signature: z.object({ lines: z.array(z.string()), name: z.string().optional() }).optional(),
  recipients: z.array(z.string()).optional(),
});
export type TemplateFrame = z.infer<typeof TemplateFrame>;

/**
 * What of theirs stands in no document of ours: `waits` until a person says what it is of ours; `unused`: a person said
 * that it is nothing.
 */
export const Aside = z.enum(['waits', 'unused']);
export type Aside = z.infer<typeof Aside>;

export const TemplateHeading = z.object({
  key: z.string().describe('Đề mục của phần mềm; "taken:…": đề mục chỉ có ở văn bản kia'),
  text: z.string().describe('Có số; tên kỳ ghi là {kỳ}'),
  level: z.int().min(1).max(3),
  theirs: z.string().optional().describe('Như văn bản kia ghi, khi lời ở mẫu đã khác'),
  aside: Aside.optional().describe('Chưa ghép, hoặc không dùng: không ghi vào báo cáo'),
});
export type TemplateHeading = z.infer<typeof TemplateHeading>;

/** A sentence that people wrote and that holds for every period. */
export const FixedText = z.object({
  key: z.string().describe('Đoạn, đề mục của phần mềm mà câu này gắn vào; trống: đầu nội dung'),
  under: z.string().optional().describe('Đề mục mà câu này thuộc về, khi đoạn ấy không còn'),
  place: z
    .enum(['after', 'within', 'instead'])
    .describe('Đoạn riêng đứng sau, viết tiếp trong đoạn, thay đoạn'),
  text: z.string(),
  was: z.string().optional().describe('Thay đoạn: lời của phần mềm; kỳ nào đoạn ấy nói khác thì không thay'),
});
export type FixedText = z.infer<typeof FixedText>;

export const TemplateColumn = z.object({
  key: z.string().optional().describe('Cột của phần mềm; không có: cột để trống, đến khi được ghép'),
  title: z.string().optional().describe('Tên kỳ ghi là {kỳ}; không có: giữ như cũ'),
  under: z.string().optional().describe('Không có: giữ như cũ; trống: không có ô chung phía trên'),
});
export type TemplateColumn = z.infer<typeof TemplateColumn>;

export const TemplateTable = z.object({
  key: z.string().describe('Bảng của phần mềm; "taken:…": chưa ghép với bảng nào'),
  title: z.string().optional().describe('Tên phụ lục chứa bảng; không có: giữ như cũ'),
  columns: z.array(TemplateColumn).describe('Theo thứ tự của văn bản kia'),
  theirs: z
    .object({ title: z.string().optional(), columns: z.array(ReadColumn) })
    .optional()
    .describe('Như văn bản kia ghi, khi phần mềm không tự nhận ra là bảng nào'),
  aside: Aside.optional(),
});
export type TemplateTable = z.infer<typeof TemplateTable>;

/** What is taken over from a document for the next one; kept as JSON. */
export const Template = z.object({
  frame: TemplateFrame,
  headings: z.array(TemplateHeading),
  order: z.array(z.string()).describe('Khóa của các đề mục, theo thứ tự của văn bản kia'),
  fixed: z.array(FixedText),
  annexes: z.array(TemplateTable).describe('Các bảng, trong phụ lục và trong nội dung'),
  unmapped: z.array(z.string()).describe('Điều chưa ghép được, để người dùng ghép một lần'),
});
export type Template = z.infer<typeof Template>;
