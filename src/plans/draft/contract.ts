/** The draft of a plan: what was read as rows that people correct, what is to be looked at, who is meant. */
import { z } from 'zod';
import { UnitSuggestion } from '../../organisation/contract.ts';
import {
  Finding,
  IndicatorReading,
  PlanHeader,
  ReportingReading,
  TaskReading,
} from '../../reading/contract.ts';
import { Way } from '../../register/contract.ts';
import { Version } from '../../shared/fields.ts';
import { PlanImport } from '../intake/contract.ts';

export const DRAFT_KINDS = ['header', 'indicator', 'task', 'reporting'] as const;
export const DRAFT_STATES = ['open', 'accepted', 'removed'] as const;
const draftBase = {
  id: z
    .string()
    .describe('"header", the id of the reading ("i1", "t7", "r2"), or a client-made UUID for an added row'),
  position: z.number(),
  version: z.int().describe('Counts changes; a change must name the version it was made on'),
  state: z.enum(DRAFT_STATES),
  thing: z
    .string()
    .optional()
    .describe('Dòng cùng một chỉ tiêu, nhiệm vụ có cùng giá trị; không có: đứng riêng'),
  leads: z.boolean().optional().describe('true: người dùng chọn làm nơi nêu chính'),
  counted: z
    .boolean()
    .optional()
    .describe('Người dùng quyết định tính hay không tính; không có: theo quy tắc'),
  confirmed: z
    .boolean()
    .optional()
    .describe('true: đã ở trong sổ theo dõi từ phiên bản trước của kế hoạch; nội dung sửa ở đó'),
  editedBy: z.string().optional(),
  editedAt: z.string().optional(),
};
/** In a draft a name may be empty for a while: typed work is kept; confirming needs it (see confirmable.ts). */
const DraftIndicator = IndicatorReading.extend({ name: z.string() });
const DraftTask = TaskReading.extend({ name: z.string() });
/** `read` is what the reader made of the passage and never changes; it is absent on rows that a person added. */
export const DraftRow = z.discriminatedUnion('kind', [
  z.object({ ...draftBase, kind: z.literal('header'), read: PlanHeader.optional(), value: PlanHeader }),
  z.object({
    ...draftBase,
    kind: z.literal('indicator'),
    read: IndicatorReading.optional(),
    value: DraftIndicator,
  }),
  z.object({ ...draftBase, kind: z.literal('task'), read: TaskReading.optional(), value: DraftTask }),
  z.object({
    ...draftBase,
    kind: z.literal('reporting'),
    read: ReportingReading.optional(),
    value: ReportingReading,
  }),
]);
export type DraftRow = z.infer<typeof DraftRow>;

/**
 * One atomic set of changes to a draft. Editing, accepting, deleting, splitting, merging, joining and parting things and
 * the undo of it all are expressed with these two operations, so undo is the inverse set.
 */
export const DraftChange = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('set'),
    rowId: z.string(),
    version: Version,
    value: z.unknown().optional(),
    state: z.enum(DRAFT_STATES).optional(),
    position: z.number().optional(),
    thing: z.string().min(1).max(200).optional(),
    leads: z.boolean().nullable().optional().describe('null: theo quy tắc'),
    counted: z.boolean().nullable().optional().describe('null: theo quy tắc'),
  }),
  z.object({
    op: z.literal('add'),
    rowId: z.uuid(),
    kind: z.enum(['indicator', 'task', 'reporting']),
    position: z.number(),
    value: z.unknown(),
    thing: z.string().min(1).max(200).optional(),
  }),
]);
export type DraftChange = z.infer<typeof DraftChange>;
export const DraftChanges = z.object({
  changes: z.array(DraftChange).min(1).max(500),
  since: z.string().max(200).optional().describe('Version of the draft that the answer is to start from'),
});
export type DraftChanges = z.infer<typeof DraftChanges>;

/** A finding of the draft as it stands now; `key` stays the same while its kind and rows do. */
export const DraftFinding = Finding.extend({
  key: z.string(),
  ways: z.array(Way).describe('Cách xử lý, ngoài việc để nguyên'),
  waived: z.boolean(),
  waivedReason: z.string().optional(),
});
export type DraftFinding = z.infer<typeof DraftFinding>;

export const OWNER_RESOLUTIONS = ['unit', 'person', 'collective', 'outside'] as const;
/** One way an owner is written in the draft, and what it stands for. */
export const DraftOwner = z.object({
  text: z.string(),
  rows: z.array(z.string()),
  resolution: z.enum(OWNER_RESOLUTIONS).optional(),
  unitId: z.uuid().optional(),
  /** True when the resolution was found by an exact name or remembered alias, not chosen by a person here. */
  known: z.boolean(),
  ours: z.literal(true).optional().describe('Đơn vị của xã, hoặc chính xã'),
  suggestions: z.array(UnitSuggestion),
});
export type DraftOwner = z.infer<typeof DraftOwner>;

export const ResolveOwner = z.object({
  text: z.string(),
  resolution: z.enum(OWNER_RESOLUTIONS),
  unitId: z.uuid().optional(),
});
export type ResolveOwner = z.infer<typeof ResolveOwner>;

export const DraftRemark = z.object({ text: z.string(), rowId: z.string().optional() });
export type DraftRemark = z.infer<typeof DraftRemark>;

export const Draft = z.object({
  /** Names this state of the draft; hand it back to be told what changes after it. */
  version: z.string(),
  import: PlanImport,
  rows: z.array(DraftRow),
  findings: z.array(DraftFinding),
  owners: z.array(DraftOwner),
  /** Why the draft cannot be confirmed yet; empty when it can. */
  blockers: z.array(DraftRemark),
  /** What the person should know before confirming; none of it stands in the way. */
  warnings: z.array(DraftRemark),
  otherCommune: z
    .string()
    .nullable()
    .describe('Kế hoạch ghi là của xã, phường khác: câu phải được đánh dấu khi xác nhận; null: không có'),
});
export type Draft = z.infer<typeof Draft>;

/**
 * What is new in a draft: rows that changed, as they now stand, and whatever else changed, each as a whole.
 * Without a version to start from, everything.
 */
export const DraftDelta = Draft.partial().required({ version: true, rows: true });
export type DraftDelta = z.infer<typeof DraftDelta>;

/** What the person says together with the confirmation. */
export const ConfirmDraft = z.object({
  otherCommune: z.boolean().optional().describe('Đã biết kế hoạch ghi là của xã, phường khác'),
});
export type ConfirmDraft = z.infer<typeof ConfirmDraft>;

export const WaiveFinding = z.object({ waived: z.boolean(), reason: z.string().trim().max(1000).optional() });
export type WaiveFinding = z.infer<typeof WaiveFinding>;

/** Many at once, for one reason. */
export const WaiveDraftFindings = WaiveFinding.extend({ keys: z.array(z.string().max(500)).min(1).max(500) });
export type WaiveDraftFindings = z.infer<typeof WaiveDraftFindings>;
