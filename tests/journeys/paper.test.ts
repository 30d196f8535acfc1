/** What leaves the screen, and what is typed into it: printing by the browser's own menu, and searching. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDocx, paragraph, row, table } from '../make-docx.ts';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { printed } from './printed.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { confirmPlan, importFile, setUp } from './steps.ts';

const TASKS = 250;
const HEADS = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];

/** More tasks than the screen shows, or the first page of the list holds. */
function longPlan(): Uint8Array {
  const tasks = Array.from({ length: TASKS }, (_, at) =>
    row([`${at + 1}`, `Việc số ${at + 1} đạt tỉ lệ giải ngân của xã`, 'Phòng Kinh tế', 'Tháng 9/2027']),
  );
  return makeDocx({
    body: [
      paragraph('ỦY BAN NHÂN DÂN'),
      paragraph('XÃ BÃI CÁT'),
      paragraph('Số: 22/KH-UBND'),
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      paragraph('Độc lập - Tự do - Hạnh phúc'),
      paragraph('Bãi Cát, ngày 12 tháng 01 năm 2027'),
      paragraph('KẾ HOẠCH'),
      paragraph('Giải ngân vốn chuyển đổi số xã Bãi Cát năm 2027'),
      paragraph(
        'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, xã ban hành Kế hoạch như sau:',
      ),
      paragraph('I. MỤC ĐÍCH, YÊU CẦU'),
      paragraph('Cụ thể hóa các mục tiêu của cấp trên phù hợp với điều kiện của xã.'),
      paragraph('PHỤ LỤC'),
      paragraph('DANH MỤC NHIỆM VỤ'),
      table([row(HEADS), ...tasks]),
    ].join(''),
  });
}

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(30_000);
  errors = watchErrors(page);
  await setUp(page, server.answer);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const tasksIn = (text: string): number => new Set(text.match(/Việc số \d+ đạt/g)).size;

it('the browser’s own print has every row of a draft', { timeout: 120_000 }, async () => {
  await importFile(page, 'giai-ngan.docx', longPlan());
  await page.getByRole('tab', { name: /Nhiệm vụ/ }).click();
  await page.getByRole('grid').getByText('Việc số 1 đạt').first().waitFor();
  expect(tasksIn(await printed(page))).toBe(TASKS);
  await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBeLessThan(100);
});

it('the browser’s own print has every row of the register', { timeout: 120_000 }, async () => {
  await confirmPlan(page);
  await page.goto(`${server.url}/register`);
  await page.getByText('Việc số 1 đạt').first().waitFor();
  // What is not in sight is fetched ahead; the paper holds it as soon as it is there.
  await expect.poll(async () => tasksIn(await printed(page)), { timeout: 60_000, interval: 500 }).toBe(TASKS);
  expect(await page.locator('tr').count()).toBeLessThan(100);
});

it('finds a word in either spelling, without its marks and half typed', { timeout: 60_000 }, async () => {
  const search = page.getByRole('searchbox');
  const counts = page.getByText(/^\d+ (chỉ tiêu, \d+ )?nhiệm vụ$/);
  const counted = { timeout: 20_000 };
  for (const typed of ['ti le giai ngan', 'tỷ lệ', 'việc tỉ']) {
    await search.fill('không có từ này');
    await expect.poll(() => counts.textContent(), counted).toBe('0 chỉ tiêu, 0 nhiệm vụ');
    await search.fill(typed);
    await expect.poll(() => counts.textContent(), counted).toBe(`${TASKS} nhiệm vụ`);
  }
});

it('is found from everywhere by keyboard and by mouse, grouped by kind', { timeout: 60_000 }, async () => {
  await page.goto(`${server.url}/`);
  await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Tìm kế hoạch, chỉ tiêu, nhiệm vụ' });
  const found = page.getByRole('dialog').getByRole('group', { name: 'Nhiệm vụ' }).getByRole('option');
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('giai ngan');
  await found.nth(1).waitFor();
  expect(await barriers(page)).toEqual([]);
  const [first = ''] = (await found.first().innerText()).split('\n');
  // The plan itself is found as well, and stands above.
  await page.getByRole('option', { selected: true }).getByText('Giải ngân vốn').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('khong co gi nhu vay');
  await page.getByText(/Không có nội dung nào khớp/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tìm mọi nơi' }).click();
  await field.fill('giai ngan');
  const [third = ''] = (await found.nth(2).innerText()).split('\n');
  await found.nth(2).click();
  await page.getByRole('heading', { level: 1, name: third }).waitFor();
});

it('an address keeps the text that it was given', { timeout: 60_000 }, async () => {
  for (const q of ['1.10', '007']) {
    await page.goto(`${server.url}/register?q=${q}`);
    await expect.poll(() => page.getByRole('searchbox').inputValue(), { timeout: 30_000 }).toBe(q);
    expect(new URL(page.url()).searchParams.get('q')).toBe(q);
  }
  expect(errors).toEqual([]);
});
