/** The program with the fictional commune in it, and its people. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAPTOP, watchErrors } from './browser.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { signIn } from './steps.ts';

export const CLERK = 'thuongtruc';
export const ADMIN = 'quantri';
/** Answers for a unit that has not reported yet. */
export const OFFICER = 'congan';

/** `answer` is the password of all its people. */
export type Demo = RunningServer & { answer: string };

export const startDemo = (): Promise<Demo> => startServer(['--demo'], /mật khẩu của tất cả: (\S+)/);

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

export const openClerk = (browser: Browser, demo: Demo) => openPerson(browser, demo, CLERK);

export const undo = (page: Page): Promise<void> =>
  page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
