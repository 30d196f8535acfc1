/** A target beside figures: a bare number gets the unit of its indicator. Pure. */
import type { DutyItem } from '../../src/progress/contract.ts';
import { inPercent } from '../../src/progress/rules/figure-value.ts';

type Aimed = Pick<DutyItem, 'target' | 'unit'>;

/** "80" of "%" as "80%", "1" of "Sáng kiến" as "1 sáng kiến"; "" without a target. */
export function targetText({ target, unit }: Aimed): string {
  if (!target) return '';
  const text = target.text.trim();
  if (unit === undefined || !/\d$/u.test(text)) return text;
  return inPercent(unit) ? `${text}%` : `${text} ${unit.toLowerCase()}`;
}

/** The same with what it is called: "mốc 2026: 80%". */
export const namedTarget = (item: Aimed & Pick<DutyItem, 'targetLabel'>): string =>
  [item.target && item.targetLabel, targetText(item)].filter(Boolean).join(': ');
