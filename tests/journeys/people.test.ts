/** The administrator takes an office in from one sheet, and hands an account over when its person leaves. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { ADMIN, type Demo, startDemo } from './demo.ts';
import { choosePeople } from './people-sheet.ts';
import { signIn, signInFirst } from './steps.ts';

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  page = await newPage();
  errors = watchErrors(page);
  await signIn(page, server.url, ADMIN, server.answer);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  context.setDefaultTimeout(20_000);
  return await context.newPage();
}

it('a sheet is looked through before anything is done, then people sign in with what their slips say', async () => {
  await page.goto(`${server.url}/accounts`);
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await page.getByText('Chưa chọn danh sách').waitFor();
  await choosePeople(page);
  await page.getByText('Thêm mới: 2 · Bổ sung: 1 · Đã có đủ: 0 · Cần sửa: 1').waitFor();
  await page.getByText('Không có đơn vị “Phòng không có” trong danh mục.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhập các dòng đã chọn (3)' }).click();
  const slip = page.getByRole('listitem').filter({ hasText: 'lo.thu' });
  await page.getByText('2 tài khoản mới, 1 tài khoản được bổ sung').waitFor();
  const given = (await slip.getByText(/^\w{4}(-\w{4}){3}$/).textContent()) ?? '';
  expect(await barriers(page)).toEqual([]);
  const own = await newPage();
  await signInFirst(own, server.url, 'lo.thu', given);
  await own.getByRole('heading', { name: /Xin chào/ }).waitFor();
  await own.context().close();
  await page.getByRole('link', { name: 'Về danh sách tài khoản' }).click();
  await page.getByRole('row', { name: /Ma Thị Mẫu.*Phó Trưởng phòng, Phòng Kinh tế/ }).waitFor();
}, 120_000);

it('whoever leaves hands everything over in one step', async () => {
  await page.goto(`${server.url}/accounts`);
  const leaver = page.getByRole('row', { name: /Phạm Văn Tế/ });
  await leaver.getByRole('button', { name: 'Bàn giao' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Người nhận bàn giao').selectOption({ label: 'Ma Thị Mẫu (ma.thi.mau)' });
  await dialog.getByRole('button', { name: 'Bàn giao' }).click();
  await page.getByText('Đã bàn giao từ Phạm Văn Tế cho Ma Thị Mẫu.').waitFor();
  await leaver.getByText('Đã khóa').waitFor();
  await page.getByRole('row', { name: /Ma Thị Mẫu.*Đầu mối đơn vị · Phòng Kinh tế/ }).waitFor();
  expect(errors).toEqual([]);
}, 60_000);
