/** How tasks stand, out of what was counted for each status, unit and section. Pure. */
import type { ShownStatus } from '../contract.ts';
import type { SectionStanding, UnitStanding } from './contract.ts';

/** So many tasks have this status: in all, of a unit, or of a section (without a name: of those in none). */
export interface CountedTasks {
  part: 'all' | 'unit' | 'section';
  key: string | null;
  name: string | null;
  status: ShownStatus;
  count: number;
}

interface Standings extends Pick<UnitStanding, 'statuses'> {
  units: UnitStanding[];
  sections: SectionStanding[];
}

/** The whole, the units and the sections, in the order in which they come. */
export function standings(counted: readonly CountedTasks[]): Standings {
  const of = (part: CountedTasks['part']) => counted.filter((each) => each.part === part);
  const units = Map.groupBy(of('unit'), ({ key }) => key);
  const sections = Map.groupBy(of('section'), ({ key }) => key);
  return {
    statuses: statusesOf(of('all')),
    units: [...units].map(([id, own]) => ({
      id: id ?? '',
      name: own[0]?.name ?? '',
      statuses: statusesOf(own),
    })),
    sections: [...sections].map(([section, own]) => ({
      ...(section !== null && { section }),
      statuses: statusesOf(own),
    })),
  };
}

const statusesOf = (counted: readonly CountedTasks[]): UnitStanding['statuses'] =>
  Object.fromEntries(counted.map(({ status, count }) => [status, count]));
