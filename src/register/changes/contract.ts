/** What people change in the register: the orders, and what they answer. */
import { z } from 'zod';
import { Deadline, RowSource, Target } from '../../reading/contract.ts';
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import { Version } from '../../shared/fields.ts';
import { LONGEST } from '../../shared/text-limits.ts';
import { RegisterDetail, RowKind, RowOwner } from '../contract.ts';

/** What is left of a thing, and the thing that was taken out of it. */
export const SplitResult = RegisterDetail.extend({ taken: z.object({ id: z.uuid(), version: z.int() }) });
export type SplitResult = z.infer<typeof SplitResult>;

/** A correction of a confirmed row; the reason is kept in its history. */
export const EditRow = z.object({
  version: Version,
  reason: z.string().trim().min(3).max(1000),
  value: z.object({
    ordinal: z.string().max(LONGEST.ordinal).optional(),
    section: z.string().max(LONGEST.section).optional(),
    name: z.string().trim().min(1).max(LONGEST.name),
    unit: z.string().max(LONGEST.unit).optional(),
    targets: z.array(Target).optional(),
    deadline: Deadline.optional(),
    deliverable: z.string().max(LONGEST.deliverable).optional(),
    owners: z.array(RowOwner.pick({ role: true, text: true, unitId: true, resolution: true })),
    leadBasis: z.string().trim().max(1000).optional(),
    deadlineBasis: z.string().trim().max(1000).optional(),
  }),
});
export type EditRow = z.infer<typeof EditRow>;

const reason = z.string().trim().min(3).max(1000);

export const RetireRow = z.object({ version: Version, reason });
export type RetireRow = z.infer<typeof RetireRow>;

/** The other thing becomes this one; its mentions come with it. */
export const JoinThings = z.object({
  version: Version,
  other: z.uuid(),
  otherVersion: Version,
  lead: z.uuid().optional().describe('Nơi nêu chính sau khi gộp; không có: của nội dung được giữ'),
  reason,
});
export type JoinThings = z.infer<typeof JoinThings>;

/** These mentions become a thing of their own: the one that they once were, or a new one. */
export const SplitThing = z.object({ version: Version, mentions: z.array(z.uuid()).min(1).max(500), reason });
export type SplitThing = z.infer<typeof SplitThing>;

export const LeadMention = z.object({ version: Version, mention: z.uuid(), reason });
export type LeadMention = z.infer<typeof LeadMention>;

/** Counts general tasks as tasks, goals in words as indicators, or no longer. */
export const CountThings = z.object({ ids: z.array(z.uuid()).min(1).max(500), counted: z.boolean(), reason });
export type CountThings = z.infer<typeof CountThings>;

/** A thing as somebody has it on the screen. */
export const ShownThing = z.object({ id: z.uuid(), kind: RowKind, version: Version });
export type ShownThing = z.infer<typeof ShownThing>;

const shownThings = z.array(ShownThing).min(1).max(MOST_AT_ONCE);
const basis = z.string().trim().max(1000);

/** One unit leads all of these. */
export const LeadThings = z.object({
  things: shownThings,
  unitId: z.uuid(),
  basis: basis.min(1).optional().describe('Văn bản hoặc ý kiến lãnh đạo; không có: căn cứ cũ giữ nguyên'),
  reason,
});
export type LeadThings = z.infer<typeof LeadThings>;

/** All of these tasks have one deadline. */
export const DateThings = z.object({
  things: shownThings,
  deadline: Deadline,
  basis: basis.min(1).optional().describe('Văn bản hoặc ý kiến lãnh đạo; không có: căn cứ cũ giữ nguyên'),
  reason,
});
export type DateThings = z.infer<typeof DateThings>;

/** All of these are no longer followed, or are followed again. */
export const RetireThings = z.object({ things: shownThings, reason });
export type RetireThings = z.infer<typeof RetireThings>;

/** What an act on many replaced in one of them; null: nothing was stated. `version` is the one since the act. */
export const FormerThing = ShownThing.extend({
  value: z.object({
    owners: EditRow.shape.value.shape.owners.optional(),
    leadBasis: basis.nullable().optional(),
    deadline: Deadline.nullable().optional(),
    deadlineBasis: basis.nullable().optional(),
  }),
});
export type FormerThing = z.infer<typeof FormerThing>;

/** Takes an act on many back: what it answered, sent as it is. */
export const PutBackThings = z.object({ things: z.array(FormerThing).min(1).max(MOST_AT_ONCE), reason });
export type PutBackThings = z.infer<typeof PutBackThings>;

/** Those that it changed, with what it replaced: to be put back. Things that were so already are not among them. */
export const ContentsChanged = z.object({ changed: z.int(), former: z.array(FormerThing) });
export type ContentsChanged = z.infer<typeof ContentsChanged>;

/** All of them in the version since the act: to be restored, or retired again. */
export const ThingsRetired = z.object({ changed: z.int(), things: z.array(ShownThing) });
export type ThingsRetired = z.infer<typeof ThingsRetired>;

/** Body and appendix say different things of this one: what one of them says holds. */
export const TakeSide = z.object({ version: Version, source: RowSource, reason });
export type TakeSide = z.infer<typeof TakeSide>;
