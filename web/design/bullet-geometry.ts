/** Where the marks of a bullet chart stand within its width. Pure. */

export interface BulletValues {
  /** Where it began. */
  base: number;
  /** What is achieved. */
  current: number;
  /** What should be achieved by now. */
  expected?: number | undefined;
  target: number;
  /** 1: more is better; -1: less is better. */
  direction: 1 | -1;
}

export interface BulletGeometry {
  base: number;
  current: number;
  expected?: number;
  target: number;
}

/**
 * Distances from the left edge; further right is always better. The base is at the left, unless what is achieved, or
 * the target, is worse than it. What never differs stands in the middle.
 */
export function bulletGeometry(values: BulletValues, width: number): BulletGeometry {
  const { base, current, expected, target, direction } = values;
  const way = (value: number): number => (direction === 1 ? value - base : base - value);
  const all = [0, ...[current, target, expected ?? base].map(way)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (value: number): number =>
    high === low ? width / 2 : Math.min(width, ((way(value) - low) / (high - low)) * width);
  return {
    base: at(base),
    current: at(current),
    target: at(target),
    ...(expected !== undefined && { expected: at(expected) }),
  };
}
