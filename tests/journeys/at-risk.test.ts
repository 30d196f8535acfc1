/** A leader sees on home that indicators are at risk, and finds out why, down to every number. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openPerson, startDemo } from './demo.ts';

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openPerson(browser, server, 'lanhdao'));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

/** The picture says in words what it shows, and the table beside it what was received for the milestone. */
async function roadIsDrawn(): Promise<void> {
  const road = page.getByRole('img', { name: /^Lộ trình: gốc .+; mốc \d{4}: .+; .+ đạt khoảng .+\.$/ });
  const last =
    /số liệu gần nhất ([\d,.]+) ngày/.exec((await road.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await road.scrollIntoViewIfNeeded();
  await road
    .locator('svg text')
    .filter({ hasText: /^khoảng / })
    .waitFor();
  await road.locator('svg text').filter({ hasText: last }).first().waitFor();
  await page.getByRole('img', { name: /^Đã đạt từ gốc: / }).waitFor();
  const received = page.getByRole('region', { name: 'Chỉ tiêu theo mốc' });
  await received.getByRole('cell', { name: last, exact: true }).waitFor();
  await page.getByText(/^Số liệu đã tiếp nhận \(\d+\)$/).click();
  await page
    .getByRole('region', { name: /^Lộ trình/ })
    .getByRole('cell', { name: last, exact: true })
    .waitFor();
}

it('in two clicks, with the list behind the number and the arithmetic behind the status', async () => {
  const number = page.getByRole('link', { name: /chỉ tiêu có nguy cơ không đạt mốc/ });
  const told = Number(/\d+/.exec((await number.textContent()) ?? '')?.[0]);
  expect(told).toBeGreaterThan(0);
  await number.click();
  const risks = page.getByRole('row').filter({ hasText: 'Có nguy cơ không đạt' });
  await expect.poll(() => risks.count()).toBe(told);
  expect(await barriers(page)).toEqual([]);
  await risks.first().getByRole('link').first().click();
  await page.getByText(/^Cứ như 12 tháng qua, đến 31\/12\/\d{4} đạt khoảng/).waitFor();
  await roadIsDrawn();
  const why = page.locator('details').filter({ hasText: 'Vì sao là “Có nguy cơ không đạt mốc' });
  await why.locator('summary').click();
  for (const line of ['Gốc', 'Đã đạt từ gốc', 'Thời gian đã qua đến mốc', 'Mức cần đạt theo lộ trình'])
    await why.getByText(line, { exact: true }).waitFor();
  await why.getByText(/^dưới 0,6: có nguy cơ không đạt$/).waitFor();
  await why.getByText('Công thức bản 1', { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 90_000);

it('and goes on from one to the next within that list', async () => {
  // However many are at risk on the day of the demo, several are behind.
  await page.goto(`${server.url}/register?kind=indicator&standing=behind`);
  const behind = page.getByRole('row').filter({ hasText: 'Chậm so với lộ trình' });
  await behind.first().getByRole('link').first().click();
  await page.waitForURL(/\/register\/indicator\//);
  const first = page.url();
  await page.getByRole('link', { name: 'Sau ›' }).click();
  await expect.poll(() => page.url()).not.toBe(first);
  await page.getByText('Chậm so với lộ trình', { exact: true }).first().waitFor();
}, 60_000);
