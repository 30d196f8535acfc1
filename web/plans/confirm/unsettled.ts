/** What is not settled in a draft, to be said before it is confirmed. Pure. */
import type { Draft, DraftFinding } from '../../../src/plans/draft/contract.ts';
import type { Things } from './things/things.ts';

export interface Unsettled {
  /** Names of which nobody knows yet who is meant, and in how many things they stand. */
  owners: { names: number; things: number };
  /** Serious findings that are open, by kind. */
  findings: { kind: DraftFinding['kind']; count: number }[];
}

export function unsettledIn(
  { owners, findings }: Pick<Draft, 'owners' | 'findings'>,
  { byRow }: Things,
): Unsettled {
  const unknown = owners.filter(({ resolution }) => resolution === undefined);
  const things = new Set(unknown.flatMap(({ rows }) => rows.flatMap((id) => byRow.get(id) ?? [])));
  const serious = findings.filter(({ waived, severity }) => !waived && severity === 'serious');
  return {
    owners: { names: unknown.length, things: things.size },
    findings: [...Map.groupBy(serious, ({ kind }) => kind)].map(([kind, own]) => ({
      kind,
      count: own.length,
    })),
  };
}

/** How many matters there are to be said: what stands in the way and what is not settled, kind by kind. */
export function openMatters(draft: Draft, { owners, findings }: Unsettled): number {
  const other = draft.otherCommune === null ? 0 : 1;
  return draft.blockers.length + other + (owners.names > 0 ? 1 : 0) + findings.length;
}
