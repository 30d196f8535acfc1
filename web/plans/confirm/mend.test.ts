import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { indicator, rowsById, task } from './fixtures.ts';
import { mendPlace, patchedRow } from './mend.ts';
import { thingsOf } from './things/things.ts';

const target = (year: number, value: number) => ({ year, comparator: '=' as const, value, text: `${value}` });
const one = indicator('i1', 1, { targets: [target(2027, 5), target(2030, 9)] });
const rows = rowsById([one, task('t1', 1), { ...task('t2', 2), state: 'removed' }]);
const place = (...changes: Change[]) => mendPlace({ key: 'k', changes, inverse: [] }, rows, thingsOf(rows));
const set = (rowId: string, patch: object): Change => ({ op: 'set', rowId, patch: { ...patch } });

describe('a refused change is typed again', () => {
  it.each([
    ['in its cell', set('t1', { name: 'Dài' }), { tab: 'task', at: { rowId: 't1', column: 'name' } }],
    [
      'at its milestone',
      set('i1', { targets: [target(2027, 5), target(2030, 10)] }),
      { tab: 'indicator', at: { rowId: 'i1', column: 'target:2030' } },
    ],
    [
      'in a list of which names came and went',
      set('t1', { 'leads:A': 0, 'leads:B': 1 }),
      { tab: 'task', at: { rowId: 't1', column: 'leads' } },
    ],
  ])('%s', (_, change, expected) => {
    expect(place(change)).toMatchObject(expected);
  });

  it('at its mention, when the row does not lead its thing', () => {
    const both = rowsById([
      task('t1', 1, { leads: ['A'] }),
      { ...task('t2', 2, { source: 'body' }), thing: 't1' },
    ]);
    const step = { key: 'k', changes: [set('t2', { name: 'Dài' })], inverse: [] };
    expect(mendPlace(step, both, thingsOf(both))).toMatchObject({
      tab: 'task',
      at: { rowId: 't2', mention: true, column: 'name' },
      unfold: 't1',
      patch: { name: 'Dài' },
    });
  });

  it.each([
    ['a state', [{ op: 'set', rowId: 't1', state: 'accepted' }]],
    ['two fields', [set('t1', { name: 'a', unit: 'b' })]],
    ['two rows', [set('t1', { name: 'a' }), set('i1', { name: 'b' })]],
    ['a row that is gone', [set('t2', { name: 'a' })]],
    ['a row that never was', [set('t9', { name: 'a' })]],
    ['nothing that differs', [set('t1', { name: 'Nhiệm vụ t1' })]],
  ] as [string, Change[]][])('only as a whole when it was about %s', (_, changes) => {
    expect(place(...changes)).toBeUndefined();
  });

  it('with what was typed standing there', () => {
    expect(patchedRow(one, { name: 'Mới' }).value).toMatchObject({ name: 'Mới', targets: one.value.targets });
  });
});
