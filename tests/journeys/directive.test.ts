/** A leader directs from where the figure stands: the unit finds it among its work, the row tells what became of it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openClerk, openPerson, openPhone, startDemo } from './demo.ts';
import { dialog } from './dialogs.ts';

const INDICATOR = 'Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử';
const UNIT = 'Công an xã';
const WANTED = 'Rà soát từng thôn còn dưới 80%, nêu rõ nguyên nhân';
const LEADER = 'Trần Thị Thử Nghiệm';
const year = new Date().getFullYear() + 1;
const BEFORE = `20/01/${year}`;

let demo: Demo;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  ({ page, errors } = await openPerson(browser, demo, 'lanhdao'));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

async function openIndicator(at: Page): Promise<void> {
  await at.goto(`${demo.url}/register?kind=indicator&q=${encodeURIComponent(INDICATOR)}`);
  await at.getByRole('link', { name: INDICATOR }).first().click();
  await at.getByRole('heading', { level: 1, name: INDICATOR }).waitFor();
}

const card = (at: Page): Locator => at.getByRole('region', { name: 'Ý kiến chỉ đạo', exact: true });
const give = (at: Page): Promise<void> =>
  dialog(at).getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();

it('a leader directs about an indicator: its unit and the own name stand there already', {
  timeout: 90_000,
}, async () => {
  await openIndicator(page);
  await page.getByRole('button', { name: 'Chỉ đạo…' }).click();
  const box = dialog(page);
  await box.getByText(INDICATOR).waitFor();
  await box.getByLabel('Nội dung chỉ đạo').fill(WANTED);
  await page.reload();
  await page.getByRole('button', { name: 'Chỉ đạo…' }).click();
  expect(await box.getByLabel('Nội dung chỉ đạo').inputValue()).toBe(WANTED);
  await expect.poll(() => box.getByRole('combobox', { name: 'Đơn vị trả lời' }).inputValue()).toBe(UNIT);
  expect(await box.getByLabel('Người cho ý kiến').inputValue()).toBe(LEADER);
  await box.getByLabel('Trả lời trước ngày').fill('01/02/2020');
  await box.getByText('Ngày này đã qua').waitFor();
  await box.getByLabel('Trả lời trước ngày').fill(BEFORE);
  expect(await barriers(page)).toEqual([]);
  await give(page);
  await page.getByText(`Đã ghi ý kiến chỉ đạo “${WANTED}”.`).waitFor();
  await card(page).getByRole('link', { name: WANTED }).waitFor();
  await card(page).getByText('Trong hạn').waitFor();
  await card(page).getByText(`${UNIT} · trả lời trước ngày ${BEFORE}`).waitFor();
  expect(await barriers(page)).toEqual([]);
  const life = page.getByRole('region', { name: 'Diễn biến' });
  await life.getByRole('listitem').filter({ hasText: 'Ý kiến chỉ đạo' }).first().waitFor();
  expect(errors).toEqual([]);
});

it('its task leads back to what it is about', { timeout: 60_000 }, async () => {
  await card(page).getByRole('link', { name: WANTED }).click();
  await page.getByRole('heading', { level: 1, name: WANTED }).waitFor();
  await page.getByRole('link', { name: INDICATOR }).click();
  await page.getByRole('heading', { level: 1, name: INDICATOR }).waitFor();
  expect(errors).toEqual([]);
});

it('about one answer, and taken back while the hand is still there', { timeout: 60_000 }, async () => {
  const life = page.getByRole('region', { name: 'Diễn biến' });
  await life
    .getByRole('button', { name: /^Chỉ đạo về số liệu / })
    .first()
    .click();
  await dialog(page)
    .getByText(/· số liệu /)
    .waitFor();
  await dialog(page).getByLabel('Nội dung chỉ đạo').fill('Gõ nhầm');
  await dialog(page).getByLabel('Trả lời trước ngày').fill(BEFORE);
  await give(page);
  await card(page).getByRole('link', { name: 'Gõ nhầm' }).waitFor();
  await card(page)
    .getByText(/· số liệu /)
    .waitFor();
  await page
    .getByRole('alert')
    .filter({ hasText: 'Gõ nhầm' })
    .getByRole('button', { name: 'Hoàn tác' })
    .click();
  await page.getByText('Đã hoàn tác.').waitFor();
  await card(page).getByRole('link', { name: 'Gõ nhầm' }).waitFor({ state: 'detached' });
  await card(page).getByRole('link', { name: WANTED }).waitFor();
  expect(errors).toEqual([]);
});

it('the unit finds it on a phone, among its own work', { timeout: 60_000 }, async () => {
  const { page: phone, errors: wrong } = await openPhone(browser, demo, 'congan');
  await phone.goto(`${demo.url}/my-work`);
  const own = phone.getByRole('region', { name: 'Ý kiến chỉ đạo cần trả lời' });
  await own.getByText(`${LEADER}, `).first().waitFor();
  expect(await barriers(phone)).toEqual([]);
  await own.getByRole('link', { name: WANTED }).tap();
  await phone.getByRole('heading', { level: 1, name: WANTED }).waitFor();
  await phone.getByRole('link', { name: INDICATOR }).waitFor();
  expect(await phone.getByRole('button', { name: /^Chỉ đạo/ }).count()).toBe(0);
  expect(await barriers(phone)).toEqual([]);
  expect(wrong).toEqual([]);
});

it('the office records for a unit what a leader only said, and has to say whose word it is', {
  timeout: 90_000,
}, async () => {
  const { page: clerk, errors: wrong } = await openClerk(browser, demo);
  await clerk.goto(`${demo.url}/reporting`);
  await clerk.locator('tbody a').first().click();
  const units = clerk.getByRole('navigation', { name: 'Đơn vị báo cáo' });
  await units.getByRole('link', { name: 'Phòng Kinh tế' }).click();
  await clerk.getByRole('button', { name: 'Chỉ đạo…' }).click();
  const box = dialog(clerk);
  await box.getByText('Ghi theo ý kiến chỉ đạo').waitFor();
  await expect
    .poll(() => box.getByRole('combobox', { name: 'Đơn vị trả lời' }).inputValue())
    .toBe('Phòng Kinh tế');
  await box.getByLabel('Nội dung chỉ đạo').fill('Báo cáo tiến độ giải ngân');
  await box.getByLabel('Trả lời trước ngày').fill(BEFORE);
  await give(clerk);
  await box.getByRole('alert').filter({ hasText: 'Người cho ý kiến' }).waitFor();
  await box.getByLabel('Người cho ý kiến').fill('đồng chí Bí thư Đảng ủy');
  expect(await barriers(clerk)).toEqual([]);
  await give(clerk);
  await clerk.getByText('Đã ghi ý kiến chỉ đạo “Báo cáo tiến độ giải ngân”.').waitFor();
  await clerk.goto(`${demo.url}/register?kind=task&q=${encodeURIComponent('tiến độ giải ngân')}`);
  await clerk.getByRole('link', { name: 'Báo cáo tiến độ giải ngân' }).first().click();
  await clerk.getByRole('link', { name: 'Ý kiến chỉ đạo của đồng chí Bí thư Đảng ủy' }).first().waitFor();
  expect(wrong).toEqual([]);
});
