/** What a unit sends while a closed period is unlocked for it is not left behind when that time is over. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { query, useHarness } from '../../tests/harness.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import type { DutyForm, MyWork } from '../progress/contract.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
const UNTIL = '2026-12-12T03:05:00.000Z';
const FIGURES = ['Tỷ lệ hồ sơ trực tuyến toàn trình', 'Người dân có tài khoản định danh'] as const;
let desk: CycleDesk;
let dutyId: string;

const period = async () =>
  (await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'))).find(({ id }) => id === '2026');
const order = async (act: 'close' | 'reopen' | 'unlock', body: object) => {
  const response = await desk.clerk.request(`/api/periods/2026/${act}`, { method: 'POST', body });
  expect(response.ok).toBe(true);
};
const unlock = (until: string) =>
  order('unlock', { unitId: desk.unitId, reason: 'Số của ngành về muộn', until });
const duty = async () =>
  (await answer<Duty[]>(desk.clerk.request('/api/duties?period=2026'))).find(({ id }) => id === dutyId);
const rowOf = async (name: string): Promise<DutyForm> => {
  const form = await desk.form(desk.clerk, dutyId);
  return { ...form, items: form.items.filter((item) => item.name === name) };
};
const send = async (name: string, value: number) => {
  const typed = { answer: 'value' as const, value, evidence: [] };
  await answer(desk.type(desk.officer, await desk.form(desk.officer, dutyId), { [name]: typed }));
  const sent = await desk.step(desk.officer, await rowOf(name), 'submit');
  expect(await sent.text()).toContain('with-office');
};
const toReceive = async () =>
  (await answer<ReportingStanding>(desk.clerk.request('/api/reporting/standing'))).unlocked;
const figures = () =>
  query(harness.ownerUrl, "SELECT value FROM figure WHERE period_id = '2026' ORDER BY value");

beforeAll(async () => {
  harness.now = new Date('2026-12-12T03:00:00Z');
  desk = await setUpCycle(harness);
  dutyId = (await desk.open('2026')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

describe('what the period was closed upon', () => {
  it('moves no more: the office closed it knowing that', async () => {
    await send(FIGURES[0], 61);
    await order('close', { version: (await period())?.version });
    for (const action of ['receive', 'return'] as const) {
      const refused = await desk.step(desk.clerk, await rowOf(FIGURES[0]), action, {
        reason: 'Chưa đúng số',
      });
      expect(refused.status).toBe(409);
    }
    expect(await duty()).not.toHaveProperty('unlockEnded');
    expect(await toReceive()).toEqual([]);
  });
});

describe('what was with the office when the unlock ended', () => {
  beforeAll(async () => {
    await unlock(UNTIL);
    await send(FIGURES[1], 62);
    harness.now = new Date('2026-12-12T03:05:01Z');
  });

  it('is told to the office, on its home, in the list and on the form; the unit owes nothing of it', async () => {
    expect(await toReceive()).toEqual([{ id: '2026', name: 'Năm 2026', units: 0, toReceive: 2 }]);
    expect(await duty()).toMatchObject({ state: 'submitted', toReceive: 2, unlockEnded: UNTIL });
    expect(await desk.form(desk.officer, dutyId)).toMatchObject({
      open: false,
      duty: { unlockEnded: UNTIL },
    });
    expect((await answer<MyWork>(desk.officer.request('/api/my-work'))).forms).toEqual([]);
  });

  it('moves for nobody but the office', async () => {
    const typed = { [FIGURES[0]]: { answer: 'nil' as const, evidence: [] } };
    expect((await desk.type(desk.officer, await desk.form(desk.officer, dutyId), typed)).status).toBe(409);
    expect((await desk.step(desk.officer, await rowOf(FIGURES[0]), 'recall')).status).toBe(409);
    const behalf = { channel: 'call', saidBy: 'Chị Lan', saidAt: '2026-12-12T03:01:00Z' };
    const entered = await desk.step(desk.clerk, await rowOf(FIGURES[0]), 'enter-for', { behalf });
    expect(entered.status).toBe(409);
  });

  it('is received into the record, while the rate stays as it was frozen', async () => {
    const frozen = (await period())?.rate;
    await answer(desk.step(desk.clerk, await rowOf(FIGURES[1]), 'receive'));
    expect(await figures()).toEqual([{ value: 62 }]);
    expect((await period())?.rate).toEqual(frozen);
    expect(await toReceive()).toMatchObject([{ toReceive: 1 }]);
  });

  it('or returned, and taken back where that was a slip: the unit could not send it again', async () => {
    await answer(desk.step(desk.clerk, await rowOf(FIGURES[0]), 'return', { reason: 'Nhầm dòng' }));
    await answer(desk.step(desk.clerk, await rowOf(FIGURES[0]), 'undo-return'));
    expect(await toReceive()).toMatchObject([{ toReceive: 1 }]);
    expect(await duty()).toMatchObject({ state: 'submitted', unlockEnded: UNTIL });
  });

  it('or returned; the unit corrects it when it is unlocked again, and nothing waits any more', async () => {
    await answer(desk.step(desk.clerk, await rowOf(FIGURES[0]), 'return', { reason: 'Chưa đúng số' }));
    expect(await toReceive()).toEqual([]);
    expect(await duty()).not.toHaveProperty('unlockEnded');
    const [item] = (await desk.form(desk.officer, dutyId)).items.filter(({ name }) => name === FIGURES[0]);
    expect(item).toMatchObject({ state: 'returned', returned: { reason: 'Chưa đúng số' } });
    await unlock('2026-12-12T03:10:00.000Z');
    await send(FIGURES[0], 63);
  });
});

describe('a period that is opened as a whole and closed again', () => {
  it('leaves behind nothing that was sent under an unlock which holds on', async () => {
    await order('reopen', { version: (await period())?.version, reason: 'Thiếu số của nhiều đơn vị' });
    expect(await duty()).not.toHaveProperty('unlockEnded');
    await order('close', { version: (await period())?.version });
    harness.now = new Date('2026-12-12T03:10:01Z');
    expect(await toReceive()).toMatchObject([{ units: 0, toReceive: 1 }]);
    await answer(desk.step(desk.clerk, await rowOf(FIGURES[0]), 'receive'));
    expect(await figures()).toEqual([{ value: 62 }, { value: 63 }]);
  });

  it('is closed upon what was sent before: an unlock that had ended by then covers it no longer', async () => {
    await order('reopen', { version: (await period())?.version, reason: 'Thiếu số của nhiều đơn vị' });
    const form = await rowOf(FIGURES[1]);
    await answer(
      desk.type(desk.officer, form, { [FIGURES[1]]: { answer: 'value', value: 64, evidence: [] } }),
    );
    await answer(desk.step(desk.officer, await rowOf(FIGURES[1]), 'correct', { reason: 'Cộng thiếu' }));
    await order('close', { version: (await period())?.version });
    expect(await toReceive()).toEqual([]);
    expect((await desk.step(desk.clerk, await rowOf(FIGURES[1]), 'receive')).status).toBe(409);
  });
});
