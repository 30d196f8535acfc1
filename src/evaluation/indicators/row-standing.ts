/** What lists and chips show of how an indicator stands. Pure. */
import type { RowStanding } from '../../register/received/contract.ts';
import type { IndicatorStanding } from './contract.ts';

export const rowStandingOf = ({ status, milestone, reached }: IndicatorStanding): RowStanding => ({
  status,
  reached,
  ...(milestone && { year: milestone.year }),
});
