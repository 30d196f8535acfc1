/** What a finding of a draft is about. Pure. */
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import type { Things } from '../things/things.ts';

/** The things that a finding is about, each once, in the order of its rows; rows that are gone are left out. */
export function concerned({ rows }: Pick<DraftFinding, 'rows'>, { byRow }: Things): DraftThing[] {
  return [...new Set(rows.flatMap((id) => byRow.get(id) ?? []))];
}
