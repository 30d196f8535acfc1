/** Whether body and appendix list the same things, so that a row missing from one of them means something. */
import type { PlanReading } from '../contract.ts';
import type { Row } from './finding.ts';

/** Below this share of linked rows the two are no parallel lists, and absence means nothing. */
const PARALLEL = 0.5;

export function parallel(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.filter((row) => row.sameAs?.length).length / rows.length >= PARALLEL;
}

/** True when the task appendix repeats the tasks of the running text: what it lacks is reported there, once. */
export function tasksAreParallel(plan: PlanReading): boolean {
  return (
    parallel(plan.tasks.filter((task) => task.source === 'appendix')) &&
    plan.tasks.some((task) => task.source === 'body')
  );
}
