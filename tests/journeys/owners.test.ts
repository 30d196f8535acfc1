/** "Ai trả lời": what nobody answers gets a lead, or is asked of several units, and is taken back; by laptop and phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startDemo, undo } from './demo.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  ({ page, errors } = await openClerk(browser, demo));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const table = () => page.getByRole('table', { name: 'Nội dung chưa có đơn vị trả lời' });
const rows = () => table().getByRole('link').allTextContents();
const saved = (said: RegExp) => page.getByRole('alert').filter({ hasText: said }).first().waitFor();
const bar = () => page.getByRole('region', { name: 'Làm với các nội dung đã chọn' });
const choose = (name: string) => page.getByRole('checkbox', { name: `Chọn ${name}`, exact: true }).check();

let ownerless: string[];

test('the reporting page says quietly how much nobody answers, and leads there', async () => {
  await page.goto(`${demo.url}/reporting`);
  await page.getByRole('link', { name: /nội dung chưa có đơn vị trả lời/ }).click();
  await page.getByRole('heading', { name: 'Ai trả lời', level: 1 }).waitFor();
  await table().waitFor();
  ownerless = await rows();
  expect(ownerless.length).toBeGreaterThan(0);
  await page.getByText('Chưa có đơn vị chủ trì').first().waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('rows get a unit that leads them, and lose it again', async () => {
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await bar().getByRole('button', { name: 'Giao đơn vị chủ trì…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Đơn vị chủ trì' }).click();
  await page.getByRole('option', { name: 'Phòng Kinh tế', exact: true }).click();
  await dialog.getByLabel('Lý do').fill('Theo phân công của Chủ tịch');
  await dialog.getByRole('button', { name: 'Giao chủ trì' }).click();
  await saved(/chủ trì \d+ nội dung/);
  await page.getByText('Nội dung nào cũng có đơn vị trả lời.').waitFor();
  await undo(page);
  await saved(/Đã hoàn tác/);
  await expect.poll(rows, { timeout: 10_000 }).toEqual(ownerless);
});

test('a task is asked of every unit of a kind by itself, taken back, and asked again', async () => {
  const task = await table().getByRole('link').last().textContent();
  await choose(task ?? '');
  await bar().getByRole('button', { name: 'Hỏi riêng từng đơn vị' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Thêm Chính quyền/ }).click();
  await dialog.getByText(/^Các đơn vị được hỏi \([1-9]/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(/Đã đổi đơn vị được hỏi của 1 nhiệm vụ/);
  await undo(page);
  await saved(/Đã hoàn tác/);
  await expect.poll(rows, { timeout: 10_000 }).toEqual(ownerless);
  await choose(task ?? '');
  await bar().getByRole('button', { name: 'Hỏi riêng từng đơn vị' }).click();
  await dialog.getByRole('button', { name: /^Thêm Chính quyền/ }).click();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(`${demo.url}/reporting/content`);
  await page
    .getByRole('row', { name: task ?? '' })
    .getByText(/^\d+ đơn vị/)
    .waitFor();
});

test('everybody can use it, on a phone too', async () => {
  await page.goto(`${demo.url}/reporting/owners`);
  await page.setViewportSize(PHONE);
  await page.getByRole('heading', { name: /ngày chưa cập nhật/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
});
