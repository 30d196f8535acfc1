/** How many of the units that were asked about a task have completed it, as lists show it. Pure. */
import type { Together } from '../../register/received/contract.ts';
import type { Part } from '../answers/whole-task.ts';

export function togetherOfTasks(
  periodId: string,
  parts: ReadonlyMap<string, readonly Part[]>,
): { thingId: string; periodId: string; asOf: string; together: Together }[] {
  return [...parts].flatMap(([thingId, own]) => {
    const given = own.flatMap(({ answer, stands }) => (answer ? [{ answer, stands }] : []));
    const asOf = given
      .map(({ answer }) => answer.asOf)
      .toSorted()
      .at(-1);
    if (asOf === undefined) return [];
    const done = given.filter(({ stands }) => stands?.state === 'done').length;
    return [
      {
        thingId,
        periodId,
        asOf,
        together: { periodId, asOf, given: given.length, expected: own.length, done },
      },
    ];
  });
}
