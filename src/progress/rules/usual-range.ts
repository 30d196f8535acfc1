/**
 * Whether a figure is far from what the indicator's own last figures were, by median and median absolute deviation, so
 * that one odd figure among them neither hides nor makes another. Pure.
 */

/** So many of its own last figures are looked at, and no fewer than so many. */
export const LOOKED_AT = 8;
const AT_LEAST = 4;
/** MAD × 1.4826 estimates the standard deviation of what is spread normally. */
const AS_DEVIATION = 1.4826;
const DEVIATIONS = 4;
/** What lies as close as this to the median is never far: a row of equal figures may move. */
const SHARE_OF_MEDIAN = 0.05;
const LEAST_SPREAD = 1;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted.at(middle - 1), sorted.at(middle)];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

export interface UsualRange {
  from: number;
  to: number;
}

/** @param history own figures, the latest first; undefined: too few to say what is usual */
export function usualRange(history: readonly number[]): UsualRange | undefined {
  const values = history.slice(0, LOOKED_AT);
  if (values.length < AT_LEAST) return undefined;
  const middle = median(values);
  const deviation = AS_DEVIATION * median(values.map((value) => Math.abs(value - middle)));
  const spread = Math.max(deviation, SHARE_OF_MEDIAN * Math.abs(middle), LEAST_SPREAD);
  return { from: middle - DEVIATIONS * spread, to: middle + DEVIATIONS * spread };
}
