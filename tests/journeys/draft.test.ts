/** Whose hand it was, and what becomes of a change that is not taken, at the confirmation screen. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Draft, type DraftRow } from '../../src/plans/draft/contract.ts';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { poster } from './dialogs.ts';
import { openField, retype, rowOf } from './draft-table.ts';
import { fictionalPlan } from './fictional-plan.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { ADMIN, addColleague, OWN_PASSWORD, importFile, setUp, signIn, signInFirst } from './steps.ts';

const COLLEAGUE = { name: 'Phạm Văn Thư', userName: 'vanthu' };

let server: RunningServer & { answer: string };
let browser: Browser;
/** One browser, as on the one computer of an office. */
let office: BrowserContext;
let page: Page;
let errors: string[];
/** Of the confirmation screen. */
let address = '';

async function openTab(): Promise<Page> {
  const tab = await office.newPage();
  tab.setDefaultTimeout(20_000);
  return tab;
}

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  office = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  page = await openTab();
  errors = watchErrors(page);
  await setUp(page, server.answer);
  const given = await addColleague(page, server.url, COLLEAGUE.name, COLLEAGUE.userName);
  const elsewhere = await browser.newContext({ locale: 'vi-VN' });
  await signInFirst(await elsewhere.newPage(), server.url, COLLEAGUE.userName, given);
  await elsewhere.close();
  await page.goto(server.url);
  await importFile(page, 'ke-hoach.docx', fictionalPlan());
  address = page.url();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const saved = (tab: Page) =>
  tab
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();

/** The row as the server has it, asked by whoever is signed in at this browser. */
async function kept(text: string): Promise<DraftRow | undefined> {
  const id = address.split('/').at(-1) ?? '';
  const answer: unknown = await (await office.request.get(`${server.url}/api/imports/${id}/draft`)).json();
  const named = z.object({ name: z.string().optional() });
  return Draft.parse(answer).rows.find((row) => named.parse(row.value).name === text);
}

/** Counts the sets of changes that a tab sends. */
function countSent(tab: Page): () => number {
  let sent = 0;
  tab.on('request', (request) => {
    if (request.url().endsWith('/changes')) sent += 1;
  });
  return () => sent;
}

describe('two people at one browser', { timeout: 120_000 }, () => {
  it('what one typed without a network is never sent by the other, but waits for its person', async () => {
    await office.setOffline(true);
    await retype(page, 'kỹ năng số của xã', 'Gõ khi không có mạng');
    await page.getByText('Lỗi khi lưu').waitFor();
    // The tab is closed and the session ends, as when the computer is left for the evening.
    await page.close();
    await office.clearCookies();
    await office.setOffline(false);

    const other = await openTab();
    const sent = countSent(other);
    await signIn(other, server.url, COLLEAGUE.userName, OWN_PASSWORD);
    await other.goto(address);
    await rowOf(other, 'kỹ năng số của xã').waitFor();
    expect(await rowOf(other, 'Gõ khi không có mạng').count()).toBe(0);
    await retype(other, 'chữ ký số cá nhân của xã', 'Việc của văn thư');
    await saved(other);
    expect(await kept('Việc của văn thư')).toMatchObject({ editedBy: COLLEAGUE.name });
    expect(await kept('Gõ khi không có mạng')).toBeUndefined();
    expect(sent()).toBe(1);
    await other.close();
    await office.clearCookies();

    page = await openTab();
    errors = watchErrors(page);
    await signIn(page, server.url, ADMIN.userName, ADMIN.password);
    await page.goto(address);
    await rowOf(page, 'Gõ khi không có mạng').waitFor();
    await expect
      .poll(() => kept('Gõ khi không có mạng'), { timeout: 20_000 })
      .toMatchObject({ editedBy: ADMIN.name });
  });

  it('a tab that still shows one person does nothing under the name of the other', async () => {
    // Signed in past the screens, which would tell the tab.
    await office.clearCookies();
    await poster(office, server.url)('/auth/sign-in/username', {
      username: COLLEAGUE.userName,
      password: OWN_PASSWORD,
    });
    await retype(page, 'cáp quang của xã', 'Gõ ở thẻ cũ');
    await page.getByRole('button', { name: new RegExp(COLLEAGUE.name) }).waitFor();
    expect(await kept('Gõ ở thẻ cũ')).toBeUndefined();
    await office.clearCookies();
    await signIn(page, server.url, ADMIN.userName, ADMIN.password);
    await page.goto(address);
    await expect.poll(() => kept('Gõ ở thẻ cũ'), { timeout: 20_000 }).toMatchObject({ editedBy: ADMIN.name });
  });
});

it('what is typed after the session has ended is saved once its person has signed in again', async () => {
  await saved(page);
  // The change itself is to find out, not the screen that asks for news in between.
  await page.route('**/draft?since=*', (route) => route.abort());
  await office.clearCookies();
  await retype(page, 'sản phẩm OCOP lên sàn thương mại điện tử của xã', 'Gõ khi phiên đã hết');
  await page.getByLabel('Tên đăng nhập').fill(ADMIN.userName);
  await page.unroute('**/draft?since=*');
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(ADMIN.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect
    .poll(() => kept('Gõ khi phiên đã hết'), { timeout: 20_000 })
    .toMatchObject({ editedBy: ADMIN.name });
  expect(page.url()).toBe(address);
}, 60_000);

describe('a change that the server does not take', { timeout: 120_000 }, () => {
  const tooLong = 'Nội dung quá dài '.repeat(700);
  const notice = () => page.getByRole('alert').filter({ hasText: '1 thay đổi không lưu được' });

  it('is put aside with the reason, the rest is saved, also after a reload', async () => {
    await saved(page);
    await page.route('**/changes', (route) => route.abort());
    await retype(page, '5G của xã', tooLong);
    await retype(page, 'thanh toán trực tuyến phí, lệ phí của xã', 'Việc gõ sau đó');
    await page.unroute('**/changes');
    await notice().getByText('chỉ được dài đến 10.000 ký tự').waitFor();
    await expect
      .poll(() => kept('Việc gõ sau đó'), { timeout: 20_000 })
      .toMatchObject({ editedBy: ADMIN.name });
    await saved(page);
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await notice().getByText('Nội dung quá dài').first().waitFor();
    await rowOf(page, 'Việc gõ sau đó').waitFor();
    expect(await page.getByRole('button', { name: /^Xác nhận/ }).isDisabled()).toBe(true);
  });

  it('is typed again from where it stood', async () => {
    // From wherever one is.
    await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
    await notice().getByRole('button', { name: 'Sửa lại' }).click();
    const cell = openField(page);
    expect(await cell.inputValue()).toBe(tooLong.trim());
    await cell.fill('Nội dung đã rút gọn');
    await page.keyboard.press('Enter');
    await notice().waitFor({ state: 'detached' });
    await expect
      .poll(() => kept('Nội dung đã rút gọn'), { timeout: 20_000 })
      .toMatchObject({ editedBy: ADMIN.name });
    expect(errors).toEqual([]);
  });
});

it('a cell stays open while its day cannot be read, whichever way it is left', async () => {
  await saved(page);
  await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
  const grid = page.getByRole('grid');
  const cell = grid.locator('[data-r="0"][data-column="deadline"]');
  await cell.dblclick();
  const field = openField(page);
  await field.fill('31/04/2027');
  await field.press('Enter');
  await cell.getByRole('alert').getByText('Ghi ngày, tháng, quý hoặc năm').waitFor();
  await grid.locator('[data-column="name"]').nth(3).click();
  await field.and(page.locator(':focus')).waitFor();
  await page.getByRole('tab', { name: /^Chỉ tiêu/ }).click();
  await field.and(page.locator(':focus')).waitFor();
  expect(await field.inputValue()).toBe('31/04/2027');
  expect(await barriers(page)).toEqual([]);
  await field.fill('30/04/2027');
  await field.press('Enter');
  await cell.getByText('30/04/2027').first().waitFor();

  // All of a deadline stands in a form of its own.
  await cell.click();
  await page.keyboard.press('Alt+ArrowDown');
  const form = page.getByRole('dialog', { name: 'Thời hạn' });
  await form.getByLabel('Kiểu thời hạn').selectOption({ label: 'Có hạn hoàn thành' });
  const due = form.getByLabel('Hạn hoàn thành');
  await due.fill('31/04/2027');
  await due.press('Enter');
  await due.and(page.locator(':focus')).waitFor();
  await form.getByText('Không có ngày này').waitFor();
  await due.fill('2027-05-30');
  await due.press('Enter');
  await form.waitFor({ state: 'detached' });
  await cell.getByText('30/05/2027').first().waitFor();
  await cell.locator('textarea:focus').waitFor();
  await saved(page);
  expect(errors).toEqual([]);
}, 60_000);
