/** What becomes of the rows of a plan when the next one goes on from it. */
import { z } from 'zod';
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import { IsoDate, Version } from '../../shared/fields.ts';
import { RegisterRow, RowKind } from '../../register/contract.ts';
import { DecisionDocument } from '../life/contract.ts';

/** Chưa quyết định · Hoàn thành · Kết thúc, chưa hoàn thành · Chuyển tiếp · Chỉ tiêu mà kế hoạch sau cũng nêu. */
export const SuccessionOutcome = z.enum(['open', 'done', 'ended', 'carried', 'goes-on']);
export type SuccessionOutcome = z.infer<typeof SuccessionOutcome>;

/** Hoàn thành · Chuyển tiếp · Kết thúc, chưa hoàn thành. */
export const SuccessionAction = z.enum(['complete', 'carry', 'end']);
export type SuccessionAction = z.infer<typeof SuccessionAction>;

/** The row of the next plan that is the same, or seems to be. */
export const NextRow = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  joined: z.boolean().describe('Đã gộp; không: mới có vẻ trùng'),
  sure: z.boolean().describe('Gần như cùng tên, hoặc đã gộp'),
  due: IsoDate.optional().describe('Hạn trong kế hoạch sau'),
});
export type NextRow = z.infer<typeof NextRow>;

export const SuccessionRow = z.object({
  row: RegisterRow,
  outcome: SuccessionOutcome,
  next: NextRow.optional(),
  document: z.string().optional().describe('Văn bản của quyết định gần nhất'),
});
export type SuccessionRow = z.infer<typeof SuccessionRow>;

const NamedPlan = z.object({ id: z.uuid(), title: z.string() });
export const Succession = z.object({
  plan: NamedPlan,
  former: NamedPlan.extend({ ended: z.boolean().describe('Đã kết thúc theo dõi') }),
  rows: z.array(SuccessionRow).describe('Chưa quyết định trước'),
});
export type Succession = z.infer<typeof Succession>;

const Shown = z.object({ id: z.uuid(), version: Version });
/** One thing done with several rows: all of them or none. */
export const DecideSuccession = z.object({
  action: SuccessionAction,
  rows: z
    .array(
      Shown.extend({
        kind: RowKind,
        same: Shown.optional().describe('Chuyển tiếp: gộp với nội dung này của kế hoạch sau'),
      }),
    )
    .min(1)
    .max(MOST_AT_ONCE / 2),
  document: DecisionDocument.optional().describe('Hoàn thành, kết thúc: văn bản'),
  reason: z.string().trim().min(3).max(1000).optional().describe('Kết thúc: lý do'),
  overOpenParts: z.boolean().default(false),
});
export type DecideSuccession = z.infer<typeof DecideSuccession>;

export const UndoCarry = z.object({
  rows: z
    .array(Shown.extend({ kind: RowKind }))
    .min(1)
    .max(MOST_AT_ONCE),
});
export type UndoCarry = z.infer<typeof UndoCarry>;
