/** Rows without a living owner under the reasons why. Pure. */
import type { Answerability, OwnerGap } from '../../../src/duties/content/contract.ts';

export type OwnerlessRow = Answerability['rows'][number];

export interface GapGroup {
  gap: OwnerGap;
  rows: OwnerlessRow[];
}

/** Whose plan names nobody comes first, whose people have changed last. */
const ORDER: Record<OwnerGap, number> = {
  'no-lead': 1,
  'several-leads': 2,
  collective: 3,
  'lead-not-a-unit': 4,
  'no-provider': 5,
  'unit-ended': 6,
  'updater-locked': 7,
};

export function gapGroups(rows: readonly OwnerlessRow[]): GapGroup[] {
  const gaps = [...new Set(rows.map(({ gap }) => gap))].toSorted((a, b) => ORDER[a] - ORDER[b]);
  return gaps.map((gap) => ({ gap, rows: rows.filter((row) => row.gap === gap) }));
}
