/** How indicators stand, as the lists show it and filter by it. Who works it out stands below; it is handed in. */
import type { TenantTx } from '../../db/database.ts';
import type { RegisterRow } from '../contract.ts';
import type { RowStanding, StandingStatus } from '../received/contract.ts';
import type { Filter } from './conditions.ts';

/** Certain indicators; all that are followed; or those of them of which a figure was received. */
export type StandingOf = readonly string[] | 'all' | 'measured';
export type StandingsOf = (tx: TenantTx, of: StandingOf) => Promise<Map<string, RowStanding>>;

/** For lists that show nothing of it. */
export const UNTOLD: StandingsOf = () => Promise.resolve(new Map<string, RowStanding>());

/** A list as a person asks for it. */
export type Asked = Omit<Filter, 'ids'> & { standing?: StandingStatus | undefined };

/** The query with the things that stand so in the place of how they are to stand. */
export async function byStanding<Query extends Asked>(
  tx: TenantTx,
  { standing, ...query }: Query,
  standingsOf: StandingsOf,
): Promise<Omit<Query, 'standing'> & Filter> {
  if (standing === undefined) return query;
  const standings = await standingsOf(tx, 'all');
  return { ...query, ids: [...standings].flatMap(([id, { status }]) => (status === standing ? [id] : [])) };
}

/** Each counted indicator with how it stands. */
export async function withStandings<Row extends RegisterRow>(
  tx: TenantTx,
  rows: readonly Row[],
  standingsOf: StandingsOf,
): Promise<Row[]> {
  const ids = rows.filter(({ kind, counted, retired }) => kind === 'indicator' && counted && !retired);
  if (ids.length === 0) return [...rows];
  const standings = await standingsOf(
    tx,
    ids.map(({ id }) => id),
  );
  return rows.map((row) => {
    const standing = standings.get(row.id);
    return standing ? { ...row, standing } : row;
  });
}
