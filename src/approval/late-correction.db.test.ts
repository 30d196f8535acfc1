import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { TaskDraft } from '../progress/contract.ts';
import type { Start } from '../progress/start/contract.ts';
import type { RegisterPage } from '../register/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let october: string;
let november: string;

const TASK = 'Ban hành quy chế quản lý dữ liệu';
const WARNINGS = ['done-without-evidence', 'late-without-reason', 'done-already', 'completed-differs'].map(
  (rule) => ({ rule, explanation: 'Đã kiểm tra.' }),
);

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
  for (const person of [desk.clerk, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const choices = rows
    .filter(({ name }) => name === TASK)
    .map(({ id }) => ({ thingId: id, cycle: 'month', asked: true }));
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  october = await open('2026M10');
  harness.now = new Date('2026-11-16T03:00:00Z');
  november = await open('2026M11');
});

const open = async (id: string) =>
  (await desk.open(id)).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';

async function received(
  dutyId: string,
  state: 'in-progress' | 'done' | 'nothing-new',
  on?: string,
): Promise<void> {
  const row = async () => {
    const form = await desk.form(desk.officer, dutyId);
    return { ...form, items: form.items.filter(({ name }) => name === TASK) };
  };
  const told: TaskDraft = {
    answer: 'update',
    done: 'Đã làm',
    evidence: [],
    warnings: WARNINGS,
    ...(state !== 'nothing-new' && { state }),
    ...(on && { completedOn: on, product: { number: '12', symbol: 'QĐ-UBND', issuedOn: on } }),
  };
  const draft: TaskDraft = state === 'nothing-new' ? { answer: state, evidence: [] } : told;
  const corrects = (await row()).items[0]?.state === 'received';
  await answer(desk.type(desk.officer, await row(), { [TASK]: draft }));
  await answer(
    corrects
      ? desk.step(desk.officer, await row(), 'correct', { reason: 'Ghi thiếu' })
      : desk.step(desk.officer, await row(), 'submit'),
  );
  await answer(desk.step(desk.clerk, await row(), 'receive'));
}
const registered = async () => {
  const { rows } = await answer<RegisterPage>(
    desk.clerk.request(`/api/register?q=${encodeURIComponent(TASK)}`),
  );
  return rows.find(({ name }) => name === TASK);
};

it('what was done by an earlier day is done, though a later answer only went on from what stood', async () => {
  await received(october, 'in-progress');
  await received(november, 'in-progress');
  await received(october, 'done', '2026-10-12');
  expect(await registered()).toMatchObject({
    state: 'done',
    completedOn: '2026-10-12',
    latest: { periodId: '2026M11' },
  });
});

it('a later answer that says otherwise stands, whatever is said of the earlier day', async () => {
  await received(november, 'in-progress');
  expect((await registered())?.state).toBe('in-progress');
  await received(october, 'done', '2026-10-13');
  expect(await registered()).toMatchObject({ state: 'in-progress', latest: { periodId: '2026M11' } });
});

it('what the register began with can be put right without undoing what was reported since', async () => {
  const begin = async (asOf: string, note: string) => {
    const { rows } = await answer<Start>(desk.clerk.request('/api/start'));
    const row = rows.find(({ name }) => name === TASK);
    const task = { state: 'in-progress', note };
    const body = { asOf, rows: [{ thingId: row?.id, answerId: row?.answerId, baseId: null, task }] };
    await answer(desk.clerk.request('/api/start', { method: 'PUT', body }));
  };
  await begin('2026-09-30', 'Đã có dự thảo');
  expect(await registered()).toMatchObject({ state: 'in-progress', latest: { periodId: '2026M11' } });
  await received(november, 'in-progress');
  await received(november, 'nothing-new');
  await begin('2026-09-15', 'Đã giao việc');
  expect(await registered()).toMatchObject({
    state: 'done',
    completedOn: '2026-10-13',
    latest: { periodId: '2026M11', answer: 'nothing-new' },
  });
});
