/** What a list of units must be like. Pure. */
import type { FieldError } from '../shared/errors.ts';
import type { Unit, UnitDraft } from './contract.ts';
import { unitNameKey } from './unit-names.ts';

type Named = Pick<UnitDraft, 'name' | 'validFrom' | 'validTo'>;

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
