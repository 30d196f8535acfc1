/** A task that a collective leads: asked of each of its units, done when all of them have said so and were received. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { FormerTaskProviders, PeriodContent } from '../duties/content/contract.ts';
import type { Duty } from '../duties/contract.ts';
import type { Unit } from '../organisation/contract.ts';
import type { Whole } from '../progress/wholes/contract.ts';
import type { RegisterPage } from '../register/contract.ts';

const harness = useHarness();
const TASK = 'Mở chợ số';
let desk: CycleDesk;
let taskId: string;
let unitIds: string[];

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  taskId = rows.find(({ name }) => name === TASK)?.id ?? '';
  const units = await answer<Unit[]>(desk.clerk.request('/api/units'));
  const living = units.filter(({ kind }) => kind !== 'collective').map(({ id }) => id);
  unitIds = [desk.unitId, ...living.filter((id) => id !== desk.unitId)].slice(0, 3);
});

const ask = (choices: object[], person = desk.clerk) =>
  person.request('/api/task-providers', { method: 'PUT', body: { choices } });
const provider = async () => {
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  return rows.find(({ id }) => id === taskId)?.provider;
};
async function registered() {
  const page = await answer<RegisterPage>(desk.clerk.request(`/api/register?q=${encodeURIComponent(TASK)}`));
  return page.rows.find(({ id }) => id === taskId);
}

it('is asked of the units that a person names, and of its lead again when that is taken back', async () => {
  expect(await provider()).toEqual({ kind: 'none', gap: 'no-lead' });
  const asked = await answer<FormerTaskProviders>(ask([{ thingId: taskId, unitIds }]));
  expect(asked).toEqual({ changed: 1, former: [{ thingId: taskId, unitIds: [] }] });
  expect((await provider())?.units?.map(({ unitId }) => unitId).toSorted()).toEqual(unitIds.toSorted());
  expect(await answer(ask([{ thingId: taskId, unitIds: unitIds.toReversed() }]))).toMatchObject({
    changed: 0,
  });
  await answer(ask(asked.former));
  expect(await provider()).toMatchObject({ gap: 'no-lead' });
  await answer(ask([{ thingId: taskId, unitIds }]));
});

it('is chosen by nobody but those who keep the commune, for tasks alone, among units that exist', async () => {
  expect((await ask([{ thingId: taskId, unitIds: [] }], desk.officer)).status).toBe(403);
  expect((await ask([{ thingId: taskId, unitIds: [taskId] }])).status).toBe(422);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const indicator = rows.find(({ kind }) => kind === 'indicator')?.id;
  expect((await ask([{ thingId: indicator, unitIds }])).status).toBe(404);
});

it('is done when the last of them is received, whoever that is', async () => {
  const choices = [{ thingId: taskId, cycle: 'year', asked: true }];
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  const duties = await desk.open('2026');
  const own = duties.filter(({ unitId }) => unitIds.includes(unitId));
  expect(own).toHaveLength(3);
  const [first, second, third] = own;
  await enterFor(first, 'done', '2026-12-01');
  expect(await registered()).toMatchObject({
    state: 'in-progress',
    latest: { done: `${await shortName(first)}: Đã mở` },
  });
  await enterFor(second, 'done', '2026-12-03');
  expect((await registered())?.state).toBe('in-progress');
  expect((await registered())?.together).toMatchObject({ done: 2, expected: 3 });
  const [standing] = await answer<Whole[]>(desk.clerk.request(`/api/wholes/task/${taskId}`));
  expect(standing).toMatchObject({ periodId: '2026', given: 2, expected: 3 });
  expect(standing?.parts.find(({ unitId }) => unitId === second?.unitId)?.task).toMatchObject({
    state: 'done',
    product: { issuedOn: '2026-12-03' },
  });
  expect(standing?.parts.filter(({ task }) => task === undefined)).toHaveLength(1);
  await enterFor(third, 'done', '2026-12-02');
  expect(await registered()).toMatchObject({ state: 'done', completedOn: '2026-12-03' });
  await enterFor(second, 'in-progress', undefined, 'Nghe nhầm');
  expect((await registered())?.state).toBe('in-progress');
});

const shortName = async (duty: Duty | undefined) =>
  (await provider())?.units?.find(({ unitId }) => unitId === duty?.unitId)?.name;

async function enterFor(duty: Duty | undefined, state: 'done' | 'in-progress', on?: string, reason?: string) {
  const form = await desk.form(desk.clerk, duty?.id ?? '');
  const only = { ...form, items: form.items.filter(({ thingId }) => thingId === taskId) };
  const draft = {
    answer: 'update' as const,
    state,
    done: 'Đã mở',
    evidence: [],
    ...(reason && { warnings: [{ rule: 'done-already', explanation: reason }] }),
    ...(on && { completedOn: on, product: { number: '1', issuedOn: on } }),
  };
  expect((await desk.type(desk.clerk, only, { [TASK]: draft })).status).toBe(200);
  const typed = await desk.form(desk.clerk, duty?.id ?? '');
  const ready = { ...typed, items: typed.items.filter(({ thingId }) => thingId === taskId) };
  const behalf = { channel: 'call', saidBy: 'Cô Hoa', saidAt: '2026-12-05T09:00:00+07:00' };
  await answer(desk.step(desk.clerk, ready, 'enter-for', { behalf, ...(reason && { reason }) }));
}
