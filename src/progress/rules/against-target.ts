/** Whether a figure meets a target: the one rule for whatever compares the two or says "đạt", "chưa đạt". Pure. */
import type { Target } from '../../reading/contract.ts';
import type { Direction } from './holding-target.ts';

export interface AgainstTarget {
  met: boolean;
  /** How far it is short, in the target's own unit; 0 too where it stands exactly on a level that is to be passed. */
  short: number;
}

/** A share that is counted from its parts carries an error of its last digits: 57 of 100 is 57 %, no less. */
const PRECISION = 1e-9;

/** How far `value` lies under `level`; 0 where it does not, or by no more than the error of counting. */
function under(value: number, level: number): number {
  const gap = level - value;
  return gap > PRECISION * Math.max(1, Math.abs(level)) ? gap : 0;
}

/** "Tăng 30% so với năm 2025", "gấp 2 lần năm 2025": how far from another figure, which the level itself does not say. */
const RELATIVE = /^(?:(?:tăng|giảm)(?!\p{L}).*(?<!\p{L})so(?: với)?(?!\p{L})|gấp(?!\p{L}))/iu;

/** Whether a level is told against another figure: nothing that is measured can stand beside it as it is. */
export const isRelative = ({ text }: Pick<Target, 'text'>): boolean =>
  RELATIVE.test(text.trim().normalize('NFC'));

/**
 * "Trên 3%" and "dưới 5%" are strict: exactly 3, exactly 5 do not meet them. "Từ 3% trở lên", "tối thiểu", "không quá"
 * are met by their own level, and so is a level without a sign ("đạt 80%"), which holds in the indicator's direction.
 * @returns undefined when it cannot be told: a level in words, or one that is told against another figure
 */
export function againstTarget(
  value: number,
  target: Target,
  direction: Direction,
): AgainstTarget | undefined {
  const { comparator, value: level, valueMax } = target;
  if (level === undefined || comparator === 'text' || isRelative(target)) return undefined;
  const below = under(value, level);
  const above = under(comparator === 'range' ? (valueMax ?? level) : level, value);
  switch (comparator) {
    case '>':
      return { met: above > 0, short: below };
    case '<':
      return { met: below > 0, short: above };
    case '>=':
      return { met: below === 0, short: below };
    case '<=':
      return { met: above === 0, short: above };
    case '=':
    case 'range':
      return direction === 'down' ? { met: above === 0, short: above } : { met: below === 0, short: below };
  }
}
