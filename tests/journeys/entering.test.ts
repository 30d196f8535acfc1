/** What a row on its way says of itself: carried over, typed in two places, taken back after it was sent. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetCycle, inDatabase } from './before-the-cycle.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { openYear } from './cycle-desk.ts';
import { type Demo, startDemo } from './demo.ts';
import { signIn } from './steps.ts';

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const FIGURE = 'Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử';
const CASHLESS = 'Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt';
const DIGITAL = 'Tỷ lệ doanh nghiệp, hợp tác xã ứng dụng công nghệ số';

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  await openYear(demo.data);
  await inDatabase(
    demo.data,
    `UPDATE duty_item i SET carried_from = 'Tháng 11/2026',
       draft = '{"numerator": 12, "denominator": 16, "evidence": []}'
     FROM thing t WHERE t.commune_code = i.commune_code AND t.id = i.thing_id AND t.name = ANY ($1)`,
    [[FIGURE, DIGITAL]],
  );
  browser = await openBrowser();
  context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'vi-VN' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await signIn(page, demo.url, 'kinhte', demo.answer);
  await page.goto(`${demo.url}/my-work`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const cardOf = (on: Page, name: string) => on.locator('article', { hasText: name });
const told = (text: string) => page.getByRole('alert').filter({ hasText: text });

it('what was carried over is confirmed by one tap before it is sent', { timeout: 60_000 }, async () => {
  const card = cardOf(page, FIGURE);
  await card.getByRole('button', { name: FIGURE }).tap();
  await card.getByText('Chuyển từ tháng 11/2026, cần xác nhận').waitFor();
  expect(await card.getByRole('button', { name: 'Nộp' }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.getByText('2 nội dung chuyển từ kỳ trước sang').waitFor();
  await card.getByRole('button', { name: 'Đúng', exact: true }).tap();
  await card.getByText('Đang nhập').waitFor();
  await page.getByRole('button', { name: 'Đúng cả 1 nội dung' }).tap();
  await page.getByText('chuyển từ kỳ trước sang').waitFor({ state: 'detached' });
});

it('what was sent stands on its card, and is said to be taken back', { timeout: 60_000 }, async () => {
  await page.getByText(/^Đã lưu \d/).waitFor();
  const card = cardOf(page, FIGURE);
  await card.getByRole('button', { name: 'Nộp' }).tap();
  await told('Đã nộp 1 nội dung').waitFor();
  const sent = card.getByText('Đã gửi: Tử số 12 · Mẫu số 16 · Kỳ này 75');
  await sent.waitFor({ state: 'attached' });
  await told('Đã nộp 1 nội dung').getByRole('button', { name: 'Hoàn tác' }).click();
  await card.getByText('Đã rút lại').waitFor();
  expect(await card.getByText('Cần số liệu').count()).toBe(0);
});

it('two places that type the same row are told apart by its fields', { timeout: 60_000 }, async () => {
  const other = await context.newPage();
  await other.goto(`${demo.url}/my-work`);
  for (const each of [page, other]) {
    const head = cardOf(each, CASHLESS).getByRole('button', { name: CASHLESS });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  }
  await cardOf(other, CASHLESS).getByLabel('Tử số').fill('1650');
  await other.getByText(/^Đã lưu \d/).waitFor();
  await cardOf(page, CASHLESS).getByLabel('Tử số').fill('1700');
  const clash = page.getByRole('alert').filter({ hasText: 'Bạn đang nhập' });
  await clash.getByText('Bạn đang nhập: Tử số 1.700').waitFor();
  await clash.getByText('Nội dung đã lưu: Tử số 1.650').waitFor();
  await page.getByText('Chưa lưu: cần chọn nội dung giữ lại').waitFor();
  await clash.getByRole('button', { name: 'Giữ nội dung của tôi' }).tap();
  await page.getByText(/^Đã lưu \d/).waitFor();
  expect(await cardOf(page, CASHLESS).getByLabel('Tử số').inputValue()).toBe('1700');
});

it('the note of a form stays folded once it was folded, whatever is saved of it', {
  timeout: 60_000,
}, async () => {
  await page.getByRole('link', { name: 'Mở cả biểu' }).first().tap();
  const note = page.locator('details').filter({ hasText: 'Phiếu kỳ (không bắt buộc)' });
  const summary = note.locator('summary').first();
  await summary.tap();
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/note') && answer.request().method() === 'PUT',
  );
  await note.getByLabel('Khó khăn, nguyên nhân').fill('Thiếu người làm');
  await summary.tap();
  expect((await kept).ok()).toBe(true);
  await note.getByText('Nội dung mới nhập sẽ gửi cùng lần nộp tới.').waitFor({ state: 'attached' });
  expect(await note.evaluate((element) => element.hasAttribute('open'))).toBe(false);
});
