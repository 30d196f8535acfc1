/** Asking for findings of the register, and letting them stand. */
import { z } from 'zod';
import { Finding, FINDING_KINDS } from '../../reading/contract.ts';

/** All filters are optional and combine with AND. */
export const FindingQuery = z.object({
  plan: z.uuid().optional(),
  kind: z.enum(FINDING_KINDS).optional(),
  severity: Finding.shape.severity.optional(),
});
export type FindingQuery = z.infer<typeof FindingQuery>;

/** Lets findings stand as they are, or takes that back. */
export const WaiveFindings = z.object({
  ids: z.array(z.uuid()).min(1).max(500),
  waived: z.boolean(),
  reason: z.string().trim().min(3).max(1000),
});
export type WaiveFindings = z.infer<typeof WaiveFindings>;
