/** "Nội dung trùng giữa các kế hoạch": things that several plans state may be one; people decide it. */
import { z } from 'zod';
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import { Version } from '../../shared/fields.ts';
import { RegisterRow, RowKind } from '../contract.ts';

export const SAME_DECISIONS = ['same', 'different'] as const;
export const SameDecision = z.enum(SAME_DECISIONS);
export type SameDecision = z.infer<typeof SameDecision>;

/** Two things that plans state in words so alike that they may be one. */
export const SamePair = z.object({
  one: RegisterRow.describe('Của kế hoạch có trước; được giữ khi gộp'),
  other: RegisterRow.describe('Của kế hoạch sau'),
  sure: z.boolean().describe('Tên gần như một; nếu không thì cần xem kỹ'),
});
export type SamePair = z.infer<typeof SamePair>;

const DecidedSide = z.object({ id: z.uuid(), name: z.string() });
/** What somebody decided about two things; it can be taken back. */
export const DecidedPair = z.object({
  kind: RowKind,
  one: DecidedSide,
  other: DecidedSide,
  decision: SameDecision,
  joined: z.boolean().describe('Hiện là một nội dung; không: đã tách ra, hoặc xác định là khác nhau'),
  version: z.int().describe('Của nội dung đã gộp, hoặc của nội dung thứ nhất'),
  by: z.string(),
  at: z.string(),
});
export type DecidedPair = z.infer<typeof DecidedPair>;

export const SamePage = z.object({
  pairs: z.array(SamePair).describe('Chưa ai quyết định; chắc chắn nhất trước'),
  decided: z.array(DecidedPair).describe('Mới nhất trước'),
});
export type SamePage = z.infer<typeof SamePage>;

export const SameQuery = z.object({ plan: z.uuid().optional().describe('Chỉ nội dung kế hoạch này có nêu') });
export type SameQuery = z.infer<typeof SameQuery>;

const Shown = z.object({ id: z.uuid(), version: Version });
/** All of them are decided so, or none. */
export const DecideSame = z.object({
  decision: SameDecision,
  pairs: z
    .array(z.object({ kind: RowKind, one: Shown, other: Shown }))
    .min(1)
    .max(MOST_AT_ONCE / 2),
});
export type DecideSame = z.infer<typeof DecideSame>;

/** What was decided about these is taken back. */
export const ReopenSame = z.object({
  pairs: z
    .array(z.object({ one: z.uuid(), other: z.uuid(), version: Version }))
    .min(1)
    .max(MOST_AT_ONCE / 2),
});
export type ReopenSame = z.infer<typeof ReopenSame>;
