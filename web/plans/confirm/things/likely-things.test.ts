import { describe, expect, it } from 'vitest';
import { indicator, rowsById, task } from '../fixtures.ts';
import { likelyThings } from './likely-things.ts';
import { thingsOf } from './things.ts';

const { list, byRow } = thingsOf(
  rowsById([
    task('t1', 1, { name: 'Tập huấn kỹ năng số cho người dân' }),
    task('t2', 2, { name: 'Kiểm kê thiết bị công nghệ thông tin' }),
    task('t3', 3, { name: 'Tổ chức tập huấn kỹ năng số', ordinal: '7' }),
    task('t4', 4, { name: 'Đấu thầu' }),
    { ...task('t5', 5, { name: 'Mua sắm máy tính' }), thing: 't2' },
    indicator('i1', 1, { name: 'Tỷ lệ người dân được tập huấn kỹ năng số' }),
  ]),
);
const find = (search = '') => {
  const thing = byRow.get('t1');
  return thing
    ? likelyThings(list, thing, thing.rows[0].value.name, search).map(({ rows: [lead] }) => lead.id)
    : [];
};

describe('the thing that a person may mean', () => {
  it('is of the same kind and another one, the most alike first, all the rest after it', () => {
    expect(find()[0]).toBe('t3');
    expect(find().toSorted()).toEqual(['t2', 't3', 't4']);
  });

  it.each([
    ['thiet bi', ['t2']],
    ['số tập', ['t3']],
    ['dau', ['t4']],
    ['may tinh', ['t2']],
    ['7', ['t3']],
    ['không có gì', []],
  ])('is found by %j', (search, ids) => {
    expect(find(search)).toEqual(ids);
  });
});
