import { expect, it } from 'vitest';
import { readTableRows } from './table-rows.ts';
import { sampleTable } from './table-samples.ts';

it('reads a header whose words are broken over rows', () => {
  const { indicators } = readTableRows([
    sampleTable([
      ['Số', 'Chỉ tiêu', 'Đơn vị', 'Mục tiêu', 'theo năm', 'Cơ quan'],
      ['TT', '', 'tính', 'Năm 2026', 'Năm 2030', 'chủ trì'],
      ['1', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', '60', '90', 'Công an xã'],
      ['2', 'Số lớp kỹ năng số', 'lớp', '2', '5', 'Trạm Y tế'],
    ]),
  ]);
  expect(
    indicators.map(({ ordinal, unit, targets, leads }) => [
      ordinal,
      unit,
      targets.map(({ year, value }) => [year, value]),
      leads,
    ]),
  ).toEqual([
    ['1', '%', [[2026, 60], [2030, 90]], ['Công an xã']],
    ['2', 'lớp', [[2026, 2], [2030, 5]], ['Trạm Y tế']],
  ]); // biome-ignore format: a table
});
