/** A figure that two units make: asked of both, given and received one after the other, taken on one, then whole. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetCycle } from './before-the-cycle.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { openYear } from './cycle-desk.ts';
import { type Demo, openClerk, openPerson, openPhone, startDemo } from './demo.ts';
import { dialog } from './dialogs.ts';

const PEOPLE = 'Số lượt người dân được tập huấn kỹ năng số';
const ONLINE = 'Tỷ lệ hộ gia đình được tiếp cận mạng cáp quang băng rộng';
const year = new Date().getFullYear();
const WAITING = { timeout: 90_000 };

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  browser = await openBrowser();
  ({ page, errors } = await openClerk(browser, demo));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const registered = () => page.getByRole('row').filter({ hasText: PEOPLE });
const openRegister = () => page.goto(`${demo.url}/register?kind=indicator&q=${encodeURIComponent(PEOPLE)}`);
const parts = () => page.getByRole('region', { name: 'Phần của các đơn vị' });

/** The office receives all that a unit has sent. */
async function receive(unit: string): Promise<void> {
  await page.goto(`${demo.url}/reporting/${year}`);
  await page.getByRole('navigation', { name: 'Đơn vị báo cáo' }).getByRole('link', { name: unit }).click();
  const form = page.getByRole('region', { name: unit });
  await form.getByText('Phần của đơn vị; cả xã 2 đơn vị').waitFor();
  await form.getByRole('button', { name: /^Tiếp nhận 1 mục/ }).click();
  await form.getByRole('button', { name: /^Tiếp nhận 1 mục/ }).waitFor({ state: 'detached' });
}

it('the office asks two units for their parts, and says how they make one', WAITING, async () => {
  await page.goto(`${demo.url}/reporting/content`);
  const row = page.getByRole('row').filter({ hasText: PEOPLE });
  await row.getByRole('button', { name: /Cách tính/ }).click();
  await dialog(page)
    .getByLabel('Ai cung cấp số liệu')
    .selectOption({ label: 'Nhiều đơn vị, mỗi đơn vị một phần' });
  const units = dialog(page).getByRole('combobox', { name: /^Các đơn vị được hỏi/ });
  for (const unit of ['Phòng Kinh tế', 'Công an xã']) {
    await units.click();
    await units.pressSequentially(unit);
    await page.getByRole('option', { name: unit }).click();
  }
  await page.keyboard.press('Tab');
  expect(await dialog(page).getByLabel('Số của xã tính thế nào').inputValue()).toBe('sum');
  await dialog(page).getByText('Ví dụ: 120 và 80').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click();
  await row.getByText('2 đơn vị').waitFor();
  await openYear(demo.data);
});

it('a unit gives its own part on a phone, and sees of how many it is', WAITING, async () => {
  const { page: phone, context, errors: wrong } = await openPhone(browser, demo, 'kinhte');
  await phone.goto(`${demo.url}/my-work`);
  const card = phone.getByRole('article').filter({ hasText: PEOPLE });
  await card.getByRole('button', { name: PEOPLE }).tap();
  await card.getByText('Phần của đơn vị; cả xã 2 đơn vị').waitFor();
  await card.getByLabel(/^Kỳ này/).fill('120');
  expect(await barriers(phone)).toEqual([]);
  await card.getByRole('button', { name: 'Nộp', exact: true }).tap();
  await card.waitFor({ state: 'detached' });
  expect(wrong).toEqual([]);
  await context.close();
});

it('received, it is shown with its coverage, and is no figure', WAITING, async () => {
  await receive('Phòng Kinh tế');
  await openRegister();
  await registered().getByRole('link', { name: '1/2 đơn vị · tạm tính 120' }).click();
  await parts().getByText('Chưa đủ đơn vị').waitFor();
  await parts()
    .getByRole('row', { name: /Phòng Kinh tế.*120.*Đã tiếp nhận/ })
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${demo.url}/reporting/${year}`);
  await page.getByRole('button', { name: 'Chốt kỳ' }).click();
  await dialog(page).getByText(`Chưa đủ phần của các đơn vị: “${PEOPLE}”`).waitFor();
  await page.keyboard.press('Escape');
});

it('the office takes it on one of two, which is said wherever it stands', WAITING, async () => {
  await page.goto(`${demo.url}/reporting/${year}`);
  const section = page.getByRole('region', { name: 'Số liệu do nhiều đơn vị cùng cung cấp' });
  await section.getByRole('button', { name: `Xem phần của các đơn vị: ${PEOPLE}` }).click();
  await section.getByRole('button', { name: 'Lấy số trên 1/2 đơn vị…' }).click();
  await dialog(page).getByText('ghi rõ tính trên 1/2 đơn vị').waitFor();
  await dialog(page).getByLabel('Lý do').fill('Công an xã báo sau, cần số để gửi tỉnh');
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Lấy số này' }).click();
  await section.getByText('Tính trên 1/2 đơn vị, theo quyết định').waitFor();
  await page.setViewportSize(PHONE);
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await openRegister();
  await registered().getByText('1/2 đơn vị', { exact: true }).waitFor();
});

it('with the part of the other unit it is whole', WAITING, async () => {
  const officer = await openPerson(browser, demo, 'congan');
  await officer.page.goto(`${demo.url}/my-work`);
  const card = officer.page.getByRole('article').filter({ hasText: PEOPLE });
  await card.getByRole('button', { name: PEOPLE }).click();
  await card.getByLabel(/^Kỳ này/).fill('80');
  await card.getByRole('button', { name: 'Nộp', exact: true }).click();
  await card.waitFor({ state: 'detached' });
  await officer.context.close();
  await receive('Công an xã');
  await openRegister();
  await registered()
    .getByText(/^200(?!\d)/)
    .waitFor();
  await registered().getByRole('link', { name: '2/2 đơn vị', exact: true }).click();
  await parts().getByText('Đủ các đơn vị').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByText('Lấy số của xã khi chưa đủ đơn vị').first().waitFor();
});

it('a base figure is written once, and offered as the denominator', WAITING, async () => {
  await page.goto(`${demo.url}/register/base-figures`);
  await page.getByRole('button', { name: new RegExp(`^Ghi số ?: Hộ gia đình, năm ${year}`) }).click();
  await dialog(page).getByLabel('Số liệu (hộ)').fill('3.094');
  await dialog(page).getByLabel('Tính đến ngày').fill(`01/01/${year}`);
  await dialog(page).getByLabel('Nguồn').fill('Công an xã');
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^3.094 ?: Hộ gia đình, năm ${year}`) }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${demo.url}/my-work`);
  const card = page.getByRole('article').filter({ hasText: ONLINE });
  await card.getByRole('button', { name: ONLINE }).click();
  await card.getByLabel('Tử số').fill('2.000');
  await card.getByLabel('Mẫu số', { exact: true }).fill('3.000');
  await card.getByText(/^Mẫu số 3\.000 khác số liệu nền/).waitFor();
  await card.getByRole('button', { name: `Dùng số liệu nền năm ${year}: 3.094 hộ` }).click();
  expect(await card.getByLabel('Mẫu số', { exact: true }).inputValue()).toBe('3.094');
  await card.getByText(/^Mẫu số 3\.000 khác số liệu nền/).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});
