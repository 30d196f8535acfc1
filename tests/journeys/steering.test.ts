/** Whoever steers sees the plan at a glance, narrows it, opens what is behind a number, and sends it on one page. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openPerson, openPhone, startDemo } from './demo.ts';

let server: Demo;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const numberIn = async (page: Page, selector: string) =>
  Number(/\d+/.exec((await page.locator(selector).first().textContent()) ?? '')?.[0]);

/** What the list says that is open now. */
const listed = async (page: Page) => {
  await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi' }).waitFor();
  return await numberIn(page, 'strong');
};

it('a leader sees what is directed first, and narrows home to it in an address that can be sent', async () => {
  const { page, errors } = await openPerson(browser, server, 'lanhdao');
  const directed = region(page, 'Tôi chỉ đạo');
  const mine = Number(
    /\d+/.exec((await directed.getByRole('link', { name: /^\d+ nhiệm vụ$/ }).textContent()) ?? '')?.[0],
  );
  expect(mine).toBeGreaterThan(5);
  await directed.getByRole('link', { name: 'Xem riêng phần tôi chỉ đạo' }).click();
  await expect.poll(() => page.url()).toContain('person=');
  await region(page, 'Nhiệm vụ')
    .getByRole('link', { name: `${mine} nhiệm vụ`, exact: true })
    .waitFor();
  await page.reload();
  await region(page, 'Nhiệm vụ')
    .getByRole('link', { name: `${mine} nhiệm vụ`, exact: true })
    .click();
  await expect.poll(() => listed(page)).toBe(mine);
  await page.goBack();
  await page.getByRole('button', { name: /Người chỉ đạo: Tôi chỉ đạo/ }).click();
  await expect.poll(() => page.url()).not.toContain('person=');
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 90_000);

it('every picture opens the list behind its numbers', async () => {
  const { page, errors } = await openPerson(browser, server, 'lanhdao');
  const openings = [
    { card: 'Nhiệm vụ', link: 'tbody td a' },
    { card: 'Chỉ tiêu theo mốc', link: 'tbody td a' },
    { card: 'Khó khăn, vướng mắc', link: 'tbody td a' },
    { card: 'Cảnh báo sớm', link: 'a.onward' },
  ];
  for (const { card, link } of openings) {
    await region(page, card).waitFor();
    const told = await numberIn(page, `section[aria-label="${card}"] ${link}`);
    await region(page, card).locator(link).first().click();
    await expect.poll(() => listed(page), { message: card }).toBe(told);
    await page.goBack();
  }
  await region(page, 'Nhiệm vụ').getByRole('button', { name: 'Theo mục' }).click();
  await region(page, 'Nhiệm vụ').getByRole('link', { name: /^I\. / }).waitFor();
  expect(errors).toEqual([]);
}, 90_000);

it('the table of milestones says each year in shape and word, and shows the early warnings alone', async () => {
  const { page, errors } = await openPerson(browser, server, 'lanhdao');
  await region(page, 'Chỉ tiêu theo mốc').locator('a.onward').click();
  await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu theo mốc' }).waitFor();
  const rows = page.locator('tbody tr:has(td)');
  const all = await rows.count();
  expect(all).toBeGreaterThan(20);
  await page.getByText('Chưa đến mốc').first().waitFor({ state: 'attached' });
  await page.getByText(/^Cảnh báo sớm \(\d+\)$/).click();
  await expect.poll(() => page.url()).toContain('shown=early');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(await rows.count()).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
  await rows.first().getByRole('link').click();
  await page.getByText(/^Cứ như 12 tháng qua, đến /).waitFor();
  expect(errors).toEqual([]);
}, 90_000);

it('one page goes out as a picture and as text', async () => {
  const { page, errors } = await openPerson(browser, server, 'lanhdao');
  await page.getByRole('button', { name: 'Gửi Zalo' }).click();
  const dialog = page.getByRole('dialog');
  const text = await dialog.getByLabel('Nội dung tin nhắn').inputValue();
  expect(text).toMatch(/^TÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT 57 - XÃ SÔNG TRĂNG\nSố liệu đến \d\d:\d\d ngày /);
  expect(text).not.toMatch(/undefined|NaN|null/);
  expect(await barriers(page)).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Lưu ảnh' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('tinh-hinh-nghi-quyet-57.png');
  const picture = await readFile(await saved.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(1080);
  expect(errors).toEqual([]);
}, 90_000);

it('an officer sees on a phone what the own unit reported, period by period', async () => {
  const { page, errors } = await openPhone(browser, server, 'kinhte');
  const history = region(page, 'Báo cáo của đơn vị');
  await history.waitFor();
  await expect.poll(() => history.getByRole('listitem').count()).toBeGreaterThan(3);
  await history
    .getByText(/nộp đúng hạn/)
    .first()
    .waitFor();
  await region(page, 'Chỉ tiêu theo mốc').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await barriers(page)).toEqual([]);
  await history.getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: /^Báo cáo / }).waitFor();
  expect(errors).toEqual([]);
}, 90_000);
