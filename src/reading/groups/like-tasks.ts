/** Which tasks of a fresh reading are one and the same. Pure. */
import { likenessIndex } from '../../shared/likeness.ts';
import type { TaskReading } from '../contract.ts';
import { Joining } from './row-groups.ts';

const TASK_LIKENESS = 0.55;
/** A body item that is wholly a part of an appendix row (two items merged into one row). */
const TASK_CONTAINED = 0.9;

/** Joins each item of the body to the row of the appendix that states the same work. */
export function joinTasks(rows: readonly TaskReading[]): Joining {
  const joining = new Joining(rows);
  const appendix = rows.filter((row) => row.source === 'appendix');
  const index = likenessIndex(appendix.map((row) => row.name));
  for (const row of rows.filter(({ source }) => source === 'body')) {
    const best = index
      .like(row.name, 3)
      .find((hit) => hit.score >= TASK_LIKENESS || hit.contained >= TASK_CONTAINED);
    const other = best && appendix[best.index];
    if (other) joining.join(other.id, row.id);
  }
  return joining;
}
