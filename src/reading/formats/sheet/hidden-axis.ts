/** Which rows (or columns) are not shown, asked quickly. */
export interface Axis {
  isHidden(at: number): boolean;
  /** The first at or behind this one that is shown. */
  shownFrom(at: number): number;
  /** Its place among those that are shown. */
  rank(at: number): number;
}

/** @param stretches what is hidden, [from, to] each, in any order, overlapping or not */
export function axisOf(stretches: readonly (readonly [number, number])[]): Axis {
  const merged = mergeStretches(stretches);
  let sum = 0;
  const hiddenBefore = merged.map(([from, to]) => {
    const before = sum;
    sum += to - from + 1;
    return before;
  });
  /** Index of the last stretch that begins at or before. */
  const lastFrom = (at: number): number => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.[0] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const holding = (at: number): [number, number] | undefined => {
    const found = merged[lastFrom(at)];
    return found && at <= found[1] ? found : undefined;
  };
  return {
    isHidden: (at) => holding(at) !== undefined,
    shownFrom: (at) => (holding(at)?.[1] ?? at - 1) + 1,
    rank: (at) => {
      const index = lastFrom(at);
      const found = merged[index];
      return found ? at - (hiddenBefore[index] ?? 0) - (Math.min(at, found[1]) - found[0] + 1) : at;
    },
  };
}

function mergeStretches(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
