/** Flows of reporting: who reports to whom, in which cycles and by when, merged from the passages of a plan. */
import { z } from 'zod';
import { Due } from '../../calendar/contract.ts';

/** The cycles that a calendar has, shorter ones first, and those that are called for apart. */
export const FLOW_CYCLES = [
  'month',
  'quarter',
  'half',
  'nine-month',
  'year',
  'ad-hoc',
  'two-year',
  'five-year',
  'mid-term',
  'end-of-term',
] as const;
export type FlowCycleName = (typeof FLOW_CYCLES)[number];

/** The rule of one period of the year only: "10/6" said of half-years holds for the first half. */
export const PartDue = z.strictObject({
  part: z.int().min(1).max(4).describe('Which quarter or half of the year, from 1'),
  rule: Due,
});
export type PartDue = z.infer<typeof PartDue>;

/** A day as a plan gives it. Neither `rule` nor `parts`: the words could not be read beyond doubt. */
export const SaidDay = z.strictObject({
  text: z.string().describe('Verbatim; the words of several passages are joined by "; "'),
  rule: Due.optional().describe('One rule for every period of the cycle'),
  parts: z.array(PartDue).optional().describe('Rules of single periods, where the plan names several dates'),
  hour: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
});
export type SaidDay = z.infer<typeof SaidDay>;

export const ProposedCycle = z.strictObject({
  cycle: z.enum(FLOW_CYCLES),
  due: SaidDay.optional().describe('Until when the report is sent'),
  closes: SaidDay.optional().describe(
    'The day up to which the figures are counted; never derived from the due date',
  ),
  window: z.string().optional().describe('What the plan says of the window of the figures, verbatim'),
});
export type ProposedCycle = z.infer<typeof ProposedCycle>;

export const FLOW_DIRECTIONS = ['in', 'within', 'up', 'review'] as const;
export type FlowDirection = (typeof FLOW_DIRECTIONS)[number];
export const SENDER_KINDS = ['units', 'unit', 'commune', 'committee', 'outside'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

export const ProposedFlow = z.strictObject({
  from: z.strictObject({
    kind: z.enum(SENDER_KINDS),
    text: z.string().describe('In the words of the plan, or the proposed words when assumed'),
    unitIds: z.array(z.uuid()).optional().describe('Proposed units of the commune, to be confirmed'),
  }),
  to: z.array(
    z.strictObject({
      text: z.string(),
      via: z.string().optional().describe('"qua Phòng VHXH": who takes the report in'),
    }),
  ),
  cycles: z.array(ProposedCycle),
  direction: z
    .enum(FLOW_DIRECTIONS)
    .describe(
      'in: units to the commune; within: between bodies of the commune, answered from the same figures; up: to the level above; review: sơ kết, tổng kết',
    ),
  dueKnown: z.boolean().describe('Every cycle of the calendar has a day that the plan gives'),
  legalBasis: z.string().optional().describe('Documents that the passages name as prescribing the report'),
  passages: z.array(z.int().min(0)).describe('Passages that order this flow; each belongs to one flow'),
  alsoPassages: z
    .array(z.int().min(0))
    .optional()
    .describe('Passages of other flows with a clause that orders this one too'),
  proposed: z.literal(true).optional().describe('The cycles are proposed: the plan prescribes none by name'),
  assumed: z
    .array(z.enum(['from', 'to']))
    .optional()
    .describe('What no passage says and is proposed'),
  conflicts: z
    .array(z.strictObject({ cycle: z.enum(FLOW_CYCLES), texts: z.array(z.string()).min(2) }))
    .optional()
    .describe('Days that contradict each other; such a cycle has no rule until a person chooses'),
});
export type ProposedFlow = z.infer<typeof ProposedFlow>;

/** Why a passage orders no report on the plan. */
export const DROP_REASONS = ['tool', 'statistics', 'other-report', 'target', 'outside'] as const;
export type DropReason = (typeof DROP_REASONS)[number];
export const DroppedPassage = z.strictObject({ passage: z.int().min(0), why: z.enum(DROP_REASONS) });
export type DroppedPassage = z.infer<typeof DroppedPassage>;

export const PlanFlows = z.strictObject({ flows: z.array(ProposedFlow), dropped: z.array(DroppedPassage) });
export type PlanFlows = z.infer<typeof PlanFlows>;
