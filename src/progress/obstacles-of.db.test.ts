/** An obstacle is as old as the first of the received answers that told of one without a break. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { RegisterPage } from '../register/contract.ts';
import { RegisterOverview } from '../register/list/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let task: string;

beforeAll(async () => {
  harness.now = new Date('2026-07-05T03:00:00Z');
  desk = await setUpCycle(harness);
  for (const person of [desk.clerk, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const own = rows.find(
    ({ kind, provider }) => kind === 'task' && provider.kind === 'lead' && provider.unitId === desk.unitId,
  );
  task = own?.id ?? '';
  const choices = [{ thingId: task, cycle: 'month', asked: true }];
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
});

/** What the unit says of its task in a month ("2026-07"). @returns what receives it */
async function report(month: string, obstacle: string | undefined) {
  harness.now = new Date(`${month}-16T03:00:00Z`);
  const duties = await desk.open(month.replace('-', 'M'));
  const dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const row = async () => {
    const form = await desk.form(desk.officer, dutyId);
    return { ...form, items: form.items.filter(({ thingId }) => thingId === task) };
  };
  const [item] = (await row()).items;
  const draft =
    obstacle === 'nothing-new'
      ? { answer: 'nothing-new' as const, evidence: [] }
      : {
          answer: 'update' as const,
          state: 'in-progress' as const,
          done: 'Đang làm.',
          evidence: [],
          ...(obstacle !== undefined && { obstacle, proposal: 'Đề nghị hỗ trợ.', solver: 'Phòng Kinh tế' }),
        };
  await answer(desk.type(desk.officer, await row(), { [item?.name ?? '']: draft }));
  await answer(desk.step(desk.officer, await row(), 'submit'));
  return async () => void (await answer(desk.step(desk.clerk, await row(), 'receive')));
}

const glance = async () => RegisterOverview.parse(await answer(desk.clerk.request('/api/register/overview')));
const listed = async (obstacle: string) => {
  const page = await answer<RegisterPage>(desk.clerk.request(`/api/register?kind=task&obstacle=${obstacle}`));
  return page.rows.map(({ id }) => id);
};

it('counts nothing that was not received', async () => {
  const receive = await report('2026-07', 'Thiếu kinh phí.');
  expect(await glance()).toMatchObject({ obstacles: {} });
  expect(await listed('any')).toEqual([]);
  await receive();
  expect((await glance()).obstacles).toEqual({ 'under-7': 1 });
  expect(await listed('under-7')).toEqual([task]);
});

it('began with the first of those without a break; nothing new breaks nothing', async () => {
  const first = (await glance()).oldestObstacle;
  await (await report('2026-08', 'nothing-new'))();
  await (await report('2026-10', 'Vẫn thiếu kinh phí.'))();
  expect(await glance()).toMatchObject({ oldestObstacle: first, obstacles: { 'over-90': 1 } });
  expect([await listed('over-90'), await listed('under-7')]).toEqual([[task], []]);
});

it('begins anew after an answer that tells of none', async () => {
  const before = (await glance()).oldestObstacle ?? '';
  await (await report('2026-11', undefined))();
  expect((await glance()).obstacles).toEqual({});
  await (await report('2027-01', 'Thiếu người.'))();
  const { oldestObstacle = '', obstacles } = await glance();
  expect(oldestObstacle > before).toBe(true);
  expect(obstacles).toEqual({ 'under-7': 1 });
});
