/** An officer asks for more time on a phone; the leader grants it at a desk; the register shows both deadlines. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { openYear } from './cycle-desk.ts';
import { type Demo, openClerk, openPerson, openPhone, startDemo } from './demo.ts';
import { dialog } from './dialogs.ts';

const LATE = 'Hướng dẫn đưa sản phẩm OCOP lên sàn thương mại điện tử';
const year = new Date().getFullYear() + 1;
const UNTIL = `31/03/${year}`;

let demo: Demo;
let browser: Browser;
let phone: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  await openYear(demo.data);
  browser = await openBrowser();
  ({ page: phone, errors } = await openPhone(browser, demo, 'kinhte'));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const card = () => phone.getByRole('article').filter({ hasText: LATE });

it('an officer asks on a phone, where the task is answered', { timeout: 60_000 }, async () => {
  await phone.goto(`${demo.url}/my-work`);
  await card().getByRole('button', { name: LATE }).tap();
  await card().getByRole('button', { name: 'Đề nghị gia hạn…' }).tap();
  await dialog(phone).getByLabel('Hạn mới').fill('01/01/2020');
  await dialog(phone).getByLabel('Lý do').fill('Sàn thương mại điện tử của tỉnh mở lại từ quý I');
  await dialog(phone).getByText('Hạn mới phải sau hạn hiện nay.').waitFor();
  expect(await barriers(phone)).toEqual([]);
  await dialog(phone).getByLabel('Hạn mới').fill(UNTIL);
  await dialog(phone).getByRole('button', { name: 'Gửi đề nghị' }).tap();
  await phone.getByRole('alert').filter({ hasText: 'Đã gửi đề nghị gia hạn.' }).waitFor();
  await card().getByRole('button', { name: 'Đề nghị gia hạn…' }).tap();
  await dialog(phone).getByText('Chờ quyết định').waitFor();
  await dialog(phone).getByRole('button', { name: 'Rút đề nghị' }).waitFor();
  expect(errors).toEqual([]);
});

it('the leader finds it first at home, and grants it', { timeout: 60_000 }, async () => {
  const { page, errors: wrong } = await openPerson(browser, demo, 'lanhdao');
  await page.getByRole('heading', { name: '1 đề nghị gia hạn chờ quyết định' }).waitFor();
  await page.getByRole('link', { name: 'Xem đề nghị' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đề nghị gia hạn' }).waitFor();
  await page.getByText('Sàn thương mại điện tử của tỉnh mở lại từ quý I').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đồng ý…', exact: true }).click();
  expect(await dialog(page).getByLabel('Hạn mới').inputValue()).toBe(UNTIL);
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Đồng ý', exact: true }).click();
  await page.getByText('Không có đề nghị gia hạn nào chờ quyết định.').waitFor();
  expect(wrong).toEqual([]);
});

it('the register shows both deadlines, counts by the original one, and can be asked for the other', {
  timeout: 60_000,
}, async () => {
  const { page, errors: wrong } = await openClerk(browser, demo);
  const list = page.getByRole('table');
  await page.goto(`${demo.url}/register?kind=task&extension=granted`);
  await list.getByText(`Gia hạn đến ${UNTIL}`).waitFor();
  await page.goto(`${demo.url}/register?kind=task&extension=granted&basis=extended&status=in-time`);
  await list.getByRole('link', { name: LATE }).click();
  const extensions = page.getByRole('region', { name: 'Gia hạn' });
  await extensions.getByText(/^Hạn ban đầu/).waitFor();
  await extensions.getByText('Đã đồng ý').waitFor();
  await page.getByText('Đồng ý gia hạn').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await extensions.getByRole('button', { name: 'Hủy gia hạn…' }).click();
  await dialog(page).getByLabel('Lý do').fill('Đơn vị đã làm xong');
  await dialog(page).getByRole('button', { name: 'Hủy gia hạn' }).click();
  await extensions.getByText('Đã hủy').waitFor();
  expect(wrong).toEqual([]);
});

it('the unit sees what became of it', { timeout: 60_000 }, async () => {
  await phone.goto(`${demo.url}/register?kind=task&q=OCOP`);
  await phone.getByRole('link', { name: LATE }).tap();
  await phone.getByRole('region', { name: 'Gia hạn' }).getByText('Đơn vị đã làm xong').waitFor();
  expect(await barriers(phone)).toEqual([]);
  expect(errors).toEqual([]);
});
