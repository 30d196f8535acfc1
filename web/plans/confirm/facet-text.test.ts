import { expect, it } from 'vitest';
import { vi } from '../../i18n/vi.ts';
import type { SetChange } from './change.ts';
import { facetName, saidBy } from './facet-text.ts';
import { indicator, rowsById } from './fixtures.ts';

const rows = rowsById([indicator('i1', 1)]);

it('names a milestone by its year, and says of names whether they are there', () => {
  const change: SetChange = {
    op: 'set',
    rowId: 'i1',
    patch: {
      'targets:2030': [{ year: 2030, comparator: '=', value: 80, text: '80%' }],
      'targets:': undefined,
      'leads:Phòng A': 0,
      'leads:Phòng B': undefined,
    },
  };
  expect(saidBy(change, rows, vi).said).toEqual([
    { name: 'Mức năm 2030', text: '80%' },
    { name: vi.reading.noYear, text: vi.confirm.empty },
    { name: vi.reading.fields.leads, text: 'có Phòng A; không có Phòng B' },
  ]);
});

it('names other facets as their fields', () => {
  expect(facetName('value.deadline', vi)).toBe(vi.reading.fields.deadline);
  expect(facetName('state', vi)).toBe(vi.reading.fields.state);
});
