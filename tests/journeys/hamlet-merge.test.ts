/** The clerk merges two units by keyboard with a preview, finds rows and history, and undoes it; a former commune is written down. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { todayInVietnam, writtenDay } from '../../src/shared/dates.ts';
import { barriers, openBrowser } from './browser.ts';
import { CLERK, type Demo, openPerson, openPhone, startDemo } from './demo.ts';
import { dialog } from './dialogs.ts';
import { fillMerge } from './reorganising.ts';

const CENTRE = 'Trung tâm Văn hóa - Thể thao và Truyền thông';
const HEALTH = 'Trạm Y tế xã';
const MERGED = 'Trung tâm Dịch vụ Văn hóa và Y tế';
const today = writtenDay(todayInVietnam(new Date()));

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openPerson(browser, demo, CLERK));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

/** Opens a list of the preview. @returns its lines */
async function linesOf(title: RegExp): Promise<string[]> {
  const part = page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });
  if (!(await part.evaluate((each: HTMLDetailsElement) => each.open))) await part.locator('summary').click();
  return await part.getByRole('listitem').allTextContents();
}

it('the preview says what changes, and nothing has changed yet', { timeout: 60_000 }, async () => {
  await page.goto(`${demo.url}/units`);
  await page.getByRole('link', { name: 'Sắp xếp lại đơn vị…' }).click();
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'Tên đơn vị mới' }).waitFor();
  await fillMerge(page, { units: [CENTRE, HEALTH], into: MERGED, date: today });
  expect(await linesOf(/^Đơn vị:/)).toEqual([
    `${CENTRE} → ${MERGED}`,
    `${HEALTH} → ${MERGED}`,
    `${MERGED}: thành lập`,
  ]);
  expect((await linesOf(/^Chỉ tiêu, nhiệm vụ đổi đơn vị/)).join()).toContain(`${CENTRE} → ${MERGED}`);
  expect((await linesOf(/^Người, vai trò/)).join()).toContain('Mai Thị Y');
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await page
    .getByText(/^Đã khôi phục nội dung chưa lưu/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Tên đơn vị mới').inputValue()).toBe(MERGED);
});

it('confirmed, the register names the new unit and history the old one', { timeout: 60_000 }, async () => {
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await page.getByRole('button', { name: 'Xác nhận và thực hiện ngay' }).click();
  await page.getByRole('heading', { level: 1, name: /^Sáp nhập: / }).waitFor();
  await page.getByText('Đã thực hiện', { exact: true }).waitFor();
  const rows = page.locator('details').filter({ hasText: /^Chỉ tiêu, nhiệm vụ đổi đơn vị/ });
  await rows.locator('summary').click();
  await rows.getByRole('listitem').filter({ hasText: CENTRE }).first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
  await page
    .getByText(/Sắp xếp đơn vị: Nghị quyết về sắp xếp đơn vị, số 15/)
    .first()
    .waitFor();
  expect(await page.getByText(MERGED).count()).toBeGreaterThan(0);
  expect(await page.getByText(CENTRE).count()).toBeGreaterThan(0);
});

it('the units page shows what ended behind a switch, on a phone too', { timeout: 60_000 }, async () => {
  const { page: phone, errors: wrong } = await openPhone(browser, demo, CLERK);
  await phone.goto(`${demo.url}/units`);
  await phone.getByRole('row').filter({ hasText: MERGED }).first().waitFor();
  expect(await phone.getByText(`sáp nhập vào ${MERGED}`).count()).toBe(0);
  await phone.getByLabel('Hiện cả đơn vị đã ngừng hoạt động').check();
  await phone.getByText(`sáp nhập vào ${MERGED}, từ ngày ${today}`).first().waitFor();
  expect(await barriers(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Thêm xã, phường cũ' }).tap();
  await dialog(phone).getByLabel('Tên, ghi cả loại').fill('xã Bãi Cát');
  await dialog(phone).getByLabel('Hợp nhất từ ngày').fill('01/07/2025');
  await dialog(phone).getByLabel('Nghị quyết, quyết định').fill('Nghị quyết số 12/NQ-UBTVQH15');
  await dialog(phone).getByRole('button', { name: 'Lưu' }).tap();
  await phone.getByText('xã Bãi Cát (cũ), hợp nhất từ 01/07/2025, Nghị quyết số 12/NQ-UBTVQH15').waitFor();
  expect(wrong).toEqual([]);
});

it('undone with a reason, everything is as it was', { timeout: 60_000 }, async () => {
  await page.goto(`${demo.url}/units/reorganisations`);
  await page.getByRole('link', { name: new RegExp(MERGED) }).click();
  await page.getByRole('button', { name: 'Hoàn tác…' }).click();
  await dialog(page).getByLabel('Lý do').fill('Nghị quyết chưa có hiệu lực');
  await dialog(page).getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await page.getByText('Đã hoàn tác', { exact: true }).waitFor();
  await page.getByText('Lý do: Nghị quyết chưa có hiệu lực').waitFor();
  await page.goto(`${demo.url}/units`);
  await page.getByRole('row').filter({ hasText: CENTRE }).first().waitFor();
  expect(await page.getByRole('row').filter({ hasText: MERGED }).count()).toBe(0);
  expect(errors).toEqual([]);
});
