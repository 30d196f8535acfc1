/** What gives a task: a plan, or a document of another kind, which is kept as a plan is. */
import { z } from 'zod';
import { OUTSIDE_KINDS } from '../../reading/contract.ts';

export const DOCUMENT_KINDS = ['plan', ...OUTSIDE_KINDS] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What the register can be filtered by: "outside" is whatever is no plan. */
export const Origin = z
  .enum([...DOCUMENT_KINDS, 'outside'])
  .describe('Theo kế hoạch; ngoài kế hoạch (outside), hoặc từng loại văn bản giao việc');
export type Origin = z.infer<typeof Origin>;

/** The document that a passage stands in, as people call it beside its title. */
export const MentionDocument = z
  .object({
    kind: DocumentKind,
    number: z.string().optional(),
    date: z.string().optional(),
    issuer: z.string().optional(),
    read: z.boolean().describe('Có văn bản đã đọc để xem'),
  })
  .describe('Văn bản nêu');
export type MentionDocument = z.infer<typeof MentionDocument>;
