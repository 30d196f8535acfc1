/** Confirmed plans and their versions. */
import { z } from 'zod';
import { Finding, PlanHeader, ReportingReading } from '../../reading/contract.ts';
import { DocumentKind } from '../../register/document/contract.ts';
import { StoredFile } from '../intake/contract.ts';

/** A passage of the plan that sets reports. */
export const ReportingPassage = ReportingReading.extend({ id: z.uuid(), planId: z.uuid() });
export type ReportingPassage = z.infer<typeof ReportingPassage>;

export const Plan = z.object({
  id: z.uuid(),
  kind: DocumentKind,
  byHand: z.boolean().describe('Người dùng nhập việc của văn bản này, không qua tệp'),
  header: PlanHeader,
  version: z.int(),
  files: z.array(StoredFile),
  counts: z.object({
    indicators: z.int(),
    tasks: z.int(),
    coordinated: z.int(),
    qualitative: z.int(),
    general: z.int(),
    unconcerned: z.int(),
    reporting: z.int(),
    findings: z.int(),
    serious: z.int(),
  }),
  follows: z.uuid().optional().describe('Kế hoạch trước mà kế hoạch này tiếp nối'),
  withdrawnAt: z.string().optional().describe('Ngừng theo dõi cả kế hoạch từ'),
  confirmedAt: z.string(),
  confirmedBy: z.string(),
});
export type Plan = z.infer<typeof Plan>;

export const WithdrawPlan = z.object({ reason: z.string().trim().min(3).max(1000) });
export type WithdrawPlan = z.infer<typeof WithdrawPlan>;

export const FollowPlan = z.object({
  former: z.uuid().nullable().describe('Không có: không tiếp nối kế hoạch nào'),
});
export type FollowPlan = z.infer<typeof FollowPlan>;

export const PlanVersion = z.object({
  version: z.int(),
  confirmedAt: z.string(),
  confirmedBy: z.string(),
  legalBasis: z.string().optional(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

export const PlanDetail = Plan.extend({
  importId: z.uuid().optional(),
  versions: z.array(PlanVersion),
  reporting: z.array(ReportingPassage),
  findings: z.array(Finding),
  issuedAs: z.string().optional().describe('Xã, phường cũ đã ban hành kế hoạch, nay thuộc xã này'),
});
export type PlanDetail = z.infer<typeof PlanDetail>;
