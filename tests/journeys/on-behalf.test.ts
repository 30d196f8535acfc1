/** The standing office enters for units that telephoned, in one table; the unit sees it and corrects it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MyWork } from '../../src/progress/contract.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { openYear } from './cycle-desk.ts';
import { type Demo, openClerk, openPerson, startDemo } from './demo.ts';
import { cellOf, choose, goTo, retype, rowOf } from './draft-table.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  await openYear(demo.data);
  browser = await openBrowser();
  ({ page, errors } = await openClerk(browser, demo));
  await page.goto(`${demo.url}/reporting/on-behalf`);
  await page.getByRole('grid').waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const OCOP = 'Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử';
const CASHLESS = 'Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt';
const DIGITAL = 'Tỷ lệ doanh nghiệp, hợp tác xã ứng dụng công nghệ số';
const BUDGET = 'Bố trí kinh phí thực hiện nhiệm vụ khoa học, công nghệ, chuyển đổi số';
const TEAMS = 'Mức độ hoạt động của Tổ công nghệ số cộng đồng';
const SURVEY = 'Khảo sát nhu cầu ứng dụng công nghệ của hợp tác xã';
const ECONOMY = 'Phòng Kinh tế';
const HAMLETS = 'Các thôn, khu dân cư';

const search = (words: string) => page.getByRole('searchbox').fill(words);
const saved = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu \d/ })
    .waitFor();
const heading = (unit: string) => page.getByRole('gridcell', { name: unit });
const paste = (text: string) =>
  page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

it('rows of two units are found, typed and pasted; what is wrong is said at the row', {
  timeout: 90_000,
}, async () => {
  expect(await barriers(page)).toEqual([]);
  await search('ocop duoc dua');
  await retype(page, OCOP, '12', 'numerator');
  await retype(page, OCOP, '16', 'denominator');
  await cellOf(page, OCOP, 'value').getByText('75').waitFor();
  await search('khao sat nhu cau');
  await retype(page, SURVEY, '75,5', 'value');
  await page.getByRole('alert').filter({ hasText: 'Không phát sinh mới' }).waitFor();
  await page.keyboard.press('Escape');
  await retype(page, SURVEY, 'không phát sinh', 'value');
  await cellOf(page, SURVEY, 'value').getByText('Không phát sinh mới').waitFor();
  await search('to cong nghe so cong dong');
  await retype(page, TEAMS, 'Đạt', 'value');
  await cellOf(page, TEAMS, 'check').getByText('Đã nhập').waitFor();
  await search('phong kinh te');
  await goTo(page, CASHLESS, 'numerator');
  await paste('70\t50\r\n30\t60\r\n');
  await cellOf(page, DIGITAL, 'check').getByText('Đã nhập').waitFor();
  await cellOf(page, CASHLESS, 'check')
    .getByText(/lớn hơn/)
    .waitFor();
  await saved();
});

it('a source that lies ahead is not taken; what is complete goes, what is wrong stays', {
  timeout: 90_000,
}, async () => {
  await search('phong kinh te');
  await heading(ECONOMY).getByRole('button', { name: 'Nguồn, ghi nhận' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Người trả lời').fill('Chị Hoa');
  const hour = await dialog.getByLabel('Giờ', { exact: true }).inputValue();
  await dialog.getByLabel('Ngày trả lời').fill('31/12/2099');
  await dialog.getByText('không thể sau hôm nay').waitFor();
  const enter = dialog.getByRole('button', { name: /^Ghi nhận nhập thay · / });
  expect(await enter.isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  const now = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Ngày trả lời').fill(now.split('-').toReversed().join('/'));
  await dialog.getByLabel('Giờ', { exact: true }).fill(hour);
  await dialog.getByLabel(HAMLETS).check();
  await dialog.getByRole('button', { name: 'Ghi nguồn' }).click();
  await heading(ECONOMY).getByText('nguồn: điện thoại, Chị Hoa').waitFor();
  await search('cac thon');
  await heading(HAMLETS).getByRole('button', { name: 'Nguồn, ghi nhận' }).click();
  expect(await dialog.getByLabel('Người trả lời').inputValue()).toBe('Chị Hoa');
  await dialog.getByLabel('Trả lời qua').selectOption('Tin nhắn');
  await dialog.getByRole('button', { name: 'Ghi nguồn' }).click();
  await page.getByRole('button', { name: 'Ghi nhận nhập thay · 2 đơn vị, 4 nội dung' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: 'Đã ghi nhận 4 nội dung nhập thay của 2 đơn vị' })
    .waitFor();
  await search('phong kinh te');
  await heading(ECONOMY).getByText('lần trước: điện thoại, Chị Hoa').waitFor();
  await rowOf(page, OCOP).waitFor({ state: 'detached' });
  await cellOf(page, CASHLESS, 'check')
    .getByText(/lớn hơn/)
    .waitFor();
});

it('a refusal names the unit and the row', { timeout: 60_000 }, async () => {
  await retype(page, CASHLESS, '35', 'numerator');
  await cellOf(page, CASHLESS, 'check').getByText('Đã nhập').waitFor();
  await page.route('**/steps', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Chưa gửi được.', errors: [{ text: `“${CASHLESS}”: chưa nhập.` }] }),
    }),
  );
  await heading(ECONOMY).getByRole('button', { name: 'Nguồn, ghi nhận' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Người trả lời').inputValue()).toBe('Chị Hoa');
  await dialog.getByRole('button', { name: 'Ghi nhận nhập thay · 1' }).click();
  const refused = dialog.getByRole('region', { name: 'Phòng Kinh tế: chưa ghi nhận được' });
  await refused.getByText(CASHLESS).waitFor();
  await page.unroute('**/steps');
  await dialog.getByRole('button', { name: 'Ghi nhận nhập thay · 1' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

it('what the unit has begun to type goes only after the office has taken it', {
  timeout: 60_000,
}, async () => {
  const { context, page: unit } = await openPerson(browser, demo, 'kinhte');
  const url = `${demo.url}/api`;
  const { forms } = (await (await context.request.get(`${url}/my-work`)).json()) as MyWork;
  const items = (forms[0]?.items ?? []).filter(({ name }) => name === BUDGET);
  const draft = { answer: 'update', done: 'Đang trình dự toán', state: 'in-progress', evidence: [] };
  const saved = await context.request.put(`${url}/duties/${forms[0]?.duty.id}/drafts`, {
    data: { items: items.map(({ thingId, version }) => ({ thingId, version, draft })) },
    headers: { origin: demo.url },
  });
  expect(saved.status()).toBe(200);
  await unit.context().close();
  await page.reload();
  await search('bo tri kinh phi');
  await cellOf(page, BUDGET, 'note').getByText('Đang trình dự toán').waitFor();
  await cellOf(page, BUDGET, 'check')
    .getByText(/^Có sẵn \(/)
    .waitFor();
  await heading(ECONOMY)
    .getByText(/· 0\/\d+ nội dung nhập đủ/)
    .waitFor();
  await choose(page, rowOf(page, BUDGET), 'Dùng nội dung đã nhập này');
  await cellOf(page, BUDGET, 'check').getByText('Đã nhập').waitFor();
  await heading(ECONOMY)
    .getByText(/· 1\/\d+ nội dung nhập đủ/)
    .waitFor();
});

it('what needs more than its cells has it in place, and the questions go out one by one', {
  timeout: 60_000,
}, async () => {
  await search('phong kinh te');
  const task = page.locator('[data-row]').filter({ hasText: 'OCOP lên sàn' }).first();
  await choose(page, task, 'Minh chứng, văn bản, giải thích…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Trạng thái').selectOption('Hoàn thành');
  await dialog.getByRole('button', { name: /^Đính kèm/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await task.locator('[data-column="value"]').getByText('Hoàn thành').waitFor();
  await page.getByRole('button', { name: 'Câu hỏi gửi đơn vị' }).click();
  const police = dialog.getByRole('region', { name: 'Công an xã' });
  await police.getByText('Xem nội dung tin nhắn').click();
  await police.getByText(/Kính gửi: Công an xã/).waitFor();
  await police.getByRole('button', { name: 'Sao chép để gửi Zalo' }).click();
  await police.getByRole('button', { name: 'Đã sao chép' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

it('the register shows the figure, and the unit sees by whom it was entered and corrects it', {
  timeout: 90_000,
}, async () => {
  await page.goto(`${demo.url}/register?q=ocop`);
  await page.getByRole('link', { name: OCOP }).first().click();
  const answers = page.getByRole('region', { name: 'Diễn biến' });
  await answers.getByText(/75/).first().waitFor();
  await answers.getByText(/nhập thay \(điện thoại\)/).waitFor();
  const { page: unit, errors: wrong } = await openPerson(browser, demo, 'kinhte');
  await unit.goto(`${demo.url}/my-work`);
  await unit.getByText(/^Đã gửi \(/).click();
  const card = unit.getByRole('article').filter({ hasText: OCOP });
  await card.getByText(/nhập thay \(điện thoại, Chị Hoa/).waitFor();
  await unit.getByRole('link', { name: 'Mở cả biểu' }).click();
  await cellOf(unit, OCOP, 'check').getByText('Đã tiếp nhận, nhập thay').waitFor();
  await retype(unit, OCOP, '13', 'numerator');
  await unit.getByRole('button', { name: 'Đính chính · 1' }).click();
  const dialog = unit.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Thêm một sản phẩm mới lên sàn');
  await dialog.getByRole('button', { name: 'Đính chính' }).click();
  await unit.getByRole('alert').filter({ hasText: 'Đã gửi đính chính 1 nội dung' }).waitFor();
  expect(wrong).toEqual([]);
  await unit.context().close();
});

it('on a phone the same rows are cards under their units', { timeout: 60_000 }, async () => {
  await page.setViewportSize(PHONE);
  await page.goto(`${demo.url}/reporting/on-behalf`);
  const unit = page.getByRole('region', { name: 'Công an xã' });
  await unit.getByRole('article').first().waitFor();
  await unit.getByRole('article').first().getByRole('button').first().click();
  await unit.getByRole('button', { name: 'Nguồn, ghi nhận' }).waitFor();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
});
