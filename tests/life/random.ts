/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** A whole number below `under`. */
  below: (under: number) => number;
  one: <T>(items: readonly T[]) => T | undefined;
}

/** By a linear congruence (Numerical Recipes); plenty for choosing what people do next. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0;
  const below = (under: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * under);
  };
  return { below, one: (items) => items[below(items.length)] };
}
