/** Everything that carrying out an order changes: what is shown beforehand is what is done. Pure. */
import type { RowOwner } from '../register/contract.ts';
import type { Grant } from '../shared/who-acts.ts';
import type {
  Changes,
  Order,
  PlannedAsking,
  PlannedFlow,
  PlannedPerson,
  PlannedProvider,
  PlannedRow,
  PlannedUnit,
} from './contract.ts';
import type { FactPerson, Facts } from './facts.ts';
import { movedOwners, unitOfOwner } from './moved-owners.ts';
import { plannedUnits } from './plan-units.ts';
import { distinct, type IdOf, idsOf, type Successors, successorsOf } from './successors.ts';

/** @param newId of a new unit, by its key */
export function planChanges(facts: Facts, order: Order, newId: IdOf = (key) => key): Changes {
  const idOf = idsOf(order, newId);
  const successors = successorsOf(order, idOf);
  const units = plannedUnits(facts.units, order, idOf, successors);
  const settings = plannedSettings(facts, successors);
  return {
    units,
    rows: plannedRows(facts, successors, nameAfter(facts, units)),
    providers: plannedProviders(facts, successors),
    asked: plannedAsking(facts, ({ id }) => facts.asked.get(id), successors),
    parts: plannedAsking(facts, ({ id }) => partsOf(facts, id), successors),
    flows: plannedFlows(facts, order, successors, units),
    ...(settings && { settings }),
    people: facts.people.flatMap((person) => plannedPerson(person, successors)),
  };
}

/** What a unit is called afterwards. */
export function nameAfter(
  { units }: Pick<Facts, 'units'>,
  planned: readonly PlannedUnit[],
): (id: string) => string {
  const names = new Map([
    ...units.map(({ id, name }) => [id, name] as const),
    ...planned.map(({ id, after }) => [id, after.name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function plannedRows(
  { rows, unitOfPost }: Facts,
  { moves, ofRow }: Successors,
  nameOf: (id: string) => string,
): PlannedRow[] {
  return rows.flatMap(({ id, kind, name, owners }) => {
    const touched = owners.flatMap((owner) => {
      const unitId = unitOfOwner(owner, unitOfPost);
      return unitId !== undefined && moves(unitId) ? [{ role: owner.role, unitId }] : [];
    });
    if (touched.length === 0) return [];
    const before = owners.map(asKept);
    const after = movedOwners(before, { takes: (unitId) => ofRow(unitId, id), nameOf, unitOfPost });
    if (same(before, after)) return [];
    const unitIds = distinct(touched.map(({ unitId }) => unitId));
    const to = distinct(unitIds.flatMap((unitId) => ofRow(unitId, id) ?? []));
    return [
      {
        thingId: id,
        kind,
        name,
        roles: distinct(touched.map(({ role }) => role)),
        unitIds,
        to,
        before,
        after,
      },
    ];
  });
}

function asKept(owner: RowOwner): Omit<RowOwner, 'unitName'> {
  const { unitName: _, ...kept } = owner;
  return kept;
}

function plannedProviders({ rows, definitions }: Facts, { ofRow }: Successors): PlannedProvider[] {
  return rows.flatMap(({ id, kind, name }) => {
    const held = definitions.get(id);
    const from = held?.definition.provider.kind === 'unit' ? held.definition.provider.unitId : undefined;
    const to = from === undefined ? undefined : ofRow(from, id);
    if (held === undefined || from === undefined || to === undefined || to === from) return [];
    return [{ thingId: id, kind, name, from, to, set: held.version > 0 }];
  });
}

/** Units that make the figure of an indicator together. */
function partsOf({ definitions }: Facts, id: string): readonly string[] | undefined {
  const provider = definitions.get(id)?.definition.provider;
  return provider?.kind === 'units' ? provider.unitIds : undefined;
}

/** Each unit that takes the place of one that was asked is asked, unless a person chose one of them for the row. */
function plannedAsking(
  { rows }: Facts,
  askedOf: (row: Facts['rows'][number]) => readonly string[] | undefined,
  { all, ofRow, isChosen }: Successors,
): PlannedAsking[] {
  return rows.flatMap((row) => {
    const { id, kind, name } = row;
    const before = askedOf(row);
    if (!before) return [];
    const takers = (unitId: string) => (isChosen(unitId, id) ? [ofRow(unitId, id) ?? unitId] : all(unitId));
    const after = distinct(before.flatMap(takers));
    if (after.length === 0 || same(before, after)) return [];
    return [{ thingId: id, kind, name, before: [...before], after }];
  });
}

/** Those of units; where nobody would be left, they stay as they are. */
function replaced(ids: readonly string[] | undefined, { all }: Successors): string[] | undefined {
  if (ids === undefined) return undefined;
  const after = distinct(ids.flatMap((id) => all(id)));
  return after.length === 0 ? [...ids] : after;
}

function plannedFlows(
  { flows, units }: Facts,
  { date }: Order,
  successors: Successors,
  planned: readonly PlannedUnit[],
): PlannedFlow[] {
  const names = new Map(
    [...units, ...planned.map(({ id, after }) => ({ id, ...after }))].map((unit) => [unit.id, unit.name]),
  );
  const called = new Map(
    units.flatMap(({ id, name, validTo }) => {
      const [to, another] = successors.all(id);
      const now = to === undefined || another !== undefined ? undefined : names.get(to);
      return now === undefined || now === name || validTo !== undefined ? [] : [[name, now] as const];
    }),
  );
  return flows
    .filter(({ validTo }) => validTo === undefined || validTo >= date)
    .flatMap(({ id, planId, sender, recipients }) => {
      const unitIds = replaced(sender.unitIds, successors);
      const textFrom = replaced(sender.textFrom, successors);
      const before = { sender, recipients };
      const after = {
        sender: { ...sender, ...(unitIds && { unitIds }), ...(textFrom && { textFrom }) },
        recipients: distinct(recipients.map((name) => called.get(name) ?? name)),
      };
      if (same(before, after)) return [];
      return [{ flowId: id, text: sender.text, before, after, ...(planId !== undefined && { planId }) }];
    });
}

/** Where the standing office follows from other things than the setting and ends, its successor is set. */
function plannedSettings(
  { settings: { settings }, ground }: Facts,
  successors: Successors,
): Changes['settings'] {
  const office = settings.standingOffice ?? ground?.officeId;
  const [to] = office !== undefined && successors.ends.has(office) ? successors.all(office) : [];
  const standingOffice = to ?? settings.standingOffice;
  const headFirst = replaced(settings.headFirst, successors) ?? [];
  const before = {
    headFirst: settings.headFirst,
    ...(settings.standingOffice !== undefined && { standingOffice: settings.standingOffice }),
  };
  const after = { headFirst, ...(standingOffice !== undefined && { standingOffice }) };
  return same(before, after) ? undefined : { before, after };
}

function plannedPerson(
  { userId, name, grants, posts }: FactPerson,
  { moves, ofPerson, ends }: Successors,
): PlannedPerson[] {
  const touches = ({ unitId }: { unitId?: string | undefined }) =>
    unitId !== undefined && (moves(unitId) || ends.has(unitId));
  const touched = [...grants, ...posts].filter(touches);
  if (touched.length === 0) return [];
  const move = <T extends { unitId?: string | undefined }>(each: T): T | [] => {
    if (each.unitId === undefined || !touches(each)) return each;
    const unitId = ofPerson(each.unitId, userId);
    return unitId === undefined ? [] : { ...each, unitId };
  };
  const before = { grants: [...grants], posts: [...posts] };
  const after = {
    grants: once(grants.flatMap(move), ({ role, unitId }: Grant) => `${role} ${unitId}`),
    posts: once(posts.flatMap(move), ({ post, unitId }) => `${post} ${unitId}`),
  };
  if (same(before, after)) return [];
  const unitIds = distinct(touched.flatMap(({ unitId }) => unitId ?? []));
  return [
    {
      userId,
      name,
      unitIds,
      to: distinct(unitIds.flatMap((id) => ofPerson(id, userId) ?? [])),
      before,
      after,
    },
  ];
}

const once = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  items.filter((item, at) => items.findIndex((other) => keyOf(other) === keyOf(item)) === at);
