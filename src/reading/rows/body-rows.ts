/** The rows of running text: indicators of the objectives, tasks of the sections that order them. */
import type { IndicatorReading, PlanHeader, TaskReading } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import { findYears } from '../values/target-year.ts';
import { readObjectives } from './body-indicators.ts';
import { findSections } from './body-sections.ts';
import { readTasks } from './body-tasks.ts';

export interface BodyRows {
  indicators: Omit<IndicatorReading, 'id'>[];
  tasks: Omit<TaskReading, 'id'>[];
}

/** Reads the rows of the body. Duties of units ("Tổ chức thực hiện") are tasks only where no other section orders any. */
export function readBody(root: BodyNode, title: string | undefined, planYear: number | undefined): BodyRows {
  const sections = findSections(root);
  const year = yearOfTitle(title ?? '');
  const indicators = sections
    .filter(({ role }) => role === 'objective' || role === 'general-objective')
    .flatMap((section) => readObjectives(section, year));
  const tasks = sections
    .filter(({ role }) => role === 'task')
    .flatMap((section) => readTasks(section, planYear));
  return { indicators, tasks };
}

/** The year of a plan that is made for one year or period: "Kế hoạch … năm 2026". */
function yearOfTitle(title: string): number | undefined {
  const years = new Set(findYears(title).map(({ year }) => year));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The year that months and quarters without a year belong to: that of the title, else of the date of issue. */
export function planYearOf({ title, date }: PlanHeader): number | undefined {
  const years = findYears(title ?? '').filter(({ from }) => from === undefined);
  if (years.length === 1) return years[0]?.year;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
