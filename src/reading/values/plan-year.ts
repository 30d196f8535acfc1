/** The year that a plan is made for. */
import type { PlanHeader } from '../contract.ts';
import { findYears } from './target-year.ts';

/** The year that months and quarters without a year belong to: that of the title, else of the date of issue. */
export function planYearOf({ title, date }: PlanHeader): number | undefined {
  const years = findYears(title ?? '').filter(({ from }) => from === undefined);
  const [named] = years;
  const issued = date === undefined ? undefined : Number(date.slice(0, 4));
  if (!named || years.length > 1) return issued;
  // "Đến năm 2030" is where a plan ends; its days and quarters begin with the year of its issue.
  const isEnd = /(?:đến|tới|hết)(?:\s+hết)?\s+(?:năm\s+)?\d{4}/iu.test(
    (title ?? '').slice(named.start, named.end),
  );
  return isEnd && issued !== undefined && issued < named.year ? issued : named.year;
}
