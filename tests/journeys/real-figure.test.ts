/** A period is over and closed: the unit sends the real figure in the place of its estimate, the office receives it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DutyForm } from '../../src/progress/contract.ts';
import { barriers, openBrowser, PHONE, watchErrors } from './browser.ts';
import { forgetCycle, inDatabase, TODAY } from './before-the-cycle.ts';
import { openYear, reportAll } from './cycle-desk.ts';
import { type Demo, openClerk, openPerson, startDemo } from './demo.ts';
import { signIn } from './steps.ts';

const FIGURE = 'Tỷ lệ sản phẩm OCOP được đưa lên sàn thương mại điện tử';
const UNIT = 'Phòng Kinh tế';
const year = new Date().getFullYear();

let demo: Demo;
let browser: Browser;
let clerk: Page;
let errors: string[];

beforeAll(async () => {
  demo = await startDemo();
  await forgetCycle(demo.data);
  await openYear(demo.data);
  browser = await openBrowser();
  const officer = await openPerson(browser, demo, 'kinhte');
  const sent = await reportAll(officer.context, demo.url);
  await officer.context.close();
  const office = await openClerk(browser, demo);
  ({ page: clerk, errors } = office);
  await receiveAll(clerk, sent);
  await letPeriodEnd();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

async function receiveAll(page: Page, { duty, items }: DutyForm): Promise<void> {
  const rows = items.map(({ thingId, version }) => ({ thingId, version }));
  const answer = await page.context().request.post(`${demo.url}/api/duties/${duty.id}/steps`, {
    data: { action: 'receive', items: rows },
    headers: { origin: demo.url },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** The figure was an estimate of the whole period, whose last day was yesterday; the period is closed. */
async function letPeriodEnd(): Promise<void> {
  const thing = `(SELECT id FROM thing WHERE name = $1)`;
  await inDatabase(demo.data, `UPDATE observation SET estimate = true WHERE thing_id = ${thing}`, [FIGURE]);
  await inDatabase(demo.data, `UPDATE figure SET estimate = true WHERE thing_id = ${thing}`, [FIGURE]);
  await inDatabase(demo.data, `UPDATE thing SET latest = latest || '{"estimate":true}' WHERE name = $1`, [
    FIGURE,
  ]);
  const rate = { expected: 9, submitted: 1, received: 1, onTime: 1, asOf: new Date().toISOString() };
  await inDatabase(
    demo.data,
    `UPDATE reporting_period SET ends = ${TODAY} - 1, closed_at = now(), closed_by = 'test', frozen = $1`,
    [JSON.stringify(rate)],
  );
}

it('the officer sees it among the own work, beside the estimate, and sends it on the phone', {
  timeout: 90_000,
}, async () => {
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const wrong = watchErrors(page);
  await signIn(page, demo.url, 'kinhte', demo.answer);
  await page.getByText('1 nội dung phải báo cáo').waitFor();
  await page.goto(`${demo.url}/my-work`);
  const section = page.getByRole('region', { name: 'Số chính thức thay số ước', exact: true });
  const card = section.getByRole('article').filter({ hasText: FIGURE });
  await card.getByText(/Ước cả kỳ 12,5/).waitFor();
  expect(await card.getByText(/Kỳ trước/).count()).toBe(0);
  expect(await card.count()).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await card.getByRole('button', { name: 'Đúng như số ước' }).tap();
  expect(await card.getByLabel(/^Kỳ này/).inputValue()).toBe('12,5');
  await card.getByLabel(/^Kỳ này/).fill('13');
  await page.getByText(/^Đã lưu \d/).waitFor();
  for (const why of await card.getByLabel(/Ghi một câu giải thích/).all()) await why.fill('Số của ngành');
  await page.getByText(/^Đã lưu \d/).waitFor();
  await card.getByRole('button', { name: 'Gửi số chính thức' }).tap();
  await page.getByRole('alert').filter({ hasText: 'Đã gửi 1 số chính thức' }).waitFor();
  expect(wrong).toEqual([]);
  await context.close();
});

it('the office sees that it waits, what it takes the place of, and receives it', {
  timeout: 90_000,
}, async () => {
  await clerk.goto(demo.url);
  await clerk.getByRole('heading', { name: `Năm ${year}: 1 số chính thức chờ tiếp nhận` }).waitFor();
  await clerk.goto(`${demo.url}/reporting`);
  await clerk.getByText('1 số chính thức chờ tiếp nhận').waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.getByRole('link', { name: `Năm ${year}`, exact: true }).click();
  const form = clerk.getByRole('region', { name: UNIT });
  await form.getByText('ước 12,5 → chính thức 13').waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await form.getByRole('button', { name: FIGURE, exact: true }).click();
  await form.getByRole('button', { name: 'Tiếp nhận mục này' }).click();
  await clerk.getByRole('alert').filter({ hasText: 'Đã tiếp nhận 1 mục' }).waitFor();
  await clerk.goto(`${demo.url}/reporting`);
  await clerk.getByRole('link', { name: `Năm ${year}`, exact: true }).waitFor();
  expect(await clerk.getByText('số chính thức chờ tiếp nhận').count()).toBe(0);
  await clerk.goto(`${demo.url}/register?q=OCOP`);
  await clerk.getByRole('link', { name: FIGURE }).first().click();
  const given = clerk.getByRole('listitem').filter({ hasText: `Năm ${year}` });
  await given.filter({ hasText: '12,5 (ước cả kỳ)' }).getByText('Đã có lần gửi sau thay thế').waitFor();
  await given
    .filter({ hasText: '13 ·' })
    .getByText(/tiếp nhận/)
    .waitFor();
  expect(errors).toEqual([]);
});
