/** What the commune itself sends, a report that somebody orders apart from the calendar, a condition that has come. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, todayInVietnam } from '../../src/shared/dates.ts';
import { dateText } from '../../web/format/dates.ts';
import { barriers, openBrowser, PHONE } from './browser.ts';
import { inDatabase } from './before-the-cycle.ts';
import { type Demo, openClerk, startDemo, undo } from './demo.ts';
import { dialog } from './dialogs.ts';

const COMMUNE = '99999';
const today = todayInVietnam(new Date());

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

/** A task that waits for a document of the level above. */
const makeConditional = (): Promise<void> =>
  inDatabase(
    server.data,
    `UPDATE thing SET deadline_kind = 'conditional', deadline_text = 'Khi có văn bản của cấp trên', due = NULL,
       state = 'not-started', completed_on = NULL
     WHERE commune_code = $1 AND id = (SELECT id FROM thing WHERE commune_code = $1 AND kind = 'task' AND tracked
       AND counted ORDER BY position LIMIT 1)`,
    [COMMUNE],
  );

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  await makeConditional();
  ({ page, errors } = await openClerk(browser, server));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const past = () => page.getByRole('region', { name: 'Báo cáo xã gửi đã đến hạn' });

describe('what the commune sends itself', { timeout: 60_000 }, () => {
  it('is said to be sent by the number and day of its report', async () => {
    await page.goto(`${server.url}/reporting`);
    await past().getByText('Chưa gửi').waitFor();
    const due = (await past().getByRole('listitem').first().locator('.number').textContent()) ?? '';
    const sent = await past().getByText('Đã gửi', { exact: true }).count();
    expect(await barriers(page)).toEqual([]);
    await past()
      .getByRole('button', { name: /^Đã gửi… Tháng \d+/ })
      .click();
    expect(await barriers(page)).toEqual([]);
    await dialog(page).getByLabel('Số, ký hiệu').fill('15/BC-UBND');
    await dialog(page).getByLabel('Ngày ban hành').fill(due);
    await dialog(page).getByRole('button', { name: 'Ghi đã gửi' }).click();
    await past().getByText(`số 15/BC-UBND ngày ${due}, đúng hạn`).waitFor();
    await expect.poll(() => past().getByText('Đã gửi', { exact: true }).count()).toBe(sent + 1);
  });

  it('is owed again when that is taken back', async () => {
    await undo(page);
    await past().getByText('Chưa gửi').waitFor();
    expect(await past().getByText('Chưa gửi').isVisible()).toBe(true);
  });
});

describe('a report apart from the calendar', { timeout: 60_000 }, () => {
  it('is ordered by its name and dates, and leads to the period where units owe it', async () => {
    await page.getByRole('button', { name: 'Mở kỳ đột xuất…' }).click();
    const form = dialog(page);
    await form.getByLabel('Tên kỳ').fill('Sơ kết giữa nhiệm kỳ');
    await form.getByLabel('Từ ngày').fill('01/07/2025');
    await form.getByLabel('Đến ngày').fill(dateText(today));
    await form.getByLabel('Hạn gửi').fill(dateText(addDays(today, 10)));
    await form.getByLabel('Giờ').fill('25:00');
    await form.getByText('Giờ chưa đúng, ví dụ 16:30.').waitFor();
    await form.getByLabel('Giờ').fill('16:30');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Mở kỳ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Sơ kết giữa nhiệm kỳ' }).waitFor();
    expect(page.url()).toMatch(/\/reporting\/DX\d{4}-01/);
    const units = page.getByRole('navigation', { name: 'Đơn vị báo cáo' });
    expect(await units.getByRole('link').count()).toBeGreaterThan(3);
    expect(await barriers(page)).toEqual([]);
  });

  it('asks single rows, found without diacritics, of those alone who provide them', async () => {
    const asked = 'Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn';
    await page.goto(`${server.url}/reporting`);
    await page.getByRole('button', { name: 'Mở kỳ đột xuất…' }).click();
    const form = dialog(page);
    await form.getByLabel('Tên kỳ').fill('Số liệu gửi tỉnh');
    await form.getByLabel('Từ ngày').fill('01/07/2025');
    await form.getByLabel('Đến ngày').fill(dateText(today));
    await form.getByRole('combobox', { name: 'Từng chỉ tiêu, nhiệm vụ' }).fill('giai quyet dung han');
    await page.getByRole('option', { name: asked }).click();
    await page.keyboard.press('Escape');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Mở kỳ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Số liệu gửi tỉnh' }).waitFor();
    const units = page.getByRole('navigation', { name: 'Đơn vị báo cáo' });
    expect(await units.getByRole('link').count()).toBe(1);
    await page.getByRole('button', { name: asked }).waitFor();
    expect(await page.getByText('1 chỉ tiêu, 0 nhiệm vụ').count()).toBe(1);
  });

  it('asks the rows that were found and chosen where it is said what is asked when', async () => {
    await page.goto(`${server.url}/reporting/content`);
    await page.getByRole('checkbox', { name: 'Chọn III. Kinh tế số' }).check();
    const bar = page.getByRole('region', { name: 'Đổi các nội dung đã chọn' });
    const chosen = Number(/\d+/.exec((await bar.textContent()) ?? '')?.[0]);
    await bar.getByRole('button', { name: 'Mở kỳ đột xuất…' }).click();
    const form = dialog(page);
    await form.getByLabel('Tên kỳ').fill('Kinh tế số, số liệu gửi tỉnh');
    await form.getByLabel('Từ ngày').fill('01/07/2025');
    await form.getByLabel('Đến ngày').fill(dateText(today));
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Mở kỳ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kinh tế số, số liệu gửi tỉnh' }).waitFor();
    const rows = page.getByRole('navigation', { name: 'Đơn vị báo cáo' }).getByText(/^0\/\d+$/);
    const asked = (await rows.allTextContents()).map((text) => Number(text.split('/')[1]));
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(chosen);
  });

  it('stands among the periods, on a phone too', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${server.url}/reporting`);
    await page.getByRole('link', { name: 'Sơ kết giữa nhiệm kỳ' }).waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});

describe('the condition of a task', { timeout: 60_000 }, () => {
  it('is recorded from its page with the document, and can be taken back', async () => {
    await page.goto(`${server.url}/register?kind=task&status=waiting-for-condition`);
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: 'Ghi nhận điều kiện…' }).click();
    expect(await barriers(page)).toEqual([]);
    await dialog(page).getByLabel('Văn bản về điều kiện').fill('Công văn số 12/UBND-VX');
    await dialog(page).getByRole('button', { name: 'Ghi nhận' }).click();
    await page
      .getByText(`${dateText(today)}, Công văn số 12/UBND-VX`)
      .first()
      .waitFor();
    await undo(page);
    await page.getByRole('button', { name: 'Ghi nhận điều kiện…' }).waitFor();
    await page.getByText('Hoàn tác ngay sau khi ghi').waitFor();
    expect(errors).toEqual([]);
  });
});
