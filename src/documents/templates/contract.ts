/** Mẫu báo cáo: what was taken over from a signed or foreign report for the next ones of its kind and form. */
import { z } from 'zod';
import { IsoDate, Version } from '../../shared/fields.ts';
import { Kind, PeriodicKind } from '../contract.ts';
import { Form } from '../model/contract.ts';
import { Difference, Template } from '../taken-over/contract.ts';
import { PERIOD } from '../../shared/period-mark.ts';

/** Headings and columns of the program's own document, to which a person maps those of a file. */
export const OwnForm = z.object({
  headings: z.array(z.object({ key: z.string(), text: z.string() })),
  tables: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      columns: z.array(z.object({ key: z.string(), title: z.string(), under: z.string().optional() })),
    }),
  ),
});
export type OwnForm = z.infer<typeof OwnForm>;

/** The file that it was taken from. */
export const TemplateSource = z.object({
  name: z.string(),
  sha256: z.string(),
  reportId: z.uuid().optional().describe('Báo cáo đã ký; không có: tệp từ nơi khác'),
});
export type TemplateSource = z.infer<typeof TemplateSource>;

export const ReportTemplate = z.object({
  id: z.uuid(),
  kind: Kind,
  form: Form,
  validFrom: IsoDate.describe('Dùng cho kỳ kết thúc từ ngày này'),
  source: TemplateSource,
  template: Template,
  ours: OwnForm,
  takenBy: z.string(),
  takenAt: z.string(),
  holds: z.boolean().describe('Đang dùng: mẫu của loại và thể thức này cho kỳ kết thúc hôm nay'),
  version: Version,
});
export type ReportTemplate = z.infer<typeof ReportTemplate>;

/** By the day from which they hold, the newest first: of one kind and form the first whose day has come holds. */
export const ReportTemplates = z.array(ReportTemplate);
export type ReportTemplates = z.infer<typeof ReportTemplates>;

/** How the signed file differs from the document that was issued. */
export const SignedDifferences = z.object({
  differences: z.array(Difference),
  unread: z.array(z.string()).describe('Phần không tìm thấy, không đọc được'),
  readable: z.boolean().describe('Không: cả tệp không đọc được, lý do ở unread'),
  takenOver: z.boolean().describe('Tệp này đang là mẫu'),
});
export type SignedDifferences = z.infer<typeof SignedDifferences>;

/** What is asked of a file from elsewhere; the file itself comes as a form. */
export const TakeFile = z.object({
  kind: PeriodicKind,
  form: Form,
  validFrom: IsoDate,
  periodId: z.string().max(40).describe('Kỳ mà văn bản nói tới, để so đề mục và cột'),
});
export type TakeFile = z.infer<typeof TakeFile>;

const KEY = z.string().max(200);

/** What a person maps; whatever is not named stays as it is. */
export const MapTemplate = z.strictObject({
  version: Version,
  headings: z
    .array(
      z.strictObject({
        key: KEY.describe('Đề mục của mẫu'),
        as: KEY.nullable().optional().describe('Đề mục của phần mềm; null: đề mục riêng, để trống'),
        text: z
          .string()
          .trim()
          .min(1)
          .max(500)
          .optional()
          .describe(`Lời đề mục, có số; tên kỳ ghi là ${PERIOD}`),
        unused: z.boolean().optional().describe('Không dùng đề mục này; as: null thì dùng lại'),
      }),
    )
    .max(100)
    .optional(),
  tables: z
    .array(
      z.strictObject({
        key: KEY.describe('Bảng của mẫu mà phần mềm không tự nhận ra'),
        as: KEY.nullable().optional().describe('Bảng của phần mềm; null: chưa ghép'),
        unused: z.boolean().optional().describe('Không dùng bảng này'),
      }),
    )
    .max(100)
    .optional(),
  columns: z
    .array(
      z.strictObject({
        table: KEY.describe('Bảng của phần mềm, kể cả bảng vừa ghép'),
        at: z.int().min(0).max(200).describe('Cột thứ mấy của mẫu, từ 0'),
        as: KEY.nullable().describe('Cột của phần mềm; null: để trống'),
      }),
    )
    .max(200)
    .optional(),
});
export type MapTemplate = z.infer<typeof MapTemplate>;
