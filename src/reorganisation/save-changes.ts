/** Writes what a reorganisation changes, in one direction or back; the log is written by whoever calls it. */
import type { AuditRecord } from '../audit/record-audit.ts';
import { movePosts, type Post, takeBackPosts } from '../accounts/posts/post-store.ts';
import { replaceGrants } from '../accounts/store.ts';
import type { TenantTx } from '../db/database.ts';
import { saveAskedUnits } from '../duties/content/task-provider-store.ts';
import { insertDefinitions } from '../duties/definitions/definition-store.ts';
import type { Definition, Flow } from '../duties/contract.ts';
import { saveFlow } from '../duties/flow-store.ts';
import { saveSettings } from '../duties/settings.ts';
import type { Unit } from '../organisation/contract.ts';
import { insertUnit, updateUnit } from '../organisation/store.ts';
import type { Grant } from '../shared/who-acts.ts';
import type { Changes, PlannedPerson } from './contract.ts';
import type { Facts } from './facts.ts';
import { unitsAfter } from './plan-units.ts';

/** Ids and versions in which things were left. */
export type Versions = Record<string, number>;

export interface Written {
  audits: AuditRecord[];
  versions: Versions;
}

const none: Written = { audits: [], versions: {} };

/** One after the other. */
export function together(parts: readonly Written[]): Written {
  return {
    audits: parts.flatMap(({ audits }) => audits),
    versions: Object.assign({}, ...parts.map(({ versions }) => versions)) as Versions,
  };
}

/** Units that begin, end or change. @param date from which it holds */
export async function saveUnits(
  tx: TenantTx,
  facts: Facts,
  { units }: Changes,
  date: string,
): Promise<Written> {
  const known = new Map(facts.units.map((unit) => [unit.id, unit]));
  const touched = new Set(units.map(({ id }) => id));
  const written: Written[] = [];
  for (const unit of unitsAfter(facts.units, units, date).filter(({ id }) => touched.has(id)))
    written.push(await saveUnit(tx, known.get(unit.id), unit));
  return together(written);
}

/** @param before undefined for one that begins */
export async function saveUnit(tx: TenantTx, before: Unit | undefined, unit: Unit): Promise<Written> {
  const after = before ? { ...unit, version: before.version + 1 } : unit;
  if (before) await updateUnit(tx, after);
  else await insertUnit(tx, after);
  const entry = { entity: 'unit', entityId: unit.id, after };
  return {
    audits: [before ? { ...entry, action: 'unit.edit', before } : { ...entry, action: 'unit.add' }],
    versions: { [unit.id]: after.version },
  };
}

/** Which side of the changes is to hold. */
export type Side = 'before' | 'after';

export async function saveAsked(tx: TenantTx, { asked }: Changes, side: Side): Promise<Written> {
  await saveAskedUnits(
    tx,
    asked.map((each) => ({ thingId: each.thingId, unitIds: each[side] })),
  );
  const audits = asked.map(({ thingId, ...each }) => ({
    action: 'content.ask-units',
    entity: 'task-provider',
    entityId: thingId,
    before: each[side === 'after' ? 'before' : 'after'],
    after: each[side],
  }));
  return { ...none, audits };
}

/** Each as a further version of the definition. */
export async function saveProviders(
  tx: TenantTx,
  { definitions }: Facts,
  { providers, parts }: Changes,
  side: Side,
): Promise<Written> {
  const wanted: { thingId: string; provider: Definition['provider'] }[] = [
    ...providers.map(({ thingId, from, to }) => {
      return { thingId, provider: { kind: 'unit' as const, unitId: side === 'after' ? to : from } };
    }),
    ...parts.map((each) => {
      return { thingId: each.thingId, provider: { kind: 'units' as const, unitIds: each[side] } };
    }),
  ];
  const next = wanted.flatMap(({ thingId, provider }) => {
    const held = definitions.get(thingId);
    if (!held) return [];
    const definition: Definition = { ...held.definition, provider };
    return [{ thingId, version: held.version, definition, before: held.definition }];
  });
  await insertDefinitions(tx, next);
  return {
    audits: next.map(({ thingId, version, before, definition }) => ({
      action: 'definition.set',
      entity: 'definition',
      entityId: thingId,
      ...(version > 0 && { before }),
      after: definition,
    })),
    versions: Object.fromEntries(next.map(({ thingId, version }) => [`definition ${thingId}`, version + 1])),
  };
}

export async function saveFlows(
  tx: TenantTx,
  facts: Facts,
  { flows }: Changes,
  side: Side,
): Promise<Written> {
  const known = new Map(facts.flows.map((flow, position) => [flow.id, { flow, position }]));
  const written: Written[] = [];
  for (const change of flows) {
    const held = known.get(change.flowId);
    if (!held) continue;
    const after: Flow = { ...held.flow, ...change[side], version: held.flow.version + 1 };
    await saveFlow(tx, after, held.position);
    const { planId } = held.flow;
    const entity =
      planId === undefined
        ? { entity: 'commune', entityId: tx.communeCode }
        : { entity: 'plan', entityId: planId };
    const { sender, recipients } = held.flow;
    written.push({
      audits: [
        { action: 'flows.reorganise', ...entity, before: { sender, recipients }, after: change[side] },
      ],
      versions: { [after.id]: after.version },
    });
  }
  return together(written);
}

export async function saveOffice(
  tx: TenantTx,
  { settings: { settings, version } }: Facts,
  { settings: change }: Changes,
  side: Side,
): Promise<Written> {
  if (!change) return none;
  const { standingOffice: _, ...rest } = settings;
  const after = { ...rest, ...change[side] };
  if (!(await saveSettings(tx, after, version))) throw new Error('the settings were locked and changed');
  const audit = {
    action: 'reporting.settings',
    entity: 'commune',
    entityId: tx.communeCode,
    before: settings,
    after,
  };
  return { audits: [audit], versions: { settings: version + 1 } };
}

/**
 * Grants and posts end and begin anew.
 * @param kept units that ended for which their people go on with what they have begun
 */
export async function savePeople(
  tx: TenantTx,
  { people }: Changes,
  { date, side, kept }: { date: string; side: Side; kept: ReadonlySet<string> },
): Promise<Written> {
  const audits: AuditRecord[] = [];
  for (const person of people) {
    const { userId, before, after } = person;
    const moves = { ends: without(before.posts, after.posts), begins: without(after.posts, before.posts) };
    if (side === 'after') await movePosts(tx, userId, moves, date);
    else await takeBackPosts(tx, userId, moves, date);
    const grants = side === 'after' ? withFormer(person, kept) : before.grants;
    await replaceGrants(tx, userId, grants);
    const [old, now] = side === 'after' ? [before, { ...after, grants }] : [after, before];
    audits.push({ action: 'account.change', entity: 'account', entityId: userId, before: old, after: now });
  }
  return { ...none, audits };
}

function withFormer({ before, after }: PlannedPerson, kept: ReadonlySet<string>): Grant[] {
  const former = before.grants.filter(({ unitId }) => unitId !== undefined && kept.has(unitId));
  return [...after.grants, ...former];
}

const keyOf = ({ unitId = '', post }: Post) => `${post} ${unitId}`;

function without(posts: readonly Post[], others: readonly Post[]): Post[] {
  const held = new Set(others.map(keyOf));
  return posts.filter((post) => !held.has(keyOf(post)));
}
