import { expect, it } from 'vitest';
import { mappingOf, mappingOrder, openPlaces } from './mapping.ts';

const FORM = {
  ours: {
    headings: [
      { key: 'a', text: 'I. KẾT QUẢ' },
      { key: 'b', text: 'II. KHÓ KHĂN' },
    ],
    tables: [{ key: 't', title: 'Phụ lục', columns: [{ key: 'name', title: 'Nhiệm vụ' }] }],
  },
  template: {
    frame: {},
    headings: [{ key: 'taken:tự đánh giá', text: 'II. TỰ ĐÁNH GIÁ', level: 1 }],
    order: ['a', 'taken:tự đánh giá'],
    fixed: [],
    annexes: [{ key: 't', columns: [{ key: 'name' }, { title: 'Lý do chậm' }] }],
    unmapped: [],
  },
};

it('what is not mapped stands first, in the words of the file, else in ours', () => {
  const { headings, columns } = mappingOf(FORM);
  expect(headings.map(({ as, text }) => [as, text])).toEqual([
    ['', 'II. TỰ ĐÁNH GIÁ'],
    ['a', 'I. KẾT QUẢ'],
  ]);
  expect(columns.map(({ at, as, name }) => [at, as, name])).toEqual([
    [1, '', 'Lý do chậm'],
    [0, 'name', 'Nhiệm vụ'],
  ]);
  expect(openPlaces(FORM)).toBe(2);
});

it('only what was changed is sent', () => {
  const before = mappingOf(FORM);
  expect(mappingOrder(before, before)).toBeUndefined();
  const now = {
    headings: before.headings.map((place) => (place.as === '' ? { ...place, as: 'b' } : place)),
    columns: before.columns.map((place) => (place.as === 'name' ? { ...place, as: '' } : place)),
  };
  expect(mappingOrder(before, now)).toEqual({
    headings: [{ key: 'taken:tự đánh giá', as: 'b' }],
    columns: [{ table: 't', at: 0, as: null }],
  });
});
