/** What changes under a report: another unit answers, the time for which a closed period was unlocked is over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Duty } from '../../src/duties/contract.ts';
import type { DutyForm, MyWork } from '../../src/progress/contract.ts';
import type { RegisterDetail } from '../../src/register/contract.ts';
import { barriers, LAPTOP, openBrowser, PHONE } from './browser.ts';
import { forgetCycle, inDatabase } from './before-the-cycle.ts';
import { reportAll, reportYearly } from './cycle-desk.ts';
import { CLERK, type Demo, openPerson, startDemo } from './demo.ts';

const UNIT = 'Phòng Kinh tế';
const POLICE = 'Công an xã';
const year = new Date().getFullYear();

let server: Demo;
let browser: Browser;
type Person = Awaited<ReturnType<typeof openPerson>>;
let clerk: Person;
let officer: Person;

const ask = async <T>({ context }: Person, path: string): Promise<T> =>
  (await (await context.request.get(`${server.url}/api${path}`)).json()) as T;
async function send({ context }: Person, method: 'post' | 'put', path: string, data: object) {
  const answer = await context.request[method](`${server.url}/api${path}`, {
    data,
    headers: { origin: server.url },
  });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
}
const formOf = async (who: Person): Promise<DutyForm> => {
  const [form] = (await ask<MyWork>(who, '/my-work')).forms;
  if (!form) throw new Error('the person owes nothing');
  return form;
};
const dutyOf = async (): Promise<Duty | undefined> =>
  (await ask<Duty[]>(clerk, `/duties?period=${year}`)).find(({ unitName }) => unitName === UNIT);
const version = async () =>
  (await ask<{ id: string; version?: number }[]>(clerk, '/periods')).find(({ id }) => id === String(year))
    ?.version;

beforeAll(async () => {
  server = await startDemo();
  browser = await openBrowser();
  await forgetCycle(server.data);
  await reportYearly(server.data, year);
  clerk = await openPerson(browser, server, CLERK);
  officer = await openPerson(browser, server, 'kinhte');
  await send(clerk, 'post', '/periods', { id: String(year) });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

const shows = async (page: Page, path: string, text: string | RegExp): Promise<void> => {
  await page.goto(`${server.url}${path}`);
  await page.getByText(text).first().waitFor();
  expect(await barriers(page)).toEqual([]);
};

describe('another unit leads while the period is open', { timeout: 120_000 }, () => {
  it('is told to the unit that has begun, and to the one that takes over; the rest goes along', async () => {
    const form = await formOf(officer);
    const [begun, left] = form.items.filter(({ kind }) => kind === 'task');
    if (!begun || !left) throw new Error('two tasks of the unit');
    await send(officer, 'put', `/duties/${form.duty.id}/drafts`, {
      items: [
        { thingId: begun.thingId, version: begun.version, draft: { answer: 'nothing-new', evidence: [] } },
      ],
    });
    const units = await ask<{ id: string; name: string }[]>(clerk, '/units');
    const details = await Promise.all(
      [begun, left].map(({ thingId }) => ask<RegisterDetail>(clerk, `/register/task/${thingId}`)),
    );
    await send(clerk, 'post', '/register/many/lead', {
      things: details.map(({ row: { id, kind, version: shown } }) => ({ id, kind, version: shown })),
      unitId: units.find(({ name }) => name === POLICE)?.id,
      reason: 'Theo phân công mới',
    });
    await officer.page.setViewportSize(PHONE);
    await shows(officer.page, '/my-work', `Từ nay ${POLICE} trả lời nội dung này.`);
    expect(await officer.page.getByText(left.name, { exact: true }).count()).toBe(0);
    await officer.page.setViewportSize(LAPTOP);
    const police = await openPerson(browser, server, 'congan');
    await police.page.goto(`${server.url}/my-work`);
    await police.page.getByText(left.name, { exact: true }).first().waitFor();
    await police.page.getByText(/^Đơn vị chủ trì, nơi khác cung cấp/).click();
    await police.page.getByText(`${UNIT} đã bắt đầu trả lời kỳ này`).first().waitFor();
    expect(await barriers(police.page)).toEqual([]);
    await police.context.close();
    await shows(clerk.page, `/register/task/${left.thingId}`, 'Chuyển đơn vị trả lời trong kỳ đang mở');
  });
});

describe('what was sent while a closed period was unlocked', { timeout: 120_000 }, () => {
  it('is told to both and received by the office after that time', async () => {
    const { unitId, id } = (await dutyOf()) ?? {};
    await send(clerk, 'post', `/periods/${year}/close`, { version: await version() });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await send(clerk, 'post', `/periods/${year}/unlock`, { unitId, reason: 'Bổ sung số', until });
    await reportAll(officer.context, server.url);
    await inDatabase(server.data, 'UPDATE period_unlock SET until = now()');
    await shows(officer.page, `/reporting/duties/${id}`, /đang chờ cơ quan thường trực tiếp nhận/);
    await shows(clerk.page, '/reporting', /^\d+ nội dung gửi trong lúc mở riêng, chờ tiếp nhận$/);
    await shows(clerk.page, `/reporting/${year}`, 'Gửi trong lúc mở riêng, chờ tiếp nhận');
    await clerk.page.getByRole('link', { name: new RegExp(UNIT) }).click();
    const report = clerk.page.getByRole('region', { name: UNIT });
    await report.getByText(/^Hết mở riêng lúc \d\d:\d\d ngày .+ vẫn tiếp nhận hoặc trả lại được/).waitFor();
    await report.getByRole('button', { name: /^Tiếp nhận \d+ mục không có cảnh báo$/ }).click();
    await clerk.page
      .getByText(/^Đã tiếp nhận \d+ mục vào sổ theo dõi\./)
      .first()
      .waitFor();
    expect([...clerk.errors, ...officer.errors]).toEqual([]);
  });
});
