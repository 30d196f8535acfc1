/** A thing as it is kept, and everything that follows from its mentions and from what people set. Pure. */
import type { Concern } from '../../reading/contract.ts';
import type { Proposable, RowKind } from '../contract.ts';
import type { DocumentKind } from '../document/contract.ts';
import { derivedColumns, type DerivedColumns, type RowContent } from './row-content.ts';
import type { Said } from './said.ts';
import { composed, countsByRule, proposedFields } from './thing-content.ts';

export interface MentionState {
  id: string;
  planId: string;
  /** What the document is that states it. */
  documentKind: DocumentKind;
  planVersion: number;
  /** The plan is still followed, or one in which what it states goes on. */
  inForce: boolean;
  /** The plan itself is no longer followed. */
  ended?: boolean;
  /** The plan that is followed and in which what it states goes on. */
  carriedTo?: string;
  /** A person, or the plan's confirmation, has it lead. */
  leads: boolean;
  source: 'appendix' | 'body';
  position: number;
  ordinal?: string;
  section?: string;
  name: string;
  said: Said;
  /** A document replaced the targets that were read here. */
  amended?: boolean;
  /** Whether the reader saw a lead and a deadline here; undefined where a person added the passage. */
  read?: { leads: boolean; deadline: boolean };
}

/** What matters of what the reader made of a passage. @param read as stored; null where a person added the passage */
export function seenIn(read: unknown): MentionState['read'] {
  if (typeof read !== 'object' || read === null) return undefined;
  const { leads, deadline } = read as { leads?: unknown[]; deadline?: { kind?: string } };
  return { leads: (leads ?? []).length > 0, deadline: deadline !== undefined && deadline.kind !== 'none' };
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
export function orderedMentions<T extends MentionState>(mentions: readonly T[]): T[] {
  return mentions.toSorted(compareMentions);
}

export interface ComposedThing extends DerivedColumns {
  content: RowContent;
  lead: MentionState;
  counted: boolean;
  proposed: Proposable[];
  planIds: string[];
  documentKind: DocumentKind;
  concern: Concern | undefined;
  tracked: boolean;
}

/**
 * What the thing says seen from one plan: the plan's own passages come before those of others, and what people set
 * comes before all of them.
 */
export function contentWithin(thing: ThingState, planId: string): RowContent {
  const ordered = orderedMentions(thing.mentions);
  const own = ordered.filter((mention) => mention.planId === planId);
  return contentOf(thing, [...own, ...ordered.filter((mention) => mention.planId !== planId)]);
}

/** Plans that are followed and have this in them. */
const plansOf = ({ planId, ended, carriedTo }: MentionState): string[] => [
  ...(ended ? [] : [planId]),
  ...(carriedTo === undefined ? [] : [carriedTo]),
];

/** The deadline is that of the plan which came first: what a later one says of it is an extension, with a row of its own. */
function firstPlanFirst(mentions: readonly MentionState[]): MentionState[] {
  return mentions.toSorted(
    (a, b) =>
      Number(b.inForce) - Number(a.inForce) || (a.planId < b.planId ? -1 : Number(a.planId > b.planId)),
  );
}

/** @param mentions at least one, the leading one first @param dated the same, the one whose deadline holds first */
function contentOf(
  { set }: Pick<ThingState, 'set'>,
  mentions: readonly MentionState[],
  dated: readonly MentionState[] = mentions,
): RowContent {
  const [{ ordinal, section } = {}] = mentions;
  const said = composed(mentions.map(({ name, said: rest }) => ({ name, ...rest })));
  const deadline = composed(dated.map(({ name, said: rest }) => ({ name, ...rest }))).deadline;
  return withoutEmpty({
    ...said,
    ...(deadline && { deadline }),
    ...(ordinal && { ordinal }),
    ...(section && { section }),
    ...set,
  } as RowContent);
}

/** @returns undefined for a thing without mentions: it was joined into another */
export function composeThing(thing: ThingState): ComposedThing | undefined {
  const mentions = orderedMentions(thing.mentions);
  const [lead] = mentions;
  if (!lead) return undefined;
  const content = contentOf(thing, mentions, firstPlanFirst(mentions));
  const inAppendix = mentions.some(({ source }) => source === 'appendix');
  const inForce = mentions.filter((mention) => mention.inForce);
  const planIds = [...new Set(inForce.flatMap(plansOf))];
  const concern = concernOf(inForce.length > 0 ? inForce : mentions);
  const { leadBasis, deadlineBasis } = thing;
  return {
    content,
    lead,
    counted: thing.countedChoice ?? (concern !== 'none' && countsByRule(thing.kind, inAppendix, content)),
    proposed: proposedFields(
      { ...content, leadBasis, deadlineBasis },
      mentions.flatMap((mention) => mention.read ?? []),
    ),
    planIds,
    documentKind: inForce.some(({ documentKind }) => documentKind === 'plan') ? 'plan' : lead.documentKind,
    concern,
    tracked: thing.retiredAt === undefined && thing.joinedInto === undefined && planIds.length > 0,
    ...derivedColumns(content),
  };
}

/** What asks most of the commune first. */
const BY_WEIGHT = ['lead', 'coordinate', 'none'] as const satisfies readonly Concern[];

/** What the commune has to do with it by the passage that asks most; undefined where any is no list's. */
function concernOf(mentions: readonly MentionState[]): Concern | undefined {
  const said = mentions.map((mention) => mention.said.concern);
  return said.includes(undefined) ? undefined : BY_WEIGHT.find((concern) => said.includes(concern));
}

/** What names the thing now; undefined when it was joined into another. */
export const nameOf = (thing: ThingState): string | undefined => composeThing(thing)?.content.name;

/**
 * What the thing says when the passages of one side hold: of its targets the years that the side states, in its unit;
 * its deadline. @returns undefined when the side says nothing of it
 */
export function sideTaken(
  thing: ThingState,
  source: MentionState['source'],
): Pick<Partial<RowContent>, 'targets' | 'unit' | 'deadline'> | undefined {
  const ordered = orderedMentions(thing.mentions);
  const side = ordered.filter((mention) => mention.source === source);
  const others = ordered.filter((mention) => mention.source !== source);
  const said = (mentions: readonly MentionState[]) =>
    composed(mentions.map(({ name, said: rest }) => ({ name, ...rest })));
  if (side.length === 0) return undefined;
  const [own, all] = [said(side), said([...side, ...others])];
  if (thing.kind === 'task')
    return own.deadline && own.deadline.kind !== 'none' ? { deadline: own.deadline } : undefined;
  return own.targets.length > 0 ? { targets: all.targets, ...(own.unit && { unit: own.unit }) } : undefined;
}

function withoutEmpty(content: RowContent): RowContent {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as RowContent;
}
