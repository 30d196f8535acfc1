/** Who provides the answer of a row: its source where one is named, else whoever leads it. Pure. */
import type { Unit } from '../organisation/contract.ts';
import type { RowOwner } from '../register/contract.ts';
import type { ProviderGap } from './content/contract.ts';
import type { Definition } from './contract.ts';

/** Who is asked; several units each by itself; what comes from outside or from a system the standing office enters. */
export type Provider =
  | { kind: 'lead' | 'unit'; unitId: string; enteredBy: 'unit' }
  | { kind: 'several'; unitIds: readonly string[]; enteredBy: 'units' }
  | { kind: 'outside' | 'system'; enteredBy: 'office' }
  | { kind: 'none'; reason: ProviderGap };

type ValidUnit = Pick<Unit, 'id' | 'validFrom' | 'validTo' | 'successorIds'>;

const gap = (reason: ProviderGap): Provider => ({ kind: 'none', reason });

/** Whether the unit exists on a day ("2026-03-05"); its last day is one on which it does. */
export function existsOn({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom ?? '') <= day && day <= (validTo ?? '9999-12-31');
}

/** Whether the unit answers for a day: it existed then, or took the place of one that did. */
export function answersFor(unit: ValidUnit, units: readonly ValidUnit[], day: string): boolean {
  if (existsOn(unit, day)) return true;
  if (unit.validFrom === undefined || day >= unit.validFrom) return false;
  return units.some((former) => former.successorIds?.includes(unit.id) && answersFor(former, units, day));
}

function asked(kind: 'lead' | 'unit', unitId: string, units: readonly ValidUnit[], day: string): Provider {
  const unit = units.find(({ id }) => id === unitId);
  return unit && answersFor(unit, units, day) ? { kind, unitId, enteredBy: 'unit' } : gap('unit-ended');
}

/** Those of them that exist. */
function askedEach(asks: readonly string[], units: readonly ValidUnit[], day: string): Provider {
  const unitIds = units
    .filter((unit) => asks.includes(unit.id) && answersFor(unit, units, day))
    .map(({ id }) => id);
  return unitIds.length === 0 ? gap('unit-ended') : { kind: 'several', unitIds, enteredBy: 'units' };
}

/** The one unit that leads, however often and in whatever words the plan names it. */
export function leadUnitOf(
  owners: readonly Pick<RowOwner, 'role' | 'unitId' | 'resolution'>[],
): { unitId: string } | { reason: ProviderGap } {
  const leads = owners.filter(({ role }) => role === 'lead');
  const units = new Set(leads.flatMap(({ unitId }) => unitId ?? []));
  const others = leads.filter(({ unitId }) => unitId === undefined);
  const [unitId] = units;
  if (leads.length === 0) return { reason: 'no-lead' };
  if (unitId !== undefined && units.size === 1 && others.length === 0) return { unitId };
  if (units.size + others.length > 1) return { reason: 'several-leads' };
  return { reason: others[0]?.resolution === 'collective' ? 'collective' : 'lead-not-a-unit' };
}

/**
 * @param definition of an indicator; a task and an indicator without one are asked of whoever leads
 * @param day on which the unit has to exist
 */
export function providerOf(
  thing: {
    owners: readonly Pick<RowOwner, 'role' | 'unitId' | 'resolution'>[];
    askedUnits?: readonly string[];
  },
  definition: Pick<Definition, 'provider'> | undefined,
  units: readonly ValidUnit[],
  day: string,
): Provider {
  if (thing.askedUnits && thing.askedUnits.length > 0) return askedEach(thing.askedUnits, units, day);
  const { kind, unitId, unitIds = [] } = definition?.provider ?? { kind: 'lead' };
  if (kind === 'outside' || kind === 'system') return { kind, enteredBy: 'office' };
  if (kind === 'units') return unitIds.length === 0 ? gap('no-provider') : askedEach(unitIds, units, day);
  if (kind === 'unit') return unitId === undefined ? gap('no-provider') : asked('unit', unitId, units, day);
  const lead = leadUnitOf(thing.owners);
  return 'reason' in lead ? gap(lead.reason) : asked('lead', lead.unitId, units, day);
}
