/** What a table of reporting is called, and where it stands. Pure. */
import type { PlanFlowTable } from '../../../src/duties/confirming/contract.ts';
import type { Texts } from '../../i18n/vi.ts';

type Table = Pick<PlanFlowTable, 'planId' | 'planName'>;

/** In the address instead of a plan: the table of the lines that belong to none. */
export const LOOSE = 'none';

/** The plan in the address, and the record of what is typed in its table. */
export const placeOf = ({ planId }: Table): string => planId ?? LOOSE;

/** The plan by its short name, or what has none. */
export const nameOf = ({ planId, planName }: Table, words: Texts['flows']): string =>
  planId === null ? words.loose : planName;
