/**
 * `npm run screens`: every main screen as a picture, on a small laptop and on a phone, into docs/screens/.
 * The program is started for it on a free port: empty for the first run, then with the demo for all the rest.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startDesignServer } from './design-server.ts';
import { LAPTOP, openBrowser, PHONE } from './journeys/browser.ts';
import { SETUP_LINE, startServer } from './journeys/running-server.ts';
import { setUp, signIn } from './journeys/steps.ts';
import { ROOT } from './steps.ts';

const FOLDER = join(ROOT, 'docs/screens');
const DEMO_PASSWORD = /mật khẩu của tất cả: (\S+)/;
const CLERK = 'thuongtruc';
const ADMIN = 'quantri';

interface Screen {
  name: string;
  /** Where it is; absent to stay on the page of the screen before. */
  path?: string;
  act?: (page: Page) => Promise<void>;
  dark?: boolean;
  /** Not on a phone, where it is not. */
  wide?: true;
  /** Who is signed in; the clerk when absent. */
  by?: typeof ADMIN;
}

const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();

const SCREENS: Screen[] = [
  { name: 'home', path: '/' },
  { name: 'imports', path: '/imports' },
  {
    name: 'confirm-indicators',
    path: '/imports',
    act: async (page) => {
      await page.getByRole('link', { name: 'Làm tiếp' }).first().click();
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'confirm-mentions',
    act: (page) =>
      page
        .getByRole('button', { name: /nơi nêu/ })
        .first()
        .click(),
  },
  { name: 'confirm-tasks', act: tab(/Nhiệm vụ/) },
  { name: 'confirm-letterhead', act: tab(/Thể thức/) },
  { name: 'confirm-findings', act: tab(/Điểm cần làm rõ/) },
  { name: 'confirm-owners', act: tab(/^Đơn vị/) },
  {
    name: 'confirm-keys',
    wide: true,
    act: async (page) => {
      await page.getByRole('button', { name: /Phím tắt/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'plans', path: '/plans' },
  {
    name: 'plan',
    path: '/plans',
    act: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByText(/Phiên bản 1/).waitFor();
    },
  },
  { name: 'register', path: '/register' },
  { name: 'register-dark', path: '/register?kind=task', dark: true },
  { name: 'register-search', path: '/register?q=truc%20tuyen' },
  { name: 'register-book', path: '/register?view=book' },
  {
    name: 'row',
    path: '/register?kind=indicator',
    act: async (page) => {
      await page.locator('tbody a').first().click();
      await page.getByText('Lịch sử').waitFor();
    },
  },
  {
    name: 'row-edit',
    act: async (page) => {
      await page.getByRole('button', { name: 'Sửa' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'row-join',
    path: '/register?kind=indicator',
    act: async (page) => {
      await page.locator('tbody a').first().click();
      await page.getByRole('button', { name: 'Gộp với…' }).click();
      await page.getByRole('searchbox').fill('ty le');
      await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
      await page.getByRole('radio').first().waitFor();
    },
  },
  { name: 'findings', path: '/register/findings' },
  { name: 'register-general', path: '/register?kind=general' },
  { name: 'units', path: '/units', by: ADMIN },
  { name: 'accounts', path: '/accounts', by: ADMIN },
  { name: 'account', path: '/account' },
];

/** Nothing under way and nothing about to move. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByText('Đang tải…').first().waitFor({ state: 'hidden' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

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
  const { url, answer: password, stop } = await startServer(['--demo'], DEMO_PASSWORD);
  try {
    const pages = { [CLERK]: await newPage(browser), [ADMIN]: await newPage(browser) };
    for (const [userName, page] of Object.entries(pages)) await signIn(page, url, userName, password);
    for (const [size, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
      for (const screen of SCREENS.filter(({ wide }) => size === 'laptop' || !wide)) {
        const page = pages[screen.by ?? CLERK];
        await page.setViewportSize(viewport);
        await draw(page, url, screen, size);
      }
    }
  } finally {
    await stop();
  }
}

async function draw(page: Page, url: string, screen: Screen, size: string): Promise<void> {
  const { name, path, act, dark = false } = screen;
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  if (path !== undefined) await page.goto(url + path);
  await settle(page);
  await act?.(page);
  await picture(page, name, size);
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
