/** A task that comes from outside the plans, typed by a person, and the document that gives it. */
import { z } from 'zod';
import { Deadline, OutsideKind } from '../../reading/contract.ts';
import { IsoDate, Version } from '../../shared/fields.ts';
import { LONGEST } from '../../shared/text-limits.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** What is known of the document; nothing of it has to be. */
export const SourceDocument = z.object({
  kind: OutsideKind,
  number: text(100).optional().describe('Số, ký hiệu'),
  date: IsoDate.optional(),
  title: text(LONGEST.name).optional().describe('Trích yếu, hoặc nội dung ý kiến'),
  issuer: text(LONGEST.director).optional().describe('Cơ quan ban hành, hoặc người cho ý kiến'),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

export const AddTask = z.object({
  name: text(LONGEST.name),
  leadId: z.uuid().describe('Đơn vị chủ trì'),
  coordinatorIds: z.array(z.uuid()).max(50).default([]),
  deadline: Deadline,
  deliverable: text(LONGEST.deliverable).optional(),
  source: SourceDocument,
});
export type AddTask = z.infer<typeof AddTask>;

export const AddedTask = z.object({
  id: z.uuid(),
  version: Version,
  planId: z.uuid().describe('Văn bản giao việc'),
});
export type AddedTask = z.infer<typeof AddedTask>;

export const TakeBackTask = z.object({ version: Version });
export type TakeBackTask = z.infer<typeof TakeBackTask>;
