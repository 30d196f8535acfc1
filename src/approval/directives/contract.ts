/** Ý kiến chỉ đạo: a task from outside the plans that a leader gives about a row, a figure, or to a unit. */
import { z } from 'zod';
import { RowKind, ShownStatus } from '../../register/contract.ts';
import { Latest, TaskState } from '../../register/received/contract.ts';
import { IsoDate, Version } from '../../shared/fields.ts';
import { LONGEST } from '../../shared/text-limits.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** What a directive is about. */
export const DirectiveSubject = z.object({
  thingId: z.uuid(),
  kind: RowKind,
  periodId: z.string().trim().min(1).max(40).optional().describe('Số liệu, câu trả lời của kỳ này'),
});
export type DirectiveSubject = z.infer<typeof DirectiveSubject>;

export const GiveDirective = z.object({
  name: text(LONGEST.name).describe('Nội dung chỉ đạo'),
  leadId: z.uuid().describe('Đơn vị phải trả lời'),
  coordinatorIds: z.array(z.uuid()).max(50).default([]),
  due: IsoDate.describe('Trả lời trước ngày'),
  speaker: text(LONGEST.director).optional().describe('Người cho ý kiến; lãnh đạo tự ghi: chính mình'),
  number: text(100).optional().describe('Số, ký hiệu, khi ý kiến có văn bản'),
  date: IsoDate.optional().describe('Ngày của văn bản'),
  about: DirectiveSubject.optional().describe('Không có: giao cho đơn vị'),
});
export type GiveDirective = z.infer<typeof GiveDirective>;

/** A directive as the row that it is about shows it. */
export const Directive = z.object({
  taskId: z.uuid(),
  name: z.string(),
  speaker: z.string(),
  givenBy: z.string(),
  delegatedBy: z.string().optional().describe('Ghi theo ủy quyền của ai'),
  givenAt: z.string(),
  units: z.array(z.string()).describe('Đơn vị phải trả lời'),
  due: IsoDate.optional().describe('Trả lời trước ngày'),
  status: ShownStatus.optional(),
  state: TaskState,
  periodName: z.string().optional().describe('Về số liệu của kỳ nào'),
  latest: Latest.optional().describe('Câu trả lời được tiếp nhận gần nhất'),
});
export type Directive = z.infer<typeof Directive>;

/** What the task of a directive is about. */
export const AboutRow = z.object({
  id: z.uuid(),
  kind: RowKind,
  name: z.string(),
  periodName: z.string().optional(),
});
export type AboutRow = z.infer<typeof AboutRow>;

export const RowDirectives = z.object({
  directives: z.array(Directive).describe('Mới nhất trước'),
  about: AboutRow.optional().describe('Khi chính nội dung này là một ý kiến chỉ đạo'),
});
export type RowDirectives = z.infer<typeof RowDirectives>;

/** One that a unit of the person has to answer. */
export const OwnDirective = Directive.extend({ about: AboutRow.optional() });
export type OwnDirective = z.infer<typeof OwnDirective>;

export const GivenDirective = z.object({ id: z.uuid().describe('Nhiệm vụ'), version: Version });
export type GivenDirective = z.infer<typeof GivenDirective>;
