/** What a list of units must be like. Pure. */
import { addDays } from '../shared/dates.ts';
import type { FieldError } from '../shared/errors.ts';
import type { Unit, UnitDraft } from './contract.ts';
import { unitNameKey } from './unit-names.ts';

type Named = Pick<UnitDraft, 'name' | 'validFrom' | 'validTo'>;

/** Made by a reorganisation that was undone: its last day is the one before its first. */
export function neverWas({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>): boolean {
  return validFrom !== undefined && validTo !== undefined && validTo === addDays(validFrom, -1);
}

/** Nobody took its place, or it went on itself beside others that took a part. */
const goesOn = ({ id, successorIds = [] }: Pick<Unit, 'id' | 'successorIds'>): boolean =>
  successorIds.length === 0 || successorIds.includes(id);

/**
 * The unit that goes on under a unit's name and with its work: itself, or the one that took its place. Undefined where
 * several did: a person says which.
 */
export function presentUnit<T extends Pick<Unit, 'id' | 'successorIds'>>(
  units: readonly T[],
  id: string,
): T | undefined {
  const unit = units.find((each) => each.id === id);
  const [successor, another] = unit?.successorIds ?? [];
  if (successor === undefined || (unit && goesOn(unit))) return unit;
  return another === undefined ? presentUnit(units, successor) : undefined;
}

/** Units that names can mean: a unit's successors bear its names, and what never was bears none. */
export function nameBearers<T extends Pick<Unit, 'id' | 'successorIds' | 'validFrom' | 'validTo'>>(
  units: readonly T[],
): T[] {
  return units.filter((unit) => goesOn(unit) && !neverWas(unit));
}

function overlap(a: Named, b: Named): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

/** Two units in force at the same time may not have the same name; a former unit may share it. */
export function unitProblems(units: readonly Named[]): FieldError[] {
  const keys = units.map((unit) => unitNameKey(unit.name));
  return units.flatMap((unit, index) => {
    if (unit.validFrom && unit.validTo && unit.validFrom > unit.validTo)
      return [
        {
          field: `units.${index}.validTo`,
          text: `“${unit.name}”: ngày hết hiệu lực trước ngày có hiệu lực.`,
        },
      ];
    const twin = units
      .slice(0, index)
      .find((other, earlier) => keys[earlier] === keys[index] && overlap(other, unit));
    return twin
      ? [{ field: `units.${index}.name`, text: `Đơn vị “${unit.name}” trùng với “${twin.name}”.` }]
      : [];
  });
}

/** Remembers another spelling; unchanged when the unit is known by it already. */
export function withAlias(unit: Unit, alias: string): Unit {
  const known = [unit.name, unit.shortName ?? '', ...unit.aliases].map((name) => unitNameKey(name));
  if (known.includes(unitNameKey(alias))) return unit;
  return { ...unit, aliases: [...unit.aliases, alias.trim()], version: unit.version + 1 };
}

/** The name under which plans of the past know the unit. */
export function keepFormerName(unit: Unit, former: string): Unit {
  if (unit.name === former || unit.aliases.includes(former)) return unit;
  return { ...unit, aliases: [...unit.aliases, former] };
}
