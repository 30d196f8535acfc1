/**
 * `npm run screens`: every main screen as a picture, on a small laptop and on a phone, into docs/screens/.
 * The program is started for it on a free port with the plan of the fictional commune.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAPTOP, openBrowser, PHONE } from './journeys/browser.ts';
import { fictionalPlan } from './journeys/fictional-plan.ts';
import { SETUP_LINE, startServer } from './journeys/running-server.ts';
import { ADMIN, importFile, setUp } from './journeys/steps.ts';
import { ROOT } from './steps.ts';

const FOLDER = join(ROOT, 'docs/screens');
const DEMO_PLAN = join(ROOT, 'src/demo/ke-hoach-song-trang.docx');

interface Screen {
  name: string;
  /** Where it is; absent to stay on the page of the screen before. */
  path?: string;
  act?: (page: Page) => Promise<void>;
  dark?: boolean;
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
  { name: 'confirm-tasks', act: tab(/Nhiệm vụ/) },
  { name: 'confirm-letterhead', act: tab(/Thể thức/) },
  { name: 'confirm-findings', act: tab(/Cần làm rõ/) },
  { name: 'confirm-owners', act: tab(/^Đơn vị/) },
  {
    name: 'confirm-keys',
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
  { name: 'units', path: '/units' },
  { name: 'accounts', path: '/accounts' },
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

/** The screens before anybody is signed in; leaves the commune set up, one plan confirmed, another to confirm. */
async function firstRun(browser: Browser, url: string, setupAddress: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const page = await context.newPage();
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
  await importFile(page, 'ke-hoach-song-trang.docx', readFileSync(DEMO_PLAN));
  await page.getByRole('button', { name: 'Duyệt mọi dòng chắc chắn' }).click();
  await page.keyboard.press('n');
  while ((await page.getByText('Không còn dòng nghi ngờ').count()) === 0) await page.keyboard.press('a');
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText(/Phiên bản 1/).waitFor();
  await importFile(page, 'ke-hoach-bai-cat.docx', fictionalPlan());
  return context;
}

async function drawAll(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  for (const [size, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    await page.setViewportSize(viewport);
    for (const { name, path, act, dark = false } of SCREENS) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      if (path !== undefined) await page.goto(url + path);
      await settle(page);
      await act?.(page);
      await picture(page, name, size);
    }
  }
}

mkdirSync(FOLDER, { recursive: true });
const server = await startServer([], SETUP_LINE);
const browser = await openBrowser();
try {
  const context = await firstRun(browser, server.url, server.answer);
  await drawAll(context, server.url);
  process.stdout.write(`${SCREENS.length} screens of ${ADMIN.name} are in ${FOLDER}\n`);
} finally {
  await browser.close();
  await server.stop();
}
