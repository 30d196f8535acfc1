/** A leader sees on home that indicators are at risk, and finds out why, down to every number. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openPerson, startDemo } from './demo.ts';
import { printed } from './printed.ts';

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

/** The picture says in words what it shows, is on paper, and the table beside it what was received for the milestone. */
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
  // The sentence above says "đạt khoảng"; the picture, on paper too, only "khoảng".
  expect(await printed(page)).toMatch(/(?<!đạt )khoảng \d/);
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
  const shown = async () => Number(/\d+/.exec((await number.textContent()) ?? '')?.[0]);
  await expect.poll(shown).toBeGreaterThan(0);
  const told = await shown();
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

it('and directs from there; what was wanted stands beside the figure', async () => {
  const wanted = 'Báo cáo nguyên nhân, nêu cách để kịp mốc';
  await page.getByRole('button', { name: 'Chỉ đạo…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nội dung chỉ đạo').fill(wanted);
  await dialog.getByLabel('Trả lời trước ngày').fill(`20/01/${new Date().getFullYear() + 1}`);
  await dialog.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  const card = page.getByRole('region', { name: 'Ý kiến chỉ đạo', exact: true });
  await card.getByRole('link', { name: wanted }).waitFor();
  expect(errors).toEqual([]);
}, 60_000);
