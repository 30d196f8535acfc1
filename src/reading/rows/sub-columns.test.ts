import { describe, expect, it } from 'vitest';
import { readTableRows } from './table-rows.ts';
import { type SampleCell, sampleTable, showIndicator } from './table-samples.ts';

const read = (...rows: SampleCell[][]) =>
  readTableRows([sampleTable(rows)], { planYear: 2026, titleYear: 2026, issueYear: 2026 }).indicators;

/** Two columns under each of two years. */
const header = (one: string, other: string): SampleCell[][] => [
  [
    { text: 'TT', rows: 2 },
    { text: 'Chỉ tiêu', rows: 2 },
    { text: 'ĐVT', rows: 2 },
    { text: 'Năm 2026', cols: 2 },
    { text: 'Năm 2027', cols: 2 },
  ],
  [one, other, one, other],
];

describe('two columns under each year', () => {
  it.each([
    ['Chỉ tiêu', 'Kết quả'],
    ['Kế hoạch', 'Thực hiện'],
    ['KH', 'TH'],
    ['Mục tiêu', 'Kết quả đạt được'],
    ['Phấn đấu', 'Ước thực hiện'],
  ])('%s | %s: the planned figure is the target', (plan, result) => {
    const rows = read(...header(plan, result), ['1', 'Hồ sơ trực tuyến', '%', '60', '55', '80', '']);
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 2027=80 | ']);
    expect(rows[0]?.confidence).toBe(0.98);
  });

  it('the other way round', () => {
    const rows = read(...header('Thực hiện', 'Kế hoạch'), [
      '1',
      'Hồ sơ trực tuyến',
      '%',
      '55',
      '60',
      '',
      '80',
    ]);
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 2027=80 | ']);
  });

  it('that hold nothing yet give no results in their place', () => {
    const rows = read(...header('Kế hoạch', 'Thực hiện'), ['1', 'Hồ sơ trực tuyến', '%', '', '55', '', '']);
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % |  | ']);
  });

  it.each([
    ['Số lượng', 'Tỷ lệ (%)'],
    ['Quý II', 'Quý IV'],
    ['6 tháng', 'Cả năm'],
    ['Tỉnh giao', 'Xã phấn đấu'],
  ])('%s | %s: both are targets of the year, told apart by their words', (one, other) => {
    const [row] = read(...header(one, other), ['1', 'Hộ dùng internet', 'hộ', '600', '80', '700', '95']);
    expect(row?.targets).toEqual([
      { year: 2026, comparator: '=', value: 600, text: `${one}: 600` },
      { year: 2026, comparator: '=', value: 80, text: `${other}: 80` },
      { year: 2027, comparator: '=', value: 700, text: `${one}: 700` },
      { year: 2027, comparator: '=', value: 95, text: `${other}: 95` },
    ]);
  });

  it('a unit of measure under each year is none of its figures', () => {
    const rows = read(
      [
        { text: 'TT', rows: 2 },
        { text: 'Chỉ tiêu', rows: 2 },
        { text: 'Năm 2026', cols: 2 },
        { text: 'Năm 2030', cols: 2 },
      ],
      ['ĐVT', 'Mức', 'ĐVT', 'Mức'],
      ['1', 'Hồ sơ trực tuyến', '%', '60', '%', '80'],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 2030=80 | ']);
  });

  it('three rows of headers', () => {
    const rows = read(
      [
        { text: 'TT', rows: 3 },
        { text: 'Chỉ tiêu', rows: 3 },
        { text: 'ĐVT', rows: 3 },
        { text: 'Lộ trình thực hiện', cols: 4 },
      ],
      [
        { text: 'Năm 2026', cols: 2 },
        { text: 'Năm 2027', cols: 2 },
      ],
      ['Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
      ['1', 'Hồ sơ trực tuyến', '%', '60', '55', '80', ''],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 2027=80 | ']);
  });

  it('no merged cells, as converters leave them', () => {
    const rows = read(
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026', '', 'Năm 2027', ''],
      ['', '', '', 'Kế hoạch', 'Kết quả', 'Kế hoạch', 'Kết quả'],
      ['1', 'Hồ sơ trực tuyến', '%', '60', '55', '80', ''],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 2027=80 | ']);
  });
});

describe('cells of several years', () => {
  it('a merged cell is the figure of each year it spans', () => {
    const rows = read(
      ['TT', 'Chỉ tiêu', '2026', '2027', '2028'],
      ['1', 'Hồ sơ trực tuyến', { text: 'Duy trì 100%', cols: 3 }],
      ['2', 'Hồ sơ số hóa', '80%', '90%', '100%'],
    );
    expect(rows.map(showIndicator)).toEqual([
      '1 | Hồ sơ trực tuyến | % | 2026=100 2027=100 2028=100 | ',
      '2 | Hồ sơ số hóa | % | 2026=80 2027=90 2028=100 | ',
    ]);
  });

  it('a column "Lộ trình" names years and figures', () => {
    const rows = read(
      ['TT', 'Chỉ tiêu', 'Lộ trình'],
      ['1', 'Hồ sơ trực tuyến', '2026: 70%; 2027: 80%'],
      ['2', 'Hồ sơ số hóa', 'Đến 2027 đạt 100%'],
    );
    expect(rows.map(showIndicator)).toEqual([
      '1 | Hồ sơ trực tuyến | % | 2026=70 2027=80 | ',
      '2 | Hồ sơ số hóa | % | 2027=100 | ',
    ]);
  });

  it('a column of planned years gives the year of the row', () => {
    const rows = read(
      ['TT', 'Tiêu chí', 'Chỉ tiêu', 'Hiện trạng', 'Kế hoạch đạt'],
      ['1', 'Giao thông', '≥ 90%', '80%', 'Năm 2027'],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Giao thông | % | 2027>=90 | ']);
  });
});

describe('what was beside what is to be', () => {
  it.each([
    [['Hiện trạng 2025', 'Mục tiêu 2026', '2030']],
    [['Thực hiện 2025', 'Kế hoạch 2026', 'Định hướng 2030']],
    [['TH năm 2025', 'KH năm 2026', 'KH năm 2030']],
    [['Ước thực hiện năm 2025', 'Kế hoạch thực hiện năm 2026', 'Đến năm 2030']],
  ])('%s', (columns) => {
    const rows = read(
      ['TT', 'Chỉ tiêu', 'ĐVT', ...columns],
      ['1', 'Hồ sơ trực tuyến', '%', '50', '60', '80'],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 2030=80 | ']);
    expect(rows[0]?.doubts).toBeUndefined();
  });

  it('where only the year tells, the row is in doubt', () => {
    const rows = read(
      ['TT', 'Chỉ tiêu', 'ĐVT', '2025', '2026', '2030'],
      ['1', 'Hồ sơ', '%', '50', '60', '80'],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ | % | 2026=60 2030=80 | ']);
    expect(rows[0]?.doubts).toEqual(['targets']);
  });

  it('shares and growth beside the plan are no targets', () => {
    const rows = read(
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2026', 'So sánh (%)', 'Tỷ trọng', 'KH 2026 so với TH 2025 (%)'],
      ['1', 'Hồ sơ trực tuyến', '%', '60', '120', '30', '125'],
    );
    expect(rows.map(showIndicator)).toEqual(['1 | Hồ sơ trực tuyến | % | 2026=60 | ']);
  });
});
