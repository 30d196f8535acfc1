/** The table of the page of samples, under the hands of a test. */
import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { LAPTOP, watchErrors } from './journeys/browser.ts';

export interface GridDesk {
  page: Page;
  cdp: CDPSession;
  errors: string[];
  /** A cell by its row and column, counted from 0 without the headings of sections. */
  cell: (row: number, column: number) => Locator;
  /** What stands in a cell. */
  text: (row: number, column: number) => Promise<string>;
  press: (...keys: string[]) => Promise<void>;
  copied: () => Promise<{ text: string; html: string }>;
  /** Puts something into the clipboard, as Excel does. */
  copy: (text: string, html?: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Columns of the samples. */
export const COLUMN = {
  head: 0,
  ordinal: 1,
  name: 2,
  measure: 3,
  y2026: 4,
  y2027: 5,
  y2030: 6,
  lead: 7,
  note: 8,
  status: 9,
};

async function readClipboard(): Promise<{ text: string; html: string }> {
  const said = { text: '', html: '' };
  for (const item of await navigator.clipboard.read()) {
    if (item.types.includes('text/plain')) said.text = await (await item.getType('text/plain')).text();
    if (item.types.includes('text/html')) said.html = await (await item.getType('text/html')).text();
  }
  return said;
}

async function writeClipboard({ text, html }: { text: string; html: string | undefined }): Promise<void> {
  const parts: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  if (html !== undefined) parts['text/html'] = new Blob([html], { type: 'text/html' });
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}

export async function openGrid(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<GridDesk> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors = watchErrors(page);
  await page.goto(url);
  const grid = page.getByRole('grid', { name: 'Bảng nhập liệu' });
  await grid.waitFor({ timeout: 60_000 });
  await grid.evaluate((element) => element.parentElement?.scrollIntoView({ block: 'center' }));
  const cell = (row: number, column: number) => grid.locator(`[data-r="${row}"][data-c="${column}"]`);
  return {
    page,
    cdp: await context.newCDPSession(page),
    errors,
    cell,
    text: async (row, column) => {
      const shown = cell(row, column).locator('[class*="content"]');
      return (await shown.innerText()).trim();
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    copied: () => page.evaluate(readClipboard),
    copy: (text, html) => page.evaluate(writeClipboard, { text, html }),
    close: () => context.close(),
  };
}
