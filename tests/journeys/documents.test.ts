/** A clerk makes the report of the present quarter, looks behind a number, edits a sentence, issues it, opens the file. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDatabase } from './before-the-cycle.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { CLERK, type Demo, openClerk, openPerson, LEADER, startDemo } from './demo.ts';
import { dialog, poster } from './dialogs.ts';

let server: Demo;
let browser: Browser;
let page: Page;
let context: BrowserContext;
let errors: string[];

beforeAll(async () => {
  server = await startDemo();
  await inDatabase(server.data, 'TRUNCATE report CASCADE');
  browser = await openBrowser();
  ({ page, context, errors } = await openClerk(browser, server));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const SENTENCE = 'Xã đã tổ chức họp giao ban hằng tuần về chuyển đổi số.';
const paper = (of = page) => of.getByRole('group', { name: 'Nội dung báo cáo' });
const numbers = () => paper().getByRole('button', { name: /: Nhiệm vụ/ });
const withNumber = () => page.getByRole('button', { name: /: Nhiệm vụ/ });
const chosen = () => page.getByRole('region', { name: 'Số đang chọn' });

/** What stands in the file that Word opens, spaces at which no line ends as spaces. */
function textOfDocx(bytes: Uint8Array): string {
  const xml = unzipSync(bytes)['word/document.xml'];
  return strFromU8(xml ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');
}

async function downloaded(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải .docx' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  return textOfDocx(readFileSync(await download.path()));
}

describe('a report of the commune', { timeout: 90_000 }, () => {
  it('is made for a period from an empty list', async () => {
    await page.getByRole('link', { name: 'Báo cáo của xã' }).click();
    await page.getByText('Chưa có báo cáo nào').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    expect(await barriers(page)).toEqual([]);
    const period = dialog(page).getByLabel('Kỳ báo cáo');
    const quarter = (await period.getByRole('option').allTextContents()).find((name) => /quý/i.test(name));
    await period.selectOption({ label: quarter ?? '' });
    await dialog(page).getByRole('button', { name: 'Lập bản thảo' }).click();
    await page.getByRole('navigation', { name: 'Bố cục' }).waitFor();
    await paper().getByText('Độc lập - Tự do - Hạnh phúc').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/quý/);
    expect(await barriers(page)).toEqual([]);
  });

  it('tells behind each number what was counted, by mouse and by keyboard', async () => {
    await numbers().first().focus();
    await page.keyboard.press('Enter');
    const shown = (await numbers().first().textContent()) ?? '';
    await chosen().getByText(shown, { exact: true }).waitFor();
    expect(await chosen().getByText('Cách tính').isVisible()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    const counted = chosen().getByRole('listitem').getByRole('link');
    expect(await counted.count()).toBe(Number(shown));
    const name = (await counted.first().textContent()) ?? '';
    await counted.first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await numbers().first().click();
    await page.getByRole('button', { name: 'Bỏ chọn số này' }).click();
    await chosen().waitFor({ state: 'hidden' });
  });

  it('keeps a sentence that is written in its place, the numbers around it as they were', async () => {
    const line = paper().getByRole('paragraph').filter({ has: withNumber() }).first();
    const before = await line.getByRole('button').allTextContents();
    await line.dblclick({ position: { x: 5, y: 5 } });
    const field = page.getByRole('textbox', { name: 'Nội dung đoạn' });
    await field.press('End');
    await page.keyboard.type(` ${SENTENCE}`);
    await page.getByText(/^Đã lưu \d/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.reload();
    const written = paper().getByRole('paragraph').filter({ hasText: SENTENCE });
    await written.waitFor();
    expect(await written.getByRole('button').allTextContents()).toEqual(before);
    await page.getByText(/^đã sửa: /).waitFor();
    expect(await downloaded()).toContain(SENTENCE);
  });

  it('is there again, with what was typed, when the session ends meanwhile', async () => {
    const elsewhere = await browser.newContext({ storageState: await context.storageState() });
    await poster(elsewhere, server.url)('/auth/sign-out', {});
    await elsewhere.close();
    await page.getByRole('button', { name: 'Sửa đoạn này' }).first().click();
    const field = page.getByRole('textbox', { name: 'Nội dung đoạn' });
    const text = await field.inputValue();
    await field.fill(`${text} (gõ khi hết phiên)`);
    await page.getByLabel('Tên đăng nhập').fill(CLERK);
    await page.getByLabel('Mật khẩu', { exact: false }).first().fill(server.answer);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText(/^Đã lưu \d/).waitFor();
    expect(await field.inputValue()).toBe(`${text} (gõ khi hết phiên)`);
    await page.getByRole('button', { name: 'Trả lại câu của phần mềm' }).click();
    await page.getByText('(gõ khi hết phiên)').waitFor({ state: 'hidden' });
  });

  it('survives what cannot be saved, and sends it when the line is back', async () => {
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Sửa đoạn này' }).first().click();
    const field = page.getByRole('textbox', { name: 'Nội dung đoạn' });
    const text = await field.inputValue();
    await field.fill(`${text} (bổ sung)`);
    await page.getByText('Lỗi khi lưu').waitFor();
    await context.setOffline(false);
    await page.getByText(/^Đã lưu \d/).waitFor();
    await page.getByRole('button', { name: 'Trả lại câu của phần mềm' }).click();
    await page.getByText('(bổ sung)').waitFor({ state: 'hidden' });
    expect(await page.getByText('(bổ sung)').count()).toBe(0);
  });

  it('bears whom it is sent to and who signs, ended as lists of official documents are', async () => {
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Sửa phần đầu, nơi nhận, người ký' }).click();
    await dialog(page).getByLabel('Nơi nhận').fill('UBND tỉnh (để báo cáo)\nLưu: VT, VHXH');
    await dialog(page).getByLabel('Họ tên người ký').fill('Trần Thị Thử Nghiệm');
    expect(await barriers(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Lưu' }).click();
    await paper().getByText('- UBND tỉnh (để báo cáo);').waitFor();
    expect(await paper().getByText('- Lưu: VT, VHXH.').isVisible()).toBe(true);
    expect(await paper().getByText('Trần Thị Thử Nghiệm').isVisible()).toBe(true);
  });

  it('is pressed and read on a phone', async () => {
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await numbers().first().click();
    await chosen().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ chọn số này' }).click();
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('is issued once its remarks are read, and stays as it is', async () => {
    await page.getByRole('button', { name: 'Phát hành' }).click();
    const act = dialog(page).getByRole('button', { name: 'Phát hành' });
    expect(await act.isDisabled()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await dialog(page).getByLabel('Đã đọc các điểm trên, vẫn phát hành').check();
    await act.click();
    await page.getByText(/phát hành lúc/).waitFor();
    expect(await page.getByRole('button', { name: 'Sửa đoạn này' }).count()).toBe(0);
    expect(await downloaded()).toContain(SENTENCE);
    expect(await barriers(page)).toEqual([]);
  });

  it('gets its number, day and signed file afterwards', async () => {
    await page.getByRole('button', { name: 'Ghi số, ngày và tệp đã ký' }).click();
    await dialog(page).getByLabel('Số, ký hiệu').fill('15');
    await dialog(page)
      .locator('input[type="file"]')
      .setInputFiles({
        name: 'bao-cao-da-ky.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
      });
    await dialog(page).getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('link', { name: 'bao-cao-da-ky.pdf' }).waitFor();
    await paper().getByText('Số: 15/BC-UBND').waitFor();
    await page.getByRole('link', { name: 'Báo cáo của xã' }).click();
    await page.getByRole('searchbox').fill('15 bc');
    await page.getByRole('row').filter({ hasText: '15/BC-UBND' }).getByText('Đã phát hành').waitFor();
    expect(errors).toEqual([]);
  });

  it('is read by a leader, who changes nothing of it', async () => {
    const leader = await openPerson(browser, server, LEADER);
    await leader.page.getByRole('link', { name: 'Báo cáo của xã' }).click();
    await leader.page.getByRole('row').filter({ hasText: '15/BC-UBND' }).getByRole('link').click();
    await paper(leader.page).getByText(SENTENCE).waitFor();
    expect(await leader.page.getByRole('button', { name: 'Phát hành' }).count()).toBe(0);
    expect(await leader.page.getByRole('button', { name: 'Ghi số, ngày và tệp đã ký' }).count()).toBe(0);
    expect(leader.errors).toEqual([]);
  });
});
