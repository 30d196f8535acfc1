/** What is asked the same day: a table of conclusions, an urging letter; and a report that begins as the last one ended. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startDemo } from './demo.ts';
import { dialog } from './dialogs.ts';

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openClerk(browser, server));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const paper = () => page.getByRole('group', { name: 'Nội dung báo cáo' });

async function make(kind: string, period?: RegExp): Promise<void> {
  await page.goto(`${server.url}/documents`);
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await dialog(page).getByLabel(kind).check();
  if (period) {
    const field = dialog(page).getByLabel('Kỳ báo cáo');
    const names = await field.getByRole('option').allTextContents();
    await field.selectOption({ label: names.find((name) => period.test(name)) ?? '' });
  }
  await dialog(page).getByRole('button', { name: 'Lập bản thảo' }).click();
  await page.getByRole('navigation', { name: 'Bố cục' }).waitFor();
}

async function issue(): Promise<void> {
  await page.getByRole('button', { name: 'Phát hành' }).click();
  const read = dialog(page).getByLabel('Đã đọc các điểm trên, vẫn phát hành');
  if (await read.isVisible()) await read.check();
  await dialog(page).getByRole('button', { name: 'Phát hành' }).click();
  await page.getByText(/phát hành lúc/).waitFor();
}

/** What stands in the file that Word opens. */
async function downloaded(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải .docx' }).click(),
  ]);
  const xml = unzipSync(readFileSync(await download.path()))['word/document.xml'];
  return strFromU8(xml ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');
}

describe('what the level above asks the same day', { timeout: 90_000 }, () => {
  it('is a table of its conclusions, with how each stands, issued in one sitting', async () => {
    await make('Kết quả thực hiện kết luận, chỉ đạo của cấp trên');
    const row = paper().getByRole('row').filter({ hasText: 'Báo cáo số liệu tàu thuyền' });
    await row.getByText(/812\/SXD-VT/).waitFor();
    await row.getByRole('button', { name: /^X/ }).waitFor();
    expect(await paper().getByText('xây dựng kịch bản hội nghị').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await issue();
    expect(await downloaded()).toContain('Báo cáo số liệu tàu thuyền');
  });

  it('is one letter to all units that have not reported, naming them and those that have', async () => {
    await make('Công văn đôn đốc đơn vị', /^năm 2026/);
    await paper().getByText('V/v đôn đốc báo cáo năm 2026').waitFor();
    await paper().getByText('Công an xã').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await issue();
    const text = await downloaded();
    expect(text).toContain('Phụ lục II');
    expect(text).toContain('Công an xã');
    expect(text).not.toContain('undefined');
  });
});

describe('a mistake of form in an issued report', { timeout: 90_000 }, () => {
  const WRITTEN = 'Ủy ban nhân dân xã Sông Trăng';
  const rows = () => dialog(page).getByRole('group', { name: /^Nội dung \d/ });
  const openIssued = async () => {
    await page.goto(`${server.url}/documents`);
    await page.getByRole('row').filter({ hasText: '42/BC-UBND' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Sai sót sau phát hành' }).waitFor();
  };

  it('is corrected by a letter that names it, drafted beside the choice to replace it', async () => {
    await openIssued();
    await page.getByRole('button', { name: 'Lập báo cáo thay thế' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lập công văn đính chính' }).click();
    await page.getByRole('heading', { level: 1, name: /^Đính chính Báo cáo số 42\/BC-UBND/ }).waitFor();
    await paper().getByText('Kính gửi: Ủy ban nhân dân tỉnh').waitFor();
    await page.getByText('Chưa có nội dung đính chính nào.').first().waitFor();
  });

  it('is typed by keyboard, each row whole, and looked up in the report', async () => {
    await page.getByRole('button', { name: 'Nội dung đính chính', exact: true }).click();
    for (const size of [PHONE, LAPTOP]) {
      await page.setViewportSize(size);
      expect(await barriers(page)).toEqual([]);
    }
    await page.keyboard.type('Mục I, trang 1');
    await dialog(page).getByRole('button', { name: 'Lưu' }).click();
    await dialog(page).getByText('Vui lòng điền: Đã ghi, Nay đính chính').waitFor();
    await rows().first().getByLabel('Đã ghi').fill('Ủy ban nhân dân xã Sông Trong');
    await rows().first().getByLabel('Nay đính chính').fill(WRITTEN);
    await dialog(page).getByRole('button', { name: 'Thêm nội dung' }).click();
    await dialog(page).getByRole('button', { name: 'Lưu' }).click();
    await paper().getByRole('cell', { name: WRITTEN }).waitFor();
    await page.getByText(/không ghi “Ủy ban nhân dân xã Sông Trong”/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('is told at the report and in the list once the letter is issued', async () => {
    await issue();
    expect(await downloaded()).toContain('Nay đính chính');
    await page.getByRole('button', { name: 'Ghi số, ngày và tệp đã ký' }).click();
    await dialog(page).getByLabel('Số, ký hiệu').fill('120');
    await dialog(page).getByRole('button', { name: 'Ghi', exact: true }).click();
    await paper().getByText('Số: 120/UBND-VP').waitFor();
    await page.getByRole('link', { name: 'Mở văn bản được đính chính' }).click();
    await page.getByText(/Đã đính chính bằng/).waitFor();
    await page.getByRole('link', { name: /^Công văn số 120\/UBND-VP, ngày/ }).waitFor();
    await page.goto(`${server.url}/documents`);
    const line = page.getByRole('row').filter({ hasText: '42/BC-UBND' }).filter({ hasText: 'Đã đính chính' });
    await line.getByRole('link', { name: /^Công văn số 120\/UBND-VP/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a report that follows another one', { timeout: 90_000 }, () => {
  it('is signed and sent as the one before', async () => {
    await page.goto(`${server.url}/documents`);
    await page.getByRole('row').filter({ hasText: 'Bản thảo' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Sửa phần đầu, nơi nhận, người ký' }).click();
    await dialog(page).getByLabel('Họ tên người ký').fill('Đặng Văn Kế Tiếp');
    await dialog(page).getByRole('button', { name: 'Lưu' }).click();
    await paper().getByText('Đặng Văn Kế Tiếp').waitFor();
    await issue();
    await make('Báo cáo định kỳ thực hiện kế hoạch', /^tháng 10\/2026/);
    await paper().getByText('Đặng Văn Kế Tiếp').waitFor();
    await paper().getByText('tháng 10/2026').first().waitFor();
    expect(errors).toEqual([]);
  });
});
