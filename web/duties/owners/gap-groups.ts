/** Rows without a living owner under the reasons why, in the order in which these are given. Pure. */
import type { Answerability } from '../../../src/duties/content/contract.ts';
import { OWNER_GAPS, type OwnerGap } from '../../../src/duties/content/owner-gaps.ts';

export type OwnerlessRow = Answerability['rows'][number];

export interface GapGroup {
  gap: OwnerGap;
  rows: OwnerlessRow[];
}

export function gapGroups(rows: readonly OwnerlessRow[]): GapGroup[] {
  return OWNER_GAPS.flatMap((gap) => {
    const own = rows.filter((row) => row.gap === gap);
    return own.length === 0 ? [] : [{ gap, rows: own }];
  });
}
