import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from './content/contract.ts';
import type { AdHocOrder, Duty, ReportingPeriod } from './contract.ts';
import { saveFlow } from './flow-store.ts';
import { generateDuties } from './generate-duties.ts';

const harness = useHarness();
let desk: CycleDesk;

beforeAll(async () => {
  harness.now = new Date('2026-11-05T03:00:00Z');
  desk = await setUpCycle(harness);
});

const ORDER: AdHocOrder = {
  name: 'Sơ kết giữa nhiệm kỳ',
  start: '2025-07-01',
  end: '2026-12-31',
  due: '2026-11-20',
  dueTime: '16:30',
};
const order = (adHoc: object, by = desk.clerk) =>
  by.request('/api/periods', { method: 'POST', body: { adHoc } });
const open = (adHoc: object) => answer<Duty[]>(order(adHoc));

describe('a period apart from the calendar', () => {
  it('asks everybody who provides something, under its own name and dates', async () => {
    const duties = await open(ORDER);
    expect(duties.length).toBeGreaterThan(1);
    const own = duties.find(({ unitId }) => unitId === desk.unitId);
    expect(own).toMatchObject({
      periodId: 'DX2026-01',
      periodName: 'Sơ kết giữa nhiệm kỳ',
      cycle: 'ad-hoc',
      state: 'open',
      windowEnd: '2026-11-20',
      due: '2026-11-20',
      dueTime: '16:30',
    });
    const form = await desk.form(desk.officer, own?.id ?? '');
    expect(form).toMatchObject({ open: true, asksEstimate: true });
    expect(form.items).toHaveLength(own?.rows ?? 0);
    const [period] = (await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'))).filter(
      ({ id }) => id === 'DX2026-01',
    );
    expect(period).toMatchObject({ name: ORDER.name, state: 'open', rate: { expected: duties.length } });
  });

  it('asks the chosen units alone, and stays when the duties ahead are made anew', async () => {
    const chosen = { name: 'Báo cáo đột xuất', start: '2026-10-01', end: '2026-10-31' };
    const duties = await open({ ...chosen, unitIds: [desk.unitId] });
    expect(duties.map(({ unitId, periodId }) => [unitId, periodId])).toEqual([[desk.unitId, 'DX2026-02']]);
    await asPerson(harness, sessionOf('standing-office'), generateDuties);
    expect(await answer<Duty[]>(desk.clerk.request('/api/duties?period=DX2026-02'))).toHaveLength(1);
  });

  it('asks only the kinds of rows and the sections that it is about', async () => {
    const whole = { name: 'Chuyên đề', start: '2025-07-01', end: '2026-12-31', unitIds: [desk.unitId] };
    const rowsOf = async (about: object) => {
      const [duty] = await open({ ...whole, ...about });
      return (await desk.form(desk.officer, duty?.id ?? '')).items;
    };
    const all = await rowsOf({});
    const indicators = await rowsOf({ kinds: ['indicator'] });
    expect(indicators.map(({ thingId }) => thingId)).toEqual(
      all.filter(({ kind }) => kind === 'indicator').map(({ thingId }) => thingId),
    );
    const section = all.find((item) => item.section !== undefined)?.section;
    const ofSection = await rowsOf({ sections: [section] });
    expect(ofSection.length).toBeGreaterThan(0);
    expect(ofSection.length).toBeLessThan(all.length);
    expect(new Set(ofSection.map((item) => item.section))).toEqual(new Set([section]));
    expect((await order({ ...whole, sections: ['Không có mục này'] })).status).toBe(409);
  });

  it('asks single rows that were chosen, also what no rule asks now; and nothing of others', async () => {
    const chosen = { name: 'Số liệu gửi tỉnh', start: '2026-10-01', end: '2026-10-31' };
    const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
    const own = rows.filter(({ provider, kind }) => provider.unitId === desk.unitId && kind === 'indicator');
    const thingIds = own.slice(0, 2).map(({ id }) => id);
    const duties = await open({ ...chosen, thingIds });
    expect(duties.map(({ unitId, rows: asked }) => [unitId, asked])).toEqual([[desk.unitId, 2]]);
    const { items } = await desk.form(desk.officer, duties[0]?.id ?? '');
    expect(new Set(items.map(({ thingId }) => thingId))).toEqual(new Set(thingIds));
  });

  it('names what was chosen and would be asked of nobody, and opens nothing', async () => {
    const chosen = { name: 'Số liệu gửi tỉnh', start: '2026-10-01', end: '2026-10-31' };
    const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
    const other = rows.find(
      ({ provider }) => provider.unitId !== undefined && provider.unitId !== desk.unitId,
    );
    const refused = await order({ ...chosen, thingIds: [other?.id], unitIds: [desk.unitId] });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(other?.name);
    const gone = await order({ ...chosen, thingIds: ['0199ffff-0000-7000-8000-000000000000'] });
    expect(gone.status).toBe(409);
    expect(await gone.text()).toContain('nội dung không còn theo dõi');
  });

  it('is numbered apart by two who order one at the same moment', async () => {
    const both = await Promise.all([open({ ...ORDER, name: 'Một' }), open({ ...ORDER, name: 'Hai' })]);
    expect(new Set(both.map(([duty]) => duty?.periodId))).toEqual(new Set(['DX2026-07', 'DX2026-08']));
  });

  it('is refused to officers, with dates that nobody could keep, and where nobody is asked', async () => {
    expect((await order(ORDER, desk.officer)).status).toBe(403);
    expect((await order({ ...ORDER, due: '2026-11-04' })).status).toBe(422);
    expect((await order({ ...ORDER, end: '2025-06-30' })).status).toBe(422);
    expect((await order({ ...ORDER, unitIds: ['0199ffff-0000-7000-8000-000000000000'] })).status).toBe(409);
    const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
    expect(periods.filter(({ cycle }) => cycle === 'ad-hoc')).toHaveLength(8);
  });

  it('waits until a flow of the units is confirmed', async () => {
    const { confirmedAt: _, ...proposed } = UNITS_REPORT;
    await asPerson(harness, sessionOf('standing-office'), (tx) => saveFlow(tx, proposed, 0));
    const refused = await order(ORDER);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Chưa xác nhận chế độ báo cáo');
  });
});
