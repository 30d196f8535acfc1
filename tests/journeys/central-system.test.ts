/** The clerk types Hệ thống 57 over: copies field by field, ticks, takes back, sees that nothing waits; then the sheet. */
import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDatabase } from './before-the-cycle.ts';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openClerk, openPhone, startDemo, CLERK, undo } from './demo.ts';

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openClerk(browser, server));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const rows = (on = page) => on.getByRole('navigation', { name: 'Các nội dung' }).getByRole('listitem');
const title = () => page.getByRole('heading', { level: 2 }).first();
const waiting = async (): Promise<number> => {
  const about = await page.getByText(/nội dung cần cập nhật, \d+ đã nhập/).textContent();
  return Number(/(\d+) nội dung/.exec(about ?? '')?.[1]);
};
const tick = () => page.getByRole('button', { name: 'Đánh dấu đã nhập', exact: true });

/** What the browser puts on its clipboard, as a field of the other system would receive it. */
const pasted = async (on: Page): Promise<string> => {
  const field = on.getByRole('searchbox');
  await field.focus();
  await on.keyboard.press('ControlOrMeta+V');
  const text = await field.inputValue();
  await field.fill('');
  return text;
};

describe('Hệ thống 57', { timeout: 60_000 }, () => {
  let before: number;

  it('is told on home with how old the oldest change is, and opened from there', async () => {
    await page.goto(server.url);
    const told = page.getByRole('region', { name: 'Cập nhật Hệ thống 57' });
    await told.getByText(/^Hệ thống 57: \d+ nội dung cần cập nhật$/).waitFor();
    expect(await told.textContent()).toMatch(/Thay đổi (cũ nhất từ \d\d\/\d\d\/\d{4}|từ hôm nay)/);
    await told.getByRole('link', { name: 'Cập nhật' }).click();
    await title().waitFor();
    before = await waiting();
    expect(await rows().count()).toBe(before);
    expect(await barriers(page)).toEqual([]);
  });

  it('says what stood there the last time, and puts the present value on the clipboard', async () => {
    await page
      .getByText(/^Lần trước: /)
      .first()
      .waitFor();
    const name = await title().textContent();
    await page.getByRole('button', { name: /^Sao chép ?: Nội dung$/ }).click();
    await page.getByRole('button', { name: /^Đã sao chép ?: Nội dung$/ }).waitFor();
    expect(await pasted(page)).toBe(name);
    await expect.poll(() => rows().count()).toBe(before);
  });

  it('goes on by keys, ticks the open row, and takes that back', async () => {
    const first = await title().textContent();
    await title().click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => title().textContent()).not.toBe(first);
    const second = await title().textContent();
    await page.keyboard.press('Control+Enter');
    await expect.poll(waiting).toBe(before - 1);
    await expect.poll(() => title().textContent()).not.toBe(second);
    await undo(page);
    await expect.poll(waiting).toBe(before);
    await tick().click();
    await expect.poll(waiting).toBe(before - 1);
  });

  it('is not ticked with what was changed while it was typed: the person is told, and sees what is there now', async () => {
    const name = (await title().textContent()) ?? '';
    await inDatabase(server.data, `UPDATE thing SET name = name || ' (sửa)' WHERE name = $1`, [name]);
    await tick().click();
    await page.getByRole('alert').getByText('đã đổi từ lúc bạn xem. Chưa đánh dấu nội dung nào.').waitFor();
    await page.getByText(`Lần trước: ${name}`).waitFor();
    expect(await title().textContent()).toBe(`${name} (sửa)`);
    expect(await waiting()).toBe(before - 1);
  });

  it('is a sheet to type from, which says what changed', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Phiếu Excel' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Phiếu số liệu Hệ thống 57 .*\.xlsx$/);
    const book = new Workbook();
    const bytes = readFileSync(await file.path());
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const [sheet] = book.worksheets;
    expect(sheet?.rowCount).toBe(4 + before - 1);
    const heads = (sheet?.getRow(4).values ?? []) as string[];
    const changes = heads.indexOf('Thay đổi từ lần nhập trước');
    expect(sheet?.getRow(5).getCell(changes).text).toMatch(/→|Chưa nhập/);
    expect(sheet?.getCell('A3').text).toContain('Phần mềm không kết nối');
  });

  it('is done for all rows in sight at once, and then asks for nothing', async () => {
    await page.getByRole('checkbox', { name: /^Chọn \d+ nội dung đang hiện$/ }).check();
    await page.getByRole('button', { name: new RegExp(`^Đánh dấu đã nhập ${before - 1} nội dung$`) }).click();
    await page.getByText('Không có nội dung nào cần cập nhật').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xem nội dung đã nhập' }).click();
    await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
    await expect.poll(waiting).toBe(1);
    await page.goto(server.url);
    await page.getByText('Hệ thống 57: 1 nội dung cần cập nhật').waitFor();
  });

  it('is one row at a time on a phone', async () => {
    const { page: phone, errors: wrong, context } = await openPhone(browser, server, CLERK);
    await phone.goto(`${server.url}/central-system?state=all`);
    await rows(phone).first().getByRole('link').click();
    await phone.getByRole('button', { name: /^Sao chép ?: Nội dung$/ }).waitFor();
    expect(await rows(phone).first().isVisible()).toBe(false);
    expect(await barriers(phone)).toEqual([]);
    await phone.getByRole('link', { name: 'Danh sách nội dung' }).click();
    await rows(phone).first().waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('reminds nobody once the commune does not do it', async () => {
    await page.goto(`${server.url}/central-system`);
    await page.getByRole('button', { name: 'Hạn cập nhật…' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('checkbox', { name: 'Xã có cập nhật Hệ thống 57' }).uncheck();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Xã chưa đặt việc cập nhật Hệ thống 57').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xã có cập nhật Hệ thống 57' }).click();
    await title().waitFor();
    expect(await waiting()).toBe(1);
    expect(errors).toEqual([]);
  });
});
