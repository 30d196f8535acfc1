import { Workbook } from 'exceljs';
import { expect, it } from 'vitest';
import type { CentralLine } from './contract.ts';
import { writeCentralSheet } from './sheet.ts';

const line: CentralLine = {
  thingId: '0190a000-0000-7000-8000-000000000000',
  kind: 'task',
  values: { name: '=HYPERLINK("http://x")', result: '+84 là đầu số', deadline: '05/03/2026' },
  unsaid: 'ongoing',
  state: 'changed',
  changes: [
    { field: 'deadline', before: '05/02/2026', after: '05/03/2026' },
    { field: 'difficulty', before: '@thiếu' },
  ],
  entry: { id: '0190a000-0000-7000-8000-000000000001', by: 'Lê Thị Thường', at: '2026-10-01T18:00:00Z' },
  digest: '',
};

it('reads back in another library as the texts that were shown, none of them a formula', async () => {
  const bytes = await writeCentralSheet({
    commune: 'xã Sông Trăng, Thử Nghiệm',
    lines: [line],
    at: new Date('2026-11-24T15:13:00Z'),
  });
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.getWorksheet('Hệ thống 57');
  const row = (sheet?.getRow(5).values ?? []) as unknown[];
  expect(row.slice(1)).toEqual([
    1,
    'Nhiệm vụ',
    '=HYPERLINK("http://x")',
    '',
    '',
    '05/03/2026',
    '(Không có từ tương ứng: thường xuyên)',
    '+84 là đầu số',
    '',
    '',
    '',
    '',
    '',
    'Thời hạn: 05/02/2026 → 05/03/2026\nKhó khăn, vướng mắc: @thiếu → trống',
    '02/10/2026, Lê Thị Thường',
  ]);
  sheet?.eachRow((each) => each.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  expect(sheet?.getCell('A2').text).toBe('xã Sông Trăng, Thử Nghiệm. Số liệu đến 22:13 ngày 24/11/2026.');
});
