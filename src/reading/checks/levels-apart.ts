/** Levels of one indicator that body and appendix put differently. */
import type { IndicatorReading } from '../contract.ts';

/** What one row of the body says otherwise than the row of the appendix beside it. */
export interface Difference {
  /** What it is about: "năm 2030", "thời hạn", "chủ trì". */
  about: string;
  appendix: string;
  body: string;
  /** Whether more than the comparator of a figure differs. */
  serious: boolean;
}

/** For each year that both state a figure for: another figure, or another comparator before the same one. */
export function levelsApart(listed: IndicatorReading, said: IndicatorReading): Difference[] {
  return said.targets.flatMap((target) => {
    const twin = listed.targets.find(({ year }) => year === target.year);
    if (!twin || target.value === undefined || twin.value === undefined) return [];
    const same = target.value === twin.value && target.valueMax === twin.valueMax;
    if (same && target.comparator === twin.comparator) return [];
    const about = target.year === undefined ? 'mức' : `năm ${target.year}`;
    return [{ about, appendix: twin.text, body: target.text, serious: !same }];
  });
}
