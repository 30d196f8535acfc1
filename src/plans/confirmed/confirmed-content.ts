/** What a confirmed draft becomes in the register. Pure: ids come from `newId`. */
import { Finding, type PlanReading, type ReportingReading } from '../../reading/contract.ts';
import type { NewFinding } from '../../register/save-findings.ts';
import type { NewMention } from '../../register/save-mentions.ts';
import type { Said } from '../../register/said.ts';
import type { ThingState } from '../../register/thing-state.ts';
import type { DraftFinding, DraftOwner, DraftRow } from '../draft/contract.ts';
import { readingOfDraft } from '../draft/draft-reading.ts';
import { type DraftThing, draftThings, saidBy, type StatementRow } from '../draft/draft-things.ts';

export interface ConfirmedContent {
  reading: PlanReading;
  things: ThingState[];
  mentions: NewMention[];
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
  plan: { id: string; version: number };
  owners: ReadonlyMap<string, DraftOwner>;
  /** Places of the rows in the plan, from 1: in a draft, rows that were added stand between the numbers. */
  places: ReadonlyMap<string, number>;
  newId: () => string;
}

function resolvedSaid(row: StatementRow, owners: Ground['owners']): Said {
  const { name: _, ...said } = saidBy(row);
  return {
    ...said,
    owners: said.owners.map(({ role, text }) => {
      const { resolution, unitId } = owners.get(text) ?? {};
      return { role, text, ...(resolution && { resolution }), ...(unitId && { unitId }) };
    }),
  };
}

function mentionOf(row: StatementRow, thingId: string, { plan, owners, places, newId }: Ground): NewMention {
  const { ordinal, section, quote, location, source, name } = row.value;
  return {
    id: newId(),
    thingId,
    planId: plan.id,
    planVersion: plan.version,
    draftId: row.id,
    leads: row.leads ?? false,
    source,
    position: places.get(row.id) ?? 0,
    name: name.trim(),
    quote,
    location,
    said: resolvedSaid(row, owners),
    ...(ordinal && { ordinal }),
    ...(section && { section }),
    ...(row.read && { read: row.read }),
  };
}

function thingOf(thing: DraftThing, ground: Ground): { state: ThingState; mentions: NewMention[] } {
  const id = ground.newId();
  const mentions = thing.rows.map((row, at) => ({ ...mentionOf(row, id, ground), leads: at === 0 }));
  const choice = thing.rows.find(({ counted }) => counted !== undefined)?.counted;
  const state = {
    id,
    kind: thing.kind,
    version: 1,
    set: {},
    ...(choice !== undefined && { countedChoice: choice }),
    mentions: mentions.map(({ read, ...mention }, at) => {
      const seen = thing.rows[at]?.read;
      return { ...mention, inForce: true, ...(seen && read && { read: readFields(seen) }) };
    }),
  };
  return { state, mentions };
}

/** Whether the reader saw a lead and a deadline. */
function readFields(read: NonNullable<StatementRow['read']>): { leads: boolean; deadline: boolean } {
  return { leads: read.leads.length > 0, deadline: 'deadline' in read && read.deadline.kind !== 'none' };
}

export function confirmedContent(
  draft: ConfirmedDraft,
  plan: Ground['plan'],
  newId: () => string,
): ConfirmedContent {
  const reading = readingOfDraft(draft.rows);
  const owners = new Map(draft.owners.map((owner) => [owner.text, owner]));
  const places = new Map([...reading.indicators, ...reading.tasks].map(({ id }, at) => [id, at + 1]));
  const made = draftThings(draft.rows).map((thing) => thingOf(thing, { plan, owners, places, newId }));
  const mentions = made.flatMap((each) => each.mentions);
  const idOf = new Map(mentions.map((mention) => [mention.draftId, mention.id]));
  return {
    reading: { ...reading, findings: draft.findings.map((finding) => Finding.parse(finding)) },
    things: made.map(({ state }) => state),
    mentions,
    findings: draft.findings.map((found) => {
      const { rows, ways: _, ...finding } = found;
      return { ...finding, id: newId(), mentions: rows.flatMap((row) => idOf.get(row) ?? []) };
    }),
    reporting: reading.reporting.map((each) => ({ ...each, id: newId() })),
  };
}
