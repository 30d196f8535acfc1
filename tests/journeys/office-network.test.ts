/** What browsers allow only over https and on the machine itself: done without, and said to the administrator. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { OFFICE_HOST, type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { addOfficer, setUp, signInFirst } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
let admin: Page;
let errors: string[];
/** The officer's one-time password. */
let given: string;

const openPage = async () => (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
const notice = (page: Page) => page.getByText('Kết nối trong mạng chưa được mã hóa (http).');

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  admin = await openPage();
  errors = watchErrors(admin);
  await setUp(admin, server.answer);
  given = await addOfficer(admin, server.url, 'daumoi');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

it('is opened as the pass demands: a secure context only on this machine', async () => {
  expect(await admin.evaluate('isSecureContext')).toBe(OFFICE_HOST === undefined);
});

it('names the addresses for other machines exactly when it listens to the network', () => {
  expect(
    server.printed().includes('Máy khác trong mạng nội bộ') || server.printed().includes('chưa nối mạng'),
  ).toBe(OFFICE_HOST !== undefined);
});

it('says to the administrator alone that the connection is not encrypted', { timeout: 60_000 }, async () => {
  await admin.goto(server.url);
  await admin.getByRole('heading', { name: /Xin chào/ }).waitFor();
  expect(await notice(admin).count()).toBe(OFFICE_HOST ? 1 : 0);
  const officer = await openPage();
  await signInFirst(officer, server.url, 'daumoi', given);
  expect(await notice(officer).count()).toBe(0);
  await officer.context().close();
});

it('copies a one-time password', { timeout: 60_000 }, async () => {
  await admin.goto(`${server.url}/accounts`);
  await admin
    .getByRole('row', { name: /daumoi/ })
    .getByRole('button', { name: 'Cấp mật khẩu dùng một lần' })
    .click();
  const shown = await admin.getByText(/^\w{4}(-\w{4}){3}$/).textContent();
  await admin.getByRole('button', { name: 'Sao chép' }).click();
  await admin.getByRole('button', { name: 'Đã sao chép' }).waitFor();
  await admin.keyboard.press('Escape');
  await admin.goto(`${server.url}/register`);
  await admin.getByRole('searchbox').focus();
  await admin.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => admin.getByRole('searchbox').inputValue()).toBe(shown);
});

it('leaves no complaint in the browser', () => {
  expect(errors).toEqual([]);
});
