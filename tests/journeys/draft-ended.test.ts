/** Two people at one draft: one of them ends it, and the other sees so at once and loses nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { openField, typeOver } from './draft-table.ts';
import { fictionalPlan } from './fictional-plan.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { ADMIN, confirmPlan, importFile, setUp, signIn } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

async function openPage(): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, errors: watchErrors(page) };
}

it('tells who confirmed, leads to the plan, and keeps what stands typed in an open cell', async () => {
  const [one, two] = [await openPage(), await openPage()];
  await setUp(one.page, server.answer);
  await importFile(one.page, 'hai-nguoi.docx', fictionalPlan('(kết thúc)'));
  await signIn(two.page, server.url, ADMIN.userName, ADMIN.password);
  await two.page.goto(one.page.url());
  await typeOver(two.page, 'phủ sóng 5G', '≥ 61%', 'target:2027');

  await confirmPlan(one.page);
  await two.page.getByText(/đã xác nhận kế hoạch này lúc/).waitFor();
  await two.page.getByText('1 thay đổi không lưu được').waitFor();
  await two.page.getByRole('listitem').filter({ hasText: 'Mức năm 2027' }).getByText('≥ 61%').waitFor();
  expect(await openField(two.page).count()).toBe(0);
  // Cells can still be read one by one, but nothing can be typed.
  await two.page.keyboard.type('x');
  expect(await openField(two.page).count()).toBe(0);
  expect(await barriers(two.page)).toEqual([]);
  await two.page.getByRole('link', { name: 'Mở kế hoạch' }).click();
  await two.page.getByText(/Phiên bản 1/).waitFor();
  expect(one.errors).toEqual([]);
}, 120_000);
