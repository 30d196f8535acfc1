/** The standing office opens a period, returns one answer, receives the rest and closes; a leader sees who is late. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyForm } from '../../src/progress/contract.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { forgetCycle } from './before-the-cycle.ts';
import { letTimePass, reportAll, reportYearly } from './cycle-desk.ts';
import { CLERK, type Demo, openPerson, startDemo } from './demo.ts';
import { dialog } from './dialogs.ts';
import { printed } from './printed.ts';

const PATIENT = { timeout: 20_000 };
const UNIT = 'Phòng Kinh tế';
const year = new Date().getFullYear();

let server: Demo;
let browser: Browser;
let page: Page;
let errors: string[];
let report: DutyForm;

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  await forgetCycle(server.data);
  await reportYearly(server.data, year);
  ({ page, errors } = await openPerson(browser, server, CLERK));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const form = () => page.getByRole('region', { name: UNIT });
const row = (name: string) =>
  form()
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) });
const units = () => page.getByRole('navigation', { name: 'Đơn vị báo cáo' });

async function returns(name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('t');
  await dialog(page).getByLabel('Lý do').fill(reason);
  await dialog(page).getByRole('button', { name: 'Trả lại', exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await row(name).getByText(reason).waitFor();
}

/** The unit finds the period that was unlocked for it on home and among its work, and of the period its own report. */
async function seesUnlocked(): Promise<void> {
  const officer = await openPerson(browser, server, 'kinhte');
  await officer.page.getByText(new RegExp(`Năm ${year} đang mở riêng đến`)).waitFor();
  await officer.page.getByRole('link', { name: 'Mở việc của tôi' }).click();
  await officer.page
    .getByRole('region', { name: `Năm ${year} · ${UNIT}` })
    .getByText(/^Mở riêng đến/)
    .waitFor();
  expect(await barriers(officer.page)).toEqual([]);
  await officer.page.goto(`${server.url}/reporting/${year}`);
  await officer.page.getByRole('region', { name: UNIT }).getByRole('heading', { name: UNIT }).waitFor();
  const links = officer.page.getByRole('navigation', { name: 'Đơn vị báo cáo' }).getByRole('link');
  expect(await links.count()).toBe(1);
  expect(await officer.page.getByText('Bạn chỉ xem được').count()).toBe(0);
  expect(await barriers(officer.page)).toEqual([]);
  await officer.context.close();
}

describe('a period from its opening to its closing', { timeout: 120_000 }, () => {
  it('is opened from the list of periods, where the calendar shows it', async () => {
    await page.goto(`${server.url}/reporting`);
    await page.getByRole('heading', { level: 1, name: 'Kỳ báo cáo' }).waitFor();
    await page.getByText(`${UNIT}`).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: `Mở kỳ Năm ${year}` }).click();
    await dialog(page)
      .getByRole('button', { name: `Mở kỳ Năm ${year}` })
      .click();
    await page.getByRole('heading', { level: 1, name: `Năm ${year}` }).waitFor();
    await units().getByText('Chưa nộp').first().waitFor();
  });

  it('shows what a unit has sent, and home says that it waits', async () => {
    const officer = await openPerson(browser, server, 'kinhte');
    await officer.page.getByText(/nội dung phải báo cáo, hạn/).waitFor();
    report = await reportAll(officer.context, server.url);
    await officer.context.close();
    await page.goto(server.url);
    await page
      .getByRole('heading', {
        name: new RegExp(`Năm ${year}: ${report.items.length} nội dung chờ tiếp nhận`),
      })
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Xem kỳ báo cáo' }).click();
    await units().getByRole('link', { name: UNIT }).click();
    await form().getByRole('heading', { name: UNIT }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('one answer is returned by keyboard, with a reason, and stays visible', async () => {
    const first = report.items.find(({ kind }) => kind === 'indicator') ?? report.items[0];
    const name = first?.name ?? '';
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PATIENT).toBe(name);
    await page.keyboard.press('Enter');
    await form().getByText('Các bước đã qua').waitFor();
    expect(await barriers(page)).toEqual([]);
    await returns(name, 'Nhầm dòng');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await row(name).getByText('Chờ tiếp nhận').waitFor();
    await form().getByText('Rút lại việc trả lại').waitFor();
    expect(await row(name).getByText('Nhầm dòng').count()).toBe(0);
    await returns(name, 'Thiếu số tháng 11');
    await row(name)
      .getByText(/12,5|Không phát sinh/)
      .first()
      .waitFor();
    // What waits beside it is not hidden by what came back.
    await units()
      .getByText(/^1 trả lại · \d+ chờ tiếp nhận$/)
      .waitFor();
  });

  it('the rest is received, what nothing was remarked on at once', async () => {
    const clear = form().getByRole('button', { name: /^Tiếp nhận \d+ mục không có cảnh báo$/ });
    await clear.click();
    await page
      .getByText(/^Đã tiếp nhận \d+ mục vào sổ theo dõi\./)
      .first()
      .waitFor();
    await clear.waitFor({ state: 'hidden' });
    for (;;) {
      const waiting = form().getByRole('row').filter({ hasText: 'Chờ tiếp nhận' });
      const left = await waiting.count();
      if (left === 0) break;
      await waiting.first().getByRole('button').first().focus();
      await page.keyboard.press('r');
      await expect.poll(() => waiting.count(), PATIENT).toBeLessThan(left);
    }
    expect(await form().getByText('Đã tiếp nhận', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('prints with the figures of the unit that is looked at, and whose paper it is', async () => {
    const paper = await printed(page);
    const sent = report.items.find(({ kind }) => kind === 'indicator') ?? report.items[0];
    for (const text of ['xã Sông Trăng', `Năm ${year}`, UNIT, sent?.name ?? ''])
      expect(paper).toContain(text);
  });

  it('the register shows what was received, with everything that was answered', async () => {
    const [, received] = report.items.filter(({ kind }) => kind === 'indicator');
    const shown = received ?? report.items[1];
    await page.goto(`${server.url}/register/${shown?.kind}/${shown?.thingId}`);
    await page.getByRole('heading', { name: 'Kết quả đã tiếp nhận' }).waitFor();
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    await page
      .getByText(/tiếp nhận \d\d\/\d\d\/\d{4}/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${server.url}/register?kind=${shown?.kind}`);
    await page.getByRole('columnheader', { name: 'Kết quả gần nhất' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('a leader sees who is late, and can change nothing', async () => {
    await letTimePass(server.data);
    const leader = await openPerson(browser, server, 'lanhdao');
    await leader.page
      .getByRole('heading', { name: new RegExp(`Năm ${year}: \\d+ đơn vị quá hạn chưa nộp`) })
      .waitFor();
    await leader.page.getByRole('link', { name: 'Xem kỳ báo cáo' }).click();
    await leader.page.getByText('quá hạn 1 ngày').first().waitFor();
    expect(await leader.page.getByRole('button', { name: /Chốt kỳ|Tiếp nhận|Trả lại/ }).count()).toBe(0);
    expect(leader.errors).toEqual([]);
    await leader.context.close();
  });

  it('on a phone the units come first, then the report of one', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${server.url}/reporting/${year}`);
    await units().getByRole('link', { name: UNIT }).waitFor();
    expect(await form().isVisible()).toBe(false);
    expect(await barriers(page)).toEqual([]);
    await units().getByRole('link', { name: UNIT }).click();
    await form().getByRole('heading', { name: UNIT }).waitFor();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: '‹ Các đơn vị' }).click();
    await units().getByRole('link', { name: UNIT }).waitFor();
    await page.setViewportSize(LAPTOP);
  });

  it('is closed with units missing, which are named, and opened again with a reason', async () => {
    await page.goto(`${server.url}/reporting/${year}`);
    await page.getByRole('button', { name: 'Chốt kỳ' }).click();
    await dialog(page)
      .getByText(/Còn thiếu: .+ được ghi là không nộp/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Chốt kỳ' }).click();
    await units().getByText('Không nộp').first().waitFor();
    await page
      .getByText(/Đã chốt lúc/)
      .first()
      .waitFor();
    await units().getByRole('link', { name: UNIT }).click();
    await form().getByRole('button', { name: 'Mở riêng cho đơn vị' }).click();
    await dialog(page).getByLabel('Lý do').fill('Bổ sung số đã trả lại');
    await dialog(page).getByRole('button', { name: 'Mở riêng cho đơn vị' }).click();
    await form()
      .getByText(/^Mở riêng đến \d\d:\d\d ngày /)
      .waitFor();
    await seesUnlocked();
    await page.getByRole('button', { name: 'Mở lại kỳ' }).click();
    await dialog(page).getByLabel('Lý do').fill('Nhiều đơn vị nộp muộn');
    await dialog(page).getByRole('button', { name: 'Mở lại kỳ' }).click();
    await page.getByRole('button', { name: 'Chốt kỳ' }).waitFor();
    expect(errors).toEqual([]);
  });
});
