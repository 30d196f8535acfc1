import type { Target } from '../../../src/reading/contract.ts';

export interface ChartPoint {
  year: number;
  value: number;
  /** Upper end of a range. */
  valueMax?: number;
  text: string;
}

/** The targets that have a year and a figure, in the order of the years; words cannot be drawn. */
export function chartPoints(targets: readonly Target[]): ChartPoint[] {
  return targets
    .flatMap(({ year, value, valueMax, text }): ChartPoint[] => {
      if (year === undefined || value === undefined) return [];
      return [{ year, value, text, ...(valueMax !== undefined && { valueMax }) }];
    })
    .toSorted((a, b) => a.year - b.year);
}
