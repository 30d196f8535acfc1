/** An upload of a plan on its way to a draft, and the document as the reader saw it. */
import { z } from 'zod';
import type { PageInfo, SourceBlock, SourceFormat } from '../../reading/block.ts';

export const IMPORT_STATUSES = ['queued', 'reading', 'failed', 'draft', 'confirmed', 'discarded'] as const;
export const ImportStatus = z.enum(IMPORT_STATUSES);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const StoredFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
});
export type StoredFile = z.infer<typeof StoredFile>;

export const DraftCounts = z.object({
  /** Things that count, not passages. */
  indicators: z.int(),
  tasks: z.int(),
  /** Goals in words and general tasks. */
  qualitative: z.int().default(0),
  general: z.int().default(0),
  reporting: z.int(),
  findings: z.int(),
  serious: z.int().default(0),
  doubtful: z.int(),
  accepted: z.int(),
});
export type DraftCounts = z.infer<typeof DraftCounts>;

export const PlanImport = z.object({
  id: z.uuid(),
  status: ImportStatus,
  files: z.array(StoredFile),
  progress: z
    .object({
      stage: z.enum(['opening', 'recognising', 'structuring', 'checking']),
      done: z.number(),
      total: z.number(),
    })
    .optional(),
  /** Why reading failed, for the person, in Vietnamese. */
  problem: z.string().optional(),
  /** Title of the plan as read, when there is a draft. */
  title: z.string().optional(),
  counts: DraftCounts.optional(),
  /** Another import or plan that came from the same files. */
  sameAs: z.object({ importId: z.uuid(), planId: z.uuid().optional() }).optional(),
  planId: z.uuid().optional(),
  continues: z.uuid().optional().describe('Tệp đã tải lên mà lần này bổ sung'),
  continuedBy: z.uuid().optional().describe('Tệp tải lên sau đã bổ sung cho tệp này'),
  ended: z
    .object({ at: z.string(), by: z.string() })
    .optional()
    .describe('Xác nhận, bỏ hoặc đọc lại cùng tệp bổ sung: lúc nào, do ai'),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type PlanImport = z.infer<typeof PlanImport>;

/** The document as the reader saw it; blocks are those of `src/reading/block.ts`. */
export const PlanDocument = z.object({
  blocks: z.array(
    z.looseObject({
      kind: z.enum(['paragraph', 'table', 'unread']),
      id: z.int(),
      file: z.int(),
      page: z.int().optional(),
    }),
  ),
  pages: z.array(
    z.object({
      file: z.int(),
      number: z.int(),
      width: z.number(),
      height: z.number(),
      confidence: z.number().optional(),
    }),
  ),
  notes: z.array(z.string()),
  formats: z.array(z.enum(['docx', 'pdf', 'scan', 'text', 'markdown', 'xlsx', 'csv', 'html'])),
});
export interface PlanDocument {
  blocks: SourceBlock[];
  pages: PageInfo[];
  notes: string[];
  formats: SourceFormat[];
}
