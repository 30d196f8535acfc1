import { describe, expect, it } from 'vitest';
import { EMPTY_WISH, emptyTarget, orderOf, SELF, type Wish, withKind } from './wish.ts';

const NONE = { rows: [], people: [] };
const wished = (part: Partial<Wish>): Wish => ({
  ...EMPTY_WISH,
  date: '2026-07-01',
  number: ' 15/NQ-HĐND ',
  documentDate: '2026-06-20',
  documentTitle: 'Sáp nhập ',
  ...part,
});
const target = (key: string, name: string) => ({ ...emptyTarget(key), name });

describe('the order that a wish is', () => {
  it('names its day and its document', () => {
    expect(orderOf(wished({}), NONE)).toMatchObject({
      date: '2026-07-01',
      document: { number: '15/NQ-HĐND', date: '2026-06-20', title: 'Sáp nhập' },
    });
  });

  it('merges into a new unit, or into one of those that merge', () => {
    const unitIds = ['a', 'b'];
    const anew = orderOf(wished({ unitIds, targets: [target('1', ' Thôn Đông ')] }), NONE);
    expect(anew.targets).toEqual([{ key: '1', name: 'Thôn Đông' }]);
    expect(anew.moves).toEqual([
      { unitId: 'a', to: ['1'] },
      { unitId: 'b', to: ['1'] },
    ]);
    const one = orderOf(wished({ unitIds, targets: [{ ...emptyTarget('1'), unitId: 'a' }] }), NONE);
    expect(one.targets).toEqual([{ key: '1', unitId: 'a' }]);
    expect(one.moves).toEqual([{ unitId: 'b', to: ['1'] }]);
  });

  it('splits into new units, and into itself where it goes on', () => {
    const parts = { unitIds: ['a'], targets: [target('1', 'Đông'), target('2', 'Tây')] };
    const ends = orderOf(wished({ kind: 'split', ...parts, fallback: '2' }), NONE);
    expect(ends.moves).toEqual([{ unitId: 'a', to: ['1', '2'], default: '2' }]);
    const goesOn = orderOf(wished({ kind: 'split', ...parts, goesOn: true, fallback: 'gone' }), NONE);
    expect(goesOn.targets[0]).toEqual({ key: SELF, unitId: 'a' });
    expect(goesOn.moves).toEqual([{ unitId: 'a', to: [SELF, '1', '2'] }]);
  });

  it('renames each by its own name, and dissolves with or without a successor', () => {
    const renamed = orderOf(
      wished({ kind: 'rename', unitIds: ['a', 'b'], names: [{ unitId: 'b', name: ' Tổ 2 ' }] }),
      NONE,
    );
    expect(renamed.targets.map(({ name }) => name)).toEqual(['', 'Tổ 2']);
    const nobody = orderOf(wished({ kind: 'dissolve', unitIds: ['a'] }), NONE);
    expect(nobody).toMatchObject({ targets: [], moves: [{ unitId: 'a', to: [] }] });
    const other = orderOf(wished({ kind: 'dissolve', unitIds: ['a'], successor: 'b' }), NONE);
    expect(other).toMatchObject({ targets: [{ unitId: 'b' }], moves: [{ unitId: 'a', to: ['b'] }] });
  });

  it('of several at once moves nothing of a unit that only goes on', () => {
    const order = orderOf(
      wished({
        kind: 'several',
        unitIds: ['a', 'b', 'c'],
        targets: [{ ...emptyTarget('1'), unitId: 'a' }, target('2', 'Mới')],
        into: [
          { unitId: 'a', keys: ['1'] },
          { unitId: 'b', keys: ['1', '2'] },
        ],
      }),
      NONE,
    );
    expect(order.moves).toEqual([
      { unitId: 'b', to: ['1', '2'] },
      { unitId: 'c', to: [] },
    ]);
  });

  it('keeps the choices among several successors only', () => {
    const choice = (unitId: string, to: string) => ({ unitId, to, userId: 'u' });
    const people = [choice('a', '1'), choice('a', '3'), choice('b', '1')];
    const parts = { unitIds: ['a'], targets: [target('1', 'Đông'), target('2', 'Tây')] };
    expect(orderOf(wished({ kind: 'split', ...parts }), { rows: [], people }).people).toEqual([
      choice('a', '1'),
    ]);
    expect(orderOf(wished({ unitIds: ['a', 'b'] }), { rows: [], people }).people).toEqual([]);
  });
});

it('another way begins with as many targets as it needs, each with a key of its own', () => {
  const split = withKind(wished({ unitIds: ['a', 'b'] }), 'split');
  expect(split).toMatchObject({ unitIds: ['a'], targets: [{ key: '1' }, { key: '2' }] });
  expect(withKind(split, 'merge').targets).toHaveLength(1);
  expect(withKind(split, 'several').targets).toHaveLength(2);
  expect(withKind(wished({ unitIds: ['a', 'b'] }), 'dissolve').unitIds).toEqual(['a', 'b']);
});
