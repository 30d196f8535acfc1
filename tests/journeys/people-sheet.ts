/** A list of people as an office sends it, for what is shown and tried with it. */
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';

const HEAD = [
  'Họ và tên',
  'Tên đăng nhập',
  'Chức danh',
  'Đơn vị',
  'Vai trò',
  'Điện thoại công vụ',
  'Email công vụ',
];

/** Two who are new, one who gets more, one whose unit nobody knows. */
const LINES: (string | null)[][] = [
  ['Ma Thị Mẫu', null, 'Phó Trưởng phòng', 'Phòng Kinh tế', 'Lãnh đạo đơn vị', '0208 3 000 111', null],
  ['Lò Văn Thử', 'lo.thu', null, 'Công an xã', 'Đầu mối đơn vị', null, null],
  ['Trần Thị Thử Nghiệm', null, 'Chủ tịch UBND xã', null, null, null, null],
  ['Vi Văn Lạ', null, null, 'Phòng không có', 'Đầu mối đơn vị', null, null],
];

/** Chooses the list on the page that takes lists in, and waits until it is looked through. */
export async function choosePeople(page: Page): Promise<void> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Danh sách', rows: [HEAD, ...LINES] }] });
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh-sach.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.getByRole('rowheader', { name: 'Vi Văn Lạ' }).waitFor();
}
