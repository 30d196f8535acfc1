/** What stands red on the screen is never sent as what stood there before: cards, the table of a form, on behalf. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DutyItem, MyWork } from '../../src/progress/contract.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { openBrowser } from './browser.ts';
import { openYear } from './cycle-desk.ts';
import { type Demo, openClerk, openPerson, openPhone, startDemo } from './demo.ts';
import { cellOf, openField, retype, rowOf } from './draft-table.ts';

let demo: Demo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  await openYear(demo.data);
  browser = await openBrowser();
  ({ page } = await openPhone(browser, demo, 'kinhte'));
  await page.goto(`${demo.url}/my-work`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const FIGURE = 'Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử';
const CASHLESS = 'Tỷ lệ hộ kinh doanh sử dụng thanh toán không dùng tiền mặt';
const TASK = 'Vận động hộ kinh doanh thanh toán không dùng tiền mặt tại chợ';

const cardOf = (name: string) => page.getByRole('article').filter({ hasText: name });
const saved = () => page.getByText(/^Đã lưu \d/).waitFor();

async function stored(name: string): Promise<DutyItem | undefined> {
  const work = (await (await page.request.get(`${demo.url}/api/my-work`)).json()) as MyWork;
  return work.forms.flatMap(({ items }) => items).find((item) => item.name === name);
}

it('a figure that cannot be read keeps its card', { timeout: 60_000 }, async () => {
  const card = cardOf(FIGURE);
  await card.getByRole('button', { name: FIGURE }).tap();
  await card.getByLabel('Tử số').fill('12');
  await card.getByLabel('Mẫu số').fill('16');
  await saved();
  await card.getByLabel('Tử số').fill('abc');
  expect(await card.getByLabel('Kỳ này').inputValue()).toBe('');
  await card.getByRole('button', { name: 'Nộp' }).tap();
  await card.getByText(`${FIGURE} · Tử số`).waitFor();
  // Folded and opened again, it stands there still.
  await card.getByRole('button', { name: FIGURE }).tap();
  await card.getByRole('button', { name: FIGURE }).tap();
  expect(await card.getByLabel('Tử số').inputValue()).toBe('abc');
  expect((await stored(FIGURE))?.state).toBe('open');
});

it('a day that is none keeps its task', { timeout: 60_000 }, async () => {
  const card = cardOf(TASK);
  await card.getByRole('button', { name: TASK }).tap();
  await card.getByLabel('Kết quả thực hiện').fill('Đã khảo sát 12 hợp tác xã');
  await card.getByLabel('Trạng thái').selectOption('Hoàn thành');
  await card.getByLabel('Hoàn thành ngày').fill('01/01/2026');
  await saved();
  await card.getByLabel('Hoàn thành ngày').fill('15/13/2026');
  await card.getByRole('button', { name: 'Nộp' }).tap();
  await card.getByText(`${TASK} · Hoàn thành ngày`).waitFor();
  expect((await stored(TASK))?.state).toBe('open');
});

it('nor does the table of the form send it', { timeout: 60_000 }, async () => {
  const { page: wide } = await openPerson(browser, demo, 'kinhte');
  await wide.goto(`${demo.url}/my-work`);
  await wide.getByRole('link', { name: 'Mở cả biểu' }).first().click();
  await wide.getByRole('grid').waitFor();
  await retype(wide, FIGURE, '12,5 sản phẩm', 'numerator');
  await wide.getByRole('button', { name: /^Nộp · / }).focus();
  await cellOf(wide, FIGURE, 'check').getByText('Ghi chưa đúng cách').waitFor();
  expect(await cellOf(wide, FIGURE, 'value').textContent()).toContain('—');
  await wide.getByText(/nội dung chưa gửi được/).click();
  await wide.getByText(/ô “Tử số” ghi chưa đúng cách/).waitFor();
  await wide.context().close();
});

it('nor the office that enters for a unit', { timeout: 60_000 }, async () => {
  const { page: clerk } = await openClerk(browser, demo);
  await clerk.goto(`${demo.url}/reporting/on-behalf`);
  await clerk.getByRole('grid').waitFor();
  await clerk.getByRole('searchbox').fill(CASHLESS);
  await retype(clerk, CASHLESS, '1.750', 'numerator');
  await retype(clerk, CASHLESS, '2.500', 'denominator');
  await cellOf(clerk, CASHLESS, 'value').getByText('70').waitFor();
  await retype(clerk, CASHLESS, '17 trăm', 'numerator');
  await rowOf(clerk, CASHLESS).getByText('ô “Tử số” ghi chưa đúng cách').waitFor();
  expect(await openField(clerk).inputValue()).toBe('17 trăm');
  // What was never taken is found again after the page was closed, and keeps the row as well.
  await clerk
    .getByRole('status')
    .filter({ hasText: /^Đã lưu \d/ })
    .waitFor();
  await clerk.reload();
  await clerk.getByRole('searchbox').fill(CASHLESS);
  await rowOf(clerk, CASHLESS).getByText('ô “Tử số” ghi chưa đúng cách').waitFor();
  await clerk.context().close();
});
