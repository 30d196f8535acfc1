/** Which units begin, end, get another name or further names. Pure. */
import type { Unit } from '../organisation/contract.ts';
import { unitNameKey } from '../organisation/unit-names.ts';
import { keepFormerName } from '../organisation/unit-rules.ts';
import { addDays } from '../shared/dates.ts';
import type { Order, PlannedUnit, Target } from './contract.ts';
import type { IdOf, Successors } from './successors.ts';

const stateOf = ({
  name,
  shortName,
  aliases,
  validTo,
  successorIds,
  endedAs,
}: Omit<Unit, 'id' | 'kind' | 'position' | 'version'>) => ({
  name,
  aliases,
  ...(shortName !== undefined && { shortName }),
  ...(validTo !== undefined && { validTo }),
  ...(successorIds !== undefined && { successorIds }),
  ...(endedAs !== undefined && { endedAs }),
});

export function plannedUnits(
  units: readonly Unit[],
  order: Order,
  idOf: IdOf,
  successors: Successors,
): PlannedUnit[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const ended = order.moves.flatMap(({ unitId }): PlannedUnit | [] => {
    const unit = known.get(unitId);
    return unit && successors.ends.has(unitId) ? endedUnit(unit, order, successors) : [];
  });
  const taken = namesTaken(units, order, successors);
  const targets = order.targets.map((target): PlannedUnit => {
    const old = order.moves
      .filter(({ unitId, to }) => to.includes(target.key) && successors.ends.has(unitId))
      .flatMap(({ unitId }) => known.get(unitId) ?? []);
    const unit = target.unitId === undefined ? undefined : known.get(target.unitId);
    const parts = unit ? successors.all(unit.id).filter((id) => id !== unit.id) : [];
    return unit
      ? goingOn(unit, target, parts, { old, taken })
      : begun(idOf(target.key), target, old, { taken, order, known });
  });
  return [
    ...ended,
    ...targets.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)),
  ];
}

/** Its last day is the one before. */
function endedUnit(unit: Unit, { kind, date }: Order, { all }: Successors): PlannedUnit {
  const to = all(unit.id);
  const endedAs = kind === 'dissolve' || to.length === 0 ? 'dissolve' : to.length > 1 ? 'split' : 'merge';
  const after = {
    ...unit,
    validTo: addDays(date, -1),
    endedAs,
    ...(to.length > 0 && { successorIds: [...to] }),
  } as const;
  return {
    id: unit.id,
    name: unit.name,
    kind: unit.kind,
    change: 'ends',
    before: stateOf(unit),
    after: stateOf(after),
  };
}

/** @param parts units that take a part of it */
function goingOn(
  unit: Unit,
  { name, shortName }: Target,
  parts: readonly string[],
  { old, taken }: { old: readonly Unit[]; taken: Taken },
): PlannedUnit {
  const renamed = { ...unit, name: name ?? unit.name, ...(shortName && { shortName }) };
  const kept = keepFormerName(renamed, unit.name);
  const after = {
    ...kept,
    aliases: [...kept.aliases, ...namesOf(old, kept, taken)],
    ...(parts.length > 0 && { successorIds: [...(unit.successorIds ?? [unit.id]), ...parts] }),
  };
  const goesOn = parts.length > 0 ? 'parted' : 'takes-over';
  return {
    id: unit.id,
    name: unit.name,
    kind: unit.kind,
    change: renamed.name === unit.name ? goesOn : 'renamed',
    before: stateOf(unit),
    after: stateOf(after),
  };
}

function begun(
  id: string,
  { key, name = '', shortName, kind }: Target,
  old: readonly Unit[],
  { taken, order, known }: { taken: Taken; order: Order; known: ReadonlyMap<string, Unit> },
): PlannedUnit {
  const [first] = order.moves
    .filter(({ to }) => to.includes(key))
    .flatMap(({ unitId }) => known.get(unitId) ?? []);
  const own = { name, aliases: [], ...(shortName && { shortName }) };
  const after = { ...own, aliases: namesOf(old, own, taken) };
  return { id, name, kind: kind ?? first?.kind ?? 'other', change: 'begins', after };
}

/** Names of units that are there afterwards: a former name never hides one of them. */
type Taken = ReadonlySet<string>;

function namesTaken(units: readonly Unit[], { targets, date }: Order, { ends }: Successors): Taken {
  const renamed = new Map(targets.map(({ unitId, name }) => [unitId, name]));
  const living = units.filter(
    ({ id, validTo }) => !ends.has(id) && (validTo === undefined || validTo >= date),
  );
  const names = [
    ...living.map(({ id, name }) => renamed.get(id) ?? name),
    ...targets.flatMap(({ name }) => name ?? []),
  ];
  return new Set(names.map((name) => unitNameKey(name)));
}

/** Names of units that ended, under which plans go on naming whoever took their place; none twice. */
function namesOf(
  old: readonly Unit[],
  own: Pick<Unit, 'name' | 'shortName' | 'aliases'>,
  taken: Taken,
): string[] {
  const known = new Set([own.name, own.shortName ?? '', ...own.aliases].map((name) => unitNameKey(name)));
  return old
    .flatMap(({ name, shortName, aliases }) => [name, ...(shortName ? [shortName] : []), ...aliases])
    .filter((name) => {
      const key = unitNameKey(name);
      if (taken.has(key) || known.has(key)) return false;
      known.add(key);
      return true;
    });
}

/** The units as they are afterwards, those that begin at the end. */
export function unitsAfter(units: readonly Unit[], planned: readonly PlannedUnit[], date: string): Unit[] {
  const changes = new Map(planned.map((unit) => [unit.id, unit]));
  const position = Math.max(0, ...units.map((unit) => unit.position));
  const kept = units.map((unit) => ({ ...unit, ...changes.get(unit.id)?.after }));
  const fresh = planned
    .filter(({ change }) => change === 'begins')
    .map(({ id, kind, after }, at) => ({
      ...after,
      ...placeOf(id, units, planned),
      id,
      kind,
      validFrom: date,
      position: position + at + 1,
      version: 1,
    }));
  return [...kept, ...fresh];
}

/** A new unit stands where all those stood that it takes the place of; nowhere else by itself. */
function placeOf(
  id: string,
  units: readonly Unit[],
  planned: readonly PlannedUnit[],
): Pick<Unit, 'parentId'> {
  const former = new Set(planned.flatMap((unit) => (unit.after.successorIds?.includes(id) ? unit.id : [])));
  const parents = new Set(units.filter((unit) => former.has(unit.id)).map(({ parentId }) => parentId));
  const [parentId] = parents;
  return parents.size === 1 && parentId !== undefined ? { parentId } : {};
}
