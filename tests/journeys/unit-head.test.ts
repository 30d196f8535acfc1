/** A unit whose head looks first: the officer puts forward, the head sends one row back and submits the others. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDatabase } from './before-the-cycle.ts';
import { barriers, openBrowser } from './browser.ts';
import { type Demo, openPerson, startBeforeTheCycle } from './demo.ts';
import { openYear } from './cycle-desk.ts';

let demo: Demo;
let browser: Browser;
let officer: Page;
let head: Page;
let errors: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startBeforeTheCycle(), openBrowser()]);
  await openYear(demo.data);
  await inDatabase(
    demo.data,
    `INSERT INTO reporting_setting (commune_code, settings, version)
     SELECT commune_code, jsonb_build_object('headFirst', jsonb_build_array(id)), 1 FROM unit
     WHERE name = 'Phòng Kinh tế' ON CONFLICT (commune_code) DO UPDATE SET settings = excluded.settings`,
  );
  const [one, other] = [
    await openPerson(browser, demo, 'kinhte'),
    await openPerson(browser, demo, 'truongkinhte'),
  ];
  [officer, head, errors] = [one.page, other.page, [...one.errors, ...other.errors]];
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

const KEPT = 'Vận động hộ kinh doanh thanh toán không dùng tiền mặt tại chợ';
const BACK = 'Số hóa hồ sơ hộ tịch, đất đai còn lưu giấy';
const cardOf = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name });
const told = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).last().waitFor();

async function openCard(page: Page, name: string) {
  const card = cardOf(page, name);
  const button = card.getByRole('button', { name }).first();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return card;
}

it('the officer puts two rows forward', { timeout: 60_000 }, async () => {
  await officer.goto(`${demo.url}/my-work`);
  for (const name of [KEPT, BACK]) {
    const card = await openCard(officer, name);
    await card.getByLabel('Kết quả thực hiện').fill('Đã làm một đợt');
    await card.getByRole('button', { name: 'Trình trưởng đơn vị' }).click();
    await told(officer, 'Đã trình 1 nội dung');
    await officer
      .getByText(/^Đã gửi/)
      .first()
      .click();
    await card.getByText('Chờ trưởng đơn vị', { exact: true }).waitFor();
    await officer
      .getByText(/^Đã gửi/)
      .first()
      .click();
  }
  expect(errors).toEqual([]);
});

it('the head sends one back with a reason, and submits the other', { timeout: 60_000 }, async () => {
  await head.goto(demo.url);
  await head.getByRole('heading', { name: /^2 nội dung chờ trưởng đơn vị xem và nộp, hạn/ }).waitFor();
  await head.getByRole('link', { name: 'Mở việc của tôi' }).click();
  await head.getByText(/^2 nội dung chờ trưởng đơn vị · \d+ nội dung cần trả lời$/).waitFor();
  const cards = await head.getByRole('article').allInnerTexts();
  expect(cards.map((text) => text.startsWith('Chờ trưởng đơn vị')).indexOf(false)).toBe(2);
  const back = await openCard(head, BACK);
  await back.getByRole('button', { name: 'Trả lại người cập nhật' }).click();
  const dialog = head.getByRole('dialog');
  expect(await barriers(head)).toEqual([]);
  await dialog.getByLabel('Lý do').fill('Ghi rõ bao nhiêu hồ sơ');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await told(head, 'Đã trả lại 1 nội dung');
  await head.getByText(/^1 nội dung chờ trưởng đơn vị/).waitFor();
  const kept = await openCard(head, KEPT);
  await kept.getByRole('button', { name: 'Nộp' }).click();
  await told(head, 'Đã nộp 1 nội dung');
});

it('the officer sees why, and puts it forward again', { timeout: 60_000 }, async () => {
  await officer.reload();
  const back = await openCard(officer, BACK);
  await back.getByText(/trả lại: Ghi rõ bao nhiêu hồ sơ/).waitFor();
  expect(await back.getByRole('button', { name: 'Trả lại người cập nhật' }).count()).toBe(0);
  await back.getByLabel('Kết quả thực hiện').fill('Đã số hóa 1.200 hồ sơ');
  await back.getByRole('button', { name: 'Trình trưởng đơn vị' }).click();
  await told(officer, 'Đã trình 1 nội dung');
  expect(errors).toEqual([]);
});
