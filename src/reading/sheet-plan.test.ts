import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Phụ lục'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('numbers of rows keep their point, values their decimal comma', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mục tiêu năm 2027', 'Đơn vị chủ trì']);
    sheet.addRow([1, 'Tỷ lệ hồ sơ nộp trực tuyến', '%', 62.5, 'Phòng Kinh tế']);
    sheet.addRow([1.1, 'Tỷ lệ hồ sơ số hóa', '%', 70, 'Phòng Kinh tế']);
    sheet.addRow(['1.2', 'Tỷ lệ hồ sơ thanh toán', '%', 55.5, 'Phòng Kinh tế']);
    sheet.addRow([1.1, 'Tỷ lệ hồ sơ đúng hạn', '%', 80, 'Công an xã']);
    sheet.getCell('A5').numFmt = '0.00';
    sheet.addRow([2, 'Số thôn phủ sóng 5G', 'thôn', 12, 'Công an xã']);
  });
  const { plan } = await readPlan([{ name: 'phu-luc.xlsx', bytes }]);
  expect(plan.indicators.map(({ ordinal, targets }) => [ordinal, targets[0]?.text])).toEqual([
    ['1', '62,5'],
    ['1.1', '70'],
    ['1.2', '55,5'],
    ['1.10', '80'],
    ['2', '12'],
  ]);
});

it('a character that is none does not get into the plan', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn']);
    sheet.addRow([1, 'Mở chợ\ufffe số\uffff của xã', 'Phòng Kinh tế', 'Tháng 6/2027']);
    sheet.addRow([2, 'Lắp\ufdd0 trạm\u{1ffff} phát sóng', 'Công an xã', 'Tháng 9/2027']);
  });
  const { plan } = await readPlan([{ name: 'phu-luc.xlsx', bytes }]);
  expect(plan.tasks.map(({ name }) => name)).toEqual(['Mở chợ số của xã', 'Lắp trạm phát sóng']);
  const text = new TextEncoder().encode('TT;Nhiệm vụ;Hạn\n1;Mở \ufffechợ;2027\n2;Lắp\uffff trạm;2027\n');
  const csv = await readPlan([{ name: 'phu-luc.csv', bytes: text }]);
  expect(JSON.stringify(csv)).not.toMatch(/[\ufffe\uffff]/);
});
