import { describe, expect, it } from 'vitest';
import { applyChanges, inverseOf } from './change.ts';
import { indicator, rowsById, task } from './fixtures.ts';
import { joinWithAbove } from './join-rows.ts';

describe('a row joined with the line above', () => {
  const above = indicator('i1', 1, {
    name: 'Tỷ lệ hộ dân',
    leads: ['Phòng A'],
    targets: [{ year: 2026, comparator: '=', value: 50, text: '50%' }],
    location: { file: 0, page: 3, block: 3, row: 2 },
  });
  const row = indicator('i2', 2, {
    name: 'có kết nối',
    unit: '%',
    leads: ['Phòng A', 'Phòng B'],
    targets: [
      { year: 2026, comparator: '=', value: 9, text: '9' },
      { year: 2030, comparator: '=', value: 90, text: '90%' },
    ],
    location: { file: 0, page: 4, block: 5, row: 1 },
  });

  it('gives it text, owners, figures and passage, over two pages, and is removed', () => {
    const rows = applyChanges(rowsById([above, row]), joinWithAbove(row, above) ?? []);
    expect(rows.get('i1')?.value).toMatchObject({
      name: 'Tỷ lệ hộ dân có kết nối',
      unit: '%',
      leads: ['Phòng A', 'Phòng B'],
      targets: [{ year: 2026, value: 50 }, { year: 2030 }],
      location: { page: 3, block: 3, row: 2, blockEnd: 5, rowEnd: 1 },
      quote: 'Chỉ tiêu i1\nChỉ tiêu i2',
    });
    expect(rows.get('i2')?.state).toBe('removed');
  });

  it('comes back as it was', () => {
    const rows = rowsById([above, row]);
    const changes = joinWithAbove(row, above) ?? [];
    expect(applyChanges(applyChanges(rows, changes), inverseOf(rows, changes))).toEqual(rows);
  });

  it('has one passage whichever stands first in the document, and none over half of it', () => {
    const passage = (first: object, second: object) => {
      const [upper, lower] = [task('t1', 1, { location: first }), task('t2', 2, { location: second })];
      return joinWithAbove(lower, upper)?.[0];
    };
    const at = (block: number, more: object = {}) => ({ file: 0, block, ...more });
    expect(passage(at(9), at(7))).toMatchObject({ patch: { location: { block: 7, blockEnd: 9 } } });
    expect(passage(at(7), at(80))).toMatchObject({ patch: { location: { block: 7 } } });
    expect(passage(at(7), { file: 1, block: 8 })).toMatchObject({ patch: { location: at(7) } });
    expect(passage(at(7, { row: 2 }), at(7, { row: 3 }))).toMatchObject({
      patch: { location: { block: 7, row: 2, rowEnd: 3 } },
    });
  });

  it('gives its deadline where there is none, and the rest of one that was cut', () => {
    const deadline = { kind: 'recurring', recurrence: 'annual' } as const;
    expect(joinWithAbove(task('t2', 2, { deadline }), task('t1', 1))?.[0]).toMatchObject({
      patch: { deadline },
    });
    const [head, tail] = [
      task('t1', 1, { deadline: { kind: 'due', text: 'Trước ngày 30 tháng' } }),
      task('t2', 2, { deadline: { kind: 'due', due: '2026-12-31', text: '6 năm 2026' } }),
    ];
    expect(joinWithAbove(tail, head)?.[0]).toMatchObject({ patch: { deadline: { due: '2026-06-30' } } });
  });

  it('is of the same kind, and another one', () => {
    expect(joinWithAbove(task('t1', 1), row)).toBeUndefined();
    expect(joinWithAbove(row, row)).toBeUndefined();
  });
});
