import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { openFile } from '../open.ts';
import { cell, plainRows, row, sampleWorkbook, text } from './sample-workbook.ts';

describe('letters struck through are left out, and said', () => {
  it('whole cells, numbers too, and runs of one', async () => {
    const rows = [
      row(1, [cell('A1', 'TT'), cell('B1', 'Nhiệm vụ'), cell('C1', 'Chủ trì'), cell('D1', 'Thời hạn')]),
      row(2, [
        cell('A2', 1),
        cell('B2', 'Mở lớp'),
        cell('C2', 'Công an xã', 's="1"'),
        cell('D2', '<v>0</v>', 't="s"'),
      ]),
      row(3, [
        cell('A3', 2),
        cell('B3', 'Lập sổ'),
        cell('C3', 7, 's="1"'),
        cell('D3', '<v>1</v>', 't="s" s="1"'),
      ]),
    ].join('');
    const document = await openFile(
      sampleWorkbook({
        sheets: [{ name: 'NV', rows }],
        fonts: ['', '<strike/>'],
        styles: [{ font: 1 }],
        strings: [
          `<r><rPr><strike/></rPr>${text('Tháng 9/2027')}</r><r><rPr><strike val="0"/></rPr>${text(' Tháng 6/2027')}</r>`,
          `<r>${text('Quý I/2027')}</r><r><rPr><b/></rPr>${text(' Quý II/2027')}</r>`,
        ],
      }),
    );
    expect(showBlocks(document).slice(1)).toEqual([
      '| 1 | Mở lớp |  | Tháng 6/2027 |',
      '| 2 | Lập sổ |  | Quý II/2027 {bold} |',
    ]);
    expect(document.notes).toEqual([expect.stringMatching(/gạch ngang.*“NV” \(ô C2–C3, D2–D3\)/)]);
  });
});

it('a raised figure is no figure of the number before it; what is only spoken is left out', async () => {
  const raised = (mark: string): string => `<r><rPr><vertAlign val="superscript"/></rPr>${text(mark)}</r>`;
  const document = await openFile(
    sampleWorkbook({
      sheets: [
        {
          name: 'A',
          rows: row(
            1,
            ['A', 'B', 'C'].map((name, at) => cell(`${name}1`, `<v>${at}</v>`, 't="s"')),
          ),
        },
      ],
      strings: [
        `<r>${text('95')}</r>${raised('1')}`,
        `<r>${text('20 km')}</r>${raised('2')}`,
        `${text('Phòng Kinh tế_x000D_\nxã')}<rPh sb="0" eb="1">${text('PHÒNG')}</rPh>`,
      ],
    }),
  );
  expect(showBlocks(document)).toEqual(['H| 95¹ | 20 km² | Phòng Kinh tế⏎xã |']);
});

describe('fonts of before Unicode', () => {
  const legacy = [
    ['TT', 'NhiÖm vô', 'Chñ tr×', 'Thêi h¹n'],
    [1, 'Ban hµnh quy chÕ cña x·', 'V¨n phßng H§ND vµ UBND x·', 'Tr\u00adíc ngµy 30/9/2027'],
  ];

  it('TCVN3 by the font of the default style, capitals by that of the cell', async () => {
    const rows = row(1, [cell('A1', 'kÕ ho¹ch', 's="1"')]) + plainRows(legacy, 3);
    const document = await openFile(
      sampleWorkbook({
        sheets: [{ name: 'A', rows }],
        fonts: ['<name val=".VnTime"/>', '<name val=".VnTimeH"/>'],
        styles: [{ font: 1 }],
      }),
    );
    expect(showBlocks(document)).toEqual([
      'KẾ HOẠCH',
      'H| TT | Nhiệm vụ | Chủ trì | Thời hạn |',
      '| 1 | Ban hành quy chế của xã | Văn phòng HĐND và UBND xã | Trước ngày 30/9/2027 |',
    ]);
    expect(document.notes).toEqual([expect.stringMatching(/\.VnTime.*TCVN3/)]);
  });

  it('a run at a time, beside text that is Unicode', async () => {
    const rows = row(1, [
      cell('A1', 'Nhiệm vụ'),
      cell('B1', '<v>0</v>', 't="s"'),
      cell('C1', 'Phòng Tư pháp', 's="1"'),
    ]);
    const document = await openFile(
      sampleWorkbook({
        sheets: [{ name: 'A', rows }],
        fonts: ['<name val="Arial"/>', '<name val="VNI-Times"/>'],
        styles: [{ font: 1 }],
        strings: [
          `<r>${text('của ')}</r><r><rPr><rFont val="VNI-Times"/></rPr>${text('xaõ, nhieäm vuï')}</r>`,
        ],
      }),
    );
    expect(showBlocks(document)).toEqual(['H| Nhiệm vụ | của xã, nhiệm vụ | Phòng Tư pháp |']);
  });

  it('only the name left over: nothing is converted, nothing said', async () => {
    const rows = plainRows([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      [1, 'Mở lớp ở xã', 'Trạm Y tế xã'],
    ]);
    const document = await openFile(
      sampleWorkbook({ sheets: [{ name: 'A', rows }], fonts: ['<name val=".VnTime"/>'] }),
    );
    expect(showBlocks(document).at(-1)).toBe('| 1 | Mở lớp ở xã | Trạm Y tế xã |');
    expect(document.notes).toEqual([]);
  });

  it('the name lost: the text alone tells it', async () => {
    const document = await openFile(sampleWorkbook({ sheets: [{ name: 'A', rows: plainRows(legacy) }] }));
    expect(showBlocks(document)[0]).toBe('H| TT | Nhiệm vụ | Chủ trì | Thời hạn |');
    expect(document.notes).toEqual([expect.stringContaining('TCVN3')]);
  });
});
