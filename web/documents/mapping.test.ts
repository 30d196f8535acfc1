import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/documents/taken-over/contract.ts';
import type { OwnForm } from '../../src/documents/templates/contract.ts';
import { mappingOf, mappingOrder, openPlaces, UNUSED, withTable } from './mapping.ts';

const FORM: { ours: OwnForm; template: Template } = {
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
  expect(mappingOrder(FORM, before)).toBeUndefined();
  const now = {
    ...before,
    headings: before.headings.map((place) => (place.as === '' ? { ...place, as: 'b' } : place)),
    columns: before.columns.map((place) => (place.as === 'name' ? { ...place, as: '' } : place)),
  };
  expect(mappingOrder(FORM, now)).toEqual({
    headings: [{ key: 'taken:tự đánh giá', as: 'b' }],
    columns: [{ table: 't', at: 0, as: null }],
  });
});

describe('a table that pairs with nothing of ours', () => {
  const theirs = { title: 'BIỂU 2', columns: [{ title: 'Nhiệm vụ' }, { title: 'Điểm' }] };
  const [told] = FORM.template.annexes;
  const form = {
    ours: {
      ...FORM.ours,
      tables: [...FORM.ours.tables, { key: 'u', title: '', columns: [{ key: 'task', title: 'Nhiệm vụ' }] }],
    },
    template: {
      ...FORM.template,
      annexes: [...(told ? [told] : []), { key: 'taken:2', columns: [], theirs, aside: 'waits' as const }],
    },
  };
  const before = mappingOf(form);

  it('waits for a person, its columns with it', () => {
    expect(before.tables).toEqual([{ key: 'taken:2', as: '', title: 'BIỂU 2', heads: ['Nhiệm vụ', 'Điểm'] }]);
    expect(openPlaces(form)).toBe(3);
    expect(before.columns.some(({ table }) => table === 'u')).toBe(false);
  });

  it('brings its columns along, as far as they are told, and is sent with what was chosen of them', () => {
    const now = withTable(form, before, 'taken:2', 'u');
    expect(now.columns.filter(({ table }) => table === 'u')).toEqual([
      { table: 'u', at: 1, name: 'Điểm', as: '' },
      { table: 'u', at: 0, name: 'Nhiệm vụ', as: 'task' },
    ]);
    expect(mappingOrder(form, now)).toEqual({ tables: [{ key: 'taken:2', as: 'u' }] });
    const blank = now.columns.map((column) => (column.as === 'task' ? { ...column, as: '' } : column));
    expect(mappingOrder(form, { ...now, columns: blank })).toEqual({
      tables: [{ key: 'taken:2', as: 'u' }],
      columns: [{ table: 'u', at: 0, as: null }],
    });
    expect(withTable(form, now, 'taken:2', '')).toEqual(before);
  });

  it('is not used, and counts no more', () => {
    const now = withTable(form, before, 'taken:2', UNUSED);
    expect(mappingOrder(form, now)).toEqual({ tables: [{ key: 'taken:2', unused: true }] });
  });
});
