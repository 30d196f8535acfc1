/**
 * Home and the milestones with none, one, forty and two hundred indicators, and with no figure at all; light and dark,
 * on a laptop and a phone. `npm run screens:sizes` keeps the pictures; without them forty are left out.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetCycle } from './before-the-cycle.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { type Demo, LEADER, openPerson, startDemo } from './demo.ts';
import { keepIndicators, multiplyIndicators } from './how-many.ts';

const PICTURES = process.env['SAURO_PICTURES'];

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  server = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openPerson(browser, server, LEADER));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const PAGES = [
  { name: 'home', path: '/', stands: 'Việc cần làm trước' },
  { name: 'milestones', path: '/milestones', stands: /^\d+ chỉ tiêu · số liệu đến/ },
];

/** What is wrong on any of the pages, at any size, in any scheme. */
async function faults(many: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, path, stands } of PAGES) {
    await page.setViewportSize(LAPTOP);
    await page.goto(`${server.url}${path}`);
    await page.getByText(stands).first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const [size, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
      await page.setViewportSize(viewport);
      const where = `${name}, ${many}, ${size}`;
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) found.push(`${where}: ${wider} pixels beyond the side`);
      const said = await page.locator('main').innerText();
      if (/NaN|undefined|null|Infinity/.test(said)) found.push(`${where}: says ${said}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        if (PICTURES)
          await page.screenshot({
            path: join(PICTURES, `${name}-${many}-${size}-${colorScheme}.png`),
            fullPage: true,
          });
      }
      found.push(
        ...(await barriers(page, ['color-contrast'])).map((line) => `${where} in the dark: ${line}`),
      );
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await barriers(page)).map((line) => `${where}: ${line}`));
    }
  }
  return found;
}

it.each(PICTURES ? [200, 40, 1, 0] : [200, 1, 0])(
  '%i indicators',
  async (many) => {
    await multiplyIndicators(server.data, many);
    await keepIndicators(server.data, many);
    expect(await faults(String(many))).toEqual([]);
    await page.getByText(new RegExp(`^${many} chỉ tiêu · `)).waitFor();
    expect(errors).toEqual([]);
  },
  120_000,
);

it('and no figure of any', async () => {
  await keepIndicators(server.data, 40);
  await forgetCycle(server.data);
  expect(await faults('none-told')).toEqual([]);
  expect(errors).toEqual([]);
}, 120_000);
