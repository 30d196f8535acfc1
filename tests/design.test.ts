/** The page of samples, as the development server shows it: every shared part, in both schemes and both sizes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE, watchErrors } from './journeys/browser.ts';
import { ROOT } from './steps.ts';

let cache: string;
let vite: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  // Of its own, so that a development server that somebody has open is not disturbed.
  cache = mkdtempSync(join(tmpdir(), 'sauro-design-'));
  vite = await createServer({
    configFile: join(ROOT, 'web/vite.config.ts'),
    cacheDir: cache,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await vite.listen();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await vite?.close();
  rmSync(cache, { recursive: true, force: true });
}, 60_000);

async function open(viewport: typeof LAPTOP, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await (await browser.newContext({ viewport, colorScheme, locale: 'vi-VN' })).newPage();
  await page.goto(`${vite.resolvedUrls?.local[0] ?? ''}design`);
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
