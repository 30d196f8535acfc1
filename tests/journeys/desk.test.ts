/**
 * The desk: sessions that end while somebody works, tabs side by side, two people at one browser, and forms that
 * save what they show. Against the fictional commune, in a real browser.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../one-time-code.ts';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { ADMIN, CLERK, type Demo, startDemo } from './demo.ts';
import { openField } from './draft-table.ts';
import { dialog, openEdit, poster, question, save, saved } from './dialogs.ts';
import { OWN_PASSWORD, signIn, signInFirst } from './steps.ts';

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

async function newContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  context.setDefaultTimeout(20_000);
  return context;
}

/** The clerk at work, in a browser of its own. */
async function atWork(): Promise<{ page: Page; errors: string[] }> {
  const page = await (await newContext()).newPage();
  const errors = watchErrors(page);
  await signIn(page, server.url, CLERK, password);
  return { page, errors };
}

/** Ends the session at the server; the browser does not learn of it. */
async function expire(page: Page): Promise<void> {
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
  await poster(elsewhere, server.url)('/auth/sign-out', {});
  await elsewhere.close();
}

/** Signs in where the form stands, without going anywhere. */
async function signInHere(page: Page, userName: string, secret = password): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(userName);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(secret);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function openRow(page: Page, kind: 'indicator' | 'task', at = 0): Promise<void> {
  await page.goto(`${server.url}/register?kind=${kind}`);
  await page.locator('tbody a').nth(at).click();
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
}

async function openDraft(page: Page): Promise<void> {
  await page.goto(`${server.url}/imports`);
  await page.getByRole('link', { name: 'Làm tiếp' }).first().click();
  await page.getByRole('grid').waitFor();
}

describe('a session', { timeout: 120_000 }, () => {
  it('lasts for all tabs while its owner works in one, and is announced to all of them', async () => {
    const context = await newContext();
    await context.clock.install();
    const [busy, alone] = [await context.newPage(), await context.newPage()];
    await signIn(busy, server.url, CLERK, password);
    await alone.goto(server.url);
    await alone.getByRole('heading', { name: /Xin chào/ }).waitFor();
    await openRow(busy, 'indicator');
    await openEdit(busy);
    const notice = (page: Page) => page.getByRole('dialog', { name: 'Sắp hết phiên làm việc' });
    const prolonged = () =>
      busy.waitForResponse(
        (answer) => answer.url().endsWith('/api/me') && !answer.request().headers()['sauro-background'],
      );

    // Twenty minutes of typing, without any other request.
    for (let minute = 0; minute < 20; minute += 1) {
      const told = prolonged();
      await dialog(busy).getByLabel('Lý do').press('a');
      await context.clock.fastForward('01:05');
      await told;
    }
    expect(await notice(busy).count()).toBe(0);
    expect(await notice(alone).count()).toBe(0);

    await context.clock.fastForward('14:10');
    await notice(busy).waitFor();
    await notice(alone).getByRole('button', { name: 'Làm tiếp' }).click();
    await notice(busy).waitFor({ state: 'hidden' });
    await notice(alone).waitFor({ state: 'hidden' });

    // By the browser's reckoning it is over; as long as the server gives more time nobody is sent away.
    const asked = alone.waitForResponse((answer) => answer.url().endsWith('/api/me'));
    await context.clock.fastForward('15:30');
    await asked;
    await notice(alone).waitFor();
    await expire(busy);
    await context.clock.fastForward('00:10');
    await alone.getByLabel('Tên đăng nhập').waitFor();
    await busy.getByLabel('Tên đăng nhập').waitFor();
    await signInHere(alone, CLERK);
    await dialog(busy).waitFor();
    expect(await dialog(busy).getByLabel('Lý do').inputValue()).toBe('a'.repeat(20));
    await context.close();
  });

  it('that ends while somebody types gives the screen back with the text, and the save goes through', async () => {
    const { page, errors } = await atWork();
    await openRow(page, 'indicator');
    await openEdit(page);
    const address = page.url();
    await dialog(page).getByLabel('Sản phẩm (kết quả)').fill('Báo cáo gõ khi hết phiên');
    await dialog(page).getByLabel('Lý do').fill('Phiên hết giữa chừng');
    await expire(page);
    await save(page);
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await page.getByText('Báo cáo gõ khi hết phiên').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toContain('Phiên hết giữa chừng');
    await page.keyboard.press('Escape');
    expect(await barriers(page)).toEqual([]);

    await signInHere(page, CLERK);
    await dialog(page).waitFor();
    await dialog(page).getByRole('button', { name: 'Lưu' }).and(page.locator(':focus')).waitFor();
    expect(page.url()).toBe(address);
    expect(await dialog(page).getByLabel('Sản phẩm (kết quả)').inputValue()).toBe('Báo cáo gõ khi hết phiên');
    await save(page);
    await page.getByText('Phiên hết giữa chừng').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('comes back by two steps and over a new password too', async () => {
    const admin = await newContext();
    await signIn(await admin.newPage(), server.url, ADMIN, password);
    const order = poster(admin, server.url);
    const made = await order('/accounts', {
      name: 'Lê Hai Bước',
      userName: 'haibuoc',
      grants: [{ role: 'standing-office' }],
    });
    const page = await (await newContext()).newPage();
    await signInFirst(page, server.url, 'haibuoc', String(made['oneTimePassword']));
    const enrolled = await poster(page.context(), server.url)('/auth/two-factor/enable', {
      password: OWN_PASSWORD,
    });
    const code = await codeFor(String(enrolled['totpURI']));
    await poster(page.context(), server.url)('/auth/two-factor/verify-totp', { code });
    const [backup = ''] = enrolled['backupCodes'] as string[];

    await openRow(page, 'indicator', 4);
    await openEdit(page);
    await dialog(page).getByLabel('Lý do').fill('Đăng nhập hai bước');
    await expire(page);
    await save(page);
    await signInHere(page, 'haibuoc', OWN_PASSWORD);
    await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
    await page.getByLabel('Mã dự phòng').fill(backup);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await dialog(page).waitFor();

    const reset = await order(`/accounts/${String(made['id'])}/reset-password`, {});
    const given = String(reset['oneTimePassword']);
    await save(page);
    await signInHere(page, 'haibuoc', given);
    await page.getByLabel('Mật khẩu đang dùng').fill(given);
    await page.getByLabel('Mật khẩu mới').first().fill(`${OWN_PASSWORD}!`);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(`${OWN_PASSWORD}!`);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await dialog(page).waitFor();
    await save(page);
    await page.getByText('Đăng nhập hai bước').waitFor();
    await Promise.all([admin.close(), page.context().close()]);
  });

  it('that ends over an open cell of a draft leaves it open, and what is typed saves itself', async () => {
    const { page } = await atWork();
    await openDraft(page);
    await page
      .getByRole('grid')
      .locator('[data-column="name"]')
      .first()
      .dblclick({ position: { x: 20, y: 10 } });
    const field = openField(page);
    await field.fill('Gõ trong ô khi hết phiên');
    await expire(page);
    await page.getByLabel('Tên đăng nhập').waitFor();
    await signInHere(page, CLERK);
    await field.and(page.locator(':focus')).waitFor();
    expect(await field.inputValue()).toBe('Gõ trong ô khi hết phiên');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').getByText('Gõ trong ô khi hết phiên').first().waitFor();
    await saved(page);
    await page.context().close();
  });

  it('of somebody else shows nothing of what the first one typed; the first one finds it again', async () => {
    const { page } = await atWork();
    await openRow(page, 'indicator', 1);
    await openEdit(page);
    await dialog(page).getByLabel('Lý do').fill('Chỉ của thường trực');
    await expire(page);
    await save(page);
    await page.getByLabel('Tên đăng nhập').waitFor();
    await signInHere(page, ADMIN);
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    await openEdit(page);
    expect(await dialog(page).getByLabel('Lý do').inputValue()).toBe('');
    expect(await page.getByText('Đã khôi phục').count()).toBe(0);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /Tài khoản của tôi/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await signInHere(page, CLERK);
    await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
    await openRow(page, 'indicator', 1);
    await openEdit(page);
    await dialog(page).getByText('Đã khôi phục nội dung chưa lưu').waitFor();
    expect(await dialog(page).getByLabel('Lý do').inputValue()).toBe('Chỉ của thường trực');
    await page.context().close();
  });

  it('taken over in another tab never leaves the first person’s screen under the second one’s name', async () => {
    const { page } = await atWork();
    await openRow(page, 'indicator', 2);
    await openEdit(page);
    await dialog(page).getByLabel('Lý do').fill('Đang gõ dở');
    const other = await page.context().newPage();
    await other.goto(server.url);
    await other.getByRole('button', { name: /Tài khoản của tôi/ }).click();
    await other.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
    await signInHere(other, ADMIN);
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });
});

describe('a form', { timeout: 120_000 }, () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await atWork());
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('is not closed by a slip of the hand, and asks before it throws text away', async () => {
    await openRow(page, 'indicator', 3);
    await openEdit(page);
    await page.mouse.click(5, 400);
    await dialog(page).waitFor({ state: 'hidden' });
    await openEdit(page);
    const reason = dialog(page).getByLabel('Lý do');
    await reason.fill('Chưa lưu');
    await page.mouse.click(5, 400);
    expect(await question(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await question(page).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'hidden' });
    await reason.and(page.locator(':focus')).waitFor();
    await dialog(page).getByRole('button', { name: 'Hủy' }).click();
    await question(page).getByRole('button', { name: 'Tiếp tục sửa' }).click();
    expect(await reason.inputValue()).toBe('Chưa lưu');
  });

  it('comes back after a reload, until it is given up', async () => {
    await page.reload();
    await openEdit(page);
    await dialog(page).getByText('Đã khôi phục nội dung chưa lưu').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question(page).getByRole('button', { name: 'Hủy nội dung' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await openEdit(page);
    expect(await dialog(page).getByLabel('Lý do').inputValue()).toBe('');
    expect(await page.getByText('Đã khôi phục').count()).toBe(0);
  });

  it('warns before the page is left only where the text could not be kept', async () => {
    await openRow(page, 'indicator', 5);
    await openEdit(page);
    const warned: string[] = [];
    page.on('dialog', (warning) => {
      warned.push(warning.type());
      void warning.accept();
    });
    await dialog(page).getByLabel('Lý do').pressSequentially('giữ được');
    await page.reload();
    expect(warned).toEqual([]);
    await openEdit(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await dialog(page).getByLabel('Lý do').pressSequentially(', không giữ được');
    await page.reload();
    expect(warned).toEqual(['beforeunload']);
  });

  it('saves nothing while a day cannot be read, and takes days as people write them', async () => {
    await openRow(page, 'task');
    await openEdit(page);
    await dialog(page).getByLabel('Kiểu thời hạn').selectOption({ label: 'Có hạn hoàn thành' });
    const due = dialog(page).getByLabel('Hạn hoàn thành');
    await dialog(page).getByLabel('Lý do').fill('Theo công văn mới');
    await due.fill('31/04/2027');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PATCH' && sent.push(request.url()));
    await save(page);
    await due.and(page.locator(':focus')).waitFor();
    await dialog(page).getByText('Không có ngày này').waitFor();
    expect(sent).toEqual([]);
    await due.fill('30-4-27');
    await due.blur();
    expect(await due.inputValue()).toBe('30/04/2027');
    await save(page);
    await page.getByText('Theo công văn mới').waitFor();
    await page.getByText('30/04/2027').first().waitFor();
    expect(sent).toHaveLength(1);
  });
});
