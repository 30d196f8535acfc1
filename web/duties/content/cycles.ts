import type { ContentCycle } from '../../../src/duties/content/contract.ts';

/** Columns of the matrix, in the order in which the server gives the cells. */
export const CYCLES = [
  'month',
  'quarter',
  'half',
  'nine-month',
  'year',
] as const satisfies readonly ContentCycle[];
