/**
 * The first two hours of one clerk with no other account, on a fresh installation: from the set-up to the questions for
 * what is still missing, everything found on the screens themselves.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { annexReport } from '../report-files.ts';
import { barriers, LAPTOP, openBrowser, watchErrors } from './browser.ts';
import { type CountedClerk, countedClerk, effortText } from './counted-clerk.ts';
import { saved } from './dialogs.ts';
import { type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { ADMIN } from './steps.ts';

const PLAN = 'ke-hoach-song-trang.docx';
const UNIT = 'Trạm Y tế xã';
const COMMUNE = /xã Sóc Sơn, Hà Nội/i;

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let errors: string[];
let clerk: CountedClerk;

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  errors = watchErrors(page);
  clerk = countedClerk(page);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const button = (name: RegExp | string) => page.getByRole('button', { name });
const link = (name: RegExp | string) => page.getByRole('link', { name }).first();
const heading = (name: RegExp | string) => page.getByRole('heading', { name }).first();
const said = (words: RegExp) => page.getByRole('alert').filter({ hasText: words }).first();
const dialog = () => page.getByRole('dialog').first();

const LAST_REPORT = annexReport(
  [
    { name: 'Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến', unit: '%', planned: '75', done: '68,4' },
    { name: 'Tỷ lệ thanh toán trực tuyến phí, lệ phí', unit: '%', planned: '50', done: '47' },
    { name: 'Tỷ lệ người dân có hồ sơ sức khỏe điện tử', unit: '%', planned: '60', done: 'Đạt 58,5%' },
  ],
  [
    {
      name: 'Kiện toàn Ban Chỉ đạo và Tổ giúp việc',
      progress: 'Hoàn thành',
      result: 'Quyết định 12/QĐ-UBND',
    },
  ],
);
async function setUp(): Promise<void> {
  const { click, fill } = clerk;
  await page.goto(server.answer);
  await fill(page.getByLabel('Họ và tên'), ADMIN.name);
  await fill(page.getByLabel('Tên đăng nhập'), ADMIN.userName);
  await fill(page.getByLabel('Mật khẩu', { exact: false }).first(), ADMIN.password);
  await click(button('Tiếp tục'));
  await fill(page.getByLabel('Tên xã, phường, đặc khu'), 'soc son');
  await click(button(COMMUNE), button('Tiếp tục'), button('Hoàn tất thiết lập'));
  await heading(/Xin chào/).waitFor();
}

async function uploadPlan(): Promise<void> {
  const { click, drop } = clerk;
  await click(link('Nhập kế hoạch'));
  await drop(
    page.locator('input[type="file"]'),
    PLAN,
    readFileSync(join(import.meta.dirname, '../../src/demo', PLAN)),
  );
  await click(button('Đọc kế hoạch'));
  await page.getByRole('tab', { name: /Chỉ tiêu/ }).waitFor({ timeout: 60_000 });
}

/** What was read is taken as it is; what is not clear in it stays to be settled in the register. */
async function confirmPlan(): Promise<void> {
  const { click } = clerk;
  const all = page.getByRole('menuitem', { name: 'Đánh dấu đã soát các dòng không có cảnh báo' });
  await click(button(/^Việc khác/), all);
  await saved(page);
  await click(button(/^Xác nhận/), dialog().getByLabel('Đã kiểm tra, vẫn xác nhận kế hoạch này'));
  await click(dialog().getByRole('button', { name: 'Xác nhận', exact: true }));
  await page.getByText(/Phiên bản 1/).waitFor();
}

/** Home says what comes next; the table of the plan is used as it was read. */
async function confirmFlows(): Promise<void> {
  const { click } = clerk;
  await click(link('Trang chủ'), link('Xem chế độ báo cáo'), button('Dùng chế độ này'));
  await said(/Đã xác nhận. Lịch 12 tháng tới có \d+ kỳ/).waitFor();
}

/** Whoever is outside the commune cannot be asked: a unit gathers these figures. */
async function chooseProviders(): Promise<void> {
  const { click } = clerk;
  await click(link('Xem nội dung từng kỳ'));
  const outside = page.getByRole('row').filter({ hasText: /Doanh nghiệp viễn thông/ });
  await outside.first().waitFor();
  expect(await barriers(page)).toEqual([]);
  for (const row of await outside.all()) await click(row.getByRole('checkbox'));
  await click(button('Đặt đơn vị cung cấp'), dialog().getByRole('combobox', { name: /^Đơn vị/ }));
  await click(
    page.getByRole('option', { name: 'Phòng Văn hóa - Xã hội', exact: true }),
    dialog().getByRole('button', { name: 'Lưu' }),
  );
  await said(/Đã đặt đơn vị cung cấp/).waitFor();
  await outside.first().waitFor({ state: 'detached' });
}

/** Rows of the last report are matched with those of the plan; what is sure is taken at once. */
async function takeLastReport(): Promise<void> {
  const { click, drop } = clerk;
  await click(link('Trang chủ'), link('Rà soát tình hình đến nay'));
  await page.getByRole('grid').waitFor();
  await drop(page.locator('input[type="file"]'), 'bao-cao-9-thang.docx', LAST_REPORT);
  await click(button(/^Nhận \d+ nội dung trùng tên$/));
  await click(button(/^Đánh dấu chưa có số liệu \(/));
  await click(page.getByText(/^Nhiệm vụ \(/), button(/^Đánh dấu chưa thực hiện \(/));
  await page.getByText(/Nhiệm vụ \((\d+)\/\1\)/).waitFor();
}

/** What every unit owes stands beside its name. */
async function openPeriod(): Promise<void> {
  const { click } = clerk;
  await click(link('Kỳ báo cáo'), button(/^Mở kỳ (?!đột xuất)/));
  await click(dialog().getByRole('button', { name: /^Mở kỳ / }));
  const units = page.getByRole('navigation', { name: 'Đơn vị báo cáo' });
  await units
    .getByText(/^0\/[1-9]/)
    .first()
    .waitFor();
  expect(await units.getByRole('link').count()).toBeGreaterThan(5);
  await click(units.getByRole('link', { name: UNIT }));
  await page.getByRole('region', { name: UNIT }).getByRole('heading', { name: UNIT }).waitFor();
  expect(await barriers(page)).toEqual([]);
}

/** One unit's gaps as a text for its chat group: numbered, with what was reported last. */
async function copyQuestions(): Promise<void> {
  const { click, fill } = clerk;
  await click(link('Hỏi và nhập thay các đơn vị'));
  await fill(page.getByRole('searchbox'), 'tram y te');
  await click(page.getByRole('gridcell', { name: UNIT }).getByRole('button', { name: 'Nguồn, ghi nhận' }));
  const unit = page.getByRole('dialog');
  await click(
    unit.getByText('Câu hỏi gửi đơn vị'),
    unit.getByRole('button', { name: 'Sao chép để gửi Zalo' }),
  );
  await unit.getByRole('button', { name: 'Đã sao chép' }).waitFor();
  const copied = await unit.getByText(/^Kính gửi: /).innerText();
  expect(copied).toMatch(/^1\. Tỷ lệ người dân có hồ sơ sức khỏe điện tử .*kỳ trước 58,5 \(30\/09\/2026\)/m);
  expect(copied).toMatch(/^2\. Nhiệm vụ /m);
}

/** The unit telephones: a figure by its parts, why it is below the target, and nothing new of its task. */
async function enterOnBehalf(): Promise<void> {
  const { click, fill, press, type } = clerk;
  await click(page.getByRole('dialog').getByRole('link', { name: 'Mở cả biểu của đơn vị' }));
  await fill(page.getByLabel('Người trả lời'), 'Trạm trưởng');
  await click(page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').nth(3));
  await type('6100');
  await press('Tab');
  await type('10000');
  await press('Enter');
  const why = page.getByPlaceholder('Vì sao, và làm gì tiếp?');
  await fill(why, 'Chưa nhập hết hồ sơ của người già, sẽ đến từng thôn');
  const task = page.getByRole('article').filter({ hasText: 'Lập hồ sơ sức khỏe điện tử' });
  await click(task.getByRole('button').first(), task.getByRole('button', { name: 'Không phát sinh mới' }));
  await click(button(/^Ghi nhận nhập thay · 2\/2/));
  await said(/Đã ghi nhận 2 nội dung nhập thay/).waitFor();
  expect(await barriers(page)).toEqual([]);
}

it('one clerk brings a commune from nothing to the questions for what is missing', {
  timeout: 240_000,
}, async () => {
  const { part } = clerk;
  await part('sets the program up', setUp);
  await part('uploads the plan', uploadPlan);
  await part('confirms it', confirmPlan);
  await part('confirms who reports to whom', confirmFlows);
  await part('has a unit answer for others', chooseProviders);
  await part('takes what the last report says', takeLastReport);
  await part('opens the period and sees what each unit owes', openPeriod);
  await part('copies the questions to a unit', copyQuestions);
  await part('enters what it answers', enterOnBehalf);
  const total = clerk.total();
  process.stdout.write(
    `the first two hours of one clerk, without reading and thinking: ${effortText(total)}\n`,
  );
  expect(total.clicks).toBeLessThan(70);
  expect(errors).toEqual([]);
});
