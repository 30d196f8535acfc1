import type { MilestoneRow } from '../../src/evaluation/indicators/contract.ts';

/** How many indicators may miss their next milestone. */
export const atRisk = (rows: readonly Pick<MilestoneRow, 'standing'>[]): number =>
  rows.filter(({ standing }) => standing.status === 'at-risk').length;
