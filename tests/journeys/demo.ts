/** The program with the fictional commune in it, and its people. */
import type { Browser, Page } from 'playwright-core';
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

/** The clerk on a laptop, and what goes wrong in the page from then on. */
export async function openClerk(browser: Browser, demo: Demo): Promise<{ page: Page; errors: string[] }> {
  const page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(20_000);
  const errors = watchErrors(page);
  await signIn(page, demo.url, CLERK, demo.answer);
  return { page, errors };
}

export const undo = (page: Page): Promise<void> =>
  page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
