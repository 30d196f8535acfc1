/** A task that comes from outside the plan: typed by a clerk in ten seconds, or dropped as the letter that gives it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openClerk, openPhone, startDemo, undo } from './demo.ts';
import { dialog } from './dialogs.ts';

const TASK = 'Chuẩn bị hội nghị đối thoại thanh niên';
const year = new Date().getFullYear() + 1;
const LETTER = `ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG
Số: 201/UBND-VP
Sông Trăng, ngày 02 tháng 01 năm ${year}
V/v phòng, chống rét cho vật nuôi

Kính gửi: Phòng Kinh tế; Công an xã.

1. Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra chuồng trại các hộ, báo cáo trước ngày 20/01/${year}.
2. Giao Văn phòng HĐND và UBND tổng hợp tình hình thiệt hại, hoàn thành trong tháng 02/${year}.

CHỦ TỊCH
Trần Văn Minh
`;

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openClerk(browser, demo));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

async function fillTask(at: Page): Promise<void> {
  const box = dialog(at);
  await box.getByLabel('Việc cần làm').fill(TASK);
  await box.getByRole('combobox', { name: 'Chủ trì' }).fill('cong an');
  await at.getByRole('option', { name: 'Công an xã' }).click();
  await box.getByLabel('Thời hạn').fill(`trong tháng 12/${year}`);
  await box.getByText(`Hiểu là: Có hạn hoàn thành, 31/12/${year}`).waitFor();
}

it('a key opens the form, and what is typed survives until the task is in the register', {
  timeout: 90_000,
}, async () => {
  await page.goto(demo.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('+');
  await fillTask(page);
  await page.reload();
  await page.getByRole('button', { name: 'Thêm việc' }).click();
  expect(await dialog(page).getByLabel('Việc cần làm').inputValue()).toBe(TASK);
  await dialog(page).getByLabel('Ý kiến chỉ đạo của').fill('đồng chí Bí thư Đảng ủy');
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Thêm việc' }).click();
  await page.getByText(`Đã thêm việc “${TASK}” vào sổ theo dõi.`).waitFor();
  await page.goto(`${demo.url}/register?kind=task&documentKind=outside`);
  await page.getByRole('table').getByRole('link', { name: TASK }).click();
  await page.getByRole('heading', { level: 1, name: TASK }).waitFor();
  await page.getByRole('link', { name: 'Ý kiến chỉ đạo của đồng chí Bí thư Đảng ủy' }).first().waitFor();
  expect(errors).toEqual([]);
});

it('what was added is taken back while the hand is still there', { timeout: 60_000 }, async () => {
  await page.goto(`${demo.url}/register`);
  await page.getByRole('button', { name: 'Thêm việc' }).click();
  await fillTask(page);
  await dialog(page).getByLabel('Việc cần làm').fill('Việc gõ nhầm');
  await dialog(page).getByRole('button', { name: 'Thêm việc' }).click();
  await page.getByText('Đã thêm việc “Việc gõ nhầm” vào sổ theo dõi.').waitFor();
  await undo(page);
  await page.getByText('Đã hoàn tác.').waitFor();
  await page.goto(`${demo.url}/register?q=${encodeURIComponent('gõ nhầm')}`);
  await page.getByText('Không có chỉ tiêu, nhiệm vụ nào khớp bộ lọc.').waitFor();
  expect(errors).toEqual([]);
});

it('a letter that is dropped is read, confirmed, and shows what became of its tasks', {
  timeout: 120_000,
}, async () => {
  await page.goto(`${demo.url}/imports`);
  const file = { name: 'cong-van.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await page.getByRole('grid').waitFor();
  await page.getByRole('grid').getByText('Kiểm tra chuồng trại các hộ').first().waitFor();
  expect(await page.getByRole('tab', { name: /Chỉ tiêu/ }).count()).toBe(0);
  await page.getByRole('tab', { name: /Thể thức/ }).click();
  expect(await page.getByLabel('Loại nguồn giao việc').inputValue()).toBe('assignment');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /^Xác nhận/ }).click();
  await dialog(page).getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Công văn v/v phòng, chống rét cho vật nuôi' }).waitFor();
  await page
    .getByRole('table')
    .getByRole('link', { name: /Tổng hợp tình hình thiệt hại/ })
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page
    .getByRole('table')
    .getByRole('link', { name: /Kiểm tra chuồng trại/ })
    .click();
  await page.getByText(/Số 201\/UBND-VP/).waitFor();
  expect(errors).toEqual([]);
});

it('a leader adds a task on a phone', { timeout: 60_000 }, async () => {
  const { page: phone, errors: wrong } = await openPhone(browser, demo, 'lanhdao');
  await phone.getByRole('button', { name: 'Thêm việc' }).tap();
  await fillTask(phone);
  expect(await barriers(phone)).toEqual([]);
  await dialog(phone).getByRole('button', { name: 'Thêm việc' }).tap();
  await phone.getByText(`Đã thêm việc “${TASK}” vào sổ theo dõi.`).waitFor();
  expect(wrong).toEqual([]);
});
