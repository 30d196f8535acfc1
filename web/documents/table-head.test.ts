import { expect, it } from 'vitest';
import type { Column } from '../../src/documents/model/contract.ts';
import { headGroups } from './table-head.ts';

const column = (key: string, under?: string): Column => ({
  key,
  title: key,
  width: 10,
  align: 'left',
  ...(under !== undefined && { under }),
});

it('neighbours under one word share a cell, the same word further on has its own', () => {
  const groups = headGroups([column('a'), column('b', 'X'), column('c', 'X'), column('d'), column('e', 'X')]);
  expect(groups.map(({ under, columns }) => [under, columns.map(({ key }) => key).join('')])).toEqual([
    [undefined, 'a'],
    ['X', 'bc'],
    [undefined, 'd'],
    ['X', 'e'],
  ]);
});
