/** Findings of a draft as they are worked off: by kind, the serious kinds first. Pure. */
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import type { Things } from '../things/things.ts';

export interface FindingGroup {
  kind: DraftFinding['kind'];
  serious: boolean;
  findings: DraftFinding[];
}

/** Kinds in the order in which they first occur, those with anything serious first. */
export function byKind(findings: readonly DraftFinding[]): FindingGroup[] {
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    serious: own.some(({ severity }) => severity === 'serious'),
    findings: own,
  }));
  return groups.toSorted((a, b) => Number(b.serious) - Number(a.serious));
}

/** The things that a finding is about, each once, in the order of its rows; rows that are gone are left out. */
export function concerned({ rows }: Pick<DraftFinding, 'rows'>, { byRow }: Things): DraftThing[] {
  return [...new Set(rows.flatMap((id) => byRow.get(id) ?? []))];
}
