/** Next year's plan: what it repeats is said to be the same, what is open of the former goes on, then that one ends. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE, watchErrors } from './browser.ts';
import { dialog } from './dialogs.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { confirmPlan, importFile, setUp } from './steps.ts';
import { yearlyPlan } from './yearly-plan.ts';

const now = new Date().getFullYear();
const CABLE = 'Tỷ lệ hộ gia đình có cáp quang';
const STOCKTAKE = 'Kiểm kê thiết bị công nghệ thông tin';
const RULES = 'Ban hành quy chế quản lý dữ liệu dùng chung';
const FORMER = {
  year: now,
  number: '22',
  indicators: [
    [CABLE, '60'],
    ['Tỷ lệ cán bộ, công chức có chữ ký số cá nhân', '90'],
  ],
  tasks: [
    [RULES, `Tháng 12/${now}`],
    [STOCKTAKE, `Tháng 12/${now}`],
  ],
} as const;
const NEXT = {
  year: now + 1,
  number: '03',
  indicators: [
    [CABLE, '70'],
    ['Tỷ lệ cán bộ, công chức có chữ ký số', '100'],
  ],
  tasks: [
    [RULES, `Tháng 6/${now + 1}`],
    ['Trồng cây xanh quanh trụ sở các thôn', `Tháng 9/${now + 1}`],
  ],
} as const;

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(20_000);
  errors = watchErrors(page);
  await setUp(page, server.answer);
  for (const plan of [FORMER, NEXT]) {
    await importFile(page, `ke-hoach-${plan.year}.docx`, yearlyPlan(plan));
    await confirmPlan(page);
  }
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const faults = async () => [...(await barriers(page)), ...errors];
const lineOf = (name: string) => page.getByRole('row').filter({ hasText: name }).first();

it('what the plan repeats is decided by the keyboard, and taken back', {
  timeout: 90_000,
}, async () => {
  await page.getByText('3 nội dung có thể trùng với kế hoạch khác').waitFor();
  await page.getByRole('link', { name: 'Xem và kết luận' }).click();
  await page.getByText('3 cặp cần kết luận').waitFor();
  expect(await faults()).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await faults()).toEqual([]);
  await page.setViewportSize(LAPTOP);
  const pair = page.getByRole('article', { name: CABLE });
  await pair.getByRole('button', { name: 'Hai nội dung khác nhau' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 cặp cần kết luận').waitFor();
  await button('Bỏ kết luận').click();
  await page.getByText('3 cặp cần kết luận').waitFor();
  await pair.getByRole('button', { name: 'Cùng một nội dung' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 cặp cần kết luận').waitFor();
  await page.getByRole('link', { name: CABLE }).first().click();
  await page.getByRole('columnheader', { name: new RegExp(`năm ${now + 1}`) }).waitFor();
  expect(await faults()).toEqual([]);
});

it('every open row of the former plan is decided; only then it ends', { timeout: 90_000 }, async () => {
  await page.goto(`${server.url}/plans`);
  await page
    .getByRole('link', { name: new RegExp(`năm ${now + 1}`) })
    .first()
    .click();
  await page.getByText(/^Kế hoạch này có vẻ tiếp nối/).waitFor();
  await button('Đúng, tiếp nối kế hoạch đó').click();
  await page.getByRole('link', { name: 'Nội dung của kế hoạch trước' }).click();
  await page.getByText('3 trong 4 nội dung chưa quyết định').waitFor();
  expect(await button('Kết thúc kế hoạch trước…').isDisabled()).toBe(true);
  expect(await faults()).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await faults()).toEqual([]);
  await page.setViewportSize(LAPTOP);
  await page.getByRole('checkbox', { name: `Chọn: ${STOCKTAKE}` }).check();
  await button('Hoàn thành…').click();
  await dialog(page).getByLabel('Số, ký hiệu').fill('45/BC-KT');
  await dialog(page).getByLabel('Ngày của văn bản').fill('10/01/2026');
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Hoàn thành theo văn bản' }).click();
  await lineOf(STOCKTAKE).getByText('45/BC-KT, 10/01/2026').waitFor();
  await button('Chọn tất cả nội dung chưa quyết định').click();
  await button('Chuyển tiếp').click();
  await page.getByText('0 trong 4 nội dung chưa quyết định').waitFor();
  await button('Kết thúc kế hoạch trước…').click();
  await dialog(page).getByLabel('Lý do').fill('Kế hoạch năm sau tiếp nối');
  await dialog(page).getByRole('button', { name: 'Kết thúc kế hoạch trước' }).click();
  await page.getByText('Kế hoạch trước đã kết thúc.').first().waitFor();
  await page.getByRole('link', { name: RULES }).click();
  await page
    .getByText(`Gia hạn đến 30/06/${now + 1}`)
    .first()
    .waitFor();
  expect(await faults()).toEqual([]);
});

it('a document amends a level, which is seen beside what it was', { timeout: 60_000 }, async () => {
  await page.goto(`${server.url}/register?kind=indicator`);
  await page.getByRole('link', { name: CABLE }).click();
  await button('Điều chỉnh theo văn bản…').click();
  await dialog(page).getByLabel('Mức mới').fill('65%');
  await button('Vẫn theo 45/BC-KT ngày 10/01/2026').click();
  expect(await dialog(page).getByLabel('Ngày của văn bản').inputValue()).toBe('10/01/2026');
  await dialog(page).getByLabel('Số, ký hiệu').fill('12/QĐ-UBND');
  await dialog(page).getByLabel('Ngày của văn bản').fill('12/01/2026');
  await dialog(page).getByLabel('Lý do').fill('Điều chỉnh theo thực tế');
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Điều chỉnh theo văn bản' }).click();
  const card = page.getByRole('region', { name: 'Điều chỉnh' });
  await card.getByText('theo 12/QĐ-UBND, từ ngày 12/01/2026').waitFor();
  expect(await faults()).toEqual([]);
});
