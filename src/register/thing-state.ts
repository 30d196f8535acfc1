/** A thing as it is kept, and everything that follows from its mentions and from what people set. Pure. */
import type { Proposable, RowKind } from './contract.ts';
import { derivedColumns, type DerivedColumns, type RowContent } from './row-content.ts';
import { composed, countsByRule, proposedFields, type Said } from './thing-content.ts';

export interface MentionState {
  id: string;
  planId: string;
  planVersion: number;
  /** The plan is still followed. */
  inForce: boolean;
  /** A person, or the plan's confirmation, has it lead. */
  leads: boolean;
  source: 'appendix' | 'body';
  position: number;
  ordinal?: string;
  section?: string;
  name: string;
  said: Said;
  /** Whether the reader saw a lead and a deadline here; undefined where a person added the passage. */
  read?: { leads: boolean; deadline: boolean };
}

/** Fields of a thing that a person may set; until then they follow from the mentions. */
export const SETTABLE = [
  'ordinal',
  'section',
  'name',
  'unit',
  'targets',
  'deadline',
  'deliverable',
  'owners',
] as const;
export type Settable = (typeof SETTABLE)[number];

export interface ThingState {
  id: string;
  kind: RowKind;
  version: number;
  retiredAt?: Date;
  joinedInto?: string;
  countedChoice?: boolean;
  leadBasis?: string;
  deadlineBasis?: string;
  /** What people set, by field; a field that is present but undefined was emptied. */
  set: Partial<Record<Settable, unknown>>;
  /** Empty when it was joined into another. */
  mentions: readonly MentionState[];
}

/** In force before withdrawn, the chosen one first, appendix before body, then as the plans came. */
function compareMentions(a: MentionState, b: MentionState): number {
  return (
    Number(b.inForce) - Number(a.inForce) ||
    Number(b.leads) - Number(a.leads) ||
    Number(a.source === 'body') - Number(b.source === 'body') ||
    (a.planId < b.planId ? -1 : Number(a.planId > b.planId)) ||
    a.position - b.position ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The mentions of a thing, the leading one first. */
export function orderedMentions(mentions: readonly MentionState[]): MentionState[] {
  return mentions.toSorted(compareMentions);
}

export interface ComposedThing extends DerivedColumns {
  content: RowContent;
  lead: MentionState;
  counted: boolean;
  proposed: Proposable[];
  planIds: string[];
  tracked: boolean;
}

/** @returns undefined for a thing without mentions: it was joined into another */
export function composeThing(thing: ThingState): ComposedThing | undefined {
  const mentions = orderedMentions(thing.mentions);
  const [lead] = mentions;
  if (!lead) return undefined;
  const { ordinal, section } = lead;
  const said = composed(mentions.map(({ name, said: rest }) => ({ name, ...rest })));
  const read = { ...said, ...(ordinal && { ordinal }), ...(section && { section }) };
  const content = withoutEmpty({ ...read, ...thing.set } as RowContent);
  const inAppendix = mentions.some(({ source }) => source === 'appendix');
  const planIds = [...new Set(mentions.filter(({ inForce }) => inForce).map(({ planId }) => planId))];
  const { leadBasis, deadlineBasis } = thing;
  return {
    content,
    lead,
    counted: thing.countedChoice ?? countsByRule(thing.kind, inAppendix, content),
    proposed: proposedFields(
      { ...content, leadBasis, deadlineBasis },
      mentions.flatMap((mention) => mention.read ?? []),
    ),
    planIds,
    tracked: thing.retiredAt === undefined && thing.joinedInto === undefined && planIds.length > 0,
    ...derivedColumns(content),
  };
}

function withoutEmpty(content: RowContent): RowContent {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as RowContent;
}
