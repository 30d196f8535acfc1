import { describe, expect, it } from 'vitest';
import { applyChanges } from './change.ts';
import { indicator, rowsById, task } from './fixtures.ts';
import { halvesOf, proposedShares, splitPlaces, splitRow } from './split-row.ts';

const name = 'Lắp camera ở chợ; mở lớp kỹ năng số. Thành lập tổ hỗ trợ - mỗi thôn một tổ';

describe('places to cut', () => {
  it('are after semicolons and full stops and before dashes', () => {
    expect(splitPlaces(name).map((at) => name.slice(at, at + 9))).toEqual([
      'mở lớp kỹ',
      'Thành lập',
      '- mỗi thô',
    ]);
  });

  it('are none where a part would be empty', () => {
    expect(splitPlaces('Chỉ một việc;')).toEqual([]);
  });
});

describe('a task cut in two', () => {
  const text = 'Lắp camera ở chợ trong Quý II/2027; Công an xã mở lớp kỹ năng số';
  const row = task('t1', 4, {
    name: text,
    quote: `3. ${text}\nVăn phòng`,
    ordinal: '3',
    leads: ['Văn phòng', 'Công an xã'],
    deadline: { kind: 'due', due: '2027-06-30', text: 'Quý II/2027' },
  });
  const at = splitPlaces(text)[0] ?? 0;

  it('has what stands in the words of one half there, and says what cannot be told', () => {
    expect(proposedShares(row, at)).toEqual([
      { cell: 'deadline', half: 'first', told: true },
      { cell: 'leads:Văn phòng', half: 'first', told: false },
      { cell: 'leads:Công an xã', half: 'second', told: true },
    ]);
  });

  it('is two rows, each with its own figures and passage, the second between the first and the next', () => {
    const changes = splitRow(row, { at, shares: proposedShares(row, at) }, 'n1', 5) ?? [];
    const rows = applyChanges(rowsById([row]), changes);
    expect(rows.get('t1')?.value).toMatchObject({
      name: 'Lắp camera ở chợ trong Quý II/2027',
      quote: '3. Lắp camera ở chợ trong Quý II/2027;',
      leads: ['Văn phòng'],
      deadline: { due: '2027-06-30' },
    });
    expect(rows.get('n1')).toMatchObject({
      kind: 'task',
      position: 4.5,
      value: {
        name: 'Công an xã mở lớp kỹ năng số',
        quote: 'Công an xã mở lớp kỹ năng số\nVăn phòng',
        leads: ['Công an xã'],
        deadline: { kind: 'none' },
      },
    });
    expect(rows.get('n1')?.value).not.toHaveProperty('ordinal');
    expect(rows.get('n1')?.read).toBeUndefined();
  });

  it('has what a person says it has', () => {
    const shares = proposedShares(row, at).map((share) => ({ ...share, half: 'both' as const }));
    const halves = halvesOf(row, at, shares);
    for (const half of [halves?.first, halves?.second])
      expect(half).toMatchObject({ leads: ['Văn phòng', 'Công an xã'], deadline: { due: '2027-06-30' } });
  });

  it.each([0, text.length])('is none at the edge (%d)', (edge) => {
    expect(splitRow(row, { at: edge, shares: [] }, 'n1', undefined)).toBeUndefined();
  });
});

it('an indicator keeps with each half the figure that stands in its words', () => {
  const text = 'Tỷ lệ hồ sơ trực tuyến đạt 80%; thôn có tổ công nghệ số đạt 100%';
  const row = indicator('i1', 1, {
    name: text,
    quote: 'Bảng 2, dòng 4',
    unit: '%',
    targets: [
      { year: 2026, comparator: '=', value: 80, text: '80%' },
      { year: 2030, comparator: '=', value: 100, text: 'đạt 100%' },
      { year: 2035, comparator: '=', value: 10, text: '0%' },
    ],
  });
  const at = splitPlaces(text)[0] ?? 0;
  const shares = proposedShares(row, at);
  expect(shares.map(({ cell, half, told }) => [cell, half, told])).toEqual([
    ['targets:2026', 'first', true],
    ['targets:2030', 'second', true],
    ['targets:2035', 'first', false],
    ['unit', 'both', true],
  ]);
  const halves = halvesOf(row, at, shares);
  expect(halves?.second).toMatchObject({ unit: '%', targets: [{ year: 2030 }], quote: 'Bảng 2, dòng 4' });
  expect(halves?.first).toMatchObject({ targets: [{ year: 2026 }, { year: 2035 }], unit: '%' });
});
