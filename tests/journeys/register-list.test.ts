/** The list of the register: in groups, several rows at once, and from row to row, by mouse and by keyboard. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startDemo, undo } from './demo.ts';
import { dialog } from './dialogs.ts';

const PATIENT = { timeout: 20_000 };

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

const list = () => page.getByRole('region', { name: 'Sổ theo dõi' });
const names = () => list().locator('tbody a');
const bar = () => page.getByRole('region', { name: 'Làm với các nội dung đã chọn' });
const boxes = () => list().getByRole('checkbox', { name: /^Chọn “/ });
const undone = () => page.getByText('Đã hoàn tác.').first().waitFor();
const chosen = (count: number) => bar().getByText(`Đã chọn ${count}`).waitFor();
const focused = (what: Locator) => what.and(page.locator(':focus')).waitFor();

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (path.startsWith('/register?')) await names().first().waitFor();
}

/** Texts of a column, by its head. */
async function column(title: string): Promise<string[]> {
  const heads = await list().locator('thead th').allTextContents();
  const cells = list().locator(`tbody tr[data-row] > td:nth-child(${heads.indexOf(title) + 1})`);
  return await cells.allTextContents();
}
const heads = async () => (await list().locator('thead th').allTextContents()).filter((head) => head !== '');

async function giveReason(reason: string, action: string): Promise<void> {
  await dialog(page).getByLabel('Lý do').fill(reason);
  await dialog(page).getByRole('button', { name: action, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

describe('what the list shows', { timeout: 120_000 }, () => {
  it('has the milestones of indicators as columns, and no column that is empty', async () => {
    await open('/register?kind=indicator');
    await expect.poll(heads, PATIENT).toContain('2030');
    expect(await heads()).not.toContain('Thời hạn');
    await open('/register?kind=task');
    await expect
      .poll(heads, PATIENT)
      .toEqual(['TT', 'Nội dung', 'Kết quả gần nhất', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Trạng thái']);
  });

  it('shows at least 14 lines and needs no scrolling sideways', async () => {
    await open('/register?kind=indicator&group=section');
    await expect.poll(heads, PATIENT).toContain('2030');
    const lines = await list().evaluate((box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const inSight = [...box.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
      return {
        whole: inSight.filter((row) => row.top >= top && row.bottom <= Math.min(bottom, innerHeight)).length,
        low: Math.min(...inSight.filter(({ height }) => height > 0).map(({ height }) => height)),
        sideways: box.scrollWidth - box.clientWidth,
      };
    });
    expect(lines.whole).toBeGreaterThanOrEqual(14);
    expect(lines.low).toBeLessThanOrEqual(36);
    expect(lines.sideways).toBeLessThanOrEqual(0);
  });

  it('comes in groups, whose heads stay in sight', async () => {
    await open('/register?kind=task');
    await page.getByRole('button', { name: 'Nhóm theo' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('menuitemradio', { name: 'Đơn vị chủ trì' }).click();
    const first = list().getByRole('rowheader').first();
    await first.getByText(/· \d+ nhiệm vụ$/).waitFor();
    expect(new URL(page.url()).searchParams.get('group')).toBe('unit');
    const counts = await list().getByRole('rowheader').allTextContents();
    expect(counts.length).toBeGreaterThan(2);
    await list().evaluate((box) => box.scrollTo({ top: 100 }));
    const under = async () => {
      const head = await list().locator('thead th').first().boundingBox();
      const group = await list().getByRole('rowheader').first().boundingBox();
      return group && head && Math.round(group.y - head.y - head.height);
    };
    await expect.poll(under, PATIENT).toBeLessThanOrEqual(1);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nhóm theo: Đơn vị chủ trì' }).click();
    await page.getByRole('menuitemradio', { name: 'Không nhóm' }).click();
    await expect.poll(() => list().getByRole('rowheader').count(), PATIENT).toBe(0);
  });
});

describe('several rows at once', { timeout: 120_000 }, () => {
  it('are chosen up to another with Shift, all of them, and none', async () => {
    await open('/register?kind=task');
    const total = Number((await page.getByText(/^\d+ nhiệm vụ$/).textContent())?.match(/\d+/)?.[0]);
    await boxes().nth(1).click();
    await boxes()
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await chosen(4);
    expect(await barriers(page)).toEqual([]);
    await bar()
      .getByRole('button', { name: `Chọn cả ${total}` })
      .click();
    await chosen(total);
    await bar().getByRole('button', { name: 'Bỏ chọn' }).click();
    await bar().waitFor({ state: 'detached' });
    await list().getByRole('checkbox', { name: 'Chọn các nội dung đang hiện' }).click();
    await chosen(total);
  });

  it('are given to one unit, with a reason, and back to those that led', async () => {
    await open('/register?kind=task');
    const before = await column('Chủ trì');
    await boxes().nth(2).click();
    await boxes().nth(3).click();
    await bar().getByRole('button', { name: 'Giao đơn vị chủ trì…' }).click();
    await dialog(page).getByLabel('Đơn vị chủ trì').click();
    await page.getByRole('option', { name: 'Phòng Kinh tế' }).click();
    expect(await barriers(page)).toEqual([]);
    await giveReason('Theo phân công mới', 'Giao chủ trì');
    await page.getByText('Đã giao Phòng Kinh tế chủ trì 2 nội dung.').waitFor();
    const shown = async () => (await column('Chủ trì')).slice(2, 4).join();
    await expect.poll(shown, PATIENT).toMatch(/^Phòng Kinh tế.*,Phòng Kinh tế/);
    await bar().waitFor({ state: 'detached' });
    await undo(page);
    await undone();
    await expect.poll(() => column('Chủ trì'), PATIENT).toEqual(before);
  });

  it('get one deadline, which indicators cannot have', async () => {
    await open('/register?group=status');
    await boxes().first().click();
    await list().evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
    await boxes().last().click();
    await chosen(2);
    await bar().getByRole('button', { name: 'Đặt hạn…' }).and(page.locator(':disabled')).waitFor();
    await bar().getByText('Chỉ đặt được hạn cho nhiệm vụ').waitFor();
    await open('/register?kind=task');
    const before = await column('Thời hạn');
    await boxes().nth(0).click();
    await boxes().nth(2).click();
    await bar().getByRole('button', { name: 'Đặt hạn…' }).click();
    await dialog(page).locator('input:focus').waitFor();
    await page.keyboard.type('Quý II/2029');
    await giveReason('Theo kết luận họp', 'Đặt hạn');
    await page.getByText('Đã đặt thời hạn cho 2 nhiệm vụ.').waitFor();
    const shown = async () => (await column('Thời hạn')).slice(0, 3);
    await expect
      .poll(shown, PATIENT)
      .toEqual([expect.stringContaining('Quý II/2029'), before[1], expect.stringContaining('Quý II/2029')]);
    await undo(page);
    await undone();
    await expect.poll(() => column('Thời hạn'), PATIENT).toEqual(before);
  });

  it('are no longer followed for one reason, chosen and begun by keyboard, and are again', async () => {
    await open('/register?kind=task');
    const first = (await names().nth(0).textContent()) ?? '';
    await list().focus();
    await page.keyboard.press('ArrowDown');
    await focused(names().nth(0));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await focused(names().nth(1));
    await page.keyboard.press('Shift+Space');
    await chosen(2);
    await bar().getByRole('button', { name: 'Ngừng theo dõi…' }).press('Enter');
    await dialog(page).getByLabel('Lý do').and(page.locator(':focus')).waitFor();
    await giveReason('Đã sáp nhập', 'Ngừng theo dõi');
    await page.getByText('Đã ngừng theo dõi 2 nội dung.').waitFor();
    await focused(list());
    await expect.poll(() => names().nth(0).textContent(), PATIENT).not.toBe(first);
    await undo(page);
    await undone();
    await expect.poll(() => names().nth(0).textContent(), PATIENT).toBe(first);
  });
});

describe('from row to row', { timeout: 120_000 }, () => {
  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const place = () => page.getByRole('navigation', { name: 'Vị trí trong danh sách' });

  it('goes through the list one came from, by mouse and by keyboard, and back to it', async () => {
    await open('/register?kind=task&group=unit');
    const rows = await names().allTextContents();
    await names().nth(1).click();
    await title(rows[1] ?? '');
    await place()
      .getByText(/^2\/\d+$/)
      .waitFor();
    await place().getByRole('link', { name: 'Sau' }).click();
    await title(rows[2] ?? '');
    await place()
      .getByText(/^3\/\d+$/)
      .waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await title(rows[1] ?? '');
    await place()
      .getByText(/^2\/\d+$/)
      .waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await title(rows[0] ?? '');
    await place()
      .getByText(/^1\/\d+$/)
      .waitFor();
    expect(await place().getByRole('link', { name: 'Trước' }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.goBack();
    await names().first().waitFor();
    expect(new URL(page.url()).search).toBe('?kind=task&group=unit');
  });

  it('opens a row from the list by keyboard', async () => {
    await open('/register?kind=indicator');
    const second = (await names().nth(1).textContent()) ?? '';
    await list().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await focused(names().nth(1));
    await page.keyboard.press('Enter');
    await title(second);
    await place().getByRole('link', { name: 'Sổ theo dõi' }).click();
    await names().first().waitFor();
    expect(new URL(page.url()).search).toBe('?kind=indicator');
  });
});

it.each([
  ['a phone', PHONE, 'light'],
  ['a phone at night', PHONE, 'dark'],
  ['a laptop at night', LAPTOP, 'dark'],
] as const)('can be used on %s by everybody', { timeout: 120_000 }, async (_, size, scheme) => {
  await page.setViewportSize(size);
  await page.evaluate((chosenScheme) => {
    localStorage.setItem('mantine-color-scheme-value', chosenScheme);
  }, scheme);
  for (const path of ['/register?group=section', '/register?kind=task', '/register/findings']) {
    await open(path);
    await page.waitForLoadState('networkidle');
    if (path.includes('kind=task')) {
      await boxes().first().click();
      await chosen(1);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});
