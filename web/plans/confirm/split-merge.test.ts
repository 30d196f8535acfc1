import { describe, expect, it } from 'vitest';
import { applyChanges } from './change.ts';
import { indicator, rowsById, task } from './fixtures.ts';
import { mergeRows, splitPlaces, splitRow } from './split-merge.ts';

describe('splitting', () => {
  const name = 'Lắp camera ở chợ; mở lớp kỹ năng số. Thành lập tổ hỗ trợ - mỗi thôn một tổ';
  const row = task('t1', 4, { name, leads: ['Văn phòng'], deadline: { kind: 'due', due: '2027-06-30' } });

  it('proposes places after semicolons and full stops and before dashes', () => {
    expect(splitPlaces(name).map((at) => name.slice(at, at + 9))).toEqual([
      'mở lớp kỹ',
      'Thành lập',
      '- mỗi thô',
    ]);
  });

  it('proposes none where a part would be empty', () => {
    expect(splitPlaces('Chỉ một việc;')).toEqual([]);
  });

  it('cuts the name, keeps the rest with both, and stands between its neighbours', () => {
    const at = splitPlaces(name)[0] ?? 0;
    const rows = applyChanges(rowsById([row]), splitRow(row, at, 'n1', 5) ?? []);
    expect(rows.get('t1')?.value).toMatchObject({ name: 'Lắp camera ở chợ' });
    expect(rows.get('n1')).toMatchObject({
      kind: 'task',
      position: 4.5,
      value: { name: 'mở lớp kỹ năng số. Thành lập tổ hỗ trợ - mỗi thôn một tổ', leads: ['Văn phòng'] },
    });
    expect(rows.get('n1')?.read).toBeUndefined();
  });

  it.each([0, name.length])('does nothing at the edge (%d)', (at) => {
    expect(splitRow(row, at, 'n1', undefined)).toBeUndefined();
  });
});

describe('joining', () => {
  it('puts names, owners, targets and passages together and removes the second row', () => {
    const a = indicator('i1', 1, {
      name: 'Tỷ lệ hộ dân',
      leads: ['Phòng A'],
      targets: [{ year: 2026, comparator: '=', value: 50, text: '50%' }],
      location: { block: 3, row: 2 },
    });
    const b = indicator('i2', 2, {
      name: 'có kết nối',
      unit: '%',
      leads: ['Phòng A', 'Phòng B'],
      targets: [
        { year: 2026, comparator: '=', value: 9, text: '9' },
        { year: 2030, comparator: '=', value: 90, text: '90%' },
      ],
      location: { block: 4, row: 1 },
    });
    const rows = applyChanges(rowsById([a, b]), mergeRows(a, b) ?? []);
    expect(rows.get('i1')?.value).toMatchObject({
      name: 'Tỷ lệ hộ dân có kết nối',
      unit: '%',
      leads: ['Phòng A', 'Phòng B'],
      targets: [{ year: 2026, value: 50 }, { year: 2030 }],
      location: { block: 3, row: 2, blockEnd: 4, rowEnd: 1 },
      quote: 'Chỉ tiêu i1\nChỉ tiêu i2',
    });
    expect(rows.get('i2')?.state).toBe('removed');
  });

  it('takes the deadline of the second task when the first has none', () => {
    const deadline = { kind: 'recurring', recurrence: 'annual' } as const;
    const changes = mergeRows(task('t1', 1), task('t2', 2, { deadline }));
    expect(changes?.[0]).toMatchObject({ patch: { deadline } });
  });

  it('joins no two kinds', () => {
    expect(mergeRows(task('t1', 1), indicator('i1', 2))).toBeUndefined();
  });
});
