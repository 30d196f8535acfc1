/** The rows of running text: indicators of the objectives, tasks of the sections that order them. */
import type { IndicatorReading, PlanHeader, TaskReading } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import { findYears } from '../values/target-year.ts';
import { readObjectives } from './body-indicators.ts';
import { findSections, type Section } from './body-sections.ts';
import { readDuties, readTasks } from './body-tasks.ts';

export interface BodyRows {
  indicators: Omit<IndicatorReading, 'id'>[];
  tasks: Omit<TaskReading, 'id'>[];
}

export interface BodyOptions {
  title: string | undefined;
  /** The year that months and quarters without a year belong to. */
  planYear: number | undefined;
  /** Whether tables of the plan hold tasks. */
  hasTables: boolean;
}

/** Reads the rows of the body. Duties of units ("Tổ chức thực hiện") are tasks only where no other section orders any. */
export function readBody(root: BodyNode, { title, planYear, hasTables }: BodyOptions): BodyRows {
  const sections = findSections(root);
  const year = yearOfTitle(title ?? '');
  const indicators = sections
    .filter(({ role }) => role === 'objective' || role === 'general-objective')
    .flatMap((section) => readObjectives(section, year));
  const ordered = sections
    .filter(({ role }) => role === 'task')
    .flatMap((section) => readTasks(section, planYear));
  return {
    indicators,
    tasks: [...ordered, ...dutiesOfUnits(sections, ordered.length > 0 || hasTables, planYear)],
  };
}

const ASSIGNS_TASKS = /^(?:bảng\s+)?phân công (?:nhiệm vụ|công việc)/iu;

/** What "Phân công nhiệm vụ" gives to each unit; other duties of units only where nothing else orders tasks. */
function dutiesOfUnits(
  sections: Section[],
  othersOrder: boolean,
  planYear: number | undefined,
): BodyRows['tasks'] {
  return sections
    .filter(({ role, node }) => {
      if (role === 'assignment' && ASSIGNS_TASKS.test(node.passage?.content ?? '')) return true;
      return !othersOrder && (role === 'assignment' || role === 'organisation');
    })
    .flatMap((section) => readDuties(section, planYear));
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
