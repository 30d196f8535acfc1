/** The confirmation screen by mouse alone, by thumb alone, and with a block out of a spreadsheet. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE, watchErrors } from './browser.ts';
import { saved } from './dialogs.ts';
import { cellOf, choose, goTo, openField, rowOf } from './draft-table.ts';
import { fictionalPlan, INDICATORS } from './fictional-plan.ts';
import { confirmByHand, countedHand, tabOf } from './hands.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { ADMIN, importFile, setUp, signIn } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  const first = await browser.newPage({ locale: 'vi-VN' });
  await setUp(first, server.answer);
  await first.close();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);
afterEach(async () => {
  await page.context().close();
});

/** A plan just read. @param stamp makes it differ from others */
async function open(stamp: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  errors = watchErrors(page);
  await signIn(page, server.url, ADMIN.userName, ADMIN.password);
  await importFile(page, 'ke-hoach.docx', fictionalPlan(`(${stamp})`));
}

describe('by mouse alone', { timeout: 120_000 }, () => {
  it('a plan of 28 indicators goes from reading to the register', async () => {
    await open('chuột', { viewport: LAPTOP });
    const mouse = countedHand('click');
    await confirmByHand(page, mouse);
    process.stdout.write(`clicks for a plan of ${INDICATORS} indicators and 4 tasks: ${mouse.count()}\n`);
    expect(mouse.count()).toBeLessThan(20);
    expect(errors).toEqual([]);
  });

  it('lines are joined, cut, removed and brought back', async () => {
    await open('chuột, dòng', { viewport: LAPTOP });
    const tab = tabOf(page, /^Nhiệm vụ/);
    const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name });
    const count = async (rows: string) => await expect.poll(() => tab.textContent()).toContain(rows);
    await tab.click();
    await goTo(page, 'Ban hành quy chế');
    await tool('Nối với dòng trên').click();
    await page.getByRole('alert').getByText('Đã nối “Ban hành quy chế').waitFor();
    await count('/3');
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await count('/4');
    await tool('Làm lại').click();
    await count('/3');
    await tool('Hoàn tác').click();
    await count('/4');
    await choose(page, rowOf(page, 'Ban hành quy chế'), 'Tách nội dung thành hai');
    await page.getByRole('textbox', { name: 'Nội dung cần tách' }).click({ position: { x: 120, y: 14 } });
    await page.getByRole('dialog').getByRole('button', { name: 'Tách tại đây' }).click();
    await count('/5');
    await tool('Hoàn tác').click();
    await count('/4');
    await goTo(page, 'Kiểm kê thiết bị');
    await tool('Xóa khỏi danh sách').click();
    await count('/3');
    await page
      .getByRole('alert')
      .filter({ hasText: 'Đã xóa' })
      .getByRole('button', { name: 'Hoàn tác' })
      .click();
    await count('/4');
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('by thumb alone', { timeout: 120_000 }, () => {
  it('a plan of 28 indicators goes from reading to the register', async () => {
    await open('ngón tay', { viewport: PHONE, hasTouch: true, isMobile: true });
    const thumb = countedHand('tap');
    // The first tap goes to a cell, the second one opens it.
    const cell = cellOf(page, 'có chữ ký số cá nhân của xã', 'unit');
    await cell.tap();
    expect(await openField(page).count()).toBe(0);
    await cell.tap();
    await openField(page).fill('%');
    await rowOf(page, 'sổ sức khỏe điện tử của xã').locator('[data-column="name"]').tap();
    await cell.getByText('trống').waitFor();
    await saved(page);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().tap();
    await cell.getByText('trống').waitFor({ state: 'detached' });
    await confirmByHand(page, thumb);
    process.stdout.write(`taps for a plan of ${INDICATORS} indicators and 4 tasks: ${thumb.count()}\n`);
    expect(thumb.count()).toBeLessThan(20);
    expect(errors).toEqual([]);
  });
});

describe('a block out of a spreadsheet', { timeout: 120_000 }, () => {
  const YEARS = ['target:2027', 'target:2030'] as const;
  const block = () =>
    Promise.all(
      [0, 1, 2].map((row) =>
        Promise.all(
          YEARS.map(async (year) => {
            const cell = page.locator(`[data-r="${row}"][data-column="${year}"] [class*="content"]`);
            return ((await cell.innerText()).split('\n')[0] ?? '').replaceAll('\u00a0', ' ').trim();
          }),
        ),
      ),
    );
  const FIRST = '[data-r="0"][data-column="target:2027"]';
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.locator(FIRST).click({ position: { x: 3, y: 3 } });
    await page.keyboard.press('Control+v');
  };
  /** As Excel writes it; what a page itself writes into the clipboard the browser tidies first. */
  const pasteTable = async (html: string) => {
    await page.locator(FIRST).click({ position: { x: 3, y: 3 } });
    await page.locator('[role="grid"] textarea').evaluate((field, copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'không dùng');
      clipboardData.setData('text/html', copied);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
    }, html);
  };

  it('fills the milestones as text or as a table, in one step each', async () => {
    await open('dán', { viewport: LAPTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    const before = await block();
    await paste('≥ 61%\t81\r\n62\t82\r\n63%\t83\r\n');
    const texts = [
      ['≥ 61%', '81'],
      ['62', '82'],
      ['63%', '83'],
    ];
    await expect.poll(block).toEqual(texts);
    await saved(page);

    const cell = (text: string) => `<td class=xl65 style="border:.5pt solid">${text}</td>`;
    const line = (...texts: string[]) => `<tr height=20>${texts.map(cell).join('')}</tr>`;
    await pasteTable(
      `<html><head><style>td{mso-ignore:padding}</style></head><body><table border=0><col width=64>
<!--StartFragment-->${line('71', '&ge; 91%')}${line('72', '92')}${line('73', '93')}<!--EndFragment--></table></body></html>`,
    );
    await expect.poll(block).toEqual([
      ['71', '≥ 91%'],
      ['72', '92'],
      ['73', '93'],
    ]);
    await page.keyboard.press('Control+z');
    await expect.poll(block).toEqual(texts);
    await page.keyboard.press('Control+z');
    await expect.poll(block).toEqual(before);
    await saved(page);
    expect(errors).toEqual([]);
  });

  it('that does not fit says which cells, and the rest can be taken', async () => {
    await open('dán sai', { viewport: LAPTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    await paste('65\t80%abc');
    const asked = page.getByRole('dialog', { name: '1 ô không nhận được nội dung' });
    await asked.getByText('có chữ ký số cá nhân của xã · 2030').waitFor();
    expect(await barriers(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Ghi vào 1 ô còn lại' }).click();
    await expect.poll(async () => (await block())[0]?.[0]).toBe('65');
    expect(errors).toEqual([]);
  });
});
