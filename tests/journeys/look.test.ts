/**
 * Every screen, on a small laptop and a phone, light and dark, and at twice its size: everybody can use it, nothing
 * stands beyond the side, and whoever goes by the keyboard sees where they are.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, CLERK, type Screen, SCREENS, settle, show } from './all-screens.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { signIn } from './steps.ts';

/** The laptop's screen at 200 %. */
const TWICE = { width: 683, height: 384 };

let server: RunningServer;
let password: string;
let browser: Browser;

beforeAll(async () => {
  const started = await startServer(['--demo'], /mật khẩu của tất cả: (\S+)/);
  server = started;
  password = started.answer;
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

async function newPage(viewport = LAPTOP, deviceScaleFactor = 1): Promise<Page> {
  const context = await browser.newContext({ viewport, deviceScaleFactor, locale: 'vi-VN' });
  context.setDefaultTimeout(10_000);
  return await context.newPage();
}

/** Whoever sees the screen, at work; opened once for all of them. */
async function signedIn(viewport: typeof LAPTOP, deviceScaleFactor = 1) {
  const pages = new Map<string, Page>();
  for (const userName of [CLERK, ADMIN]) {
    const page = await newPage(viewport, deviceScaleFactor);
    await signIn(page, server.url, userName, password);
    pages.set(userName, page);
  }
  return ({ by = CLERK }: Screen): Page => {
    const page = pages.get(by);
    if (!page) throw new Error(`nobody is signed in as ${by}`);
    return page;
  };
}

/** By how many pixels the page can be moved sideways. */
const sideways = async (page: Page): Promise<number> =>
  await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What is wrong with the page as it stands, each line with where. */
async function faults(page: Page, where: string): Promise<string[]> {
  const wider = await sideways(page);
  return [
    ...(wider > 0 ? [`${where}: ${wider} pixels beyond the side`] : []),
    ...(await barriers(page)).map((barrier) => `${where}: ${barrier}`),
  ];
}

describe.each([
  ['laptop', LAPTOP],
  ['phone', PHONE],
] as const)('on a %s', (size, viewport) => {
  it('every screen can be used by everybody, light and dark', { timeout: 120_000 }, async () => {
    const pageOf = await signedIn(viewport);
    const found: string[] = [];
    for (const screen of SCREENS.filter(({ wide }) => size === 'laptop' || !wide)) {
      const page = pageOf(screen);
      await show(page, server.url, screen);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await faults(page, `${screen.name}, ${colorScheme}`)));
      }
    }
    expect(found).toEqual([]);
  });

  it('the sign-in too', async () => {
    const page = await newPage(viewport);
    await page.goto(server.url);
    await page.getByLabel('Tên đăng nhập').waitFor();
    await settle(page);
    expect(await faults(page, 'sign-in')).toEqual([]);
  });
});

it('at twice its size no screen is moved sideways', { timeout: 120_000 }, async () => {
  const pageOf = await signedIn(TWICE, 2);
  const found: string[] = [];
  for (const screen of SCREENS.filter(({ wide }) => !wide)) {
    const page = pageOf(screen);
    await show(page, server.url, screen);
    const wider = await sideways(page);
    if (wider > 0) found.push(`${screen.name}: ${wider}`);
  }
  expect(found).toEqual([]);
});

/** How the focused element is drawn, and how it is when the focus has left it. */
const DRAWN = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const look = () => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    const outline = outlineStyle === 'none' ? 'none' : outlineStyle + outlineWidth;
    return [outline, boxShadow, borderColor].join(' ');
  };
  const around = element.closest('label, [role="grid"]') ?? element;
  const aroundLook = () => getComputedStyle(around).outlineStyle;
  const [focused, aroundFocused] = [look(), aroundLook()];
  element.blur();
  const seen = focused !== look() || aroundFocused !== aroundLook();
  element.focus({ focusVisible: true });
  return { seen, name: element.outerHTML.slice(0, 120) };
})()`;

it.each(['/', '/register', '/units'])(
  'whoever goes through %s with the Tab key sees where they are',
  { timeout: 60_000 },
  async (path) => {
    const page = (await signedIn(LAPTOP))({ name: path, by: ADMIN });
    await page.goto(server.url + path);
    await settle(page);
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      const drawn = await page.evaluate<{ seen: boolean; name: string } | undefined>(DRAWN);
      if (!drawn) break;
      if (!drawn.seen) unseen.push(drawn.name);
    }
    expect(unseen).toEqual([]);
  },
);
