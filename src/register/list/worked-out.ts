/**
 * What lists show and are filtered by that stands in no column of the register: how indicators stand, since when an
 * obstacle is told of, and who is meant by a name. The rooms below work the first two out; they are handed in.
 */
import type { TenantTx } from '../../db/database.ts';
import { daysBetween, todayInVietnam } from '../../shared/dates.ts';
import type { RegisterQuery, RegisterRow } from '../contract.ts';
import type { MilestoneMark, ObstacleAge, RowStanding } from '../received/contract.ts';
import type { Filter } from './conditions.ts';
import { textsOfPerson } from './texts-of-person.ts';

/** Certain indicators, or all that are followed. */
export type StandingOf = readonly string[] | 'all';

/** How an indicator stands: as lists show it, whether it misses its milestone at its present pace, and year by year. */
export interface Stood {
  standing: RowStanding;
  misses: boolean;
  marks: ReadonlyMap<number, MilestoneMark>;
}

export interface WorkedOut {
  standingsOf: (tx: TenantTx, of: StandingOf) => Promise<Map<string, Stood>>;
  /** Open tasks of which an obstacle is told, each with the day since when ("YYYY-MM-DD"). */
  obstaclesOf: (tx: TenantTx) => Promise<Map<string, string>>;
}

/** For lists that show nothing of it. */
export const UNTOLD: WorkedOut = {
  standingsOf: () => Promise.resolve(new Map<string, Stood>()),
  obstaclesOf: () => Promise.resolve(new Map<string, string>()),
};

/** A list as a person asks for it. */
export type Asked = Omit<RegisterQuery, 'limit' | 'offset'>;

/** The query with the things that stand so in the place of how they are to stand. */
export async function narrowed<Query extends Asked>(
  tx: TenantTx,
  { standing, warning, obstacle, ...query }: Query,
  { standingsOf, obstaclesOf }: WorkedOut,
): Promise<Omit<Query, 'standing' | 'warning' | 'obstacle'> & Filter> {
  const chosen: ReadonlySet<string>[] = [];
  if (standing !== undefined || warning !== undefined) {
    const stood = [...(await standingsOf(tx, 'all'))].filter(
      ([, each]) => standsSo(each, standing, query.year) && (warning === undefined || each.misses),
    );
    chosen.push(new Set(stood.map(([id]) => id)));
  }
  if (obstacle !== undefined) {
    const today = todayInVietnam(tx.at);
    const told = [...(await obstaclesOf(tx))].filter(
      ([, since]) => obstacle === 'any' || obstacleAge(since, today) === obstacle,
    );
    chosen.push(new Set(told.map(([id]) => id)));
  }
  return {
    ...query,
    ...(chosen.length > 0 && { ids: inAll(chosen) }),
    ...(query.person && { persons: await textsOfPerson(tx, query.person) }),
  };
}

/** In a year that is named by the milestone of that year, else by the next one. */
function standsSo({ standing, marks }: Stood, wanted: Asked['standing'], year: number | undefined): boolean {
  if (wanted === undefined) return true;
  return year === undefined ? standing.status === wanted : marks.get(year) === wanted;
}

function inAll([first, ...others]: readonly ReadonlySet<string>[]): string[] {
  return [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
}

/** @param since "YYYY-MM-DD" */
export function obstacleAge(since: string, today: string): ObstacleAge {
  const days = daysBetween(since, today);
  if (days < 7) return 'under-7';
  if (days < 30) return '7-30';
  return days < 90 ? '30-90' : 'over-90';
}

/** Each counted indicator with how it stands. */
export async function withStandings<Row extends RegisterRow>(
  tx: TenantTx,
  rows: readonly Row[],
  { standingsOf }: WorkedOut,
): Promise<Row[]> {
  const ids = rows.filter(({ kind, counted, retired }) => kind === 'indicator' && counted && !retired);
  if (ids.length === 0) return [...rows];
  const stood = await standingsOf(
    tx,
    ids.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = stood.get(row.id);
    return own ? { ...row, standing: own.standing } : row;
  });
}
