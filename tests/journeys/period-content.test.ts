/** What is reported when: chosen cell by cell and for many rows, taken back, measured, on a laptop and on a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startBeforeTheCycle, undo } from './demo.ts';

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

const DOSSIERS = 'Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến';
const cell = (cycle: string, name = DOSSIERS) =>
  page.getByRole('row', { name: new RegExp(name) }).getByRole('button', { name: new RegExp(`^${cycle}:`) });
const pressed = (cycle: string) => cell(cycle).getAttribute('aria-pressed');
const saved = (said: RegExp) => page.getByRole('alert').filter({ hasText: said }).first().waitFor();

test('a cell is switched by click and by the space bar, and taken back', async () => {
  await page.goto(`${demo.url}/reporting/content`);
  await page.getByRole('table', { name: 'Nội dung báo cáo từng kỳ' }).waitFor();
  expect([await pressed('Tháng'), await pressed('Quý'), await pressed('Năm')]).toEqual([
    'false',
    'true',
    'true',
  ]);
  await cell('Tháng').click();
  await saved(/Đã đổi 1 ô/);
  expect(await pressed('Tháng')).toBe('true');
  await undo(page);
  await saved(/Đã hoàn tác/);
  await expect.poll(() => pressed('Tháng'), { timeout: 10_000 }).toBe('false');
  await cell('Tháng').focus();
  await page.keyboard.press('Space');
  await saved(/Đã đổi 1 ô/);
  expect(await pressed('Tháng')).toBe('true');
});

test('what nobody answers is filtered out, and many rows are changed at once', async () => {
  await page.getByRole('button', { name: /Bộ lọc/ }).click();
  await page.getByRole('combobox', { name: 'Đơn vị trả lời' }).click();
  await page.getByRole('option', { name: /Chưa có đơn vị trả lời/ }).click();
  await page.getByText('Chưa có đơn vị chủ trì').first().waitFor();
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  const bar = page.getByRole('region', { name: 'Đổi các nội dung đã chọn' });
  const chosen = /\d+/.exec((await bar.textContent()) ?? '')?.[0];
  await bar.getByRole('button', { name: 'Đặt kỳ hỏi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('radiogroup', { name: 'Tháng', exact: true })
    .getByText('Có hỏi', { exact: true })
    .click();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(new RegExp(`Đã đổi ${chosen} ô`));
  await bar.getByRole('button', { name: 'Bỏ chọn' }).click();
  await page.getByRole('button', { name: 'Bỏ mọi bộ lọc', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Chọn III. Kinh tế số' }).check();
  await bar.getByRole('button', { name: 'Đặt đơn vị cung cấp' }).click();
  await dialog.getByRole('combobox', { name: /^Đơn vị/ }).click();
  await page.getByRole('option', { name: 'Phòng Kinh tế', exact: true }).click();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await saved(/Đã đặt đơn vị cung cấp/);
});

test('how an indicator is measured is proposed, and set by saving it', async () => {
  await page.goto(`${demo.url}/reporting/content`);
  await page.getByRole('button', { name: new RegExp(`Cách tính.*${DOSSIERS}`) }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Tử số là gì').inputValue()).toBe('Hồ sơ được nộp trực tuyến');
  await dialog.getByLabel('Mẫu số là gì').fill('Hồ sơ đã tiếp nhận trong kỳ');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await saved(/Đã đặt cách tính/);
  await dialog.waitFor({ state: 'detached' });
});

test('on paper it stays a table with its marks, however narrow the sheet', async () => {
  const laptop = page.viewportSize();
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const first = page.getByRole('table').locator('tbody tr').nth(1);
  const drawn = (of: string) =>
    first
      .locator(of)
      .first()
      .evaluate((part) => getComputedStyle(part).display);
  expect(await drawn('td')).toBe('table-cell');
  expect(await drawn('td[data-label] .mark svg')).not.toBe('none');
  expect(await page.getByRole('button', { name: /^Cách tính/ }).count()).toBe(0);
  await page.emulateMedia({ media: null });
  if (laptop) await page.setViewportSize(laptop);
});

test('everybody can use it, on a phone too', async () => {
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await cell('Tháng').waitFor();
  expect(await barriers(page)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
});
