/**
 * Every screen, on a small laptop and a phone, light and dark, and at twice its size: everybody can use it, nothing
 * stands beyond the side, and whoever goes by the keyboard sees where they are. The short form of `npm run proof:look`.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screen, SCREENS, settle, show } from './all-screens.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { ADMIN, CLERK, type Demo, LEADER, OFFICER, startDemo } from './demo.ts';
import { signIn } from './steps.ts';

/** The laptop's screen at 200 %. */
const TWICE = { width: 683, height: 384 };

let server: Demo;
let password: string;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo();
  password = server.answer;
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

/** At rest at once: colours on their way from one scheme to the other are neither. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  return await context.newPage();
}

async function signedIn(userName: string): Promise<Page> {
  const page = await newPage();
  await signIn(page, server.url, userName, password);
  return page;
}

/** By how many pixels the page can be moved sideways, as a line; [] when it cannot. */
async function sideways(page: Page, where: string): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wider > 0 ? [`${where}: ${wider} pixels beyond the side`] : [];
}

/** What is wrong with the page as it stands, at this size; each line with where. */
async function faults(page: Page, where: string, rules?: readonly string[]): Promise<string[]> {
  return [
    ...(await sideways(page, where)),
    ...(await barriers(page, rules)).map((line) => `${where}: ${line}`),
  ];
}

/** The scheme changes colours and nothing else, and a colour is the same at every size. */
async function faultsInTheDark(page: Page, where: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await barriers(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((line) => `${where} in the dark: ${line}`);
}

/**
 * `npm run proof:look` looks at all of it. Here what a phone changes of a screen is the size of what is touched, and the
 * colours of the dark are those of the shared parts, which `design.test.ts` looks at in both schemes.
 */
const ALL_OF_IT = process.env['SAURO_LOOK'] === 'all';
const ON_A_PHONE = ALL_OF_IT ? undefined : ['target-size'];

/** The same on all sizes, without going anywhere in between. */
async function faultsOnAllSizes(
  page: Page,
  { name, wide }: Pick<Screen, 'name' | 'wide'>,
): Promise<string[]> {
  const found = await faults(page, `${name} on a laptop`);
  if (ALL_OF_IT) found.push(...(await faultsInTheDark(page, name)));
  if (wide) return found;
  await page.setViewportSize(PHONE);
  found.push(...(await faults(page, `${name} on a phone`, ON_A_PHONE)));
  await page.setViewportSize(TWICE);
  found.push(...(await sideways(page, `${name} at 200 %`)));
  await page.setViewportSize(LAPTOP);
  return found;
}

describe('every screen can be used by everybody, light and dark', { timeout: 600_000 }, () => {
  it.each([CLERK, ADMIN, LEADER, OFFICER])('as %s sees it', async (userName) => {
    const page = await signedIn(userName);
    const found: string[] = [];
    for (const screen of SCREENS.filter(({ by = CLERK, dark }) => by === userName && !dark)) {
      await show(page, server.url, screen);
      found.push(...(await faultsOnAllSizes(page, screen)));
    }
    expect(found).toEqual([]);
  });

  it('the sign-in too', async () => {
    const page = await newPage();
    await page.goto(server.url);
    await page.getByLabel('Tên đăng nhập').waitFor();
    await settle(page);
    expect(await faultsOnAllSizes(page, { name: 'sign-in' })).toEqual([]);
  });
});

/** How the focused element is drawn, and how it is when the focus has left it. */
const DRAWN = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const look = () => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle === 'none' ? '' : outlineStyle + outlineWidth) + boxShadow;
  };
  const focused = look();
  element.blur();
  const seen = focused !== look();
  element.focus({ focusVisible: true });
  return { seen, name: element.outerHTML.slice(0, 120) };
})()`;

it('whoever goes by the Tab key sees where they are', { timeout: 60_000 }, async () => {
  const page = await signedIn(ADMIN);
  const unseen: string[] = [];
  for (const path of ['/', '/register', '/units']) {
    await page.goto(server.url + path);
    await settle(page);
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press('Tab');
      const drawn = await page.evaluate<{ seen: boolean; name: string } | undefined>(DRAWN);
      if (drawn && !drawn.seen) unseen.push(`${path}: ${drawn.name}`);
    }
  }
  expect(unseen).toEqual([]);
});
