/** What a confirmed draft becomes in the register. Pure: ids come from `newId`. */
import { Finding, type Location, type PlanReading, type ReportingReading } from '../../reading/contract.ts';
import type { DocumentKind } from '../../register/document/contract.ts';
import type { NewFinding } from '../../register/findings/save-findings.ts';
import type { NewMention } from '../../register/things/save-mentions.ts';
import type { Said } from '../../register/things/said.ts';
import { seenIn, type ThingState } from '../../register/things/thing-state.ts';
import type { DraftFinding, DraftOwner, DraftRow } from '../draft/contract.ts';
import { readingOfDraft } from '../draft/draft-reading.ts';
import { compareDraftRows } from '../draft/draft-rows.ts';
import { concernOf, oursAmong } from '../draft/triage.ts';
import { type DraftThing, draftThings, saidBy, type StatementRow } from '../draft/draft-things.ts';

/** A passage that an earlier version of the plan brought to the register. */
export interface KnownPassage {
  mentionId: string;
  thingId: string;
  retired: boolean;
}

/** A thing of the register that the plan states again. */
export interface StandingThing {
  id: string;
  kind: ThingState['kind'];
  /** The mention that names it, as far as this plan has a say. */
  lead: string;
  /** Ids of the mentions that come to it. */
  added: string[];
}

export interface ConfirmedContent {
  reading: PlanReading;
  /** New ones. */
  things: ThingState[];
  standing: StandingThing[];
  /** New ones. */
  mentions: NewMention[];
  /** Where the mentions that are there already stand in the plan now. */
  places: { id: string; position: number; location: Location }[];
  /** Passages that the register has not (the letterhead) are left out of what a finding is about. */
  findings: NewFinding[];
  reporting: (ReportingReading & { id: string })[];
}

export interface ConfirmedDraft {
  rows: readonly DraftRow[];
  owners: readonly DraftOwner[];
  findings: readonly DraftFinding[];
}

interface Ground {
  plan: { id: string; version: number; kind: DocumentKind };
  owners: ReadonlyMap<string, DraftOwner>;
  /** Places of the rows in the plan, from 1: in a draft, rows that were added stand between the numbers. */
  places: ReadonlyMap<string, number>;
  known: ReadonlyMap<string, KnownPassage>;
  newId: () => string;
}

/** Of a list from above what was chosen or proposed stands on the mention; of other documents nothing of the kind. */
function concerned({ value }: StatementRow, { plan, owners }: Ground): Pick<Said, 'concern'> {
  if (plan.kind !== 'list' || !('deadline' in value)) return {};
  const concern = concernOf(value, oursAmong([...owners.values()]));
  return concern ? { concern } : {};
}

function resolvedSaid(row: StatementRow, ground: Ground): Said {
  const { owners } = ground;
  const { name: _, concern: __, ...said } = saidBy(row);
  return {
    ...said,
    ...concerned(row, ground),
    owners: said.owners.map(({ role, text }) => {
      const { resolution, unitId } = owners.get(text) ?? {};
      return { role, text, ...(resolution && { resolution }), ...(unitId && { unitId }) };
    }),
  };
}

function mentionOf(row: StatementRow, thingId: string, ground: Ground): NewMention {
  const { plan, places, newId } = ground;
  const { ordinal, section, quote, location, source, name } = row.value;
  return {
    id: newId(),
    thingId,
    planId: plan.id,
    documentKind: plan.kind,
    planVersion: plan.version,
    draftId: row.id,
    leads: row.leads ?? false,
    source,
    position: places.get(row.id) ?? 0,
    name: name.trim(),
    quote,
    location,
    said: resolvedSaid(row, ground),
    ...(ordinal && { ordinal }),
    ...(section && { section }),
    ...(row.read && { read: row.read }),
  };
}

type Made = Pick<ConfirmedContent, 'things' | 'standing' | 'mentions'>;

/** A thing that the register has, unless it was retired there, gets its further mentions; any other is new. */
function madeOf(thing: DraftThing, ground: Ground): Made {
  const known = thing.rows.flatMap(({ id }) => ground.known.get(id) ?? []);
  const home = known.find(({ retired }) => !retired)?.thingId;
  const added = thing.rows.filter(({ id }) => !ground.known.has(id));
  const id = home ?? ground.newId();
  const mentions = added.map((row, at) => ({
    ...mentionOf(row, id, ground),
    leads: home === undefined && at === 0,
  }));
  if (home === undefined) {
    const things = mentions.length > 0 ? [newThing(id, thing, mentions)] : [];
    return { things, standing: [], mentions };
  }
  const [leading] = thing.rows;
  const ofRow = new Map(mentions.map((mention) => [mention.draftId, mention.id]));
  const lead = ground.known.get(leading.id)?.mentionId ?? ofRow.get(leading.id) ?? '';
  return { things: [], standing: [{ id, kind: thing.kind, lead, added: [...ofRow.values()] }], mentions };
}

function newThing(id: string, { kind, rows }: DraftThing, mentions: readonly NewMention[]): ThingState {
  const choice = rows.find(({ counted }) => counted !== undefined)?.counted;
  return {
    id,
    kind,
    version: 1,
    set: {},
    ...(choice !== undefined && { countedChoice: choice }),
    mentions: mentions.map(({ read, ...mention }) => {
      const seen = seenIn(read);
      return { ...mention, inForce: true, ...(seen && { read: seen }) };
    }),
  };
}

function placesOf({ indicators, tasks }: PlanReading, known: Ground['known']): ConfirmedContent['places'] {
  return [...indicators, ...tasks].flatMap(({ id, location }, at) => {
    const passage = known.get(id);
    return passage ? [{ id: passage.mentionId, position: at + 1, location }] : [];
  });
}

/** @param known by the ids of the draft's rows, what an earlier version of the plan brought to the register */
export function confirmedContent(
  draft: ConfirmedDraft,
  plan: Omit<Ground['plan'], 'kind'>,
  newId: () => string,
  known: Ground['known'] = new Map(),
): ConfirmedContent {
  const reading = readingOfDraft(draft.rows);
  const owners = new Map(draft.owners.map((owner) => [owner.text, owner]));
  const places = new Map([...reading.indicators, ...reading.tasks].map(({ id }, at) => [id, at + 1]));
  const ofKind = { ...plan, kind: reading.header.documentKind ?? 'plan' } as const;
  const made = draftThings(draft.rows).map((thing) =>
    madeOf(thing, { plan: ofKind, owners, places, known, newId }),
  );
  const mentions = made.flatMap((each) => each.mentions);
  const idOf = new Map(mentions.map((mention) => [mention.draftId, mention.id]));
  const reported = draft.rows.filter((row) => row.kind === 'reporting' && row.state !== 'removed');
  return {
    reading: { ...reading, findings: draft.findings.map((finding) => Finding.parse(finding)) },
    things: made.flatMap((each) => each.things),
    standing: made.flatMap((each) => each.standing),
    mentions,
    places: placesOf(reading, known),
    findings: draft.findings.map((found) => {
      const { rows, ways: _, ...finding } = found;
      return { ...finding, id: newId(), mentions: rows.flatMap((row) => idOf.get(row) ?? []) };
    }),
    reporting: reported
      .toSorted(compareDraftRows)
      .flatMap((row) => (row.kind === 'reporting' && !row.confirmed ? [{ ...row.value, id: newId() }] : [])),
  };
}
