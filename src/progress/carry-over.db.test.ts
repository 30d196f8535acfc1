import { beforeAll, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import { saveFlow } from '../duties/flow-store.ts';
import type { DutyForm } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const ESTIMATED = 'Người dân có tài khoản định danh';

beforeAll(async () => {
  harness.now = new Date('2026-12-03T03:00:00Z');
  desk = await setUpCycle(harness);
  const byCalendar = UNITS_REPORT.cycles.map((rhythm) =>
    rhythm.cycle === 'month' ? { ...rhythm, window: 'calendar' as const } : rhythm,
  );
  const keeper = sessionOf('standing-office');
  await asPerson(harness, keeper, (tx) =>
    saveFlow(tx, { ...UNITS_REPORT, cycles: byCalendar, version: 2 }, 0),
  );
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const choices = rows.map(({ id }) => ({ thingId: id, cycle: 'month', asked: true }));
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
});

async function formOf(periodId: string): Promise<DutyForm> {
  const duties = await desk.open(periodId);
  return await desk.form(desk.officer, duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '');
}
const only = (form: DutyForm): DutyForm => ({
  ...form,
  items: form.items.filter(({ name }) => name === FIGURE),
});

it('what was received in November stands in the form of the year, to be confirmed; estimates and all else do not', async () => {
  const november = await formOf('2026M11');
  const draft = { answer: 'value' as const, value: 62, evidence: [] };
  await desk.type(desk.officer, november, { [FIGURE]: draft, [ESTIMATED]: { ...draft, estimate: true } });
  const figures = async () => {
    const form = await desk.form(desk.officer, november.duty.id);
    return { ...form, items: form.items.filter(({ draft: typed, answer: sent }) => typed ?? sent) };
  };
  await answer(desk.step(desk.officer, await figures(), 'submit'));
  await answer(desk.step(desk.clerk, await figures(), 'receive'));

  const year = await formOf('2026');
  const [carried] = only(year).items;
  expect(carried).toMatchObject({ state: 'open', draft: { value: 62 }, carriedFrom: 'Tháng 11/2026' });
  expect(carried?.draftBy).toBeUndefined();
  expect(year.items.filter(({ draft: typed }) => typed).map(({ name }) => name)).toEqual([FIGURE]);
  const unread = await desk.step(desk.officer, only(year), 'submit');
  expect(unread.status).toBe(422);
  expect(await unread.text()).toContain('chưa được xác nhận');
  await answer(desk.type(desk.officer, only(year), { [FIGURE]: draft }));
  const confirmed = only(await desk.form(desk.officer, year.duty.id));
  expect(confirmed.items[0]?.carriedFrom).toBeUndefined();
  await answer(desk.step(desk.officer, confirmed, 'submit'));
});
