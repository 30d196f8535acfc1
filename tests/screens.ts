/**
 * `npm run screens`: every main screen as a picture, on a small laptop and on a phone, into docs/screens/ or the
 * folder named after `--`; and the pages of the commune's documents (document-pages.ts).
 * The program is started for it on a free port: empty for the first run, then with the demo for all the rest.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { drawDocuments } from './document-pages.ts';
import { startDesignServer } from './design-server.ts';
import { type Screen, SCREENS, settle, show } from './journeys/all-screens.ts';
import { LAPTOP, openBrowser, PHONE } from './journeys/browser.ts';
import { ADMIN, CLERK, LEADER, OFFICER, startDemo } from './journeys/demo.ts';
import { SETUP_LINE, startServer } from './journeys/running-server.ts';
import { setUp, signIn } from './journeys/steps.ts';
import { ROOT } from './steps.ts';

const FOLDER = resolve(process.argv[2] ?? join(ROOT, 'docs/screens'));

async function picture(page: Page, name: string, size: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`) });
}

/** The screens before anybody is signed in, of a program that has nothing yet. */
async function drawFirstRun(browser: Browser): Promise<void> {
  const { url, answer: setupAddress, stop } = await startServer([], SETUP_LINE);
  try {
    const page = await newPage(browser);
    await page.goto(url);
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await picture(page, 'sign-in', 'laptop');
    await page.setViewportSize(PHONE);
    await picture(page, 'sign-in', 'phone');
    await page.goto(setupAddress);
    await page.getByLabel('Họ và tên').waitFor();
    await picture(page, 'set-up', 'phone');
    await page.setViewportSize(LAPTOP);
    await picture(page, 'set-up', 'laptop');
    await setUp(page, setupAddress, async (step) => await picture(page, `set-up-${step}`, 'laptop'));
  } finally {
    await stop();
  }
}

/** The screens of the fictional commune: one plan confirmed, the same again as a draft. */
async function drawDemo(browser: Browser): Promise<void> {
  const { url, answer: password, stop } = await startDemo();
  try {
    const pages = {
      [CLERK]: await newPage(browser),
      [ADMIN]: await newPage(browser),
      [LEADER]: await newPage(browser),
      [OFFICER]: await newPage(browser),
    };
    for (const [userName, page] of Object.entries(pages)) await signIn(page, url, userName, password);
    for (const [size, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
      for (const screen of SCREENS.filter(({ wide }) => size === 'laptop' || !wide)) {
        const page = pages[screen.by ?? CLERK];
        await page.setViewportSize(viewport);
        await draw(page, url, screen, size);
      }
    }
    process.stdout.write(`${await drawDocuments(pages[CLERK], FOLDER)}\n`);
  } finally {
    await stop();
  }
}

async function draw(page: Page, url: string, screen: Screen, size: string): Promise<void> {
  await page.emulateMedia({ colorScheme: screen.dark ? 'dark' : 'light' });
  await show(page, url, screen);
  await picture(page, screen.name, size);
}

/** Every shared part of the screens in every state, whole, in both schemes. */
async function drawSamples(browser: Browser): Promise<void> {
  const { samples, stop } = await startDesignServer();
  try {
    const page = await newPage(browser);
    for (const [size, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(samples);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.screenshot({ path: join(FOLDER, `design-${colorScheme}-${size}.png`), fullPage: true });
      }
    }
  } finally {
    await stop();
  }
}

/** Of a person of its own: nobody else's sign-in is shared. */
async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  return await context.newPage();
}

mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser();
try {
  await drawFirstRun(browser);
  await drawDemo(browser);
  await drawSamples(browser);
  process.stdout.write(`${SCREENS.length} screens and the first run are in ${FOLDER}\n`);
} finally {
  await browser.close();
}
