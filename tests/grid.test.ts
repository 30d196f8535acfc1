/** The table behaves as a spreadsheet does: by keyboard, mouse, thumb, clipboard, and in every way of typing Vietnamese. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DesignServer, startBuiltDesign } from './design-server.ts';
import { COLUMN, type GridDesk, openGrid } from './grid-desk.ts';
import { barriers, LAPTOP, openBrowser } from './journeys/browser.ts';
import { typeWord, WAYS, WORDS } from './telex.ts';

let server: DesignServer;
let browser: Browser;
let desk: GridDesk;

beforeAll(async () => {
  server = await startBuiltDesign();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const { name, measure, y2026, y2027, y2030, lead, note, status } = COLUMN;
const ROWS = 300;

/** Waits until a cell says this. */
const says = (row: number, column: number, text: string) =>
  expect.poll(() => desk.text(row, column)).toBe(text);
const type = (text: string) => desk.page.keyboard.type(text);

describe('a spreadsheet', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    desk = await openGrid(browser, server.samples);
  }, 90_000);
  beforeEach(async () => {
    await desk.page.getByRole('button', { name: 'Mẫu mới' }).click();
    await desk.cell(1, measure).click();
  });
  afterAll(async () => {
    await desk.close();
  });

  it('is selected by a click; what is typed replaces what stands there', async () => {
    await desk.press('ArrowRight');
    await type('77');
    await desk.press('Enter');
    await says(1, y2026, '77');
    await says(1, measure, '%');
    expect(desk.errors).toEqual([]);
  });

  it('goes down with Enter, on with Tab, and back to where the Tabs began', async () => {
    await type('a');
    await desk.press('Tab');
    await type('70');
    await desk.press('Enter');
    await type('c');
    await desk.press('Shift+Enter');
    await type('d');
    await desk.press('Enter');
    await says(2, measure, 'c');
    await says(1, y2026, '70');
    await says(1, measure, 'd');
    expect(desk.errors).toEqual([]);
  });

  it('opens what stands there with F2 or two clicks, and leaves it as it was with Escape', async () => {
    await desk.press('F2');
    await type('o');
    await desk.press('Enter');
    await says(1, measure, '%o');
    await desk.cell(3, measure).dblclick();
    await type('s');
    await desk.press('Enter');
    await says(3, measure, '%s');
    await desk.cell(1, measure).click();
    await type('zzz');
    await desk.press('Escape', 'ArrowRight');
    await says(1, measure, '%o');
    expect(desk.errors).toEqual([]);
  });

  it('lets arrows leave the cell after typing, and move in the text after F2', async () => {
    await type('12');
    await desk.press('ArrowRight');
    await type('34');
    await desk.press('Enter');
    await says(1, measure, '12');
    await says(1, y2026, '34');
    await desk.cell(1, measure).click();
    await desk.press('F2', 'ArrowLeft');
    await type('x');
    await desk.press('Enter');
    await says(1, measure, '1x2');
    expect(desk.errors).toEqual([]);
  });

  it('goes to the ends: Home, End, Ctrl+Home, Ctrl+End, Ctrl+arrows, pages', async () => {
    await desk.press('Control+End', 'ArrowLeft');
    await type('cuối');
    await desk.press('Enter');
    await says(ROWS - 1, note, 'cuối');
    await desk.press('Control+Home', 'ArrowRight');
    await type('đầu');
    await desk.press('Enter');
    await says(0, 1, 'đầu');
    await desk.press('End', 'ArrowLeft');
    await type('ghi chú');
    await desk.press('Enter');
    await says(1, note, 'ghi chú');
    await desk.cell(1, measure).click();
    await desk.press('Control+ArrowDown');
    await type('hết');
    await desk.press('Enter');
    await says(ROWS - 1, measure, 'hết');
    await desk.press('Control+Home', 'PageDown', 'PageDown');
    const row = await desk.page.locator('[data-on]').getAttribute('data-r');
    expect(Number(row)).toBeGreaterThan(10);
    expect(desk.errors).toEqual([]);
  });

  it('selects a range by Shift and by dragging; Delete clears its cells and nothing else', async () => {
    await desk.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Delete');
    await says(1, measure, '');
    await says(2, y2026, '');
    await says(3, measure, '%');
    expect(await desk.cell(2, name).count()).toBe(1);
    await desk.cell(4, measure).hover();
    await desk.page.mouse.down();
    await desk.cell(6, y2027).hover();
    await desk.page.mouse.up();
    await desk.press('Delete');
    await says(4, measure, '');
    await says(6, y2027, '');
    await desk.press('Control+z');
    await says(6, y2027, '≥ 61');
    await desk.press('Control+z');
    await says(1, measure, '%');
    await desk.press('Control+y');
    await says(1, measure, '');
    expect(desk.errors).toEqual([]);
  });

  it('copies ranges as text and as a table, and cuts them', async () => {
    await desk.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    const { text, html } = await desk.copied();
    expect(text).toBe('%\t≥ 51\r\n%\t≥ 52');
    expect(html).toContain('<td>≥ 51</td></tr><tr><td>%</td>');
    await desk.press('Control+x');
    await says(2, y2026, '');
    await desk.cell(5, measure).click();
    await desk.press('Control+v');
    await says(6, y2026, '≥ 52');
    expect(desk.errors).toEqual([]);
  });

  it('takes a block from Excel: TSV with lines in a cell, HTML with styles', async () => {
    await desk.copy('tỷ lệ\t81\r\n"hai\ndòng"\t82\r\n');
    await desk.press('Control+v');
    await says(1, measure, 'tỷ lệ');
    await says(2, measure, 'hai\ndòng');
    await says(2, y2026, '82');
    const styled =
      '<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table style="width:10pt"><tr><td style="color:red">A &lt; 1</td><td>91</td></tr><tr><td colspan=2>gộp</td></tr></table></body></html>';
    await desk.copy('A1\t91', styled);
    await desk.cell(4, measure).click();
    await desk.press('Control+v');
    await says(4, measure, 'A < 1');
    await says(4, y2026, '91');
    await says(5, measure, 'gộp');
    await says(5, y2026, '');
    expect(desk.errors).toEqual([]);
  });

  it('fills a range from one cell and down, each in one step', async () => {
    await desk.copy('7');
    await desk.press('ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+v');
    await says(2, y2027, '7');
    await desk.press('Control+z');
    await says(2, y2027, '≥ 57');
    await desk.cell(1, y2026).click();
    await desk.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await says(3, y2026, '≥ 51');
    await type('60');
    await desk.press('Control+Enter');
    await says(1, y2026, '60');
    await says(3, y2026, '60');
    expect(desk.errors).toEqual([]);
  });

  it('says which cells a block does not fit, and changes nothing until it is decided', async () => {
    await desk.copy('61\t62\r\n80%abc\t63');
    await desk.press('ArrowRight', 'Control+v');
    const dialog = desk.page.getByRole('dialog', { name: '1 ô không nhận được nội dung' });
    await dialog.getByText('2026').waitFor();
    await dialog.getByText('Ghi một mức').waitFor();
    await says(1, y2026, '≥ 51');
    await dialog.getByRole('button', { name: 'Ghi vào 3 ô còn lại' }).click();
    await says(1, y2026, '61');
    await says(2, y2026, '≥ 52');
    await says(2, y2027, '63');
    expect(desk.errors).toEqual([]);
  });

  it('takes only what a cell can hold, with a hint, and keeps what was typed', async () => {
    await desk.press('ArrowRight');
    await type('80%abc');
    await desk.press('Enter');
    await desk.page.getByRole('alert').getByText('Ghi một mức').waitFor();
    await type('x');
    await desk.press('Tab');
    expect(await desk.page.locator('textarea[data-editing]').inputValue()).toBe('80%abcx');
    await desk.press('Escape');
    await says(1, y2026, '≥ 51');
    expect(desk.errors).toEqual([]);
  });

  it('suggests without diacritics and takes what is chosen, by keyboard or mouse', async () => {
    await desk.cell(1, lead).click();
    await type('tram');
    await desk.press('ArrowDown', 'Enter');
    await says(1, lead, 'Trạm Y tế');
    await type('cong an');
    await desk.page.getByRole('option', { name: 'Công an xã' }).click();
    await says(2, lead, 'Công an xã');
    expect(desk.errors).toEqual([]);
  });

  it('lets Tab leave at the end of a line, and the hand come back to the same cell', async () => {
    await desk.cell(1, status).click();
    await desk.press('Tab');
    expect(await desk.page.locator('[role="grid"] :focus').count()).toBe(0);
    await desk.press('Shift+Tab');
    await desk.page.locator('[role="grid"] textarea:focus').waitFor();
    await desk.press('ArrowLeft');
    await type('đây');
    await desk.press('Enter');
    await says(1, note, 'đây');
    expect(desk.errors).toEqual([]);
  });

  it('opens the menu of a line by keyboard and by the right button; what is typed is never a command', async () => {
    await desk.press('Shift+F10');
    await desk.page.getByRole('menuitem', { name: 'Đã soát' }).waitFor();
    await desk.press('Escape');
    await desk.cell(2, note).click({ button: 'right' });
    await desk.page.getByRole('menuitem', { name: 'Đã soát' }).click();
    await says(2, status, 'Đã soát');
    for (const key of 'asmgtclkfnpov?+ 1234') {
      await desk.cell(8, note).click();
      await desk.page.keyboard.press(key === ' ' ? 'Space' : key);
      await desk.press('Enter');
      await says(8, note, key.trim());
    }
    expect(desk.errors).toEqual([]);
  });

  it('keeps the active cell in sight beside what is frozen, and widths that were dragged', async () => {
    await desk.page.setViewportSize({ width: 900, height: 700 });
    await desk.press('End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const seen = await desk.page.evaluate(() => {
      const cell = document.querySelector('[data-on]')?.getBoundingClientRect();
      const frozen = document.querySelector('[role="rowheader"]')?.getBoundingClientRect();
      return cell && frozen && cell.left >= frozen.right - 1;
    });
    expect(seen).toBe(true);
    const edge = desk.page.getByRole('grid').getByRole('columnheader', { name: 'Chủ trì' });
    const before = (await edge.boundingBox())?.width ?? 0;
    const box = await edge.boundingBox();
    if (!box) throw new Error('no head');
    await desk.page.mouse.move(box.x + box.width - 1, box.y + 10);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + box.width + 59, box.y + 10, { steps: 4 });
    await desk.page.mouse.up();
    expect((await edge.boundingBox())?.width).toBeCloseTo(before + 60, 0);
    await desk.page.getByRole('button', { name: 'Mẫu mới' }).click();
    expect((await edge.boundingBox())?.width).toBeCloseTo(before + 60, 0);
    const wide = await edge.boundingBox();
    if (!wide) throw new Error('no head');
    await desk.page.mouse.dblclick(wide.x + wide.width - 1, wide.y + 10);
    expect((await edge.boundingBox())?.width).toBeCloseTo(before, 0);
    await desk.page.setViewportSize(LAPTOP);
    expect(desk.errors).toEqual([]);
  });

  it('tells whoever cannot see it the column, the line and the content', async () => {
    await desk.cell(1, y2026).click();
    const field = desk.page.getByRole('textbox', { name: '2026: ≥ 51' });
    const said = await field.evaluate((element) => {
      const by = element.getAttribute('aria-describedby') ?? '';
      return document.getElementById(by)?.textContent;
    });
    expect(said).toContain('Tỷ lệ hồ sơ giải quyết đúng hạn');
    expect(await barriers(desk.page)).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});

describe('Vietnamese typed in every way arrives whole', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    desk = await openGrid(browser, server.samples);
  }, 90_000);
  afterAll(async () => {
    await desk.close();
  });

  it.each(WAYS)('%s', async (way) => {
    for (const [index, word] of WORDS.entries()) {
      await desk.cell(index, note).click();
      await typeWord(desk.cdp, word, way);
      await desk.press('Enter');
      await says(index, note, word.states.at(-1) ?? '');
      await desk.cell(index, note).click();
      await desk.press('Delete');
    }
    // Nothing else of the table was touched.
    expect(await desk.text(0, y2030)).toBe('');
    expect(await desk.text(1, y2030)).toBe('100');
    expect(desk.errors).toEqual([]);
  });

  it('also over suggestions', async () => {
    await desk.cell(2, lead).click();
    await typeWord(desk.cdp, { keys: 'traj', states: ['t', 'tr', 'tra', 'trạ'] }, 'packet');
    await desk.press('ArrowDown', 'Enter');
    await says(2, lead, 'Trạm Y tế');
    expect(desk.errors).toEqual([]);
  });
});

describe('with a thumb', { timeout: 60_000 }, () => {
  it('selects first, raises the keyboard with the second tap, and types', async () => {
    desk = await openGrid(browser, server.samples, { hasTouch: true, isMobile: true });
    const mode = () => desk.page.evaluate(() => (document.activeElement as HTMLTextAreaElement).inputMode);
    await desk.cell(2, note).tap();
    await expect.poll(mode).toBe('none');
    await desk.cell(2, note).tap();
    await expect.poll(mode).not.toBe('none');
    await desk.page.keyboard.insertText('gõ bằng ngón tay');
    await desk.cell(4, note).tap();
    await says(2, note, 'gõ bằng ngón tay');
    await desk.close();
    expect(desk.errors).toEqual([]);
  });
});
