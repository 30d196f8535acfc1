/** The administrator and whoever inspects read who changed what; others do not. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { ADMIN, type Demo, openClerk, openPerson, startDemo } from './demo.ts';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

it('the administrator finds a return by its reason, and the log is whole', { timeout: 60_000 }, async () => {
  const { page, errors } = await openPerson(browser, demo, ADMIN);
  await page.getByRole('link', { name: 'Nhật ký' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nhật ký thay đổi' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xem tiếp các thay đổi trước đó' }).click();
  await page.getByRole('searchbox').fill('chua khop voi bao cao');
  const found = page.getByRole('listitem').filter({ hasText: 'Trả lại' });
  await found.getByText('Số liệu chưa khớp với báo cáo của phần mềm một cửa').waitFor();
  const others = page.getByRole('main').getByRole('listitem').filter({ hasNotText: 'báo cáo' });
  await expect.poll(() => others.count()).toBe(0);
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
  await page.getByText(/^Nhật ký nguyên vẹn: \d/).waitFor();
  expect(errors).toEqual([]);
});

it('whoever inspects reads it by day and person, and opens what it is about', {
  timeout: 60_000,
}, async () => {
  const { page, errors } = await openPerson(browser, demo, 'kiemtra');
  await page.goto(`${demo.url}/change-log?group=reports`);
  await page
    .getByRole('link', { name: /· Phòng Kinh tế$/ })
    .first()
    .waitFor();
  await page.getByLabel('Từ ngày').fill('01/01/2031');
  await page.getByLabel('Từ ngày').press('Tab');
  await page.getByText('Không có thay đổi nào.').waitFor();
  await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
  await page
    .getByRole('link', { name: /· Phòng Kinh tế$/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Báo cáo / }).waitFor();
  expect(errors).toEqual([]);
});

it('is not for the office', { timeout: 60_000 }, async () => {
  const { page } = await openClerk(browser, demo);
  expect(await page.getByRole('link', { name: 'Nhật ký' }).count()).toBe(0);
  await page.goto(`${demo.url}/change-log`);
  await page.getByText(/Chỉ quản trị và người kiểm tra/).waitFor();
});
