import { describe, expect, it } from 'vitest';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { finding, indicator, rowsById, task } from './fixtures.ts';
import { confidentLines, gridItems, inBatches, newRow, nextInPlan, placeOfRow } from './moves.ts';
import { findingsByRow } from './order.ts';
import { linesOf, thingsOf } from './things/things.ts';

const linesFrom = (list: DraftRow[]) => linesOf(rowsById(list), thingsOf(rowsById(list)));

describe('lines of the table', () => {
  const lines = linesFrom([
    task('t1', 1, { section: 'I' }),
    { ...task('t2', 2, { section: 'I' }), thing: 'T' },
    { ...task('t3', 3), thing: 'T' },
    task('t4', 4),
    task('t5', 5, { section: 'II' }),
  ]);
  const nothing: ReadonlySet<string> = new Set();

  it('has a heading where a section begins, with the lines in it, in the order of the plan only', () => {
    const ids = ['t1', 't2', 't4', 't5'];
    const items = gridItems(ids, lines, { sections: true, unfolded: nothing });
    expect(items.map((item) => (item.kind === 'section' ? item.title : item.id))).toEqual([
      'I',
      't1',
      't2',
      't4',
      'II',
      't5',
    ]);
    expect(items[0]).toMatchObject({ ids: ['t1', 't2', 't4'] });
    const plain = gridItems(['t5', 't1'], lines, { sections: false, unfolded: nothing });
    expect(plain.every((item) => item.kind === 'row')).toBe(true);
  });

  it('shows the mentions of a thing below it once it is unfolded; a thing of one mention has none to show', () => {
    const unfolded = new Set(['T', 't1']);
    expect(gridItems(['t1', 't2'], lines, { sections: false, unfolded })).toEqual([
      { kind: 'row', id: 't1' },
      { kind: 'row', id: 't2' },
      { kind: 'mention', id: 't2', of: 't2' },
      { kind: 'mention', id: 't3', of: 't2' },
    ]);
  });
});

describe('where a row is found', () => {
  const rows = rowsById([
    { ...task('t1', 1), thing: 'T' },
    { ...task('t2', 2, { source: 'body' }), thing: 'T' },
    task('t3', 3, { source: 'body' }),
  ]);
  const place = (id: string) => placeOfRow(rows.get(id) ?? task(id, 0), thingsOf(rows));

  it('is the line of its thing when it leads, else its mention', () => {
    expect(place('t1')).toEqual({ tab: 'task', rowId: 't1' });
    expect(place('t2')).toEqual({ tab: 'task', rowId: 't2', mention: true, unfold: 'T' });
    expect(place('t3')).toEqual({ tab: 'general', rowId: 't3' });
  });
});

describe('accepting what is sure', () => {
  it('leaves doubtful things, things with findings and settled ones alone', () => {
    const lines = linesFrom([
      indicator('i1', 1),
      indicator('i2', 2, { confidence: 0.4 }),
      indicator('i3', 3),
      { ...indicator('i4', 4), state: 'accepted' },
      { ...indicator('i5', 5), thing: 'I' },
      { ...indicator('i6', 6, { confidence: 0.4 }), thing: 'I' },
    ]);
    const found = findingsByRow([finding('f', ['i3'])]);
    expect(confidentLines([...lines.values()], found).map(({ row }) => row.id)).toEqual(['i1']);
  });

  it('cuts very long lists into what the server takes at once', () => {
    const many = Array.from({ length: 1201 }, (_, at) => ({ op: 'set' as const, rowId: `i${at}` }));
    expect(inBatches(many).map((batch) => batch.length)).toEqual([500, 500, 201]);
    expect(inBatches([])).toEqual([]);
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
    expect(newRow('general', 'n', 'Việc chung', undefined, rows)).toMatchObject({
      kind: 'task',
      position: 4,
      value: { source: 'body' },
    });
    expect(newRow('reporting', 'n', 'Báo cáo tuần', undefined, rows)).toMatchObject({
      value: { cycle: 'adhoc', quote: 'Báo cáo tuần' },
    });
  });
});
