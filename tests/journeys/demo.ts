/** The program with the fictional commune in it, and its people. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAPTOP, PHONE, watchErrors } from './browser.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { preparedData, type RunningServer, startServer } from './running-server.ts';
import { signIn } from './steps.ts';

export const CLERK = 'thuongtruc';
export const ADMIN = 'quantri';
export const LEADER = 'lanhdao';
/** Answers for a unit that has not reported yet. */
export const OFFICER = 'congan';

/** `answer` is the password of all its people. */
export type Demo = RunningServer & { answer: string };

/** The start that makes the commune, and tells the password. */
export const makeDemo = (): Promise<Demo> =>
  startServer(['--demo'], /mật khẩu của tất cả: (\S+)/, preparedData('empty'));

export async function startDemo(): Promise<Demo> {
  const from = preparedData('demo');
  if (from === undefined) return await makeDemo();
  const demo = await startServer(['--demo'], /(mật khẩu đã in)/, from);
  return { ...demo, answer: readFileSync(`${from}.password`, 'utf8') };
}

/** The same before anybody was asked anything: its plan has just been confirmed. */
export async function startBeforeTheCycle(): Promise<Demo> {
  const demo = await startDemo();
  await forgetCycle(demo.data);
  return demo;
}

/** Somebody in a browser of their own on a laptop, and what goes wrong in its page. */
export async function openPerson(
  browser: Browser,
  demo: Demo,
  userName: string,
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors = watchErrors(page);
  await signIn(page, demo.url, userName, demo.answer);
  return { page, context, errors };
}

/** The same with a phone in the hand. */
export async function openPhone(
  browser: Browser,
  demo: Demo,
  userName: string,
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors = watchErrors(page);
  await signIn(page, demo.url, userName, demo.answer);
  return { page, context, errors };
}

export const openClerk = (browser: Browser, demo: Demo) => openPerson(browser, demo, CLERK);

export const undo = (page: Page): Promise<void> =>
  page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
