import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHOWN_STATUSES, TASK_CELLS } from './contract.ts';
import { CELL_OF, inCells, statusesIn } from './task-cell.ts';

const FOLLOWED = SHOWN_STATUSES.filter((status) => status !== 'retired');

it('has a cell for each status that is followed, and for each cell its statuses', () => {
  expect(TASK_CELLS.flatMap(statusesIn).toSorted()).toEqual(FOLLOWED.toSorted());
  for (const status of FOLLOWED) expect(statusesIn(CELL_OF[status])).toContain(status);
  expect(statusesIn('open-in-time')).toEqual(['in-time', 'near-due', 'due-waiting']);
});

it('counts every task once, whatever their statuses are', () => {
  const counts = fc.record(Object.fromEntries(FOLLOWED.map((status) => [status, fc.nat(50)])), {
    requiredKeys: [],
  });
  const sum = (numbers: Partial<Record<string, number>>) =>
    Object.values(numbers).reduce<number>((all, each = 0) => all + each, 0);
  fc.assert(
    fc.property(counts, (statuses) => {
      expect(sum(inCells(statuses))).toBe(sum(statuses));
    }),
  );
});
