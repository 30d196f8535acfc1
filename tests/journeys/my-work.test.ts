/** "Việc của tôi" on a phone: an officer updates a task and a figure and submits, every tap counted. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser, PHONE, watchErrors } from './browser.ts';
import { type Demo, startDemo } from './demo.ts';
import { openYear } from './reporting-demo.ts';
import { signIn } from './steps.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  await openYear(demo.data);
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  errors = watchErrors(page);
  await signIn(page, demo.url, 'kinhte', demo.answer);
  await page.goto(`${demo.url}/my-work`);
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

/** How often the finger came down. */
function finger() {
  let taps = 0;
  return {
    taps: () => taps,
    tap: async (where: Locator) => {
      taps += 1;
      await where.tap();
    },
  };
}

const cardOf = (name: string) => page.getByRole('article').filter({ hasText: name });
const told = (text: string) => page.getByRole('alert').filter({ hasText: text });
const TASK = 'Vận động hộ kinh doanh thanh toán không dùng tiền mặt tại chợ';
const LATE = 'Hướng dẫn đưa sản phẩm OCOP lên sàn thương mại điện tử';
const FIGURE = 'Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử';

it('a task takes three taps and its text', { timeout: 60_000 }, async () => {
  const { tap, taps } = finger();
  const card = cardOf(TASK);
  await tap(card.getByRole('button', { name: TASK }));
  await tap(card.getByLabel('Kết quả thực hiện'));
  await page.keyboard.type('Đã vận động 5 hộ ở chợ Sông Trăng');
  expect(await barriers(page)).toEqual([]);
  await tap(card.getByRole('button', { name: 'Nộp' }));
  await told('Đã nộp 1 nội dung').waitFor();
  expect(taps()).toBe(3);
});

it('one that is overdue asks for a word of explanation in the same card', { timeout: 60_000 }, async () => {
  const card = cardOf(LATE);
  await card.getByRole('button', { name: LATE }).tap();
  await card.getByLabel('Kết quả thực hiện').fill('Đã chụp ảnh 5 sản phẩm');
  await card.getByLabel(/Đã quá hạn/).fill('Đang mượn máy ảnh của trường');
  await page.getByText(/^đã lưu \d/).waitFor();
  await card.getByRole('button', { name: 'Nộp' }).tap();
  const chip = cardOf(LATE).getByText('Chờ tiếp nhận');
  await chip.waitFor({ state: 'attached' });
  expect(await chip.textContent()).toBe('Chờ tiếp nhận');
});

it('nothing new is one tap, and can be taken back', { timeout: 60_000 }, async () => {
  const { tap, taps } = finger();
  const name = 'Khảo sát nhu cầu ứng dụng công nghệ của hợp tác xã';
  await cardOf(name).getByRole('button', { name }).click();
  await tap(cardOf(name).getByRole('button', { name: 'Không phát sinh mới' }));
  await told('Đã nộp 1 nội dung').last().waitFor();
  expect(taps()).toBe(1);
  await told('Đã nộp 1 nội dung').last().getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác').waitFor();
  await cardOf(name).getByText('Chờ tiếp nhận').waitFor({ state: 'hidden' });
});

it('a figure is counted from its parts, and what was typed survives a closed tab', {
  timeout: 60_000,
}, async () => {
  const card = cardOf(FIGURE);
  await card.getByRole('button', { name: FIGURE }).tap();
  await page.route('**/drafts', (route) => route.abort());
  await card.getByLabel('Tử số').fill('12');
  await page.getByText('chưa lưu lên máy chủ').waitFor();
  await page.unroute('**/drafts');
  await page.reload();
  await card.getByRole('button', { name: FIGURE }).tap();
  expect(await card.getByLabel('Tử số').inputValue()).toBe('12');
  await card.getByLabel('Mẫu số').fill('16');
  expect(await card.getByLabel('Kỳ này').inputValue()).toBe('75');
  await page.getByText(/^đã lưu \d/).waitFor();
  await card.getByRole('button', { name: 'Nộp' }).tap();
  await told('Đã nộp 1 nội dung').waitFor();
  expect(errors).toEqual([]);
});
