import { describe, expect, it } from 'vitest';
import { readTableRows } from './table-rows.ts';
import { type SampleCell, sampleTable, showIndicator, showTask } from './table-samples.ts';

const tasksOf = (...rows: SampleCell[][]): string[] => readTableRows([sampleTable(rows)]).tasks.map(showTask);
const indicatorsOf = (...rows: SampleCell[][]): string[] =>
  readTableRows([sampleTable(rows)]).indicators.map(showIndicator);

const TASKS = [
  ['1', 'Ban hành quy chế họp trực tuyến', 'Văn phòng xã', 'Phòng Kinh tế', 'Tháng 4/2026'],
  ['2', 'Tập huấn chữ ký số cho công chức', 'Phòng Kinh tế', 'Trạm y tế xã', 'Tháng 6/2026'],
];
const READ = [
  '1 | Ban hành quy chế họp trực tuyến | Văn phòng xã | Phòng Kinh tế |  | 2026-04-30',
  '2 | Tập huấn chữ ký số cho công chức | Phòng Kinh tế | Trạm y tế xã |  | 2026-06-30',
];

describe('a header whose first cell was misread', () => {
  it.each(['1', '11', '7', '511', 'IT', 'II', 'SIT', 'π', 'T1', 'Tr', '17', ''])('TT as "%s"', (first) => {
    expect(tasksOf([first, 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'], ...TASKS)).toEqual(READ);
    expect(tasksOf([first, 'Nhiem vụ', 'Chu tri', 'Phôi họp', 'Thoi han'], ...TASKS)).toEqual(READ);
  });

  it('TT as a number beside merged cells and years', () => {
    expect(
      indicatorsOf(
        [
          { text: '1', rows: 2 },
          { text: 'Chỉ tiêu', rows: 2 },
          { text: 'Đơn vị\ntính', rows: 2 },
          { text: 'Mục tiêu', cols: 2 },
        ],
        ['2026', '2030'],
        ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '80', '95'],
        ['2', 'Số điểm truy cập', 'Điểm', '3', '9'],
      ),
    ).toEqual([
      '1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=80 2030=95 | ',
      '2 | Số điểm truy cập | Điểm | 2026=3 2030=9 | ',
    ]);
  });

  it('is told from a row of the table, by its number or by a cell that names no column', () => {
    const first = [
      '1',
      'Kế hoạch triển khai nhiệm vụ',
      'Phòng phụ trách',
      'Các đơn vị phối hợp',
      'Đúng thời hạn',
    ];
    expect(tasksOf(first, ['2', ...(TASKS[0]?.slice(1) ?? [])])).toHaveLength(2);
    expect(
      tasksOf(['1', 'Nhiệm vụ thứ nhất', 'Văn phòng xã', 'Trạm y tế', 'Tháng 3/2026'], ...TASKS),
    ).toHaveLength(3);
  });
});
