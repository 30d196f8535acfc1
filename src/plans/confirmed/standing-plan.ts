/** A confirmed plan as it stands now, for the check: what people settled since then holds for its passages. Pure. */
import type { IndicatorReading, Location, PlanReading, Target, TaskReading } from '../../reading/contract.ts';
import { listFieldsOf } from '../../reading/list-fields.ts';
import type { RowOwner } from '../../register/contract.ts';
import type { RowContent } from '../../register/things/row-content.ts';
import type { Said } from '../../register/things/said.ts';
import {
  composeThing,
  contentWithin,
  type MentionState,
  orderedMentions,
  type ThingState,
} from '../../register/things/thing-state.ts';

/** Where a mention stands in its plan, and with which doubts it was read. */
export interface Passage {
  draftId: string;
  quote: string;
  location: Location;
  confidence: number;
  doubts?: string[] | undefined;
}

export interface ConfirmedPlan {
  id: string;
  header: PlanReading['header'];
  reporting: PlanReading['reporting'];
  things: readonly ThingState[];
  /** By the ids of the mentions of this plan. */
  passages: ReadonlyMap<string, Passage>;
}

/** What was settled about a thing is said by each of its passages; of targets, each keeps the years that it states. */
function settledTargets(own: readonly Target[], settled: readonly Target[]): readonly Target[] {
  if (own.length === 0) return own;
  const same = settled.filter(({ year }) => own.some((target) => target.year === year));
  return same.length > 0 ? same : settled;
}

function settledSaid({ said }: MentionState, { set }: ThingState, content: RowContent): Said {
  const settled = (['unit', 'deadline', 'deliverable', 'owners'] as const).filter((field) => field in set);
  return {
    ...said,
    ...Object.fromEntries(settled.map((field) => [field, content[field]])),
    ...('targets' in set && { targets: [...settledTargets(said.targets, content.targets)] }),
  };
}

function rowOf(
  passage: Passage,
  place: Pick<MentionState, 'source' | 'ordinal' | 'section' | 'name'>,
  said: Said,
): Omit<IndicatorReading, 'targets' | 'unit' | 'agencies'> {
  const named = (role: RowOwner['role']) =>
    said.owners.flatMap((owner) => (owner.role === role ? owner.text : []));
  const [director] = named('director');
  return {
    id: passage.draftId,
    source: place.source,
    name: place.name,
    quote: passage.quote,
    location: passage.location,
    leads: named('lead'),
    coordinators: named('coordinator'),
    confidence: passage.confidence,
    ...(place.ordinal && { ordinal: place.ordinal }),
    ...(place.section && { section: place.section }),
    ...(director && { director }),
    ...(said.deliverable && { deliverable: said.deliverable }),
    ...(passage.doubts && { doubts: passage.doubts }),
  };
}

interface Placed<Row> {
  position: number;
  row: Row;
}

interface Stated {
  group: PlanReading['groups'][number];
  indicators: Placed<IndicatorReading>[];
  tasks: Placed<TaskReading>[];
}

function stated(plan: ConfirmedPlan, thing: ThingState): Stated | undefined {
  const own = orderedMentions(thing.mentions).filter(({ planId }) => planId === plan.id);
  const content = contentWithin(thing, plan.id);
  const rows = own.flatMap((mention, at) => {
    const passage = plan.passages.get(mention.id);
    if (!passage) return [];
    const said = at === 0 ? content : settledSaid(mention, thing, content);
    const { ordinal, section, name } = content;
    const place = at === 0 ? { source: mention.source, ordinal, section, name } : mention;
    const listed = listFieldsOf(mention.said);
    return [{ position: mention.position, said, listed, row: rowOf(passage, place, said) }];
  });
  const [lead] = rows;
  if (!lead) return undefined;
  const counted = composeThing(thing)?.counted ?? true;
  return {
    group: {
      kind: thing.kind,
      rows: rows.map(({ row }) => row.id),
      lead: lead.row.id,
      ...(thing.countedChoice !== undefined && { counted: thing.countedChoice }),
    },
    indicators: thing.kind === 'task' ? [] : rows.map((each) => indicatorOf(each, counted)),
    tasks:
      thing.kind === 'task'
        ? rows.map(({ position, said, listed, row }) => ({
            position,
            row: { ...row, ...listed, deadline: said.deadline ?? { kind: 'none' } },
          }))
        : [],
  };
}

function indicatorOf(
  { position, said, row }: Placed<Omit<IndicatorReading, 'targets' | 'agencies'>> & { said: Said },
  counted: boolean,
): Placed<IndicatorReading> {
  const agencies = said.owners.flatMap(({ role, text }) => (role === 'agency' ? text : []));
  const { targets, unit } = said;
  return {
    position,
    row: { ...row, targets, agencies, ...(unit && { unit }), ...(!counted && { qualitative: true }) },
  };
}

const inOrder = <Row>(placed: readonly Placed<Row>[]): Row[] =>
  placed.toSorted((a, b) => a.position - b.position).map(({ row }) => row);

export function standingReading(plan: ConfirmedPlan): PlanReading {
  const things = plan.things.flatMap((thing) => stated(plan, thing) ?? []);
  return {
    header: plan.header,
    indicators: inOrder(things.flatMap(({ indicators }) => indicators)),
    tasks: inOrder(things.flatMap(({ tasks }) => tasks)),
    groups: things.map(({ group }) => group),
    reporting: plan.reporting,
    findings: [],
  };
}
