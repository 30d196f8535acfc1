/** Who reports to whom: from the plan to its table, one line edited, confirmed, taken back; days off of a year. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from './before-the-cycle.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startBeforeTheCycle } from './demo.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startBeforeTheCycle(), openBrowser()]);
  ({ page, errors } = await openClerk(browser, demo));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const said = (words: RegExp) => page.getByRole('alert').filter({ hasText: words }).first().waitFor();
const first = () => page.getByRole('table', { name: 'Chế độ báo cáo' }).getByRole('row').nth(1);
const head = (name: string) => page.getByRole('button', { name, exact: true });

test('a confirmed plan leads to its table of reporting', async () => {
  await page.goto(`${demo.url}/plans`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Xem chế độ báo cáo' }).click();
  await page.getByRole('heading', { name: 'Chế độ báo cáo · Kế hoạch 15/KH-UBND' }).waitFor();
  await page.getByText(/lịch 12 tháng tới có \d+ kỳ/).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('a line is edited with its next due days beside it, and what was typed survives', async () => {
  await page
    .getByRole('button', { name: /^Sửa dòng của/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const edited = first().getByText('Tháng: trước ngày 20 hằng tháng');
  await dialog.getByRole('checkbox', { name: 'Tháng', exact: true }).check();
  const month = dialog.getByRole('group', { name: 'Tháng', exact: true });
  await month.getByRole('combobox', { name: 'Tháng đến hạn' }).selectOption({ label: 'Tháng cuối kỳ' });
  await month.getByRole('combobox', { name: 'Ngày', exact: true }).selectOption({ label: 'Ngày 20' });
  await month.getByRole('checkbox', { name: /trước ngày/ }).check();
  await dialog
    .getByRole('region', { name: 'Các hạn gần nhất' })
    .getByText(/hạn 19\//)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await edited.waitFor();
  await page.reload();
  await edited.waitFor();
});

test('the table is confirmed, taken back and confirmed again', async () => {
  await head('Dùng chế độ này').click();
  await said(/Đã xác nhận. Lịch 12 tháng tới có \d+ kỳ/);
  await page.getByText('Đang áp dụng').waitFor();
  expect(await head('Dùng chế độ này').count()).toBe(0);
  await head('Bỏ xác nhận').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ xác nhận' }).click();
  await page.getByText('Chưa xác nhận', { exact: true }).waitFor();
  await head('Dùng chế độ này').click();
  await page.getByText('Đang áp dụng').waitFor();
});

test('days off are written as announced, and ways of reporting are set', async () => {
  const year = page.getByRole('region', { name: /^Lịch nghỉ năm/ });
  await year.getByRole('button', { name: /^Sửa/ }).click();
  const dialog = page.getByRole('dialog');
  const shown = (await dialog.getByRole('heading').first().textContent()) ?? '';
  await dialog.getByRole('textbox', { name: /^Ngày nghỉ thêm/ }).fill(`4/5/${shown.slice(-4)}`);
  await dialog.getByRole('button', { name: 'Thêm ngày' }).first().click();
  await dialog.getByRole('checkbox', { name: /^Xác nhận lịch nghỉ/ }).check();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await said(/Đã lưu lịch nghỉ năm/);
  await year.getByText('Đã xác nhận').waitFor();
  const ways = page.getByRole('region', { name: 'Cách báo cáo' });
  await ways.getByRole('button', { name: /^Sửa/ }).click();
  await dialog.getByRole('checkbox', { name: /^Lồng ghép/ }).uncheck();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await ways.getByText(/^Không lồng ghép/).waitFor();
});

test('on a phone nothing moves sideways', async () => {
  await page.setViewportSize(PHONE);
  await page.goto(`${demo.url}/reporting/flows`);
  await page.getByRole('table').waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('what a withdrawn plan leaves goes on without it once somebody takes it in', async () => {
  await page.setViewportSize(LAPTOP);
  await inDatabase(demo.data, 'UPDATE plan SET withdrawn_at = now()');
  await page.goto(`${demo.url}/reporting/flows`);
  await page.getByRole('heading', { name: 'Chế độ báo cáo · Ngoài các kế hoạch đang theo dõi' }).waitFor();
  const left = page.getByRole('region', { name: 'Của kế hoạch đã ngừng theo dõi' });
  const lines = await left.getByRole('listitem').count();
  expect(lines).toBeGreaterThan(1);
  expect(await barriers(page)).toEqual([]);
  await left
    .getByRole('button', { name: /^Đưa vào bảng/ })
    .first()
    .click();
  await head('Dùng chế độ này').click();
  await page.getByText('Đang áp dụng').waitFor();
  expect(await left.getByRole('listitem').count()).toBe(lines - 1);
  await page.getByRole('button', { name: /^Sửa dòng của/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ dòng này' }).click();
  await head('Dùng chế độ này').click();
  await page.getByText('Chưa có luồng báo cáo nào ngoài các kế hoạch.').waitFor();
  expect(errors).toEqual([]);
});
