/** What the standing office decides of a figure that several units make together. */
import { z } from 'zod';
import { FigureDraft } from '../../progress/contract.ts';

/** Lấy số trên các đơn vị đã có · ghi số của xã · bỏ quyết định. */
export const WHOLE_ACTIONS = ['take', 'give', 'withdraw'] as const;
export type WholeAction = (typeof WHOLE_ACTIONS)[number];

export const DecideWhole = z.strictObject({
  thingId: z.uuid(),
  action: z.enum(WHOLE_ACTIONS),
  reason: z.string().trim().min(3).max(1000),
  given: z.int().min(0).describe('Số đơn vị đã có phần, như đang hiện'),
  expected: z.int().min(0),
  figure: FigureDraft.pick({ value: true, numerator: true, denominator: true, text: true, estimate: true })
    .optional()
    .describe('Số của xã, khi cơ quan thường trực ghi'),
});
export type DecideWhole = z.infer<typeof DecideWhole>;
