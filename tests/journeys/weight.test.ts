/** What a browser that has never been here receives of script and style until the first pages stand. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUDGET_BYTES } from '../weight-budget.ts';
import { LAPTOP, openBrowser } from './browser.ts';
import { type Demo, startDemo } from './demo.ts';

/** What comes after that and holds nobody up. */
const PICTURES_BYTES = 20_000;

let server: Demo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

/** Counts from now on, heads of the answers too; what comes out of the browser's own store costs nothing. */
async function countReceived(): Promise<() => number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  const counted = new Set<string>();
  let bytes = 0;
  protocol.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') counted.add(requestId);
  });
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

it('the sign-in, then the first page of work', async () => {
  const received = await countReceived();
  await page.goto(server.url);
  await page.getByLabel('Tên đăng nhập').fill('thuongtruc');
  await page.waitForLoadState('networkidle');
  const atSignIn = received();
  expect(atSignIn).toBeGreaterThan(50_000);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(server.answer);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('region', { name: 'Nhiệm vụ' }).waitFor();
  await page.waitForLoadState('networkidle');
  const pictures = received() - atSignIn;
  process.stdout.write(
    `script and style received: sign-in, with home ${atSignIn} bytes, its pictures ${pictures}\n`,
  );
  // What home stands on is fetched while people sign in; only its pictures come later.
  expect(atSignIn).toBeLessThanOrEqual(BUDGET_BYTES);
  expect(pictures).toBeLessThanOrEqual(PICTURES_BYTES);
}, 60_000);
