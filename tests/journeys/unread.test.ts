/** A plan of which something cannot be read: the clerk learns what, where and what to do, and can still go on. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planScript } from '../golden/random-plan.ts';
import { WORD_ODDITIES } from '../golden/oddities/word.ts';
import { drawsFrom } from '../mutate.ts';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { importFile, setUp } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(20_000);
  errors = watchErrors(page);
  await setUp(page, server.answer);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

/** A plan whose tasks stand in a picture. */
async function planWithPicture(): Promise<Uint8Array> {
  const [script] = fc.sample(planScript, { numRuns: 1, seed: 5 });
  const oddity = WORD_ODDITIES.find(({ name }) => name.endsWith('a picture'));
  if (!script || !oddity) throw new Error('no plan to send');
  return (await oddity.make(script, drawsFrom(5))).bytes;
}

const NOT_READ = 'Nội dung chưa đọc được';

it('names the picture where it stands, among the things to make clear and before confirming', async () => {
  await importFile(page, 'ke-hoach.docx', await planWithPicture());
  const document = page.locator('[role="region"][aria-label="Tài liệu"]');
  await document.evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  await document.getByText(`${NOT_READ}: hình ảnh`).waitFor();
  await page.getByRole('tab', { name: /Điểm cần làm rõ/ }).click();
  const finding = page.getByRole('region', { name: NOT_READ }).getByRole('article');
  await finding.getByText(/Hình ảnh không đọc được chữ: sau “.+”\. .*gõ lại thành bảng/).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 120_000);
