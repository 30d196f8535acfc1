/**
 * The administrator makes somebody the new head of a unit in one step; the new head finds the desk and takes a step; the
 * page of posts says who answered then and now. A head lets an officer act: what is done then says so.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDatabase } from './before-the-cycle.ts';
import { barriers, openBrowser } from './browser.ts';
import { openYear } from './cycle-desk.ts';
import { ADMIN, type Demo, openPerson, openPhone, startBeforeTheCycle } from './demo.ts';
import { dialog } from './dialogs.ts';

const UNIT = 'Phòng Kinh tế';
const TASK = 'Vận động hộ kinh doanh thanh toán không dùng tiền mặt tại chợ';
const WAITS = 'Số hóa hồ sơ hộ tịch, đất đai còn lưu giấy';
const FORMER = 'Vũ Thị Nghiệp';
const NEXT = 'Phạm Văn Tế';

let demo: Demo;
let browser: Browser;
let admin: Page;
let errors: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startBeforeTheCycle(), openBrowser()]);
  await openYear(demo.data);
  await inDatabase(
    demo.data,
    `INSERT INTO reporting_setting (commune_code, settings, version)
     SELECT commune_code, jsonb_build_object('headFirst', jsonb_build_array(id)), 1 FROM unit
     WHERE name = $1 ON CONFLICT (commune_code) DO UPDATE SET settings = excluded.settings`,
    [UNIT],
  );
  ({ page: admin, errors } = await openPerson(browser, demo, ADMIN));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const told = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).last().waitFor();
const cardOf = (page: Page, name = TASK) => page.getByRole('article').filter({ hasText: name });

async function openCard(page: Page, name = TASK) {
  const card = cardOf(page, name);
  const button = card.getByRole('button', { name }).first();
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return card;
}

it('the officer puts a row forward', { timeout: 60_000 }, async () => {
  const { page: officer, errors: wrong } = await openPerson(browser, demo, 'kinhte');
  await officer.goto(`${demo.url}/my-work`);
  const waits = await openCard(officer, WAITS);
  await waits.getByLabel('Kết quả thực hiện').fill('Đã số hóa 1.200 hồ sơ');
  await waits.getByRole('button', { name: 'Trình trưởng đơn vị' }).click();
  await told(officer, 'Đã trình 1 nội dung');
  expect(wrong).toEqual([]);
});

it('the head is away and lets the officer act', { timeout: 60_000 }, async () => {
  const { page: head, errors: wrong } = await openPerson(browser, demo, 'truongkinhte');
  await head.getByRole('button', { name: /^Tài khoản của tôi/ }).click();
  await head.getByRole('menuitem', { name: 'Ủy quyền khi vắng mặt' }).click();
  await head.getByRole('button', { name: 'Ủy quyền…' }).click();
  await dialog(head).getByLabel('Người nhận').selectOption({ label: NEXT });
  await dialog(head).getByLabel('Đến hết ngày').fill('31/12/2099');
  expect(await barriers(head)).toEqual([]);
  await dialog(head).getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await told(head, `Đã ủy quyền cho ${NEXT}.`);
  await head.getByText(`Đang ủy quyền cho ông/bà ${NEXT} đến hết 31/12/2099.`).waitFor();
  expect(await barriers(head)).toEqual([]);
  expect(wrong).toEqual([]);
});

it('the officer sees it on a phone, and a step of the head says whose it is', {
  timeout: 90_000,
}, async () => {
  const { page: officer, errors: wrong } = await openPhone(browser, demo, 'kinhte');
  await officer.getByText(`Đang được ông/bà ${FORMER} ủy quyền đến hết 31/12/2099.`).waitFor();
  await officer.goto(`${demo.url}/my-work`);
  const card = await openCard(officer);
  await card.getByLabel('Kết quả thực hiện').fill('Đã làm một đợt');
  await card.getByRole('button', { name: 'Nộp', exact: true }).click();
  await told(officer, 'Đã nộp 1 nội dung');
  await admin.goto(`${demo.url}/change-log?q=${encodeURIComponent(FORMER)}`);
  await admin.getByText(`theo ủy quyền của ${FORMER}`).first().waitFor();
  expect(wrong).toEqual([]);
});

it('the administrator makes the officer the new head, in one step', { timeout: 60_000 }, async () => {
  await admin.goto(`${demo.url}/units`);
  await admin.getByText(`Người đứng đầu: ${FORMER}`).waitFor();
  await admin.getByRole('link', { name: 'Chức danh' }).click();
  await admin.getByRole('button', { name: `Người đứng đầu mới của ${UNIT}` }).click();
  await dialog(admin).getByText(`Người đứng đầu hiện nay: ${FORMER}.`).waitFor();
  await dialog(admin)
    .getByLabel('Người đứng đầu mới', { exact: true })
    .last()
    .selectOption({ label: `${NEXT} (kinhte)` });
  expect(await barriers(admin)).toEqual([]);
  await dialog(admin).getByRole('button', { name: 'Đặt người đứng đầu' }).click();
  await told(admin, `${NEXT} là người đứng đầu đơn vị.`);
  const row = admin.getByRole('row').filter({ hasText: UNIT });
  await row.getByText(NEXT, { exact: true }).first().waitFor();
  expect(await barriers(admin)).toEqual([]);
  expect(errors).toEqual([]);
});

it('who answered then and who answers now both have an answer', { timeout: 60_000 }, async () => {
  const culture = admin.getByRole('row').filter({ hasText: 'Phòng Văn hóa - Xã hội' });
  await culture.locator('b').filter({ hasText: 'Đỗ Văn Hóa' }).waitFor();
  await admin.getByLabel('Vào ngày').fill('01/01/2026');
  await culture.locator('b').filter({ hasText: 'Lương Văn Tiền' }).waitFor();
  expect(errors).toEqual([]);
});

it('the new head sees the desk and sends on what waits; the former sees none of it', {
  timeout: 60_000,
}, async () => {
  const { page: head, errors: wrong } = await openPerson(browser, demo, 'kinhte');
  await head.goto(`${demo.url}/my-work`);
  await head.getByText(/^1 nội dung chờ trưởng đơn vị/).waitFor();
  const waits = await openCard(head, WAITS);
  await waits.getByRole('button', { name: 'Nộp', exact: true }).click();
  await told(head, 'Đã nộp 1 nội dung');
  // The delegation ended with the grant that it was of.
  expect(await head.getByText('Đang được ông/bà').count()).toBe(0);
  const { page: former } = await openPerson(browser, demo, 'truongkinhte');
  await former.goto(`${demo.url}/my-work`);
  await former.getByRole('heading', { level: 1 }).waitFor();
  expect(await cardOf(former).count()).toBe(0);
  expect(wrong).toEqual([]);
});
