import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import type { MyWork } from '../progress/contract.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
const UNTIL = '2026-12-12T03:05:00.000Z';
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
let desk: CycleDesk;
let dutyId: string;

beforeAll(async () => {
  harness.now = new Date('2026-12-12T03:00:00Z');
  desk = await setUpCycle(harness);
  dutyId = (await desk.open('2026')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
  const version = periods.find(({ id }) => id === '2026')?.version;
  await answer(desk.clerk.request('/api/periods/2026/close', { method: 'POST', body: { version } }));
});

const own = async () => (await answer<MyWork>(desk.officer.request('/api/my-work'))).forms;
const standing = (who: CycleDesk['clerk']) =>
  answer<ReportingStanding>(who.request('/api/reporting/standing'));
const duty = async () => {
  const duties = await answer<Duty[]>(desk.clerk.request('/api/duties?period=2026'));
  return duties.find(({ id }) => id === dutyId);
};

describe('a closed period that is unlocked for a unit', () => {
  it('owes nothing before', async () => {
    expect(await own()).toEqual([]);
    expect((await standing(desk.officer)).own).toEqual({ rows: 0, forHead: 0 });
    expect(await duty()).toMatchObject({ state: 'missing' });
  });

  it('stands among the work of the unit, on its home and in the list, with the time until which it is', async () => {
    const unlocked = await desk.clerk.request('/api/periods/2026/unlock', {
      method: 'POST',
      body: { unitId: desk.unitId, reason: 'Số của ngành về muộn', until: UNTIL },
    });
    expect(unlocked.status).toBe(204);
    const [form] = await own();
    expect(form).toMatchObject({ open: true, duty: { id: dutyId, state: 'open', unlockedUntil: UNTIL } });
    expect(await duty()).toMatchObject({ state: 'open', unlockedUntil: UNTIL });
    const seen = await standing(desk.officer);
    expect(seen.own).toEqual({
      rows: form?.items.length,
      forHead: 0,
      unlocked: { periodName: 'Năm 2026', until: UNTIL },
    });
    expect(seen.late).toEqual([]);
    expect(seen.open).toEqual([]);
  });

  it('lets the office see what the unit sends in it, and counts it in no rate', async () => {
    const form = await desk.form(desk.officer, dutyId);
    await desk.type(desk.officer, form, { [FIGURE]: { answer: 'value', value: 60, evidence: [] } });
    const typed = await desk.form(desk.officer, dutyId);
    const row = { ...typed, items: typed.items.filter(({ name }) => name === FIGURE) };
    await answer(desk.step(desk.officer, row, 'submit'));
    const { unlocked } = await standing(desk.clerk);
    expect(unlocked).toEqual([{ id: '2026', name: 'Năm 2026', units: 1, toReceive: 1 }]);
    const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
    expect(periods.find(({ id }) => id === '2026')).toMatchObject({
      state: 'closed',
      rate: { submitted: 0 },
    });
  });

  it('is over when that time is, but for what the unit sent by then', async () => {
    harness.now = new Date('2026-12-12T03:05:01Z');
    expect(await own()).toEqual([]);
    expect((await standing(desk.clerk)).unlocked).toEqual([
      { id: '2026', name: 'Năm 2026', units: 0, toReceive: 1 },
    ]);
    expect(await duty()).not.toHaveProperty('unlockedUntil');
  });
});
