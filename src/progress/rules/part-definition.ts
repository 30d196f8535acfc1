/** What one unit is asked of a figure that several make together: its own part. Pure. */
import type { Definition } from '../../duties/contract.ts';

export const PART_YES = 'Đạt';
export const PART_NO = 'Chưa đạt';

/** Where units are counted, each only says whether it is one of those that have it. */
export function partDefinition(definition: Definition): Definition {
  const { base: _, ...own } = definition;
  if (definition.overUnits !== 'count') return own;
  const { numerator: _numerator, denominator: _denominator, ...rest } = own;
  return { ...rest, valueKind: 'level', direction: 'none', levels: [PART_NO, PART_YES] };
}
