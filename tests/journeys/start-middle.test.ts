/** "Tình hình đến nay": typed and pasted, taken back, marked at once, read from a report; on a laptop and a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annexReport } from '../report-files.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startDemo } from './demo.ts';
import { beforeTheYear } from './cycle-desk.ts';
import { cellOf, goTo, retype } from './draft-table.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  await beforeTheYear(demo.data);
  ({ page, errors } = await openClerk(browser, demo));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const saved = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu/ })
    .waitFor();
const reviewed = (count: number) => page.getByText(new RegExp(`đã rà soát ${count}/`)).waitFor();
const names = () => page.locator('[data-r][data-column="name"]').allInnerTexts();
const paste = (text: string) =>
  page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

test('two rows are pasted, saved, and stand there again after leaving', async () => {
  await page.goto(`${demo.url}/reporting/start`);
  await page.getByRole('grid').waitFor();
  await reviewed(0);
  const [first = '', second = ''] = await names();
  await goTo(page, first, 'baseYear');
  await paste('2024\t40\t62,5\t30/9/2026\tBáo cáo 9 tháng\n2024\t10\t12\t\t');
  await reviewed(2);
  await saved();
  await page.goto(`${demo.url}/`);
  await page.goto(`${demo.url}/reporting/start`);
  await cellOf(page, first, 'value').getByText('62,5').waitFor();
  await cellOf(page, second, 'baseYear').getByText('2024').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('one act is taken back by Ctrl+Z, and then was not looked at', async () => {
  const third = (await names())[2] ?? '';
  await retype(page, third, '7', 'value');
  await reviewed(3);
  await page.keyboard.press('Control+z');
  await reviewed(2);
  await saved();
  expect(await cellOf(page, third, 'value').innerText()).toBe('');
});

test('tasks are marked at once, and the done ones by their document', async () => {
  await page.getByText(/^Nhiệm vụ \(/).click();
  const [task = ''] = await names();
  await retype(page, task, '15/KH-UBND', 'documentNumber');
  await cellOf(page, task, 'state').getByText('Hoàn thành').waitFor();
  await reviewed(3);
  await page.getByRole('button', { name: /^Chưa rà soát/ }).click();
  await page.getByRole('button', { name: /^Đánh dấu chưa thực hiện \(/ }).click();
  await page.getByText(/Nhiệm vụ \((\d+)\/\1\)/).waitFor();
  await saved();
  expect(await page.getByText(/Nhiệm vụ \((\d+)\/\1\)/).count()).toBe(1);
  await page.getByRole('button', { name: /^Chưa rà soát/ }).click();
  expect(await cellOf(page, task, 'documentNumber').innerText()).toBe('15/KH-UBND');
});

test('a last report is dropped, and what is sure in it taken at once', async () => {
  await page.reload();
  await page.getByText(/^Chỉ tiêu \(/).click();
  const [, , third = '', fourth = ''] = await names();
  const bytes = annexReport(
    [
      { name: third, unit: '', planned: '80', done: 'Đạt 51,5%' },
      { name: fourth, unit: '', planned: '80', done: '52' },
      { name: 'Số hộ nuôi trồng thủy sản', unit: 'hộ', planned: '5', done: '4' },
    ],
    [],
  );
  await page.locator('input[type=file]').setInputFiles({
    name: 'bao-cao.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(bytes),
  });
  await page.getByText('Báo cáo 45/BC-UBND ngày 05/10/2026').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhận 2 nội dung trùng tên' }).click();
  await cellOf(page, third, 'value').getByText('51,5').waitFor();
  await cellOf(page, third, 'source').getByText('Báo cáo 45/BC-UBND').waitFor();
  await page.getByText('1 nội dung của báo cáo chưa ghép được với chỉ tiêu, nhiệm vụ nào').waitFor();
  await saved();
});

test('everybody can use it on a phone', async () => {
  await page.getByText(/^Nhiệm vụ \(/).click();
  await page.setViewportSize(PHONE);
  await page
    .getByRole('radiogroup', { name: /^Trạng thái/ })
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
});
