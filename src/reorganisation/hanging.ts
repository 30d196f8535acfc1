/** What hangs on a reorganisation that was carried out, so that it cannot be undone any more. Pure. */
import type { Changes, Hanging } from './contract.ts';
import type { Facts } from './facts.ts';
import type { Done } from './reorganisation-store.ts';
import { distinct } from './successors.ts';

/** What the facts do not hold: versions of rows, and answers since it was carried out. */
export interface Since {
  rowVersions: ReadonlyMap<string, number>;
  /** Rows, or units, for which a unit that took something over has typed or sent something. */
  answered: readonly string[];
}

export function hangingOn(facts: Facts, { changes, versions }: Done, since: Since): Hanging[] {
  const found: Hanging[] = [
    { why: 'answered', names: distinct(since.answered) },
    { why: 'row-changed', names: changedRows(facts, changes, versions, since) },
    { why: 'unit-changed', names: changedUnits(facts, changes, versions) },
    { why: 'person-changed', names: changedPeople(facts, changes) },
    { why: 'flow-changed', names: changedFlows(facts, changes, versions) },
    { why: 'new-use', names: newUses(facts, changes) },
  ];
  return found.filter(({ names }) => names.length > 0);
}

type Versions = Done['versions'];

function changedRows(
  { asked, definitions }: Facts,
  changes: Changes,
  versions: Versions,
  { rowVersions }: Since,
): string[] {
  const rows = changes.rows.filter(({ thingId }) => rowVersions.get(thingId) !== versions[thingId]);
  const askings = changes.asked.filter(({ thingId, after }) => !sameSet(asked.get(thingId) ?? [], after));
  const providers = [...changes.providers, ...changes.parts].filter(
    ({ thingId }) => definitions.get(thingId)?.version !== versions[`definition ${thingId}`],
  );
  return distinct([...rows, ...askings, ...providers].map(({ name }) => name));
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();

function changedUnits({ units }: Facts, changes: Changes, versions: Versions): string[] {
  const now = new Map(units.map((unit) => [unit.id, unit]));
  return changes.units.flatMap(({ id, name }) =>
    now.get(id)?.version === versions[id] ? [] : [now.get(id)?.name ?? name],
  );
}

/** What people still hold of a unit that ended goes by itself. */
function changedPeople({ people }: Facts, changes: Changes): string[] {
  const ended = new Set(changes.units.flatMap(({ id, change }) => (change === 'ends' ? [id] : [])));
  const now = new Map(people.map((person) => [person.userId, person]));
  const keys = (held: readonly { unitId?: string | undefined; role?: string; post?: string }[]) =>
    held.flatMap(({ role, post, unitId = '' }) => (ended.has(unitId) ? [] : `${role ?? post} ${unitId}`));
  return changes.people.flatMap(({ userId, name, after }) => {
    const { grants = [], posts = [] } = now.get(userId) ?? {};
    const same = sameSet(keys(grants), keys(after.grants)) && sameSet(keys(posts), keys(after.posts));
    return same ? [] : name;
  });
}

function changedFlows({ flows, settings }: Facts, changes: Changes, versions: Versions): string[] {
  const now = new Map(flows.map(({ id, version }) => [id, version]));
  const changed = changes.flows.filter(({ flowId }) => now.get(flowId) !== versions[flowId]);
  const office = changes.settings !== undefined && settings.version !== versions['settings'];
  return [...changed.map(({ text }) => text), ...(office ? ['Cách báo cáo'] : [])];
}

/** What came to units that it made, beside what it gave them. */
function newUses(facts: Facts, changes: Changes): string[] {
  const begun = new Set(changes.units.flatMap(({ id, change }) => (change === 'begins' ? [id] : [])));
  const own = {
    rows: new Set(
      [...changes.rows, ...changes.asked, ...changes.providers, ...changes.parts].map(
        ({ thingId }) => thingId,
      ),
    ),
    people: new Set(changes.people.map(({ userId }) => userId)),
    flows: new Set(changes.flows.map(({ flowId }) => flowId)),
  };
  const uses = (ids: readonly (string | undefined)[]) => ids.some((id) => id !== undefined && begun.has(id));
  const rows = facts.rows.filter(
    ({ id, owners }) =>
      !own.rows.has(id) &&
      uses([
        ...owners.map(({ unitId }) => unitId),
        ...(facts.asked.get(id) ?? []),
        facts.definitions.get(id)?.definition.provider.unitId,
        ...(facts.definitions.get(id)?.definition.provider.unitIds ?? []),
      ]),
  );
  const people = facts.people.filter(
    ({ userId, grants, posts }) =>
      !own.people.has(userId) && uses([...grants, ...posts].map(({ unitId }) => unitId)),
  );
  const flows = facts.flows.filter(
    ({ id, sender }) => !own.flows.has(id) && uses([...(sender.unitIds ?? []), ...(sender.textFrom ?? [])]),
  );
  const planned = facts.units.filter(({ id }) => begun.has(id) && facts.namedElsewhere.has(id));
  return distinct([
    ...[...rows, ...people, ...planned].map(({ name }) => name),
    ...flows.map(({ sender }) => sender.text),
  ]);
}
