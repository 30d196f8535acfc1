/**
 * The method of Open SDG (Statistics Canada, "Progress Measurement Methodology for the Sustainable Development Goals"),
 * after Eurostat: the observed compound annual growth rate beside the one that the target requires. It misjudges young
 * series (2 → 30 of 100 in a year reads "on track"), so it never sets a status. Pure.
 */
import { yearsBetween } from './moment.ts';
import type { Level } from './road.ts';

export const OPINIONS = ['on track', 'acceleration needed', 'limited', 'deterioration', 'undefined'] as const;
export type Opinion = (typeof OPINIONS)[number];

export interface SecondOpinion {
  /** R = d · CAGR observed / |CAGR required|; absent where it is not defined. */
  ratio?: number;
  label: Opinion;
}

const growth = (from: Level, to: Level): number =>
  (to.value / from.value) ** (1 / yearsBetween(from.at, to.at)) - 1;

/** Not defined at zero, where the sign changes, without time between, or where the target asks for no growth. */
export function secondOpinion(base: Level, current: Level, target: Level, direction: 1 | -1): SecondOpinion {
  const values = [base.value, current.value, target.value];
  const oneSign = values.every((value) => value > 0) || values.every((value) => value < 0);
  const later = current.at.day > base.at.day && target.at.day > base.at.day;
  if (!oneSign || !later || target.value === base.value) return { label: 'undefined' };
  // All values negative: growth is shrinking, as in the published method.
  const sign = base.value < 0 ? -1 : 1;
  const ratio = (sign * direction * growth(base, current)) / Math.abs(growth(base, target));
  return { ratio, label: opinionOf(ratio) };
}

function opinionOf(ratio: number): Opinion {
  if (ratio >= 0.95) return 'on track';
  if (ratio >= 0.6) return 'acceleration needed';
  return ratio >= 0 ? 'limited' : 'deterioration';
}
