/** The register holds things: found once each, joined and taken apart, made clear, counted, withdrawn with their plan. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, startDemo, undo } from './demo.ts';
import { dialog } from './dialogs.ts';

const PATIENT = { timeout: 20_000 };
const TWICE = 'Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến';
const OTHER = 'Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn';

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

const inBox = () => page.getByRole('region', { name: 'Sổ theo dõi' });
const lines = () => inBox().locator('tbody a');
const segment = (name: string) =>
  page
    .getByRole('group', { name: 'Loại nội dung' })
    .getByRole('button', { name: new RegExp(`^${name} [\\d…]`) });
const article = (name: string | RegExp) => page.getByRole('article', { name });
const undone = () => page.getByText('Đã hoàn tác.').waitFor();

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function openRow(name: string): Promise<void> {
  await open(`/register?q=${encodeURIComponent(name)}`);
  await inBox().getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Gives the reason that a dialog asks for, and has it done. */
async function giveReason(reason: string, action: string): Promise<void> {
  await dialog(page).getByLabel('Lý do').fill(reason);
  await dialog(page).getByRole('button', { name: action, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

const number = async (name: string): Promise<number> =>
  Number((await segment(name).textContent())?.match(/\d+$/)?.[0]);

async function countIn(name: string): Promise<number> {
  await open('/register');
  await expect.poll(() => number(name), PATIENT).toBeGreaterThanOrEqual(0);
  return await number(name);
}

describe('a thing that plans state at several places', { timeout: 120_000 }, () => {
  it('is one line of a search, whatever number of places state it', async () => {
    await open('/register?q=ho%20so%20thu%20tuc%20hanh%20chinh%20duoc%20nop%20truc%20tuyen');
    await page.getByText('1 chỉ tiêu', { exact: true }).waitFor();
    expect(await lines().allTextContents()).toEqual([TWICE]);
    await inBox().getByText('3 nơi nêu').waitFor();
    await inBox().getByText('Quan trọng: Nội dung kế hoạch và phụ lục không khớp').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('shows every place, what it says otherwise, and its passage in the document', async () => {
    await openRow(TWICE);
    const body = page.getByRole('listitem').filter({ hasText: 'Nội dung kế hoạch, 1. Đến hết năm 2026' });
    await body.getByText(/đạt từ 70% trở lên \(đang theo dõi: ≥75\)/).waitFor();
    await body.getByRole('button', { name: 'Xem trong tài liệu' }).click();
    await page.locator('p[data-hit], [data-hit] p, [data-hit]').filter({ hasText: '70%' }).first().waitFor();
    await body.getByText('Nguyên văn').click();
    await body.getByRole('blockquote').filter({ hasText: '70%' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('another place can name it, and no longer', async () => {
    const second = page.getByRole('listitem').filter({ hasText: 'Nội dung kế hoạch, 2. Đến năm 2030' });
    await second.getByRole('button', { name: 'Lấy làm nơi nêu chính' }).click();
    await giveReason('Nội dung kế hoạch nêu rõ hơn', 'Lấy làm nơi nêu chính');
    await second.getByText('Nơi nêu chính', { exact: true }).waitFor();
    await undo(page);
    await undone();
    await page.getByRole('heading', { level: 1, name: TWICE }).waitFor();
    await expect.poll(() => second.getByText('Nơi nêu chính', { exact: true }).count(), PATIENT).toBe(0);
  });
});

describe('two that turn out to be one', { timeout: 120_000 }, () => {
  let others = '';

  it('are joined with their names side by side, by keyboard', async () => {
    await openRow(OTHER);
    others = page.url();
    await openRow(TWICE);
    await page.getByRole('button', { name: 'Gộp với…' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('searchbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('giai quyet dung han va truoc');
    await dialog(page).getByRole('list', { name: 'Nội dung tìm thấy' }).waitFor();
    await expect.poll(() => dialog(page).getByRole('listitem').count(), PATIENT).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('radio', { name: TWICE }).waitFor();
    expect(await dialog(page).getByRole('radio').count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
    await giveReason('Cùng một chỉ tiêu', 'Gộp');
    await page.getByText(`Đã gộp vào “${TWICE}”.`).waitFor();
    await page.getByRole('heading', { name: 'Đã gộp vào đây' }).waitFor();
    await page.getByRole('heading', { name: 'Nơi nêu (4)' }).waitFor();
    await page.getByText('Cùng một chỉ tiêu').first().waitFor();
  });

  it('leave the old address leading to what they became', async () => {
    const kept = new URL(page.url()).pathname;
    await page.goto(others);
    await page.getByRole('heading', { level: 1, name: TWICE }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname, PATIENT).toBe(kept);
  });

  it('are taken apart again where they were joined, which can be undone as well', async () => {
    await page.getByRole('button', { name: `Tách ra… ${OTHER}` }).click();
    await giveReason('Hai chỉ tiêu khác nhau', 'Tách ra');
    await page.getByRole('heading', { name: 'Nơi nêu (3)' }).waitFor();
    await undo(page);
    await undone();
    await page.getByRole('heading', { name: 'Nơi nêu (4)' }).waitFor();
    await page.getByRole('button', { name: `Tách ra… ${OTHER}` }).click();
    await giveReason('Hai chỉ tiêu khác nhau', 'Tách ra');
    await page.getByRole('heading', { name: 'Nơi nêu (3)' }).waitFor();
    await page.goto(others);
    await page.getByRole('heading', { level: 1, name: OTHER }).waitFor();
    expect(page.url()).toBe(others);
  });

  it('are two again after “Hoàn tác”', async () => {
    await page.getByRole('button', { name: 'Gộp với…' }).click();
    await dialog(page).getByRole('searchbox').fill(TWICE);
    await dialog(page).getByRole('listitem').filter({ hasText: TWICE }).getByRole('button').click();
    await dialog(page).getByRole('radio', { name: TWICE }).check();
    await giveReason('Thử gộp', 'Gộp');
    await page.getByRole('heading', { level: 1, name: TWICE }).waitFor();
    await undo(page);
    await undone();
    await page.goto(others);
    await page.getByRole('heading', { level: 1, name: OTHER }).waitFor();
    await page.getByRole('heading', { name: 'Nơi nêu (1)' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Đã gộp vào đây' }).count()).toBe(0);
  });
});

describe('what is not clear', { timeout: 120_000 }, () => {
  it('is settled by taking a side, disappears and stands in the history', async () => {
    await openRow(TWICE);
    await article(/Nội dung kế hoạch và phụ lục không khớp/)
      .getByRole('button', { name: /^Lấy theo phụ lục/ })
      .click();
    await giveReason('Phụ lục là bản đã duyệt', 'Lấy theo phụ lục');
    await article(/Nội dung kế hoạch và phụ lục không khớp/).waitFor({ state: 'hidden' });
    const history = page.getByRole('list').filter({ hasText: 'Xác nhận từ kế hoạch' });
    await history.getByText('Phụ lục là bản đã duyệt').waitFor();
    await history.getByText('Đã làm rõ').first().waitFor();
    expect(await article(/Nội dung kế hoạch và phụ lục không khớp/).count()).toBe(0);
  });

  it('is a list of its own: the number at home opens it', async () => {
    await open('/');
    const count = page.getByRole('link', { name: /điểm quan trọng cần làm rõ/ });
    await expect.poll(() => count.textContent(), PATIENT).toMatch(/^\d+/);
    const said = Number.parseInt((await count.textContent()) ?? '', 10);
    await count.click();
    await page.getByRole('heading', { level: 1, name: 'Điểm cần làm rõ' }).waitFor();
    await page.getByText(`${said} điểm cần làm rõ`).waitFor();
    expect(await page.getByRole('article').count()).toBe(said);
    expect(await barriers(page)).toEqual([]);
  });

  it('names a lead that no plan names: proposed until its basis is written', async () => {
    const missing = article(/Thiếu đơn vị chủ trì/).first();
    const name = (await missing.getByRole('link').textContent()) ?? '';
    await missing.getByRole('button', { name: /^Ghi đơn vị chủ trì/ }).click();
    await dialog(page).getByLabel('Chủ trì', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Phòng Kinh tế');
    await giveReason('Theo phân công', 'Lưu');
    await page.getByRole('link', { name, exact: true }).waitFor({ state: 'hidden' });
    await openRow(name);
    await page.getByText('đề xuất', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ghi căn cứ' }).click();
    await dialog(page).getByLabel('Căn cứ giao chủ trì').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Thông báo 12/TB-UBND');
    await giveReason('Đã có văn bản', 'Lưu');
    await page.getByText('Căn cứ giao chủ trì: Thông báo 12/TB-UBND').waitFor();
    expect(await page.getByText('đề xuất', { exact: true }).count()).toBe(0);
  });

  it('stands as it is for a reason, many at once, and comes back', async () => {
    await open('/register/findings');
    const chosen = page.getByRole('checkbox', { name: /^Chọn điểm/ });
    await chosen.nth(0).check();
    await chosen.nth(1).check();
    const before = await page.getByRole('article').count();
    await page
      .getByText('Đã chọn 2 điểm')
      .locator('..')
      .getByRole('button', { name: 'Không cần làm rõ' })
      .click();
    await giveReason('Đã thống nhất với đơn vị', 'Không cần làm rõ');
    await page.getByText('Đã ghi không cần làm rõ (2)').waitFor();
    await page.getByText(`${before - 2} điểm cần làm rõ`).waitFor();
    await undo(page);
    await page.getByText(`${before} điểm cần làm rõ`).waitFor();
    expect(await page.getByText('Đã ghi không cần làm rõ').count()).toBe(0);
  });
});

describe('what does not count', { timeout: 120_000 }, () => {
  it('is chosen in the list and counted, and no longer', async () => {
    const tasks = await countIn('Nhiệm vụ');
    await segment('Nhiệm vụ').click();
    await lines().first().click();
    await page.getByRole('button', { name: 'Chuyển về nhiệm vụ chung' }).click();
    await giveReason('Chưa giao ai', 'Chuyển về nhiệm vụ chung');
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.getByRole('button', { name: 'Tính là nhiệm vụ' }).waitFor();

    await open('/register?kind=general');
    await page.getByRole('checkbox', { name: `Chọn “${name}”` }).check();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tính là nhiệm vụ' }).click();
    await giveReason('Đã giao trong cuộc họp', 'Tính là nhiệm vụ');
    await expect.poll(() => number('Nhiệm vụ'), PATIENT).toBe(tasks);
    await undo(page);
    await expect.poll(() => number('Nhiệm vụ'), PATIENT).toBe(tasks - 1);
  });
});

describe('a plan as a whole', { timeout: 120_000 }, () => {
  it('is no longer followed, with all that it alone states, and is followed again', async () => {
    const indicators = await countIn('Chỉ tiêu');
    await open('/plans');
    await page.getByRole('row').filter({ hasText: '15/KH-UBND' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Ngừng theo dõi cả kế hoạch' }).click();
    await giveReason('Đã thay bằng kế hoạch mới', 'Ngừng theo dõi cả kế hoạch');
    await page.getByText(/Kế hoạch này đã ngừng theo dõi từ/).waitFor();
    expect(await barriers(page)).toEqual([]);
    const address = page.url();

    // What other documents give stays.
    expect(await countIn('Chỉ tiêu')).toBe(0);
    await open('/');
    await page.getByRole('region', { name: 'Việc cần làm trước' }).waitFor();
    expect(await page.getByRole('region', { name: 'Chỉ tiêu theo mốc' }).count()).toBe(0);
    await open('/plans');
    await page.getByText('Đã ngừng theo dõi').first().waitFor();

    await page.goto(address);
    await page.getByRole('button', { name: 'Theo dõi lại kế hoạch' }).click();
    await giveReason('Kế hoạch vẫn còn hiệu lực', 'Theo dõi lại kế hoạch');
    await page.getByRole('button', { name: 'Ngừng theo dõi cả kế hoạch' }).waitFor();
    expect(await countIn('Chỉ tiêu')).toBe(indicators);
  });
});

it('fits a phone and can be used there by everybody', { timeout: 120_000 }, async () => {
  await page.setViewportSize(PHONE);
  for (const path of ['/register/findings', '/register?kind=general', '/register?q=truc%20tuyen', '/plans']) {
    await open(path);
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${path} is wider than the phone`).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});
