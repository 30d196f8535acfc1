import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../tests/show-blocks.ts';
import { readCsv } from '../../reading/formats/sheet/csv.ts';
import type { RegisterRow } from '../contract.ts';
import { FINDING_LABELS } from '../../reading/checks/finding-labels.ts';
import { harmless } from '../../shared/sheet-text.ts';
import { chosenColumns, sheetOf, toCsv, toXlsx } from './export-sheet.ts';

const row: RegisterRow = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  kind: 'indicator',
  counted: true,
  planIds: [],
  extensions: 0,
  extensionAsked: false,
  mentions: 1,
  planId: '0199aaaa-0000-7000-8000-000000000002',
  planTitle: 'Kế hoạch số 15',
  documentKind: 'plan',
  source: 'appendix',
  position: 1,
  ordinal: '1',
  name: 'Tỷ lệ "hồ sơ", giấy tờ\ntrực tuyến',
  unit: '%',
  targets: [
    { year: 2026, comparator: '>=', value: 62.5, text: '≥62,5%' },
    { year: 2030, comparator: '=', value: 100, text: '100%' },
  ],
  owners: [
    { role: 'lead', text: 'Phòng Văn hóa - Xã hội' },
    { role: 'lead', text: 'Công an xã' },
    { role: 'coordinator', text: '=HYPERLINK("http://x")' },
  ],
  findings: ['duplicate', 'wording'],
  reported: false,
  serious: false,
  proposed: [],
  retired: false,
  withdrawn: false,
  version: 1,
};
const task: RegisterRow = {
  ...row,
  kind: 'task',
  name: '-Tập huấn',
  targets: [],
  deadline: { kind: 'due', text: 'Quý I/2026', due: '2026-03-31' },
  status: 'overdue',
};
const columns = chosenColumns('ordinal,name,targets,leads,coordinators,deadline,due,status');

describe('what was received', () => {
  const received = chosenColumns('received,completedOn,latest,asOf');

  it('stands beside what the plan says, a task in the state that was received', () => {
    const done: RegisterRow = {
      ...task,
      state: 'done',
      completedOn: '2026-03-30',
      latest: { periodId: '2026Q1', asOf: '2026-03-31', answer: 'update', done: 'Đã ban hành' },
    };
    expect(sheetOf([done], received).rows).toEqual([
      ['Hoàn thành', '30/03/2026', 'Đã ban hành', '31/03/2026'],
    ]);
    expect(sheetOf([row], received).rows).toEqual([['', '', '', '']]);
  });

  it.each([
    [{ answer: 'value', value: 64.125 }, '64,13'],
    [{ answer: 'value', value: 0 }, '0'],
    [{ answer: 'value', value: 70, estimate: true }, '70 (ước cả kỳ)'],
    [{ answer: 'value', text: 'Đạt' }, 'Đạt'],
    [{ answer: 'nil' }, 'Không phát sinh'],
    [{ answer: 'not-applicable' }, 'Không áp dụng'],
    [{ answer: 'nothing-new' }, 'Không phát sinh mới'],
    [{ answer: 'update', percent: 40 }, '40%'],
    [{ answer: 'update' }, 'Đã cập nhật'],
  ])('%j is “%s”', (said, text) => {
    const latest = { periodId: '2026', asOf: '2026-12-31', ...said };
    expect(sheetOf([{ ...row, latest }], chosenColumns('latest')).rows).toEqual([[text]]);
  });
});

describe('what a workbook says of itself', () => {
  const about = {
    title: 'Sổ theo dõi chỉ tiêu, nhiệm vụ',
    counted: 'Số chỉ tiêu, nhiệm vụ',
    commune: 'xã R&D, tỉnh Mẫu',
    plans: ['Kế hoạch số 15'],
    rows: 1,
    at: new Date('2026-11-27T01:05:00Z'),
  };

  it('stands beside the rows: the first line of the first sheet is the heads', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await toXlsx({ ...sheetOf([row], columns), about });
    await book.xlsx.load(bytes.slice().buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Sổ theo dõi', 'Thông tin']);
    const [register, told] = book.worksheets;
    expect(register?.getCell('B1').value).toBe('Nội dung');
    expect(register?.rowCount).toBe(2);
    expect(register?.headerFooter.oddHeader).toBe(
      '&LSổ theo dõi chỉ tiêu, nhiệm vụ · xã R&&D, tỉnh Mẫu&RSố liệu đến 08:05 ngày 27/11/2026',
    );
    expect(told?.getSheetValues().slice(1)).toEqual([
      [undefined, 'Tên', 'Sổ theo dõi chỉ tiêu, nhiệm vụ'],
      [undefined, 'Địa phương', 'xã R&D, tỉnh Mẫu'],
      [undefined, 'Kế hoạch', 'Kế hoạch số 15'],
      [undefined, 'Số chỉ tiêu, nhiệm vụ', '1'],
      [undefined, 'Số liệu đến', '08:05 ngày 27/11/2026'],
    ]);
    expect(book).toMatchObject({ title: 'Sổ theo dõi chỉ tiêu, nhiệm vụ', company: 'xã R&D, tỉnh Mẫu' });
  });
});

describe('columns', () => {
  it('are those asked for, in that order, each once', () => {
    expect(chosenColumns('due, name,due,nonsense')).toEqual(['due', 'name']);
    expect(chosenColumns('nonsense')).toHaveLength(24);
    expect(chosenColumns(undefined)).toHaveLength(24);
  });
});

describe('what is not clear, and what does not count', () => {
  it('is told in words', () => {
    const general = { ...task, counted: false, findings: [] };
    const { rows } = sheetOf([row, general], chosenColumns('kind,findings'));
    const [first, second] = rows;
    expect(first).toEqual(['Chỉ tiêu', row.findings.map((kind) => FINDING_LABELS[kind]).join('; ')]);
    expect(first?.[1]).toContain('Trùng');
    expect(second).toEqual(['Nhiệm vụ chung', '']);
  });
});

describe('.csv', () => {
  it('is what Excel opens rightly: byte order mark, quotes, Vietnamese dates and figures', () => {
    const bytes = toCsv(sheetOf([row, task], columns));
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder().decode(bytes)).toBe(
      [
        'TT,Nội dung,Chỉ tiêu theo mốc,Chủ trì,Phối hợp,Thời hạn,Hạn hoàn thành,Trạng thái',
        '1,"Tỷ lệ ""hồ sơ"", giấy tờ\ntrực tuyến","2026: ≥62,5%; 2030: 100%","Phòng Văn hóa - Xã hội; Công an xã","\'=HYPERLINK(""http://x"")",,,',
        '1,\'-Tập huấn,,"Phòng Văn hóa - Xã hội; Công an xã","\'=HYPERLINK(""http://x"")",Quý I/2026,"\t31/03/2026",Quá hạn',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps ordinals, figures and days as they are written', () => {
    const odd = { ...task, name: '3/4', ordinal: '1.10', deadline: { ...task.deadline, text: '9/2027' } };
    const text = new TextDecoder().decode(
      toCsv(sheetOf([odd as RegisterRow], chosenColumns('ordinal,name,deadline,due'))),
    );
    expect(text.split('\r\n')[1]).toBe('"\t1.10","\t3/4","\t9/2027","\t31/03/2026"');
  });

  it('is read by the reader of plans with the same texts', () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({
      ...task,
      id: `${task.id.slice(0, -1)}${at}`,
      ordinal: `1.1${at}`,
      name: `Việc ${at}, và hơn`,
      deadline: { kind: 'due' as const, text: `${at + 1}/2027`, due: '2027-01-31' },
    }));
    const text = new TextDecoder().decode(toCsv(sheetOf(rows, chosenColumns('ordinal,name,deadline'))));
    const document = readCsv({ text: text.replaceAll('\r\n', '\n'), notes: [] });
    expect(document && showBlocks(document)).toEqual([
      'H| TT | Nội dung | Thời hạn |',
      ...rows.map(({ ordinal, name, deadline }) => `| ${ordinal} | ${name} | ${deadline.text} |`),
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd', "'+cmd"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['-5', '-5'],
    ['+3,2%', '+3,2%'],
    ['≥ 5', '≥ 5'],
    ['- Tổ chức', "'- Tổ chức"],
  ])('never runs as a formula: %j → %j', (text, safe) => expect(harmless(text)).toBe(safe));
});

async function readBack(rows: RegisterRow[], asked: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await toXlsx(sheetOf(rows, chosenColumns(asked)));
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const texts: string[][] = [];
  workbook
    .getWorksheet('Sổ theo dõi')
    ?.eachRow((each, number) => number > 1 && texts.push((each.values as unknown[]).slice(1).map(String)));
  return texts;
}

describe('.xlsx', () => {
  it('loses nothing after a character that is none, and holds what a cell can hold', async () => {
    const odd = [
      { ...row, ordinal: '1.10', name: 'Một\ufffe\uffff\u0000 hai\ud800' },
      { ...row, ordinal: '007', name: 'a'.repeat(40_000) },
      { ...row, ordinal: '3/4', name: '_x0041_ =1+1' },
    ];
    const [first, second, third] = await readBack(odd, 'ordinal,name,unit');
    expect(first).toEqual(['1.10', 'Một hai', '%']);
    expect(second?.[1]).toHaveLength(32_767);
    expect(second?.[1]).toMatch(/\(còn nữa, xem trong phần mềm\)$/);
    expect(second?.[2]).toBe('%');
    expect(third).toEqual(['3/4', '_x0041_ =1+1', '%']);
  });

  it('reads back in another program with the same content', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await toXlsx(sheetOf([row, task], columns));
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = workbook.getWorksheet('Sổ theo dõi');
    if (!sheet) throw new Error('no sheet');
    const texts = (number: number) =>
      columns.map((_, column) => sheet.getRow(number).getCell(column + 1).value ?? '');
    expect(texts(1)).toEqual([
      'TT',
      'Nội dung',
      'Chỉ tiêu theo mốc',
      'Chủ trì',
      'Phối hợp',
      'Thời hạn',
      'Hạn hoàn thành',
      'Trạng thái',
    ]);
    expect(texts(2)).toEqual([
      '1',
      row.name,
      '2026: ≥62,5%; 2030: 100%',
      'Phòng Văn hóa - Xã hội; Công an xã',
      '=HYPERLINK("http://x")',
      '',
      '',
      '',
    ]);
    expect(texts(3)[6]).toEqual(new Date('2026-03-31T00:00:00Z'));
    expect(sheet.getRow(3).getCell(7).numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getRow(2).getCell(5).formula).toBeUndefined();
    expect(sheet.getRow(1).getCell(1).font.bold).toBe(true);
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1' });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });
});
