import ExcelJS from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './read-xlsx.ts';

type Sheet = ExcelJS.Worksheet;

async function workbook(...sheets: [string, (sheet: Sheet) => void][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, fill] of sheets) fill(book.addWorksheet(name));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const showCsv = (text: string): string[] | undefined => {
  const document = readCsv({ text, notes: [] });
  return document && showBlocks(document);
};

describe('workbooks', () => {
  it('reads letterhead, table and notes of a sheet, with merged cells and values as shown', async () => {
    const bytes = await workbook([
      'Phụ lục',
      (sheet) => {
        sheet.mergeCells('A1:B1');
        sheet.getCell('A1').value = 'UBND XÃ SUỐI MƠ';
        sheet.mergeCells('C1:E1');
        sheet.getCell('C1').value = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
        sheet.getCell('A3').value = 'PHỤ LỤC I';
        sheet.addRow([]);
        sheet.addRow(['TT', 'Chỉ tiêu', 'Mục tiêu', null, 'Hạn']);
        sheet.addRow([null, null, 2026, 2030, null]);
        for (const range of ['A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'B7:E7']) sheet.mergeCells(range);
        sheet.getCell('A7').value = 'I';
        sheet.getCell('B7').value = 'NHÓM MỘT';
        sheet.getCell('B7').font = { bold: true };
        sheet.addRow([1, 'Tỷ lệ\nsố hóa', 0.5, 0.755, new Date('2030-12-31')]);
        sheet.getCell('C8').numFmt = '0%';
        sheet.getCell('D8').numFmt = '0.0%';
        sheet.getCell('E8').numFmt = 'dd/mm/yyyy';
        sheet.addRow([
          2,
          { richText: [{ text: 'Số ' }, { text: 'hồ sơ' }] },
          1234.5,
          { formula: '1+1', result: 2 },
        ]);
        sheet.getCell('C9').numFmt = '#,##0.0';
        sheet.getCell('A12').value = 'Ghi chú: x';
      },
    ]);
    const document = readXlsx(bytes);
    expect(document.format).toBe('xlsx');
    expect(showBlocks(document)).toEqual([
      'UBND XÃ SUỐI MƠ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHỤ LỤC I',
      'H| TT (1×2) | Chỉ tiêu (1×2) | Mục tiêu (2×1) | Hạn (1×2) |',
      '| 2026 | 2030 |',
      '| I | NHÓM MỘT {bold} (4×1) |',
      '| 1 | Tỷ lệ⏎số hóa | 50% | 75,5% | 31/12/2030 |',
      '| 2 | Số hồ sơ | 1.234,5 | 2 |  |',
      'Ghi chú: x',
    ]);
  });

  it('reads every visible sheet under its name and says which were hidden', async () => {
    const fill = (sheet: Sheet): void => {
      sheet.addRow(['TT', 'Việc', 'Hạn']);
      sheet.addRow([1, sheet.name, 2026]);
    };
    const bytes = await workbook(
      ['Chỉ tiêu', fill],
      ['Nhiệm vụ', fill],
      [
        'Nháp',
        (sheet) => {
          fill(sheet);
          sheet.state = 'hidden';
        },
      ],
    );
    const document = readXlsx(bytes);
    expect(showBlocks(document)).toEqual([
      'Chỉ tiêu {h1}',
      'H| TT | Việc | Hạn |',
      '| 1 | Chỉ tiêu | 2026 |',
      'Nhiệm vụ {h1}',
      'H| TT | Việc | Hạn |',
      '| 1 | Nhiệm vụ | 2026 |',
      '! hidden-sheet: trang tính “Nháp”',
    ]);
    expect(document.blocks.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(document.notes).toEqual([]);
  });

  it('reads two tables of one sheet apart, and a header printed twice once', async () => {
    const bytes = await workbook([
      'S',
      (sheet) => {
        for (const row of [
          ['TT', 'Chỉ tiêu', '2026'],
          [1, 'a', 5],
          ['TT', 'Chỉ tiêu', '2026'],
          [2, 'b', 6],
          [],
          ['PHỤ LỤC II'],
          ['TT', 'Nhiệm vụ', 'Hạn'],
          [1, 'c', 'x'],
        ])
          sheet.addRow(row);
      },
    ]);
    const { blocks } = readXlsx(bytes);
    expect(
      blocks.map((block) => (block.kind === 'table' ? block.rows.length : 'text' in block && block.text)),
    ).toEqual([4, 'PHỤ LỤC II', 2]);
  });

  it('refuses more rows than any plan has', async () => {
    const rows = Array.from({ length: 20_500 }, (_, at) => [at, 'a', 'b']);
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows }] });
    expect(() => readXlsx(bytes)).toThrow(/quá dài/);
  });
});

describe('separated values', () => {
  it.each([';', '\t', ','])('tells "%s" apart, with quotes, breaks and empty cells', (separator) => {
    const text = 'TT;Nội dung;Chủ trì\n1;"Việc ""a""\nhai dòng";\n2;b;Công an\n'.replaceAll(';', separator);
    expect(showCsv(text)).toEqual([
      'H| TT | Nội dung | Chủ trì |',
      '| 1 | Việc "a"⏎hai dòng |  |',
      '| 2 | b | Công an |',
    ]);
  });

  it('keeps separators inside quotes, and the line on which a record begins', () => {
    const document = readCsv({ text: 'TT;Việc;Hạn\n1;"a; b\nc";x\n2;d;y', notes: [] });
    const [block] = document?.blocks ?? [];
    expect(block?.kind === 'table' && block.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('does not take prose with commas for it', () => {
    expect(
      showCsv('Phòng Kinh tế, Công an xã, Trạm y tế\nVăn phòng, Mặt trận, Đoàn thanh niên'),
    ).toBeUndefined();
    expect(showCsv('KẾ HOẠCH\n\nvề chuyển đổi số')).toBeUndefined();
  });

  it('survives a quote that is never closed', () => {
    expect(showCsv('TT,Việc,Hạn\n1,"a,x\n2,b,y')).toEqual([
      'H| TT | Việc | Hạn |',
      '| 1 | "a | x |',
      '| 2 | b | y |',
    ]);
  });

  it('takes the separator that Excel writes into the first line for no text', () => {
    expect(showCsv('sep=;\nTT;Việc;Hạn\n1;a;x\n')).toEqual(['H| TT | Việc | Hạn |', '| 1 | a | x |']);
  });

  it('takes titles that are not filled up to the width of the table', () => {
    const text = 'UBND XÃ SUỐI MƠ\nKẾ HOẠCH\nnăm 2027\n\nTT,Việc,Hạn\n1,a,x\n2,b,y\n\nNơi nhận:\n- Lưu\n';
    expect(showCsv(text)).toEqual([
      'UBND XÃ SUỐI MƠ',
      'KẾ HOẠCH',
      'năm 2027',
      'H| TT | Việc | Hạn |',
      '| 1 | a | x |',
      '| 2 | b | y |',
      'Nơi nhận:',
      '- Lưu',
    ]);
  });

  it('errors of formulas and columns too narrow are no values', () => {
    expect(showCsv('TT;Chỉ tiêu;2027\n1;a;#DIV/0!\n2;b;########\n3;c;#1')).toEqual([
      'H| TT | Chỉ tiêu | 2027 |',
      '| 1 | a |  |',
      '| 2 | b |  |',
      '| 3 | c | #1 |',
      '! error-cell: ô C2–C3',
    ]);
  });
});
