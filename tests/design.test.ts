/** The page of samples, as the development server shows it: every shared part, in both schemes and both sizes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesignServer, startDesignServer } from './design-server.ts';
import { barriers, LAPTOP, openBrowser, PHONE, watchErrors } from './journeys/browser.ts';

let server: DesignServer;
let browser: Browser;

beforeAll(async () => {
  server = await startDesignServer();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

async function open(viewport: typeof LAPTOP, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await (await browser.newContext({ viewport, colorScheme, locale: 'vi-VN' })).newPage();
  await page.goto(server.samples);
  await page.getByRole('heading', { level: 1, name: 'Mẫu giao diện' }).waitFor({ timeout: 60_000 });
  await page.getByText('Đang tải…').waitFor();
  return page;
}

/** How far the page reaches beyond the screen at its side. */
const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the shared parts', () => {
  for (const [size, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`can be used by everybody: ${size}, ${scheme}`, { timeout: 120_000 }, async () => {
        const page = await open(viewport, scheme);
        expect(await barriers(page)).toEqual([]);
        expect(await beyond(page)).toBeLessThanOrEqual(0);
        await page.getByRole('button', { name: 'Hiện lời báo' }).click();
        await page.getByRole('button', { name: 'Hoàn tác' }).nth(1).waitFor();
        await page.getByRole('button', { name: 'Hỏi trước khi làm' }).click();
        await page.getByRole('dialog').getByText('Chỉ tiêu không còn tính').waitFor();
        expect(await barriers(page)).toEqual([]);
        await page.context().close();
      });
    }
  }

  it('take off what is on, and say so by one button', { timeout: 120_000 }, async () => {
    const page = await open(LAPTOP, 'light');
    const errors = watchErrors(page);
    await page.getByRole('button', { name: 'Bộ lọc (1)' }).click();
    await page.getByRole('group', { name: 'Bộ lọc' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ lọc Loại: Chỉ tiêu' }).click();
    await page.getByRole('button', { name: 'Bộ lọc', exact: true }).waitFor();
    await page.getByText('Tối', { exact: true }).first().click();
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
