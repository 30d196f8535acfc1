/** Nothing turns red before anybody could report: New Year's Day, an open period, what was received, a closed period. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { ReportingPeriod } from '../../duties/contract.ts';
import type { RegisterDetail, RegisterFacets, RegisterPage } from '../contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let clerk: SignedIn;
let taskId: string;

const task = async () => {
  const { row } = await answer<RegisterDetail>(clerk.request(`/api/register/task/${taskId}`));
  return row;
};
/** The facet counts what the list shows. */
async function counted(status: string): Promise<number> {
  const { statuses } = await answer<RegisterFacets>(clerk.request('/api/register/facets?kind=task'));
  const { total } = await answer<RegisterPage>(clerk.request(`/api/register?kind=task&status=${status}`));
  expect(statuses.find(({ value }) => value === status)?.count ?? 0).toBe(total);
  return total;
}

beforeAll(async () => {
  harness.now = new Date('2026-03-02T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk } = desk);
  for (const person of [clerk, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<RegisterPage>(clerk.request('/api/register?kind=task'));
  const [first] = rows;
  if (!first) throw new Error('a task');
  taskId = first.id;
  const things = [{ id: first.id, kind: first.kind, version: first.version }];
  const post = (act: string, order: object) =>
    answer(
      clerk.request(`/api/register/many/${act}`, {
        method: 'POST',
        body: { things, reason: 'Theo kế hoạch', ...order },
      }),
    );
  await post('lead', { unitId: desk.unitId });
  things[0] = { id: first.id, kind: first.kind, version: (await task()).version };
  await post('deadline', { deadline: { kind: 'due', text: 'Tháng 12/2026', due: '2026-12-31' } });
});

it('waits on New Year’s Day for the report that covers its day, until that is to be sent', async () => {
  harness.now = new Date('2026-12-31T03:00:00Z');
  expect((await task()).status).toBe('near-due');
  harness.now = new Date('2026-12-31T17:30:00Z');
  expect((await task()).status).toBe('due-waiting');
  expect(await counted('due-waiting')).toBe(1);
  harness.now = new Date('2027-01-19T03:00:00Z');
  expect((await task()).status).toBe('due-waiting');
  harness.now = new Date('2027-01-20T03:00:00Z');
  expect((await task()).status).toBe('overdue');
});

it('waits as long as that period is open and no answer was received', async () => {
  const duty = (await desk.open('2027M01')).find(({ unitId }) => unitId === desk.unitId);
  expect((await task()).status).toBe('due-waiting');
  const only = async (person: SignedIn) => {
    const form = await desk.form(person, duty?.id ?? '');
    return { ...form, items: form.items.filter(({ thingId }) => thingId === taskId) };
  };
  const form = await only(desk.officer);
  const [item] = form.items;
  const draft = {
    answer: 'update' as const,
    state: 'in-progress' as const,
    done: 'Đang lấy ý kiến',
    obstacle: 'Chờ ý kiến của tỉnh',
    evidence: [],
  };
  const warnings = ['held-up-without-reason', 'overdue-without-reason'].map((rule) => ({
    rule,
    explanation: 'Chờ ý kiến',
  }));
  await answer(desk.type(desk.officer, form, { [item?.name ?? '']: { ...draft, warnings } as never }));
  await answer(desk.step(desk.officer, await only(desk.officer), 'submit'));
  expect((await task()).status).toBe('due-waiting');
  await answer(desk.step(clerk, await only(clerk), 'receive'));
  expect((await task()).status).toBe('overdue');
  expect(await counted('due-waiting')).toBe(0);
});

it('a period that is closed leaves nothing to wait for; opened again, it does', async () => {
  const set = async (due: string) => {
    const things = [{ id: taskId, kind: 'task', version: (await task()).version }];
    const deadline = { kind: 'due', text: 'Tháng 2/2027', due };
    const body = { things, reason: 'Theo kế hoạch', deadline };
    await answer(clerk.request('/api/register/many/deadline', { method: 'POST', body }));
  };
  harness.now = new Date('2027-02-18T03:00:00Z');
  await set('2027-02-10');
  await desk.open('2027M02');
  harness.now = new Date('2027-03-05T03:00:00Z');
  expect((await task()).status).toBe('due-waiting');
  const version = async () =>
    (await answer<ReportingPeriod[]>(clerk.request('/api/periods'))).find(({ id }) => id === '2027M02')
      ?.version;
  const act = async (path: string, body: object) =>
    await clerk.request(`/api/periods/2027M02/${path}`, { method: 'POST', body });
  expect((await act('close', { version: await version() })).ok).toBe(true);
  expect((await task()).status).toBe('overdue');
  const reopened = await act('reopen', { version: await version(), reason: 'Còn đơn vị chưa gửi' });
  expect(reopened.status).toBe(204);
  expect((await task()).status).toBe('due-waiting');
});
