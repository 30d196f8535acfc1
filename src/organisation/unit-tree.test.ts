import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentProblem, unitTree } from './unit-tree.ts';

const unit = (id: string, parentId?: string, successorIds?: string[]) => ({
  id,
  name: `Đơn vị ${id}`,
  ...(parentId !== undefined && { parentId }),
  ...(successorIds && { successorIds }),
});

describe('the tree of units', () => {
  it('has each below its parent, in the order of the list', () => {
    const units = [unit('b'), unit('c', 'a'), unit('a'), unit('d', 'c'), unit('e', 'a')];
    expect(unitTree(units, units).map(({ unit: { id }, depth }) => `${id}${depth}`)).toEqual([
      'b0',
      'a0',
      'c1',
      'd2',
      'e1',
    ]);
  });

  it('finds whoever took the place of a parent; one that is not shown leaves its units for themselves', () => {
    const all = [unit('old', undefined, ['new']), unit('new'), unit('h', 'old')];
    const shown = all.filter(({ id }) => id !== 'old');
    expect(unitTree(shown, all)).toMatchObject([
      { unit: { id: 'new' }, depth: 0 },
      { unit: { id: 'h' }, depth: 1 },
    ]);
    expect(unitTree([unit('h', 'old')], all)).toMatchObject([{ unit: { id: 'h' }, depth: 0 }]);
  });

  it('loses and doubles none, as long as no circle was let in', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))), (wishes) => {
        let units = ids.map((id) => unit(id));
        for (const [id, parentId] of wishes) {
          const wished = unit(id, parentId);
          if (parentProblem(units, wished)) continue;
          units = units.map((each) => (each.id === id ? wished : each));
        }
        const placed = unitTree(units, units).map(({ unit: each }) => each.id);
        expect(placed.toSorted()).toEqual(ids);
      }),
    );
  });
});

it.each([
  [unit('a', 'a'), 'Đơn vị không trực thuộc chính mình.'],
  [unit('a', 'x'), 'Không tìm thấy đơn vị cấp trên. Vui lòng chọn lại.'],
  [unit('a', 'c'), '“Đơn vị a” đứng trên đơn vị đã chọn nên không trực thuộc đơn vị đó.'],
  [unit('c'), undefined],
  [unit('d', 'c'), undefined],
])('%o: %s', (wished, problem) => {
  const units = [unit('a'), unit('b', 'a'), unit('c', 'b'), unit('d')];
  expect(parentProblem(units, wished)).toBe(problem);
});
