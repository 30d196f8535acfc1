/** Things stated more than once, at the confirmation screen: shown once, joined, parted, counted, made clear. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE, watchErrors } from './browser.ts';
import { saved } from './dialogs.ts';
import { choose, openField } from './draft-table.ts';
import { appendicesOnly, GENERAL, mentionedPlan } from './mentioned-plan.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { importFile, setUp } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(20_000);
  errors = watchErrors(page);
  await setUp(page, server.answer);
  await importFile(page, 'nhieu-noi-neu.docx', mentionedPlan());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const ONLINE = 'hồ sơ thủ tục hành chính nộp trực tuyến';
const FIBRE = 'hộ gia đình có cáp quang';

const lines = (): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const lineOf = (name: string): Locator => lines().filter({ hasText: name }).first();
const tab = (name: RegExp): Locator => page.getByRole('tab', { name });
const counts = async (name: RegExp, text: string) =>
  await expect.poll(() => tab(name).textContent(), { timeout: 20_000 }).toContain(text);
/** Goes to the name of a line, beside the buttons there. */
const goTo = async (name: string) =>
  await lineOf(name)
    .getByRole('rowheader')
    .click({ position: { x: 3, y: 3 } });
const dialog = (): Locator => page.getByRole('dialog');
/** What keeps somebody out of the screen shown, and what went wrong in it so far. */
const faults = async () => [...(await barriers(page)), ...errors];

describe('a thing that the plan states twice', { timeout: 120_000 }, () => {
  it('is one line, and counted once', async () => {
    await page.getByText('3 chỉ tiêu, 3 nhiệm vụ, 3 nhiệm vụ chung').waitFor();
    await counts(/^Chỉ tiêu/, '0/3');
    await counts(/^Nhiệm vụ \d/, '0/3');
    await counts(/^Nhiệm vụ chung/, '0/3');
    expect(await lines().filter({ hasText: FIBRE }).count()).toBe(1);
  });

  it('unfolds by the keyboard; each mention leads to its passage and says what it says otherwise', async () => {
    await goTo(ONLINE);
    await page.keyboard.press('F4');
    await lines().filter({ hasText: 'Phụ lục, TT 1' }).getByText('nơi nêu chính').waitFor();
    const inBody = lines().filter({ hasText: 'Nội dung kế hoạch, mục 1. Mục tiêu cụ thể' });
    await inBody.locator('[data-compared="differs"]', { hasText: '70' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-hit]', { hasText: 'nộp trực tuyến đạt 70%' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('F4');
    await page.getByText('nơi nêu chính').waitFor({ state: 'detached' });
  });

  it('unfolds by the mouse', async () => {
    await lineOf(FIBRE).getByRole('button', { name: '2 nơi nêu' }).click();
    await page.getByText('nơi nêu chính').waitFor();
    await lineOf(FIBRE).getByRole('button', { name: '2 nơi nêu' }).click();
    await page.getByText('nơi nêu chính').waitFor({ state: 'detached' });
    expect(await faults()).toEqual([]);
  });

  it('is accepted with all its mentions at once', async () => {
    await goTo(FIBRE);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await counts(/^Chỉ tiêu/, '1/3');
    await page.keyboard.press('Space');
    await counts(/^Chỉ tiêu/, '0/3');
    expect(await faults()).toEqual([]);
  });
});

describe('joining and parting', { timeout: 120_000 }, () => {
  it('joins with a thing found without diacritics, says what comes of it, and takes it back', async () => {
    await goTo('chữ ký số cá nhân');
    await page.keyboard.press('Control+g');
    await dialog().getByLabel('Tìm').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('cap quang');
    await dialog().getByText('nêu ở 3 nơi').waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Enter');
    await counts(/^Chỉ tiêu/, '/2');
    await lineOf(FIBRE).getByRole('button', { name: '3 nơi nêu' }).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await counts(/^Chỉ tiêu/, '/3');
    await page.keyboard.press('Control+y');
    await counts(/^Chỉ tiêu/, '/2');
    await page.keyboard.press('Control+z');
    await counts(/^Chỉ tiêu/, '/3');
  });

  it('takes a mention out, moves it to another thing, and lets it lead', async () => {
    // The mentions are still folded out: the step that was taken back happened at one of them.
    await goTo(FIBRE);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Tách nơi nêu này ra' }).click();
    await counts(/^Chỉ tiêu/, '/4');
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await counts(/^Chỉ tiêu/, '/3');
    const inBody = lines().filter({ hasText: 'Nội dung kế hoạch, mục' });
    await inBody.locator('[data-column="name"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Chuyển nơi nêu này sang…' }).click();
    await dialog().getByLabel('Tìm').fill('chu ky so');
    await dialog().getByText('nội dung cũ còn 1 nơi nêu').waitFor();
    await dialog().getByRole('button', { name: 'Chuyển' }).click();
    await lineOf('chữ ký số cá nhân').getByRole('button', { name: '2 nơi nêu' }).waitFor();
    await page.keyboard.press('ContextMenu');
    await page.getByRole('menuitem', { name: 'Lấy làm nơi nêu chính' }).click();
    await lines().filter({ hasText: 'Nội dung kế hoạch, mục' }).getByText('nơi nêu chính').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await lineOf(FIBRE).getByRole('button', { name: '2 nơi nêu' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('is kept by the server', async () => {
    await saved(page);
    await page.reload();
    await counts(/^Chỉ tiêu/, '0/3');
    await lineOf(FIBRE).getByRole('button', { name: '2 nơi nêu' }).waitFor();
    expect(await faults()).toEqual([]);
  });
});

describe('general tasks', { timeout: 120_000 }, () => {
  it('become tasks by section, one by one, and general again', async () => {
    await tab(/^Nhiệm vụ chung/).click();
    await page.getByRole('button', { name: 'Tính cả mục này' }).first().click();
    await counts(/^Nhiệm vụ \d/, '/5');
    await counts(/^Nhiệm vụ chung/, '/1');
    await choose(page, lineOf(GENERAL.third), 'Tính là nhiệm vụ');
    await counts(/^Nhiệm vụ \d/, '/6');
    await tab(/^Nhiệm vụ \d/).click();
    await page.getByRole('button', { name: /^Việc khác/ }).click();
    await page.getByRole('menuitem', { name: 'Chuyển về nhiệm vụ chung…' }).click();
    await dialog().getByLabel('1. Tuyên truyền, nâng cao nhận thức (2)').check();
    expect(await faults()).toEqual([]);
    await dialog().getByRole('button', { name: 'Chuyển 2 nhiệm vụ về nhiệm vụ chung' }).click();
    await counts(/^Nhiệm vụ \d/, '/4');
    await page.keyboard.press('Control+z');
    await counts(/^Nhiệm vụ \d/, '/6');
    await page.getByText('Đã chuyển 2 nội dung').waitFor({ state: 'detached' });
  });

  it('shows what a person filled in as proposed', async () => {
    const line = lineOf(GENERAL.third);
    await line.locator('[data-column="leads"]').dblclick();
    await page.keyboard.type('Phòng Kinh tế');
    await page.keyboard.press('Enter');
    await line.getByText('đề xuất').waitFor();
    expect(await faults()).toEqual([]);
  });
});

describe('what is not clear', { timeout: 120_000 }, () => {
  const mismatch = () => page.getByRole('article').filter({ hasText: '“đạt 70%”' });

  it('is settled by taking what the body says, and taken back', async () => {
    await tab(/Điểm cần làm rõ/).click();
    expect(await faults()).toEqual([]);
    await mismatch()
      .getByRole('button', { name: /^Lấy “2027: đạt 70%” \(Nội dung kế hoạch/ })
      .click();
    await mismatch().waitFor({ state: 'detached' });
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await mismatch().waitFor();
  });

  it('is let stand with a reason, from the mark of its line, and looked at again', async () => {
    await tab(/^Chỉ tiêu/).click();
    await lineOf(ONLINE)
      .getByRole('button', { name: /điểm cần làm rõ/ })
      .click();
    await dialog().getByRole('button', { name: 'Không cần làm rõ' }).click();
    const asked = page.getByRole('dialog', { name: 'Không cần làm rõ điểm này?' });
    await asked.getByLabel('Lý do').fill('Phụ lục ghi mức mới hơn');
    await asked.getByRole('button', { name: 'Không cần làm rõ' }).click();
    await dialog().getByText('Không có điểm nào cần làm rõ.').waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await tab(/Điểm cần làm rõ/).click();
    await page.getByLabel(/^Hiện cả 1 điểm/).check();
    await mismatch().getByText('Phụ lục ghi mức mới hơn').waitFor();
    await mismatch().getByRole('button', { name: 'Cần làm rõ lại' }).click();
    await mismatch()
      .getByRole('button', { name: /^Giữ “2027: 75”/ })
      .waitFor();
  });

  it('leads to the cell in which it is settled', async () => {
    await tab(/^Nhiệm vụ \d/).click();
    const line = lineOf(GENERAL.first);
    await line.getByRole('button', { name: /điểm cần làm rõ/ }).click();
    const own = dialog().getByRole('listitem').filter({ hasText: GENERAL.first });
    await own.getByRole('button', { name: 'Ghi thời hạn' }).click();
    await openField(page).fill('Quý III/2027');
    await page.keyboard.press('Enter');
    await line.getByText('Quý III/2027').waitFor();
    expect(await faults()).toEqual([]);
  });
});

describe('with a thumb', { timeout: 120_000 }, () => {
  it('joins and takes back', async () => {
    await page.setViewportSize(PHONE);
    await tab(/^Chỉ tiêu/).click();
    await choose(page, lineOf('chữ ký số cá nhân'), 'Gộp với…');
    expect(await faults()).toEqual([]);
    await dialog()
      .getByLabel(/hộ gia đình có cáp quang/)
      .check();
    await dialog().getByRole('button', { name: 'Gộp', exact: true }).click();
    await counts(/^Chỉ tiêu/, '/2');
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await counts(/^Chỉ tiêu/, '/3');
    await page.setViewportSize(LAPTOP);
  });
});

describe('confirming', { timeout: 120_000 }, () => {
  it('says what is not settled, leads there, and asks about another commune', async () => {
    await saved(page);
    await page.getByRole('button', { name: /^Xác nhận · \d+ lưu ý/ }).click();
    await dialog().getByText('3 chỉ tiêu, 6 nhiệm vụ sẽ vào sổ theo dõi').waitFor();
    expect(await faults()).toEqual([]);
    await dialog()
      .getByRole('button', { name: /khác nhau|không khớp|khớp/ })
      .first()
      .click();
    await page.getByRole('article').filter({ hasText: '“đạt 70%”' }).waitFor();
    await page.getByRole('button', { name: /^Xác nhận · \d+ lưu ý/ }).click();
    const confirm = dialog().getByRole('button', { name: 'Xác nhận', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog().getByText('Kế hoạch ghi là của xã Bãi Cát').waitFor();
    await dialog().getByLabel('Đã kiểm tra, vẫn xác nhận kế hoạch này').check();
    await confirm.click();
    await page.getByText(/Phiên bản 1/).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('a plan whose tasks stand only in its body', { timeout: 120_000 }, () => {
  it('is offered them where its tasks would stand', async () => {
    await page.goto(server.url);
    await importFile(page, 'chi-than.docx', mentionedPlan(false));
    await tab(/^Nhiệm vụ \d/).click();
    await page.getByText('nội dung kế hoạch có 3 nhiệm vụ chung').waitFor();
    expect(await faults()).toEqual([]);
    await page.getByLabel('1. Tuyên truyền, nâng cao nhận thức (2)').check();
    await page.getByRole('button', { name: 'Tính 2 việc là nhiệm vụ' }).click();
    await counts(/^Nhiệm vụ \d/, '0/2');
    await lineOf(GENERAL.second).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('nội dung kế hoạch có 3 nhiệm vụ chung').waitFor();
  });

  it('is completed by the missing file; what was done before stays', async () => {
    await tab(/^Nhiệm vụ chung/).click();
    await choose(page, lineOf(GENERAL.second), 'Tính là nhiệm vụ');
    await counts(/^Nhiệm vụ \d/, '/1');
    await saved(page);
    const before = page.url();
    await tab(/Điểm cần làm rõ/).click();
    await page.getByRole('button', { name: 'Thêm tệp còn thiếu' }).first().click();
    await dialog()
      .locator('input[type="file"]')
      .setInputFiles({
        name: 'phu-luc.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(appendicesOnly()),
      });
    await dialog().getByRole('button', { name: 'Thêm và đọc' }).click();
    await page.waitForURL((url) => url.href !== before, { timeout: 60_000 });
    await counts(/^Nhiệm vụ \d/, '/4');
    await counts(/^Chỉ tiêu/, '/3');
    await tab(/^Nhiệm vụ \d/).click();
    await lineOf(GENERAL.second).waitFor();
    expect(await faults()).toEqual([]);
    await page.goto(before);
    await page.getByRole('link', { name: 'Mở bản nháp đã có tệp thêm vào' }).click();
    await counts(/^Nhiệm vụ \d/, '/4');
  });
});
