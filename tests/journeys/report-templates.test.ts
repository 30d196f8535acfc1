/** What a leader changed in the signed file becomes the form of the next report; a form from above is mapped once. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReportPage, Reports } from '../../src/documents/contract.ts';
import type { OfficialDocument } from '../../src/documents/model/contract.ts';
import { docxOf, grid, line } from '../../src/documents/taken-over/sample-docx.ts';
import { written } from '../../src/documents/taken-over/written.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startDemo, undo } from './demo.ts';

const SENTENCE = 'Xã đã chỉ đạo quyết liệt các đơn vị thực hiện Kế hoạch.';
let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];
let report: ReportPage;

const named = (name: string | RegExp) => page.getByRole('dialog', { name });
const fetched = async (path: string): Promise<unknown> =>
  (await page.context().request.get(`${server.url}/api${path}`)).json();

/** Another opening, one sentence more, another signer. */
function rewritten(document: OfficialDocument): OfficialDocument {
  const at = document.body.findIndex(({ kind }) => kind === 'heading');
  const body = document.body.toSpliced(at + 1, 0, {
    kind: 'paragraph',
    key: 'new',
    runs: [{ text: SENTENCE }],
  });
  const signature = { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Thị Thử' };
  return { ...document, number: '21', date: '2026-10-30', body, frame: { ...document.frame, signature } };
}

const sideways = () =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openClerk(browser, server));
  const { reports } = Reports.parse(await fetched('/reports'));
  const issued = reports.find((each) => each.issued?.number !== undefined && each.kind === 'nq57');
  report = ReportPage.parse(await fetched(`/reports/${issued?.id}`));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

it('the signed file is compared word by word, and used for the next time by a press', {
  timeout: 90_000,
}, async () => {
  await page.goto(`${server.url}/documents/${report.id}`);
  await page.getByRole('button', { name: 'Ghi số, ngày và tệp đã ký' }).click();
  const buffer = Buffer.from(await written(rewritten(report.document)));
  const chooser = page.waitForEvent('filechooser');
  await named('Ghi số, ngày và tệp đã ký')
    .getByRole('button', { name: /Tệp đã ký/ })
    .click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await (await chooser).setFiles({ name: 'da-ky.docx', mimeType, buffer });
  await named('Ghi số, ngày và tệp đã ký').getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.getByRole('button', { name: 'So với tệp đã ký' }).click();
  const compared = named('Tệp đã ký khác bản đã phát hành');
  await compared.locator('ins', { hasText: SENTENCE }).waitFor();
  await compared.getByRole('listitem').filter({ hasText: 'Trần Thị Thử' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await sideways()).toBe(false);
  await page.setViewportSize({ width: 1366, height: 768 });
  await compared.getByRole('button', { name: 'Dùng cho lần sau' }).click();
  await page.getByText('Đã lấy tệp đã ký làm mẫu cho các kỳ sau.').waitFor();
});

it('a form from above is taken from its file, mapped, and can be given up', { timeout: 90_000 }, async () => {
  await page.goto(`${server.url}/documents`);
  await page.getByRole('button', { name: 'Mẫu báo cáo' }).click();
  const list = named('Mẫu báo cáo');
  await list.getByRole('row', { name: /da-ky\.docx.*Đang dùng/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await list.getByRole('button', { name: 'Lấy mẫu từ tệp…' }).click();
  const take = named('Lấy mẫu từ tệp');
  const heads = ['TT', 'Tên chỉ tiêu', 'Số giao', 'Lũy kế từ đầu năm', 'Nguyên nhân chưa đạt'];
  const form = await docxOf([
    line('BIỂU TỔNG HỢP'),
    grid(
      heads.map((title) => ({ title })),
      [['1', 'Tên', '', '', '']],
    ),
    line('BẢNG TỰ CHẤM ĐIỂM'),
    grid(
      ['Mã số', 'Điểm tự chấm'].map((title) => ({ title })),
      [['A1', '']],
    ),
  ]);
  const chooser = page.waitForEvent('filechooser');
  await take.getByRole('button', { name: /Tệp mẫu/ }).click();
  await (await chooser).setFiles({
    name: 'mau-tinh.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from(form),
  });
  await take.getByLabel('Loại báo cáo').selectOption('figures');
  expect(await barriers(page)).toEqual([]);
  await take.getByRole('button', { name: 'Lấy mẫu', exact: true }).click();
  const map = named('Ghép mục, bảng, cột: mau-tinh.docx');
  await map.getByLabel('Ghép “Số giao” với').selectOption({ label: 'Mục tiêu' });
  await map.getByLabel('Ghép “BẢNG TỰ CHẤM ĐIỂM” với').selectOption({ label: 'Không dùng' });
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await sideways()).toBe(false);
  await page.setViewportSize({ width: 1366, height: 768 });
  await map.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã ghép mục, bảng, cột của mẫu.').waitFor();
  const row = list.getByRole('row', { name: /mau-tinh/ });
  await row.getByText('1 mục, bảng, cột chưa ghép').waitFor();
  await row.getByRole('button', { name: 'Ngừng dùng' }).click();
  await expect.poll(() => row.count()).toBe(0);
  await undo(page);
  await expect.poll(() => row.count()).toBe(1);
  expect(errors).toEqual([]);
});
