/** "Việc của tôi" on a phone: an officer updates a task and a figure and submits, every tap counted. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser } from './browser.ts';
import { type Demo, openClerk, openPhone, startDemo } from './demo.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { openYear } from './cycle-desk.ts';
import { signIn } from './steps.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  await openYear(demo.data);
  browser = await openBrowser();
  ({ page, errors } = await openPhone(browser, demo, 'kinhte'));
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
const SURVEY = 'Khảo sát nhu cầu ứng dụng công nghệ của hợp tác xã';
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
  await page.getByText(/^Đã lưu \d/).waitFor();
  await card.getByRole('button', { name: 'Nộp' }).tap();
  // It lies folded away among what was sent.
  const chip = page.locator('article', { hasText: LATE }).getByText('Chờ tiếp nhận');
  await chip.waitFor({ state: 'attached' });
  expect(await chip.textContent()).toBe('Chờ tiếp nhận');
});

it('nothing new is one tap, and can be taken back', { timeout: 60_000 }, async () => {
  const { tap, taps } = finger();
  await cardOf(SURVEY).getByRole('button', { name: SURVEY }).click();
  await tap(cardOf(SURVEY).getByRole('button', { name: 'Không phát sinh mới' }));
  // It lies folded away now; the word of the task before may stand there still.
  const chip = page.locator('article', { hasText: SURVEY }).getByText('Chờ tiếp nhận');
  await chip.waitFor({ state: 'attached' });
  expect(taps()).toBe(1);
  await told('Đã nộp 1 nội dung').last().getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác').waitFor();
  await chip.waitFor({ state: 'detached' });
});

it('a figure is counted from its parts, and what was typed survives a closed tab', {
  timeout: 60_000,
}, async () => {
  const card = cardOf(FIGURE);
  await card.getByRole('button', { name: FIGURE }).tap();
  await page.route('**/drafts', (route) => route.abort());
  await card.getByLabel('Tử số').fill('12');
  await page.getByText('Lỗi khi lưu').waitFor();
  await page.unroute('**/drafts');
  await page.reload();
  await card.getByRole('button', { name: FIGURE }).tap();
  expect(await card.getByLabel('Tử số').inputValue()).toBe('12');
  await card.getByLabel('Mẫu số').fill('16');
  expect(await card.getByLabel('Kỳ này').inputValue()).toBe('75');
  await page.getByText(/^Đã lưu \d/).waitFor();
  await card.getByRole('button', { name: 'Nộp' }).tap();
  await told('Đã nộp 1 nội dung').waitFor();
  expect(errors).toEqual([]);
});

it('the office enters for a unit that telephoned', { timeout: 60_000 }, async () => {
  const { page: clerk, errors: wrong } = await openClerk(browser, demo);
  await clerk.goto(`${demo.url}/reporting/on-behalf`);
  await clerk.getByRole('searchbox').fill('cong an');
  const heading = clerk.getByRole('gridcell', { name: 'Công an xã' });
  await heading.getByRole('button', { name: 'Nguồn, ghi nhận' }).click();
  const unit = clerk.getByRole('dialog');
  await unit.getByText('Câu hỏi gửi đơn vị').click();
  await unit.getByText(/Kính gửi: Công an/).waitFor();
  await unit.getByRole('button', { name: 'Sao chép để gửi Zalo' }).click();
  expect(await barriers(clerk)).toEqual([]);
  await unit.getByRole('link', { name: 'Mở cả biểu của đơn vị' }).click();
  await clerk.getByRole('heading', { name: /Báo cáo năm .* Công an xã/ }).waitFor();
  await clerk.getByLabel('Người trả lời').fill('Đại úy Bảy');
  await clerk.getByText(/Phiếu kỳ/).click();
  await clerk.getByLabel('Khó khăn, nguyên nhân').fill('Thiếu máy đọc thẻ');
  expect(await barriers(clerk)).toEqual([]);
  const task = clerk.getByRole('article').first();
  await task.getByRole('button').first().click();
  await task.getByRole('button', { name: 'Không phát sinh mới' }).click();
  await clerk.getByText(/^Đã lưu \d/).waitFor();
  await clerk.getByRole('button', { name: /Ghi nhận nhập thay · 1/ }).click();
  await clerk.getByRole('alert').filter({ hasText: 'Đã ghi nhận 1 nội dung nhập thay' }).waitFor();
  await clerk.getByText('Đã gửi cùng lần nộp gần nhất.').waitFor();
  expect(wrong).toEqual([]);
});

it('a table is typed and pasted into, and one file proves two rows', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const wide = await context.newPage();
  wide.setDefaultTimeout(20_000);
  await signIn(wide, demo.url, 'kinhte', demo.answer);
  await wide.goto(`${demo.url}/my-work`);
  await wide.getByRole('link', { name: 'Mở cả biểu' }).click();
  // The name of a line is its head, so the cells begin with the unit.
  const cell = (row: number, column: number) =>
    wide.getByRole('grid').getByRole('row').nth(row).getByRole('gridcell').nth(column);
  await cell(1, 3).click();
  await wide.keyboard.type('980');
  await wide.keyboard.press('Tab');
  await wide.keyboard.type('900');
  await wide.keyboard.press('Enter');
  const remark = wide.getByRole('button', { name: 'Đến ô đó' });
  await remark.waitFor();
  await remark.click();
  await wide.keyboard.type('810');
  await wide.keyboard.press('Enter');
  await remark.waitFor({ state: 'hidden' });
  expect(await cell(1, 5).textContent()).toContain('90');
  for (const at of [1, 3]) {
    await cell(at, 8).click();
    await wide.getByRole('button', { name: /^Đính kèm/ }).click();
    const dialog = wide.getByRole('dialog');
    if (at === 1)
      await dialog.getByLabel('Chọn tệp').setInputFiles({
        name: 'bien-ban.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 Biên bản'),
      });
    const box = dialog.getByLabel(/bien-ban\.pdf/);
    await box.waitFor();
    if (at === 3) await box.check();
    expect(await box.isChecked()).toBe(true);
    expect(await barriers(wide)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  }
  await context.close();
});

it('one answer is written into several tasks, each of which stays its own', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const wide = await context.newPage();
  wide.setDefaultTimeout(20_000);
  await signIn(wide, demo.url, 'vanhoa', demo.answer);
  await wide.goto(`${demo.url}/my-work`);
  await wide.getByRole('link', { name: 'Mở cả biểu' }).first().click();
  await wide.getByRole('button', { name: 'Trả lời chung…' }).click();
  const dialog = wide.getByRole('dialog');
  const several = dialog.getByRole('group').filter({ has: wide.getByRole('checkbox').nth(2) });
  const rows = several.first().getByRole('checkbox');
  const [whole, first, second] = [rows.first(), rows.nth(1), rows.nth(2)];
  for (const box of await dialog.getByRole('checkbox').all()) await box.setChecked(false);
  await first.check();
  await second.check();
  expect(await whole.isChecked()).toBe((await rows.count()) === 3);
  await dialog.getByLabel('Kết quả thực hiện').fill('Đã lồng ghép trong họp giao ban tháng');
  expect(await barriers(wide)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ghi vào 2 nhiệm vụ' }).click();
  const said = wide.getByRole('alert').filter({ hasText: 'Đã ghi câu trả lời chung vào 2 nhiệm vụ' });
  await said.waitFor();
  const typed = wide.getByRole('article').getByText('Đang nhập');
  await expect.poll(() => typed.count()).toBe(2);
  await wide.getByText(/^Đã lưu \d/).waitFor();
  await said.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => typed.count()).toBe(0);
  await context.close();
});

it('a step that is refused says so once, where it was begun', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const wide = await context.newPage();
  wide.setDefaultTimeout(20_000);
  await signIn(wide, demo.url, 'kinhte', demo.answer);
  await wide.goto(`${demo.url}/my-work`);
  await wide.getByRole('link', { name: 'Mở cả biểu' }).click();
  await wide.getByRole('grid').waitFor();
  const title = 'Kỳ này vừa chốt.';
  await wide.route('**/steps', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', status: 409, title, requestId: 'r' }),
    }),
  );
  const card = wide.getByRole('article').filter({ hasText: SURVEY });
  await card.getByRole('button').first().click();
  await card.getByRole('button', { name: 'Không phát sinh mới' }).click();
  await card.getByText(title).waitFor();
  expect(await wide.getByText(title).count()).toBe(1);
  await wide.getByRole('button', { name: /^Nộp · / }).click();
  await card.getByText(title).waitFor({ state: 'hidden' });
  await wide.getByText(title).first().waitFor();
  expect(await wide.getByText(title).count()).toBe(1);
  await context.close();
});
