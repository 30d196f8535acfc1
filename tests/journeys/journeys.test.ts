/**
 * What people do with the program, in a real browser against the real server: the first run up to the export,
 * the lines of a draft, and the same screens on a phone.
 */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser, PHONE, watchErrors } from './browser.ts';
import { fictionalPlan, INDICATORS } from './fictional-plan.ts';
import { goTo, retype, rowOf } from './draft-table.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { ADMIN, addOfficer, confirmPlan, importFile, setUp, signIn, signInFirst } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
/** Kept, because a file made anew has another time in it. */
const plan = fictionalPlan();

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

async function openPage(size: { width: number; height: number }): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    acceptDownloads: true,
    hasTouch: size === PHONE,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, errors: watchErrors(page) };
}

const saved = (page: Page) =>
  page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
const grid = (page: Page) => page.getByRole('grid');

/** Whether something comes to be seen. */
async function seen(thing: Locator): Promise<boolean> {
  await thing.first().waitFor();
  return await thing.first().isVisible();
}

/** Asserts that nobody is kept out of the screen shown. */
async function expectNoBarriers(page: Page, screen: string): Promise<void> {
  expect({ screen, barriers: await barriers(page) }).toEqual({ screen, barriers: [] });
}

describe('from the first run to the export', { timeout: 240_000 }, () => {
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    ({ page, errors } = await openPage(LAPTOP));
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('sets the commune up by the one-time link', async () => {
    await page.goto(server.answer);
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor();
    await expectNoBarriers(page, 'set-up');
    await setUp(page, server.answer);
    await expectNoBarriers(page, 'home');
    await page.goto(server.answer);
    expect(await seen(page.getByText('Liên kết thiết lập không đúng hoặc đã dùng rồi.'))).toBe(true);
  });

  it('reads a plan and shows what is not clear about it', async () => {
    await page.goto(server.url);
    await importFile(page, 'ke-hoach.docx', plan);
    await expectNoBarriers(page, 'confirmation');
    expect(await page.getByRole('tab', { name: /Chỉ tiêu/ }).textContent()).toContain(`0/${INDICATORS}`);
    await page.getByRole('tab', { name: /Điểm cần làm rõ/ }).click();
    await page.getByText('Thiếu đơn vị chủ trì').first().waitFor();
    await expectNoBarriers(page, 'findings');
    await page.getByRole('tab', { name: /Thể thức/ }).click();
    await expectNoBarriers(page, 'letterhead');
    expect(await page.getByLabel('Số', { exact: true }).inputValue()).toBe('21/KH-UBND');
  });

  it('asks once for a unit that it does not know', async () => {
    await page.getByRole('tab', { name: /Đơn vị/ }).click();
    await expectNoBarriers(page, 'owners');
    const unknown = page.getByText('Ban Số hóa Bãi Cát').locator('xpath=../..');
    await unknown.getByRole('button', { name: 'Ngoài xã, phường' }).click();
    expect(await seen(page.getByText('Không còn tên nào chưa rõ.'))).toBe(true);
  });

  it('shows the passage of the row in the document', async () => {
    await page.getByRole('tab', { name: /Nhiệm vụ/ }).click();
    await rowOf(page, 'Ban hành quy chế quản lý dữ liệu').getByText('Ban hành').click();
    const passage = page.locator('[data-hit]', { hasText: 'Ban hành quy chế quản lý dữ liệu dùng chung' });
    expect(await seen(passage)).toBe(true);
  });

  it('becomes version 1 of a plan', async () => {
    await saved(page);
    await confirmPlan(page);
    await page.getByRole('heading', { name: /Kế hoạch phát triển khoa học, công nghệ/ }).waitFor();
    await expectNoBarriers(page, 'plan');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'ke-hoach.docx' }).click();
    const original = readFileSync((await (await download).path()) ?? '');
    expect(original.equals(plan)).toBe(true);
  });

  it('is recognised when it comes again', async () => {
    await page.getByRole('link', { name: 'Nhập kế hoạch' }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: 'lan-hai.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(plan),
    });
    await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    expect(await seen(page.getByText('Tệp này đã được tải lên trước đây'))).toBe(true);
    await expectNoBarriers(page, 'imports');
  });

  it('says clearly what is wrong with a file that is no plan', async () => {
    await page.reload();
    await page.locator('input[type="file"]').setInputFiles({
      name: 'hoa-don.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('HÓA ĐƠN BÁN HÀNG\nTổng tiền: 120.000 đồng\n'),
    });
    await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    expect(await seen(page.getByText(/Không tìm thấy chỉ tiêu, nhiệm vụ nào/))).toBe(true);
    await expectNoBarriers(page, 'failed import');
  });

  it('is found without diacritics, and filtered in the address', async () => {
    await page.getByRole('link', { name: 'Sổ theo dõi' }).click();
    await page.getByText(`${INDICATORS} chỉ tiêu, 4 nhiệm vụ`, { exact: true }).waitFor();
    await expectNoBarriers(page, 'register');
    await page.getByRole('searchbox', { name: 'Tìm chỉ tiêu, nhiệm vụ' }).fill('cap quang');
    await page.getByText('2 chỉ tiêu', { exact: true }).waitFor();
    expect(page.url()).toContain('cap');
    await page.goto(`${server.url}/register?kind=task&view=book`);
    await page.getByText('4 nhiệm vụ', { exact: true }).waitFor();
    await expectNoBarriers(page, 'tracking book');
  });

  it('is exported exactly as filtered', async () => {
    await page.getByRole('button', { name: 'Xuất' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^Bảng tính/ }).click();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile((await (await download).path()) ?? '');
    const names: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => void names.push(cell.text)));
    expect(
      names.filter((text) => /^(Tổ chức lớp|Ban hành quy chế|Hỗ trợ kích|Kiểm kê)/.test(text)),
    ).toHaveLength(4);
    expect(names.some((text) => text.startsWith('Tỷ lệ'))).toBe(false);
  });

  it('leaves in the 25 columns of the provinces too, with its tasks', async () => {
    await page.getByRole('button', { name: 'Xuất' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /25 cột/ }).click();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile((await (await download).path()) ?? '');
    const [sheet] = workbook.worksheets;
    expect([sheet?.columnCount, sheet?.rowCount]).toEqual([25, 1 + 4]);
  });

  it('is printed whole by Ctrl+P, not only the rows in sight', async () => {
    await page.evaluate(() => {
      window.print = () =>
        document.body.setAttribute('data-printed', String(document.querySelectorAll('tr').length));
    });
    const heads = await page.locator('tr').count();
    await page.keyboard.press('Control+p');
    await page.locator('body[data-printed]').waitFor();
    expect(Number(await page.locator('body').getAttribute('data-printed'))).toBeGreaterThanOrEqual(heads + 4);
  });

  it('keeps the history of a correction', async () => {
    await page.goto(`${server.url}/register?q=cap%20quang`);
    await page.getByRole('link', { name: /cáp quang của xã/ }).click();
    await page.getByRole('heading', { name: /cáp quang/ }).waitFor();
    await page.getByRole('img', { name: /^Lộ trình: / }).waitFor();
    await expectNoBarriers(page, 'row');
    await page.getByRole('button', { name: 'Sửa' }).click();
    await page.getByRole('dialog').getByLabel('Sản phẩm (kết quả)').fill('Báo cáo của nhà mạng');
    await page.getByRole('dialog').getByLabel('Lý do').fill('Bổ sung theo công văn của tỉnh');
    await expectNoBarriers(page, 'edit');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    expect(await seen(page.getByText('Bổ sung theo công văn của tỉnh'))).toBe(true);
  });

  it('does all this without an error in the page', () => {
    expect(errors).toEqual([]);
  });
});

describe('the lines of a draft', { timeout: 240_000 }, () => {
  it('splits, joins, removes and takes back', async () => {
    const { page, errors } = await openPage(LAPTOP);
    await signIn(page, server.url, ADMIN.userName, ADMIN.password);
    await importFile(page, 'tach-gop.docx', fictionalPlan('(tách, gộp)'));
    const tab = page.getByRole('tab', { name: /Nhiệm vụ/ });
    await tab.click();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await goTo(page, 'Ban hành quy chế');
    const count = async (rows: string) => await expect.poll(() => tab.textContent()).toContain(rows);

    await press('Control+j');
    await count('/3');
    await rowOf(page, 'Tổ chức lớp tập huấn kỹ năng số cho người dân Ban hành quy chế').waitFor();
    await press('Control+z');
    await count('/4');
    // The cell is cleared, which is no removing of the line.
    await goTo(page, 'Ban hành quy chế', 'deadline');
    await press('Delete');
    await rowOf(page, 'Tháng 9/2027').getByText('Đã đọc:').waitFor();
    await count('/4');
    await press('Control+z');
    await press('Control+Delete');
    await count('/3');
    await press('Control+z');
    await count('/4');
    await press('Control+y');
    await count('/3');
    await press('Control+z', 'Insert');
    await page.getByRole('dialog').getByRole('textbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Việc bổ sung; việc tách ra');
    await press('Enter');
    await count('/5');
    await press('Control+m');
    await page.getByRole('textbox', { name: 'Nội dung cần tách' }).and(page.locator(':focus')).waitFor();
    await press('Enter');
    await count('/6');
    await saved(page);
    await page.reload();
    await tab.click();
    await rowOf(page, 'việc tách ra').waitFor();
    await press('F1');
    await page.getByRole('dialog', { name: 'Phím tắt khi xác nhận' }).waitFor();
    await expectNoBarriers(page, 'help');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('loses nothing that was typed while the server could not be reached', async () => {
    const { page } = await openPage(LAPTOP);
    await signIn(page, server.url, ADMIN.userName, ADMIN.password);
    await importFile(page, 'mat-mang.docx', fictionalPlan('(mất mạng)'));
    const address = page.url();
    await page.route('**/changes', (route) => route.abort());
    await retype(page, 'kỹ năng số của xã', 'Đã gõ khi mất mạng');
    await page.getByText('Lỗi khi lưu').waitFor();
    await page.unroute('**/changes');
    await page.goto(server.url);
    await page.goto(address);
    expect(await seen(rowOf(page, 'Đã gõ khi mất mạng'))).toBe(true);
    await saved(page);
    await page.context().close();
  });
});

describe('somebody of a unit', { timeout: 120_000 }, () => {
  it('looks the units up and is not offered what only others may do', async () => {
    const { page: admin } = await openPage(LAPTOP);
    await signIn(admin, server.url, ADMIN.userName, ADMIN.password);
    const given = await addOfficer(admin, server.url, 'daumoi');
    const { page } = await openPage(LAPTOP);
    await signInFirst(page, server.url, 'daumoi', given);
    await page.goto(`${server.url}/units`);
    await page.getByRole('rowheader', { name: 'Phòng Văn hóa - Xã hội' }).waitFor();
    expect(await page.getByRole('button', { name: /Thêm đơn vị|Sửa/ }).count()).toBe(0);
    await page.goto(`${server.url}/accounts`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: 'Thêm tài khoản' }).count()).toBe(0);
  });
});

describe('on a phone', { timeout: 120_000 }, () => {
  it('every screen fits the width and can be used by everybody', async () => {
    const { page, errors } = await openPage(PHONE);
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await expectNoBarriers(page, 'sign-in');
    await signIn(page, server.url, ADMIN.userName, ADMIN.password);
    const screens = ['/', '/imports', '/plans', '/register', '/units', '/accounts', '/account'];
    for (const screen of screens) {
      await page.goto(server.url + screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${screen} is wider than the phone`).toBeLessThanOrEqual(0);
      await expectNoBarriers(page, screen);
    }
    await page.goto(`${server.url}/plans`);
    await page
      .getByRole('link', { name: /Kế hoạch phát triển khoa học/ })
      .first()
      .click();
    await page.getByText(/Phiên bản 1/).waitFor();
    await expectNoBarriers(page, 'plan');
    await page.goto(`${server.url}/imports`);
    await page.getByRole('link', { name: 'Làm tiếp' }).first().click();
    const accepted = page.getByRole('tab', { name: /Chỉ tiêu/ });
    await grid(page).locator('[data-column="head"]').first().tap();
    await expect.poll(() => accepted.textContent()).toContain(`1/${INDICATORS}`);
    await saved(page);
    await expectNoBarriers(page, 'confirmation');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
