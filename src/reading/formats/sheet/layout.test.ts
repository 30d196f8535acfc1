import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';
import { cell, plainRows, row, sampleWorkbook } from './sample-workbook.ts';

type Values = (string | number | null)[][];

async function show(values: Values, behind = ''): Promise<string[]> {
  return showBlocks(
    await openFile(sampleWorkbook({ sheets: [{ name: 'A', rows: plainRows(values), behind }] })),
  );
}
const merged = (...ranges: string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

describe('tables in a sheet', () => {
  it('need no "TT", may begin in any column, and a blank row does not end them', async () => {
    expect(
      await show([
        [null, null, 'UBND XÃ SUỐI MƠ', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        [null, null, 'KẾ HOẠCH'],
        [],
        [null, null, 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
        [null, null, 'Mở lớp', 'Công an xã', 'Quý II/2027'],
        [],
        [null, null, 'Lập sổ', 'Trạm Y tế xã', 'Quý III/2027'],
      ]),
    ).toEqual([
      'UBND XÃ SUỐI MƠ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'H| Nội dung nhiệm vụ | Đơn vị chủ trì | Thời gian hoàn thành |',
      '| Mở lớp | Công an xã | Quý II/2027 |',
      '| Lập sổ | Trạm Y tế xã | Quý III/2027 |',
    ]);
  });

  it('below each other, without "TT": each at its own header, titles between them', async () => {
    expect(
      await show([
        ['Chỉ tiêu', 'Đơn vị tính', 'Năm 2027'],
        ['Số hộ', 'hộ', 40],
        [],
        ['II. NHIỆM VỤ'],
        ['Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['Mở lớp', 'Công an xã', 'Quý II/2027'],
      ]),
    ).toEqual([
      'H| Chỉ tiêu | Đơn vị tính | Năm 2027 |',
      '| Số hộ | hộ | 40 |',
      'II. NHIỆM VỤ',
      'H| Nhiệm vụ | Chủ trì | Thời hạn |',
      '| Mở lớp | Công an xã | Quý II/2027 |',
    ]);
  });

  it.each([
    ['behind an empty column', [null]],
    ['at a second "TT"', []],
  ] as [string, null[]][])('side by side, %s', async (_, gap) => {
    expect(
      await show([
        ['TT', 'Chỉ tiêu', 'Năm 2027', ...gap, 'TT', 'Nhiệm vụ', 'Chủ trì'],
        [1, 'Số hộ', 40, ...gap, 1, 'Mở lớp', 'Công an xã'],
        [2, 'Số tổ', 5, ...gap, null, null, null],
      ]),
    ).toEqual([
      'H| TT | Chỉ tiêu | Năm 2027 |',
      '| 1 | Số hộ | 40 |',
      '| 2 | Số tổ | 5 |',
      'H| TT | Nhiệm vụ | Chủ trì |',
      '| 1 | Mở lớp | Công an xã |',
    ]);
  });

  it('an empty column within one table parts nothing', async () => {
    expect(
      await show([
        ['TT', 'Nhiệm vụ', null, 'Chủ trì'],
        [1, 'Mở lớp', null, 'Công an xã'],
      ]),
    ).toEqual(['H| TT | Nhiệm vụ | Chủ trì |', '| 1 | Mở lớp | Công an xã |']);
  });

  it('headers of two rows stay one header, merged leads reach over blank rows left out', async () => {
    expect(
      await show(
        [
          ['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', null, 'Thời hạn'],
          [null, null, 'Chủ trì', 'Phối hợp', null],
          [1, 'Mở lớp', 'Công an xã', 'Các thôn', 'Quý I'],
          [],
          [2, 'Lập sổ', null, 'Các thôn', 'Quý II'],
          [3, 'Lập bảng', 'Trạm Y tế xã', 'Các thôn', 'Quý II'],
        ],
        merged('A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'C3:C5'),
      ),
    ).toEqual([
      'H| TT (1×2) | Nhiệm vụ (1×2) | Cơ quan thực hiện (2×1) | Thời hạn (1×2) |',
      '| Chủ trì | Phối hợp |',
      '| 1 | Mở lớp | Công an xã (1×2) | Các thôn | Quý I |',
      '| 2 | Lập sổ | Các thôn | Quý II |',
      '| 3 | Lập bảng | Trạm Y tế xã | Các thôn | Quý II |',
    ]);
  });

  it('are not cut at rows whose cells begin like the names of columns', async () => {
    const shown = await show([
      ['Tên việc', 'Ai làm', 'Khi nào'],
      ['Mở lớp', 'Công an xã', 'Quý I'],
      ['II. NHÓM HAI'],
      ['Nhiệm vụ số hóa', 'Cơ quan Đảng ủy', 'Năm 2027'],
      [],
      ['Kế hoạch tuyên truyền', 'Đơn vị sự nghiệp', 'Hằng tháng'],
    ]);
    expect(shown.filter((line) => line.startsWith('H'))).toEqual(['H| Tên việc | Ai làm | Khi nào |']);
    expect(shown).toHaveLength(5);
  });

  it('whose second header row names years in cells that are not merged stay one', async () => {
    const shown = await show([
      ['TT', 'Chỉ tiêu', 'Mục tiêu'],
      [null, null, 'Năm 2026', 'Năm 2027', 'Năm 2030'],
      [1, 'Số hộ', 4, 5, 6],
      [],
      [2, 'Số tổ'],
    ]);
    expect(shown.filter((line) => line.startsWith('H'))).toHaveLength(1);
    expect(shown.at(-1)).toBe('| 2 | Số tổ |  |  |  |');
  });

  it('end at the signature, also directly below', async () => {
    expect(
      await show([
        ['TT', 'Nhiệm vụ', 'Chỉ đạo', 'Thời hạn'],
        [1, 'Mở lớp', 'Chủ tịch', 'Quý I'],
        ['Tổng cộng', null, '1 việc'],
        ['Nơi nhận:', null, null, 'TM. ỦY BAN NHÂN DÂN'],
        ['- Như trên', null, null, 'CHỦ TỊCH'],
      ]),
    ).toEqual([
      'H| TT | Nhiệm vụ | Chỉ đạo | Thời hạn |',
      '| 1 | Mở lớp | Chủ tịch | Quý I |',
      '| Tổng cộng |  | 1 việc |  |',
      'Nơi nhận:',
      'TM. ỦY BAN NHÂN DÂN',
      '- Như trên',
      'CHỦ TỊCH',
    ]);
  });

  it('named by the file itself, whatever their columns are called', async () => {
    const table = '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A3:C4"/>';
    const bytes = sampleWorkbook({
      sheets: [
        {
          name: 'A',
          rows: plainRows([
            ['a', 'b', 'c'],
            [],
            ['Mã', 'Phần việc', 'Ai làm'],
            ['x', 'Mở lớp', 'Công an xã'],
          ]),
          related: [['t', 'table', '../tables/t.xml']],
        },
      ],
      parts: { 'xl/tables/t.xml': table },
    });
    expect(showBlocks(await openFile(bytes)).slice(3)).toEqual([
      'H| Mã | Phần việc | Ai làm |',
      '| x | Mở lớp | Công an xã |',
    ]);
  });
});

it('cells far away from the others are read, those with a look only are nothing', async () => {
  const far =
    '<row r="1"><c r="ZZ1" t="inlineStr"><is><t>xa</t></is></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>';
  const bytes = sampleWorkbook({ sheets: [{ name: 'A', rows: far, behind: merged('A2:XFD1048576') }] });
  expect(showBlocks(await openFile(bytes))).toEqual(['xa']);
});

it('the rows of sums that a table object names are none of its rows', async () => {
  const rows = plainRows([
    ['TT', 'Nhiệm vụ', 'Hạn'],
    [1, 'Lập danh sách hộ', '30/6/2027'],
    ['Sum', null, 1],
  ]);
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:C3" totalsRowCount="1"/>';
  const bytes = sampleWorkbook({
    sheets: [{ name: 'NV', rows, related: [['t', 'table', '../tables/t.xml']] }],
    parts: { 'xl/tables/t.xml': table },
  });
  expect(showBlocks(await openFile(bytes))).toEqual([
    'H| TT | Nhiệm vụ | Hạn |',
    '| 1 | Lập danh sách hộ | 30/6/2027 |',
  ]);
});

it('a label and what stands in the cell beside it are one line, others are not', async () => {
  const rows = plainRows([
    ['Số:', '27/KH-UBND', null, 'Độc lập - Tự do'],
    ['Số: 28', '/KH-UBND'],
    ['Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['Lập danh sách hộ', 'Công an xã', '2027'],
    [],
    ['Nơi nhận:', 'CHỦ TỊCH'],
  ]);
  expect(showBlocks(await openFile(sampleWorkbook({ sheets: [{ name: 'A', rows }] })))).toEqual([
    'Số: 27/KH-UBND',
    'Độc lập - Tự do',
    'Số: 28/KH-UBND',
    'H| Nhiệm vụ | Chủ trì | Thời hạn |',
    '| Lập danh sách hộ | Công an xã | 2027 |',
    'Nơi nhận:',
    'CHỦ TỊCH',
  ]);
});

it('a day without a year among figures is doubted: it may be a share that became one', async () => {
  const day = (place: string): string => cell(place, 46_366, 's="1"');
  const rows = `${plainRows([['TT', 'Chỉ tiêu', '2027', 'Hạn']])}${row(2, [cell('B2', 'a'), day('C2'), day('D2')])}${row(3, [cell('B3', 'b'), cell('C3', 80), day('D3')])}`;
  const { blocks } = await openFile(
    sampleWorkbook({ styles: [{ format: 'd/m' }], sheets: [{ name: 'A', rows }] }),
  );
  const [table] = blocks;
  const cells = table?.kind === 'table' ? table.rows.flatMap((line) => line.cells) : [];
  expect(cells.filter(({ confidence }) => confidence !== undefined).map(({ lines }) => lines)).toEqual([
    ['10/12'],
  ]);
});

it('tables stand directly below each other, without "TT", where cells are names of columns and nothing else', async () => {
  const shown = await show([
    ['Chỉ tiêu', 'ĐVT', 'Năm 2027', 'Cơ quan theo dõi'],
    ['Tỷ lệ hộ có cáp quang', '%', 80, 'Phòng Kinh tế'],
    ['Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời hạn'],
    ['Lập danh sách hộ', 'Công an xã', 'Danh sách', '30/6/2027'],
  ]);
  expect(shown.filter((line) => line.startsWith('H'))).toHaveLength(2);
});

it('what is printed above the first page is read; page numbers and names of files are nothing', async () => {
  const print = (header: string): Promise<string[]> => show([['KẾ HOẠCH']], header);
  expect(
    await print(
      '<headerFooter><oddHeader>&amp;C&amp;P</oddHeader><firstHeader>&amp;L&amp;"Arial,Bold"&amp;13UBND XÃ SUỐI MƠ\nSố: 12/KH-UBND&amp;RĐộc lập &amp;&amp; Tự do</firstHeader></headerFooter>',
    ),
  ).toEqual(['UBND XÃ SUỐI MƠ', 'Số: 12/KH-UBND', 'Độc lập & Tự do', 'KẾ HOẠCH']);
  expect(
    await print('<headerFooter><oddHeader>&amp;LTrang &amp;P/&amp;N&amp;R&amp;F</oddHeader></headerFooter>'),
  ).toEqual(['KẾ HOẠCH']);
});
