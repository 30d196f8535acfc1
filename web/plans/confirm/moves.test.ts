import { describe, expect, it } from 'vitest';
import { columnsFor } from './columns.ts';
import { finding, indicator, rowsById, task } from './fixtures.ts';
import { acceptConfident, gridItems, moved, newRow, nextInPlan } from './moves.ts';
import { findingsByRow } from './order.ts';

const ids = ['a', 'b', 'c'];
const columns = columnsFor('reporting', []);

describe('moving about', () => {
  it.each([
    ['down', { rowId: 'a', column: 'head' }, { rowId: 'b', column: 'head' }],
    ['up', { rowId: 'a', column: 'rule' }, { rowId: 'a', column: 'rule' }],
    ['right', { rowId: 'a', column: 'head' }, { rowId: 'a', column: 'cycle' }],
    ['left', { rowId: 'a', column: 'cycle' }, { rowId: 'a', column: 'head' }],
    ['right', { rowId: 'a', column: 'to' }, { rowId: 'a', column: 'to' }],
    ['row-end', { rowId: 'b', column: 'head' }, { rowId: 'b', column: 'to' }],
    ['row-start', { rowId: 'b', column: 'to' }, { rowId: 'b', column: 'head' }],
    ['last-row', { rowId: 'a', column: 'from' }, { rowId: 'c', column: 'from' }],
    ['first-row', { rowId: 'c', column: 'from' }, { rowId: 'a', column: 'from' }],
    ['page-down', { rowId: 'a', column: 'head' }, { rowId: 'c', column: 'head' }],
  ] as const)('%s from %j goes to %j', (motion, from, to) => {
    expect(moved(from, motion, ids, columns)).toEqual(to);
  });
});

describe('lines of the table', () => {
  const rows = rowsById([
    task('t1', 1, { section: 'I' }),
    task('t2', 2, { section: 'I' }),
    task('t3', 3),
    task('t4', 4, { section: 'II' }),
  ]);

  it('has a heading where a section begins, in the order of the plan only', () => {
    const titles = gridItems(['t1', 't2', 't3', 't4'], rows, true).map((item) =>
      item.kind === 'section' ? item.title : item.id,
    );
    expect(titles).toEqual(['I', 't1', 't2', 't3', 'II', 't4']);
    expect(gridItems(['t4', 't1'], rows, false).every((item) => item.kind === 'row')).toBe(true);
  });
});

describe('accepting what is sure', () => {
  it('leaves doubtful rows, rows with findings and settled rows alone', () => {
    const rows = rowsById([
      indicator('i1', 1),
      indicator('i2', 2, { confidence: 0.4 }),
      indicator('i3', 3),
      { ...indicator('i4', 4), state: 'accepted' },
    ]);
    const changes = acceptConfident(['i1', 'i2', 'i3', 'i4'], rows, findingsByRow([finding('f', ['i3'])]));
    expect(changes).toEqual([[{ op: 'set', rowId: 'i1', state: 'accepted' }]]);
  });

  it('cuts very long lists into what the server takes at once', () => {
    const many = Array.from({ length: 1201 }, (_, at) => indicator(`i${at}`, at));
    expect(
      acceptConfident(
        many.map(({ id }) => id),
        rowsById(many),
        new Map(),
      ).map((chunk) => chunk.length),
    ).toEqual([500, 500, 201]);
  });
});

describe('neighbours', () => {
  const rows = rowsById([
    task('t1', 1),
    { ...task('t2', 2), state: 'removed' },
    indicator('i2', 2),
    task('t3', 3, { section: 'II' }),
  ]);

  it('the next in the plan is of the same kind and still there', () => {
    expect(nextInPlan(task('t1', 1), rows)?.id).toBe('t3');
    expect(nextInPlan(task('t3', 3), rows)).toBeUndefined();
  });

  it('a new row stands behind the chosen one, in its section', () => {
    expect(newRow('task', 'n', 'Việc mới', rows.get('t1'), rows)).toMatchObject({
      position: 2,
      value: { name: 'Việc mới' },
    });
    expect(newRow('task', 'n', 'Việc mới', rows.get('t3'), rows)).toMatchObject({
      position: 4,
      value: { section: 'II' },
    });
    expect(newRow('indicator', 'n', 'Mới', undefined, rows)).toMatchObject({
      position: 3,
      kind: 'indicator',
    });
    expect(newRow('reporting', 'n', 'Báo cáo tuần', undefined, rows)).toMatchObject({
      value: { cycle: 'adhoc', rule: 'Báo cáo tuần' },
    });
  });
});
