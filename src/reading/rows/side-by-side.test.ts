import { describe, expect, it } from 'vitest';
import { readTableRows } from './table-rows.ts';
import { sampleTable } from './table-samples.ts';

describe('tables beside and behind each other', () => {
  it('columns that stand twice give the rows of both halves', () => {
    const { tasks } = readTableRows([
      sampleTable([
        ['TT', 'Nhiệm vụ', 'Thời hạn', 'TT', 'Nhiệm vụ', 'Thời hạn'],
        ['1', 'Ban hành quy chế', 'Tháng 4/2026', '2', 'Lắp camera', 'Quý II/2026'],
        ['3', 'Số hóa sổ hộ tịch', 'Quý III/2026', '', '', ''],
      ]),
    ]);
    expect(tasks.map(({ ordinal, deadline }) => `${ordinal} ${deadline.due}`)).toEqual([
      '1 2026-04-30',
      '2 2026-06-30',
      '3 2026-09-30',
    ]);
  });

  it('a table of tasks without a header does not go on with indicators that are as wide', () => {
    const { indicators, tasks } = readTableRows([
      sampleTable([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026'],
        ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '80'],
      ]),
      sampleTable([
        ['1', 'Ban hành quy chế một cửa', 'Phòng Kinh tế', 'Tháng 4/2026'],
        ['2', 'Lắp camera an ninh', 'Công an xã', 'Quý II/2026'],
      ]),
    ]);
    expect(indicators).toHaveLength(1);
    expect(tasks.map(({ deadline, confidence }) => [deadline.due, confidence < 0.8])).toEqual([
      ['2026-04-30', true],
      ['2026-06-30', true],
    ]);
  });

  it('the unit stands in brackets behind the name', () => {
    const { indicators } = readTableRows([
      sampleTable([
        ['TT', 'Chỉ tiêu', 'Năm 2026'],
        ['1', 'Tỷ lệ hồ sơ trực tuyến (%)', '80'],
      ]),
    ]);
    expect(indicators[0]).toMatchObject({ unit: '%', name: 'Tỷ lệ hồ sơ trực tuyến (%)' });
  });
});
