/** A unit for which the plan holds nothing: the clerk asks it for a short text, it writes and sends, the office receives. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from './before-the-cycle.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { type Demo, openClerk, openPerson, startBeforeTheCycle, undo } from './demo.ts';
import { dialog } from './dialogs.ts';

/** Leads nothing and supplies nothing; the person of another unit works for it here. */
const UNIT = 'Hội Cựu chiến binh';
const WRITER = 'tramyte';
const TEXT = 'Đã phổ biến kỹ năng số cho 32 hội viên.';

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startBeforeTheCycle(), openBrowser()]);
  await inDatabase(
    demo.data,
    `UPDATE auth."grant" SET "unitId" = (SELECT id FROM unit WHERE name = $1)
     WHERE "userId" = (SELECT id FROM auth."user" WHERE username = $2)`,
    [UNIT, WRITER],
  );
  ({ page, errors } = await openClerk(browser, demo));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const form = () => page.getByRole('region', { name: UNIT });

test('the clerk puts the unit on the list of a flow, and opens a period', { timeout: 60_000 }, async () => {
  await page.goto(`${demo.url}/reporting/flows`);
  await page
    .getByRole('button', { name: /^Sửa dòng của/ })
    .first()
    .click();
  await dialog(page).getByRole('combobox', { name: 'Chỉ hỏi một báo cáo ngắn' }).click();
  await page.getByRole('option', { name: UNIT }).click();
  await page.keyboard.press('Escape');
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Xong' }).click();
  await page.getByText('1 đơn vị gửi báo cáo ngắn').waitFor();
  await page.getByRole('button', { name: 'Dùng chế độ này', exact: true }).click();
  await page.getByText('Đang áp dụng').waitFor();
  await page.goto(`${demo.url}/reporting`);
  await page
    .getByRole('button', { name: /^Mở kỳ (?!đột xuất)/ })
    .first()
    .click();
  await dialog(page)
    .getByRole('button', { name: /^Mở kỳ/ })
    .click();
  const units = page.getByRole('navigation', { name: 'Đơn vị báo cáo' });
  await units.getByRole('link', { name: UNIT }).click();
  await form().getByText('Đơn vị chưa gửi.').waitFor();
});

test('the unit writes on a phone and sends', { timeout: 60_000 }, async () => {
  const writer = await openPerson(browser, demo, WRITER);
  await writer.page.setViewportSize(PHONE);
  await writer.page.goto(`${demo.url}/my-work`);
  const card = writer.page.getByRole('region', { name: 'Báo cáo ngắn' });
  await expect.poll(() => card.getByRole('button', { name: 'Nộp', exact: true }).isDisabled()).toBe(true);
  await card.getByLabel('Chung').fill(TEXT);
  expect(await barriers(writer.page)).toEqual([]);
  await card.getByRole('button', { name: 'Nộp', exact: true }).click();
  await writer.page.getByText('Đã gửi báo cáo ngắn của kỳ này.').waitFor();
  expect(writer.errors).toEqual([]);
  await writer.context.close();
});

async function returns(reason: string): Promise<void> {
  await form().getByRole('button', { name: 'Trả lại báo cáo…' }).click();
  await dialog(page).getByLabel('Lý do').fill(reason);
  await dialog(page).getByRole('button', { name: 'Trả lại', exact: true }).click();
  await form().getByText(new RegExp(reason)).first().waitFor();
}

test('the office returns it with a reason, and the unit sends it again', { timeout: 60_000 }, async () => {
  await page.setViewportSize(LAPTOP);
  await page.reload();
  await form().getByText(TEXT).waitFor();
  await returns('Nhầm đơn vị');
  await undo(page);
  await form().getByRole('button', { name: 'Tiếp nhận báo cáo' }).waitFor();
  await returns('Thêm số buổi');
  const writer = await openPerson(browser, demo, WRITER);
  await writer.page.goto(`${demo.url}/my-work`);
  const card = writer.page.getByRole('region', { name: 'Báo cáo ngắn' });
  await card.getByText(/trả lại: Thêm số buổi/).waitFor();
  await card.getByLabel('Chung').fill(`${TEXT} Tổng số 4 buổi.`);
  await card.getByRole('button', { name: 'Nộp', exact: true }).click();
  await writer.page.getByText('Đã gửi báo cáo ngắn của kỳ này.').waitFor();
  expect(writer.errors).toEqual([]);
  await writer.context.close();
});

test('the office receives it; what was sent before stays in its steps', { timeout: 60_000 }, async () => {
  await page.reload();
  await form().getByText(`${TEXT} Tổng số 4 buổi.`).waitFor();
  await form().getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  await page.getByRole('link', { name: UNIT }).getByText('Đã tiếp nhận').waitFor();
  await form().getByText('Các bước đã qua').click();
  await form().getByText('Nội dung lần gửi này').click();
  await form().getByText(TEXT, { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
});
