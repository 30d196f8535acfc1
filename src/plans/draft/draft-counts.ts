/** How much a draft holds: things, not passages. Pure. */
import type { DraftCounts } from '../intake/contract.ts';
import type { DraftFinding, DraftRow } from './contract.ts';
import { isDoubtful } from './draft-rows.ts';
import { type DraftThing, draftThings } from './draft-things.ts';

/** @param things those of the rows, where they are known already */
export function draftCounts(
  rows: readonly DraftRow[],
  findings: readonly DraftFinding[],
  things: readonly DraftThing[] = draftThings(rows),
): DraftCounts {
  const kept = rows.filter((row) => row.state !== 'removed');
  const of = (kind: 'indicator' | 'task', counted: boolean) =>
    things.filter((thing) => thing.kind === kind && thing.counted === counted).length;
  const open = findings.filter(({ waived }) => !waived);
  return {
    indicators: of('indicator', true),
    tasks: of('task', true),
    qualitative: of('indicator', false),
    general: of('task', false),
    reporting: kept.filter(({ kind }) => kind === 'reporting').length,
    findings: open.length,
    serious: open.filter(({ severity }) => severity === 'serious').length,
    doubtful: things.filter((thing) => thing.rows.some(isDoubtful)).length,
    accepted: things.filter((thing) => thing.rows.every(({ state }) => state === 'accepted')).length,
  };
}
