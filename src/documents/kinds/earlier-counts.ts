/** What an issued report says of its own due tasks, by the facts behind its sentences. Pure. */
import type { EarlierCounts } from '../words/compared-tasks.ts';
import { factsIn } from '../model/facts-in.ts';
import { stated } from '../../shared/stated.ts';
import type { EarlierDocument } from './kind-rule.ts';

/** A report that lists every cell of a period with due tasks says of the others that there are none. */
export function earlierCounts({ periodName, document }: EarlierDocument): EarlierCounts {
  const values = new Map(factsIn(document).map(({ key, value }) => [key, value]));
  const due = values.get('tasks.due');
  const overdue = values.get('tasks.due.open-overdue') ?? (values.has('tasks.due.done') ? 0 : undefined);
  const done = values.get('tasks.due.done') ?? (due === 0 ? 0 : undefined);
  return { periodName, ...stated({ previousDone: done, previousOverdue: overdue }) };
}
