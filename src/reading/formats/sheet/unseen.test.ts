import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readPlan } from '../../read-plan.ts';
import { openFile } from '../open.ts';
import { cell, plainRows, row, sampleWorkbook, type SampleWorkbook } from './sample-workbook.ts';

const show = async (sample: SampleWorkbook): Promise<string[]> =>
  showBlocks(await openFile(sampleWorkbook(sample)));

const TASKS = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn cũ', 'Thời hạn'],
  [1, 'Lập danh sách hộ', 'Công an xã', '30/4/2027', '30/6/2027'],
  [2, 'Mở lớp tập huấn', 'Trạm Y tế xã', '30/5/2027', '30/9/2027'],
];

describe('what is not shown is not read, and named', () => {
  it.each([
    ['hidden', '<col min="4" max="4" width="9" hidden="1"/>'],
    ['of no width', '<col min="4" max="4" width="0" customWidth="1"/>'],
    ['of a closed group', '<col min="4" max="4" width="9" outlineLevel="1" hidden="true"/>'],
  ])('a column %s', async (_, column) => {
    const bytes = sampleWorkbook({
      sheets: [{ name: 'NV', before: `<cols>${column}</cols>`, rows: plainRows(TASKS) }],
    });
    const { plan } = await readPlan([{ name: 'a.xlsx', bytes }]);
    expect(plan.tasks.map(({ deadline }) => deadline.due)).toEqual(['2027-06-30', '2027-09-30']);
    expect(plan.findings.find(({ kind }) => kind === 'unread-content')?.detail).toContain(
      'trang tính “NV”, cột D',
    );
  });

  it.each(['hidden="1"', 'ht="0" customHeight="1"'])('a row with %s', async (attributes) => {
    const rows = `${plainRows(TASKS)}${row(4, [cell('A4', 3), cell('B4', 'Việc đã bỏ'), cell('C4', 'Công an xã')], attributes)}`;
    expect((await show({ sheets: [{ name: 'NV', rows }] })).slice(-2)).toEqual([
      '| 2 | Mở lớp tập huấn | Trạm Y tế xã | 30/5/2027 | 30/9/2027 |',
      '! hidden-cells: trang tính “NV”, dòng 4',
    ]);
  });

  it('rows that a filter covers, but not other hidden ones', async () => {
    const rows = `${row(1, [cell('A1', 'Bản nháp')], 'hidden="1"')}${plainRows(TASKS.slice(0, 2), 2)}${row(
      4,
      [cell('A4', 2), cell('B4', 'Việc bị lọc')],
      'hidden="1"',
    )}`;
    const behind =
      '<autoFilter ref="A2:E4"><filterColumn colId="2"><filters><filter val="Công an xã"/></filters></filterColumn></autoFilter>';
    expect((await show({ sheets: [{ name: 'NV', rows, behind }] })).slice(-2)).toEqual([
      '! filtered-rows: trang tính “NV”, dòng 4',
      '! hidden-cells: trang tính “NV”, dòng 1',
    ]);
  });

  it('a filter of a table object', async () => {
    const rows = `${plainRows(TASKS.slice(0, 2))}${row(3, [cell('A3', 2), cell('B3', 'Việc bị lọc')], 'hidden="1"')}`;
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:E3"><autoFilter ref="A1:E3"><filterColumn colId="0"/></autoFilter></table>';
    const shown = await show({
      sheets: [{ name: 'NV', rows, related: [['t', 'table', '../tables/t.xml']] }],
      parts: { 'xl/tables/t.xml': table },
    });
    expect(shown.at(-1)).toBe('! filtered-rows: trang tính “NV”, dòng 3');
  });

  it.each(['hidden', 'veryHidden'])('a sheet that is %s, if it holds anything', async (state) => {
    const sheets = [
      { name: 'NV', rows: plainRows(TASKS) },
      { name: 'Cũ', rows: plainRows(TASKS), state },
      { name: 'Trống', rows: row(1, ['<c r="A1" s="0"/>']), state },
    ];
    expect((await show({ sheets })).filter((line) => line.startsWith('!'))).toEqual([
      '! hidden-sheet: trang tính “Cũ”',
    ]);
  });

  it('merged cells keep their text where their first row or column is hidden, and count only rows in sight', async () => {
    const rows = [
      row(1, [cell('A1', 'TT'), cell('B1', 'Nhiệm vụ'), cell('C1', 'Chủ trì')]),
      row(2, [cell('A2', 1), cell('B2', 'Bỏ'), cell('C2', 'Công an xã')], 'hidden="1"'),
      row(3, [cell('A3', 2), cell('B3', 'Việc hai')]),
      row(4, [cell('A4', 3), cell('B4', 'Việc ba')]),
    ].join('');
    const behind = '<mergeCells><mergeCell ref="C2:C4"/></mergeCells>';
    expect(await show({ sheets: [{ name: 'NV', rows, behind }] })).toEqual([
      'H| TT | Nhiệm vụ | Chủ trì |',
      '| 2 | Việc hai | Công an xã (1×2) |',
      '| 3 | Việc ba |',
      '! hidden-cells: trang tính “NV”, dòng 2',
    ]);
  });

  it('text in white on white, or in a format that shows nothing; white on colour is a heading', async () => {
    const rows = [
      row(1, [cell('A1', 'TT', 's="2"'), cell('B1', 'Chỉ tiêu', 's="2"'), cell('C1', 'Năm 2027', 's="2"')]),
      row(2, [
        cell('A2', 1),
        cell('B2', 'Số hộ'),
        cell('C2', 40),
        cell('D2', 'chữ trắng', 's="1"'),
        cell('E2', 7, 's="3"'),
      ]),
    ].join('');
    const white = '<color rgb="FFFFFFFF"/>';
    expect(
      await show({
        sheets: [{ name: 'CT', rows }],
        fonts: ['', white],
        fills: ['<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>'],
        styles: [{ font: 1 }, { font: 1, fill: 1 }, { format: ';;;' }],
      }),
    ).toEqual([
      'H| TT | Chỉ tiêu | Năm 2027 |',
      '| 1 | Số hộ | 40 |',
      '! hidden-cells: trang tính “CT”, ô D2, E2 (chữ không hiện)',
    ]);
  });

  it('blanks hide nothing, of whatever colour', async () => {
    const rows = row(1, [
      cell('A1', 'Kế hoạch'),
      cell('B1', '  '),
      cell('C1', ' ', 's="1"'),
      cell('D1', 0, 's="2"'),
    ]);
    const fonts = ['', '<color theme="0"/>'];
    const styles = [{ font: 1 }, { format: '0;-0;;@' }];
    expect(await show({ sheets: [{ name: 'A', rows }], fonts, styles })).toEqual(['Kế hoạch']);
  });

  it('says so when nothing is left to read', async () => {
    const hidden = sampleWorkbook({ sheets: [{ name: 'A', rows: plainRows(TASKS), state: 'hidden' }] });
    await expect(openFile(hidden)).rejects.toMatchObject({ reason: 'all-hidden' });
    const formulas = sampleWorkbook({ sheets: [{ name: 'A', rows: row(1, [cell('A1', '<f>B!A1</f>')]) }] });
    await expect(openFile(formulas)).rejects.toMatchObject({ reason: 'not-calculated' });
  });
});

describe('cells that hold no value', () => {
  const HEAD = row(1, [
    cell('A1', 'TT'),
    cell('B1', 'Chỉ tiêu'),
    cell('C1', 'Năm 2027'),
    cell('D1', 'Năm 2030'),
  ]);

  it.each([
    ['without a stored value', '<f>E2*2</f>', '', 'formula'],
    ['with an empty one', '<f>E2*2</f><v></v>', '', 'formula'],
    ['shared', '<f t="shared" si="0"/>', '', 'formula'],
    ['failed', '<f>1/0</f><v>#DIV/0!</v>', 't="e"', 'error-cell'],
    ['failed, as text', '<f>A9</f><v>#N/A</v>', 't="str"', 'error-cell'],
    ['a picture of WPS', '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>', 't="str"', 'picture'],
  ])('a formula %s', async (_, content, attributes, what) => {
    const rows = `${HEAD}${row(2, [cell('A2', 1), cell('B2', 'Tỷ lệ hộ có mạng'), cell('C2', content, attributes), cell('D2', 90)])}`;
    const bytes = sampleWorkbook({ sheets: [{ name: 'CT', rows }] });
    expect(showBlocks(await openFile(bytes)).slice(1)).toEqual([
      '| 1 | Tỷ lệ hộ có mạng |  | 90 |',
      `! ${what}: trang tính “CT”, ô C2`,
    ]);
    const { plan } = await readPlan([{ name: 'a.xlsx', bytes }]);
    expect(plan.indicators[0]?.doubts).toContain('targets');
  });

  it('results that are stored are read: texts, also empty ones, yes and no, numbers', async () => {
    const rows = `${HEAD}${row(2, [
      cell('A2', 1),
      cell('B2', '<f>"Số "&amp;"hộ"</f><v>Số hộ</v>', 't="str"'),
      cell('C2', '<f t="array" ref="C2">SUM(E1:E9)</f><v>0</v>'),
      cell('D2', '<f>1=1</f><v>1</v>', 't="b"'),
      cell('E2', '<f>IF(A2,"","x")</f><v></v>', 't="str"'),
    ])}`;
    expect((await show({ sheets: [{ name: 'CT', rows }] })).slice(1)).toEqual(['| 1 | Số hộ | 0 | Có |']);
  });

  it('a zero of a program that leaves the calculating to the next one is none', async () => {
    const rows = `${HEAD}${row(2, [cell('A2', 1), cell('B2', 'Số hộ'), cell('C2', '<f>E2*2</f><v>0</v>'), cell('D2', 0)])}`;
    const [, line, unread] = await show({
      sheets: [{ name: 'CT', rows }],
      workbook: '<calcPr fullCalcOnLoad="1"/>',
    });
    expect([line, unread]).toEqual(['| 1 | Số hộ |  | 0 |', '! formula: trang tính “CT”, ô C2']);
  });

  it('names neighbours as one stretch, and makes no rows of formulas filled down below the table', async () => {
    const rows = `${HEAD}${row(2, [cell('A2', 1), cell('B2', 'Số hộ'), cell('C2', 5)])}${[3, 4, 5, 6]
      .map((line) => row(line, [cell(`C${line}`, `<f>E${line}</f>`)]))
      .join('')}`;
    const shown = await show({ sheets: [{ name: 'CT', rows }] });
    expect(shown.slice(2)).toEqual(['! formula: trang tính “CT”, ô C3–C6']);
  });
});
