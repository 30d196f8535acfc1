/** How tasks stand, out of what was counted for each status and unit. */
import type { ShownStatus } from '../contract.ts';
import type { UnitStanding } from './contract.ts';

/** So many tasks have this status, of a unit or, without one, in all. */
export interface CountedTasks {
  unit: string | null;
  name: string | null;
  status: ShownStatus;
  count: number;
}

/** The whole and the units, in the order in which they come. */
export function standings(counted: readonly CountedTasks[]): Pick<UnitStanding, 'statuses'> & {
  units: UnitStanding[];
} {
  const statuses: UnitStanding['statuses'] = {};
  const units = new Map<string, UnitStanding>();
  for (const { unit, name, status, count } of counted) {
    if (unit === null) {
      statuses[status] = count;
      continue;
    }
    const standing = units.get(unit) ?? { id: unit, name: name ?? '', statuses: {} };
    standing.statuses[status] = count;
    units.set(unit, standing);
  }
  return { statuses, units: [...units.values()] };
}
