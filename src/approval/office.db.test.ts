import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { ThingAnswer } from '../progress/contract.ts';
import type { ReportingStanding, ReportStep } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let dutyId: string;

const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
});

const standing = (person: SignedIn) => answer<ReportingStanding>(person.request('/api/reporting/standing'));
async function row() {
  const form = await desk.form(desk.officer, dutyId);
  return { ...form, items: form.items.filter(({ name }) => name === FIGURE) };
}
async function report(value: number, explanation = 'Theo Cổng dịch vụ công'): Promise<void> {
  const warnings = ['unusual', 'short-of-target', 'fell'].map((rule) => ({ rule, explanation }));
  await answer(
    desk.type(desk.officer, await row(), { [FIGURE]: { answer: 'value', value, warnings, evidence: [] } }),
  );
  await answer(desk.step(desk.officer, await row(), 'submit'));
}
const history = async (person: SignedIn) => {
  const [item] = (await row()).items;
  return await answer<ThingAnswer[]>(person.request(`/api/answers/indicator/${item?.thingId}`));
};

describe('where reporting stands', () => {
  it('says which period is due to be opened, and what waits once it is', async () => {
    const before = await standing(desk.clerk);
    expect(before).toMatchObject({ today: '2026-12-05', flows: 1, open: [], own: { rows: 0 } });
    const duties = await desk.open('2026');
    dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
    const [open] = (await standing(desk.clerk)).open;
    expect(open).toMatchObject({ id: '2026', missing: duties.length, toReceive: 0, due: '2026-12-09' });
    const own = (await standing(desk.officer)).own;
    expect(own).toEqual({
      rows: (await desk.form(desk.officer, dutyId)).items.length,
      forHead: 0,
      due: '2026-12-09',
    });
  });

  it('counts what waits to be received', async () => {
    await report(62.5);
    const [open] = (await standing(desk.clerk)).open;
    expect(open).toMatchObject({ toReceive: 1, rate: { submitted: 1, received: 0 } });
  });
});

describe('what the office looks at', () => {
  it('is the answer, what the rules say of it, and the steps that it took', async () => {
    const [item] = (await row()).items;
    expect(item?.review).toMatchObject({ former: [], evidence: [] });
    expect(item?.previous).toBeUndefined();
    await answer(desk.step(desk.clerk, await row(), 'return', { reason: 'Thiếu tháng 11' }));
    await report(64);
    await answer(desk.step(desk.clerk, await row(), 'receive'));
    const steps = await answer<ReportStep[]>(desk.clerk.request(`/api/duties/${dutyId}/steps`));
    expect(steps.map(({ action }) => action)).toEqual(['receive', 'submit', 'return', 'submit']);
    const [open] = (await standing(desk.clerk)).open;
    expect(open).toMatchObject({ toReceive: 0, rate: { submitted: 1, received: 0 } });
    expect(steps[2]).toMatchObject({ reason: 'Thiếu tháng 11', from: 'with-office', to: 'returned' });
  });

  it('has every answer in the history of the thing, what was returned too', async () => {
    const [last, first] = await history(desk.clerk);
    expect(last).toMatchObject({
      answer: { value: 64 },
      periodName: 'Năm 2026',
      unitName: 'Phòng Văn hóa - Xã hội',
      superseded: false,
      received: { by: desk.clerk.session.name },
    });
    expect(first).toMatchObject({
      answer: { value: 62.5 },
      superseded: true,
      returned: { reason: 'Thiếu tháng 11' },
    });
    expect(first?.received).toBeUndefined();
  });

  it('is told to people of other units once it was received', async () => {
    const { communeCode } = desk.clerk.session;
    const other = await harness.signIn('unit-officer', { communeCode });
    expect((await history(other)).map(({ answer: { id } }) => id)).toHaveLength(1);
    expect((await other.request(`/api/duties/${dutyId}/steps`)).status).toBe(403);
  });

  it('compares with the last figure received in another period', async () => {
    const quarter = (await desk.open('2026Q3')).find(({ unitId }) => unitId === desk.unitId);
    const year = dutyId;
    dutyId = quarter?.id ?? '';
    await report(61);
    await answer(desk.step(desk.clerk, await row(), 'receive'));
    dutyId = year;
    const [item] = (await row()).items;
    expect(item?.previous).toMatchObject({ periodId: '2026Q3', value: 61 });
    expect(item?.review?.former).toMatchObject([{ value: 61 }]);
    // For the unit too, once it was received; before the quarter nothing was received.
    expect(item).toMatchObject({ state: 'received', answer: { value: 64 } });
    const [earlier] = (await desk.form(desk.officer, quarter?.id ?? '')).items.filter(
      ({ name }) => name === FIGURE,
    );
    expect(earlier?.previous).toBeUndefined();
  });
});

describe('after the due day', () => {
  it('whoever has not submitted is named to those who see to all, and to nobody else', async () => {
    harness.now = new Date('2026-12-11T03:00:00Z');
    const { communeCode } = desk.clerk.session;
    const leader = await harness.signIn('leader', { communeCode });
    const { late, open } = await standing(leader);
    const missing = open.reduce((sum, period) => sum + period.missing, 0);
    expect(late).toHaveLength(missing);
    expect(late.every(({ unitId }) => unitId !== desk.unitId)).toBe(true);
    const officer = await harness.signIn('unit-officer', { communeCode, unitId: desk.unitId });
    expect((await standing(officer)).late).toEqual([]);
  });
});
