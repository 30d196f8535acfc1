/** Điều chỉnh: what a document changes about a row of a plan without a new plan; each is a version of the plan. */
import { z } from 'zod';
import { Target } from '../../reading/contract.ts';
import { RowKind } from '../../register/contract.ts';
import { IsoDate, Version } from '../../shared/fields.ts';
import { DecisionDocument } from '../life/contract.ts';

/** Mức theo mốc năm · thời hạn · bỏ nhiệm vụ. */
export const AMENDMENT_KINDS = ['targets', 'deadline', 'drop'] as const;
export const AmendmentKind = z.enum(AMENDMENT_KINDS);
export type AmendmentKind = z.infer<typeof AmendmentKind>;

export const Amendment = z.object({
  id: z.uuid(),
  kind: AmendmentKind,
  planId: z.uuid(),
  planTitle: z.string(),
  planVersion: z.int(),
  document: DecisionDocument,
  heldOn: IsoDate.describe('Từ ngày: ngày của văn bản'),
  reason: z.string(),
  before: z.string(),
  after: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  undoneBy: z.string().optional(),
  undoneAt: z.string().optional(),
});
export type Amendment = z.infer<typeof Amendment>;

/** A plan states a row; by a document of that plan's body something of it changes. */
export const AmendRow = z.object({
  version: Version,
  planId: z.uuid(),
  kind: AmendmentKind,
  document: DecisionDocument,
  reason: z.string().trim().min(3).max(1000),
  targets: z.array(Target).min(1).max(50).optional().describe('Mức mới của các năm thay đổi'),
  due: IsoDate.optional().describe('Thời hạn mới'),
});
export type AmendRow = z.infer<typeof AmendRow>;

export const RowAddress = z.object({ kind: RowKind, id: z.uuid() });
