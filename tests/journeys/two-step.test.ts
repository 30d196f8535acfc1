/** Signing in in two steps: each refusal says what is wrong and what to do, and there is a way back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, stepAt } from '../../src/accounts/one-time-code.ts';
import { keyOf } from '../accounts.ts';
import { barriers, LAPTOP, openBrowser } from './browser.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { ADMIN, setUp } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
/** The key that the person typed into the telephone, and the step of its first code. */
let key: string;
let step: number;

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(20_000);
  await setUp(page, server.answer);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const CODE = 'Mã 6 chữ số trong ứng dụng xác thực';
/** The refusal that comes to be seen. */
async function refusal(text: RegExp): Promise<string | null> {
  const shown = page.getByRole('alert').filter({ hasText: text });
  await shown.waitFor();
  return await shown.textContent();
}

async function givePassword(): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(ADMIN.userName);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(ADMIN.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel(CODE).waitFor();
}

async function giveCode(code: string): Promise<void> {
  await page.getByLabel(CODE).fill(code);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
}

async function leave(): Promise<void> {
  await page.context().clearCookies();
  await page.goto(server.url);
}

it('switches codes on with the first of them', { timeout: 60_000 }, async () => {
  await page.goto(`${server.url}/account`);
  const begin = page.getByRole('button', { name: 'Bắt đầu' });
  const form = page.locator('form').filter({ has: begin });
  await form.getByLabel('Mật khẩu').first().fill(ADMIN.password);
  await begin.click();
  const shown = await page.locator('code').first().textContent();
  key = keyOf(`otpauth://totp/sauro?secret=${shown ?? ''}`);
  step = stepAt(new Date());
  await page.getByLabel(CODE).fill(codeOf(key, step));
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  const off = page.getByRole('button', { name: 'Tắt xác thực hai bước' });
  await off.waitFor();
  expect(await off.isVisible()).toBe(true);
});

it('tells a wrong code, one that was used and a step that is over apart, and leads back', {
  timeout: 60_000,
}, async () => {
  await leave();
  await givePassword();
  await giveCode('000000');
  expect(await refusal(/Mã chưa đúng.*điện thoại có đúng giờ không/)).toMatch(
    /Mã chưa đúng.*điện thoại có đúng giờ không/,
  );
  await giveCode(codeOf(key, step));
  expect(await refusal(/Mã này đã dùng rồi/)).toMatch(/Mã này đã dùng rồi/);
  expect(await barriers(page)).toEqual([]);
  await page.context().clearCookies();
  await giveCode(codeOf(key, step + 1));
  expect(await refusal(/Đã quá thời gian nhập mã/)).toMatch(/Đã quá thời gian nhập mã/);
  await page.getByRole('button', { name: 'Nhập lại tên và mật khẩu' }).click();
  await givePassword();
  await giveCode(codeOf(key, step + 1));
  await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
});

it('says until when it is locked', { timeout: 60_000 }, async () => {
  await leave();
  await givePassword();
  for (let n = 0; n < 5; n++) {
    await giveCode(`00000${n}`);
    expect(await refusal(/Mã chưa đúng/)).toMatch(/Mã chưa đúng/);
  }
  await giveCode('000005');
  expect(await refusal(/tạm khóa đến \d\d giờ \d\d ngày/)).toMatch(/tạm khóa đến \d\d giờ \d\d ngày/);
});

it('names what is missing in its own words, whatever language the browser speaks', {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'en-US' });
  const foreign = await context.newPage();
  await foreign.goto(server.url);
  await foreign.getByRole('button', { name: 'Đăng nhập' }).click();
  const said = await foreign.getByRole('alert').textContent();
  expect(said).toBe('Vui lòng điền: Tên đăng nhập, Mật khẩu.');
  expect(await foreign.locator(':focus').getAttribute('autocomplete')).toBe('username');
  await context.close();
});
