/** Decisions about tasks through the front door: they hold over what units report, and nothing that was said is lost. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { PeriodContent } from '../../duties/content/contract.ts';
import type { RegisterDetail, RegisterPage, RegisterRow } from '../../register/contract.ts';
import type { RecentTransfer, TaskLife } from './contract.ts';

const harness = useHarness();
const DOCUMENT = { number: '45/QĐ-UBND', issuedOn: '2026-03-12', title: 'Về việc ban hành quy chế' };
let desk: CycleDesk;
let clerk: SignedIn;
let leader: SignedIn;
let officer: SignedIn;
let tasks: RegisterRow[];
let dutyId: string;

const list = async () => (await answer<RegisterPage>(clerk.request('/api/register?kind=task'))).rows;
const detail = async (id: string) => await answer<RegisterDetail>(clerk.request(`/api/register/task/${id}`));
const life = async (id: string) => await answer<TaskLife>(clerk.request(`/api/tasks/${id}/life`));
const decide = (who: SignedIn, action: string, rows: readonly RegisterRow[], more: object = {}) =>
  who.request('/api/tasks/decisions', {
    method: 'POST',
    body: { action, tasks: rows.map(({ id, version }) => ({ id, version })), ...more },
  });
const again = async (row: RegisterRow) => (await detail(row.id)).row;

/** Tasks of the sample plan, by their place. */
const take = (...places: number[]) =>
  places.flatMap((place) => tasks[place] ?? []) as [RegisterRow, ...RegisterRow[]];
const later = () => {
  harness.now = new Date(harness.now.getTime() + 60_000);
};

beforeAll(async () => {
  harness.now = new Date('2026-03-02T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk, officer } = desk);
  leader = await harness.signIn('leader', { communeCode: clerk.session.communeCode });
  for (const person of [clerk, officer, leader]) await stayAwake(harness, person);
  harness.now = new Date('2026-03-16T03:00:00Z');
  const many = async (act: string, order: object) => {
    const things = (await list()).map(({ id, kind, version }) => ({ id, kind, version }));
    const body = { things, reason: 'Cùng một đơn vị, cùng một hạn', ...order };
    await answer(clerk.request(`/api/register/many/${act}`, { method: 'POST', body }));
  };
  await many('lead', { unitId: desk.unitId });
  await many('deadline', { deadline: { kind: 'due', text: 'Tháng 3/2026', due: '2026-03-31' } });
  tasks = await list();
  dutyId = (await desk.open('2026')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

/** What the unit reports of a task, received. */
async function report(row: RegisterRow, said: object, how: 'submit' | 'correct' = 'submit'): Promise<void> {
  const only = async (person: SignedIn) => {
    const form = await desk.form(person, dutyId);
    return { ...form, items: form.items.filter(({ thingId }) => thingId === row.id) };
  };
  const words = ['held-up-without-reason', 'done-already', 'done-without-evidence', 'completed-differs'];
  const warnings = words.map((rule) => ({ rule, explanation: 'Theo thực tế' }));
  const draft = { answer: 'update' as const, evidence: [], warnings, ...said };
  await answer(desk.type(officer, await only(officer), { [row.name]: draft }));
  await answer(desk.step(officer, await only(officer), how, how === 'correct' ? { reason: 'Bổ sung' } : {}));
  await answer(desk.step(clerk, await only(clerk), 'receive'));
}

it('one document completes several tasks at once, on its own day, and each says so', async () => {
  const both = take(0, 1);
  expect((await decide(officer, 'complete', both, { document: DOCUMENT })).status).toBe(403);
  expect((await decide(leader, 'complete', both)).status).toBe(422);
  const future = { document: { ...DOCUMENT, issuedOn: '2026-03-17' } };
  expect((await decide(leader, 'complete', both, future)).status).toBe(422);
  await answer(decide(leader, 'complete', both, { document: DOCUMENT }));
  for (const task of both) {
    const { row, history } = await detail(task.id);
    expect(row).toMatchObject({ state: 'done', completedOn: '2026-03-12', deadline: task.deadline });
    expect(history[0]).toMatchObject({ action: 'Hoàn thành theo văn bản' });
    expect((await life(task.id)).decisions).toMatchObject([
      { action: 'complete', to: 'done', heldOn: '2026-03-12', document: DOCUMENT },
    ]);
  }
  const stale = await decide(leader, 'reopen', both, { reason: 'Ghi nhầm' });
  expect(stale.status).toBe(409);
  const done = [await again(both[0]), await again(both[1] ?? both[0])];
  await answer(decide(leader, 'reopen', done, { reason: 'Văn bản bị thu hồi' }));
  expect(await again(both[0])).toMatchObject({ state: 'in-progress' });
});

it('all or none: one task that stands otherwise keeps the others as they are, and is named', async () => {
  const [first, second] = take(2, 3) as [RegisterRow, RegisterRow];
  await answer(decide(clerk, 'cancel', [first], { document: DOCUMENT, reason: 'Trùng với nhiệm vụ khác' }));
  const both = [await again(first), second];
  const refused = await decide(clerk, 'pause', both, { reason: 'Chờ kinh phí' });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain(first.name);
  expect((await again(second)).state).toBe(second.state);
});

describe('a pause', () => {
  it('holds over what the unit sent before and after, until the task is taken up again', async () => {
    const [task] = take(0);
    await report(task, { state: 'in-progress', done: 'Đã họp' });
    expect((await decide(leader, 'pause', [await again(task)])).status).toBe(422);
    await answer(decide(leader, 'pause', [await again(task)], { reason: 'Chờ hướng dẫn của tỉnh' }));
    expect(await again(task)).toMatchObject({ state: 'paused', status: 'paused' });
    const content = await answer<PeriodContent>(clerk.request('/api/period-content'));
    const asked = content.rows.find(({ id }) => id === task.id);
    expect(asked && JSON.stringify(asked)).toContain('paused');

    later();
    await report(
      task,
      { state: 'done', product: { number: '46/QĐ-UBND', issuedOn: '2026-03-10' }, done: 'Xong' },
      'correct',
    );
    expect(await again(task)).toMatchObject({ state: 'paused' });

    await answer(decide(leader, 'resume', [await again(task)], { reason: 'Đã có hướng dẫn' }));
    expect(await again(task)).toMatchObject({ state: 'in-progress' });
    later();
    await report(
      task,
      { state: 'done', product: { number: '46/QĐ-UBND', issuedOn: '2026-03-11' }, done: 'Xong' },
      'correct',
    );
    expect(await again(task)).toMatchObject({ state: 'done', completedOn: '2026-03-11' });
    expect((await life(task.id)).decisions.map(({ action }) => action)).toEqual([
      'complete',
      'reopen',
      'pause',
      'resume',
    ]);
  });
});

it('a cancelled task comes back by a document, and is asked again', async () => {
  const [task] = take(3);
  await answer(decide(leader, 'cancel', [task], { document: DOCUMENT, reason: 'Không còn phù hợp' }));
  const cancelled = await again(task);
  expect(cancelled).toMatchObject({ state: 'cancelled', status: 'cancelled' });
  expect((await decide(leader, 'reinstate', [cancelled], { reason: 'Cấp trên yêu cầu' })).status).toBe(422);
  await answer(decide(leader, 'reinstate', [cancelled], { reason: 'Cấp trên yêu cầu', document: DOCUMENT }));
  expect(await again(task)).toMatchObject({ state: 'in-progress', deadline: task.deadline });
});

describe('a transfer', () => {
  it('has the other unit answer from now on; the former one keeps what it reported, and both are told', async () => {
    const [task] = take(4);
    await report(task, { state: 'in-progress', done: 'Đã dự thảo' });
    const units = await answer<{ id: string; name: string; kind: string }[]>(clerk.request('/api/units'));
    const other = units.find(({ id, kind }) => id !== desk.unitId && kind === 'government');
    if (!other) throw new Error('another unit');
    const order = { reason: 'Đúng chức năng', unitId: other.id };
    expect((await decide(leader, 'transfer', [await again(task)], { reason: 'Đúng' })).status).toBe(422);
    await answer(decide(leader, 'transfer', [await again(task)], order));
    const row = await again(task);
    expect(row).toMatchObject({ state: 'in-progress', deadline: task.deadline });
    expect(row.owners.filter(({ role }) => role === 'lead')).toMatchObject([{ unitId: other.id }]);
    const answers = await answer<{ unitName?: string }[]>(clerk.request(`/api/answers/task/${task.id}`));
    expect(answers.map(({ unitName }) => unitName)).toEqual(['Phòng Văn hóa - Xã hội']);

    const { communeCode } = clerk.session;
    const receiver = await harness.signIn('unit-officer', { communeCode, unitId: other.id });
    const stranger = await harness.signIn('unit-officer', {
      communeCode,
      unitId: units.find(({ id }) => id !== desk.unitId && id !== other.id)?.id ?? '',
    });
    const told = async (who: SignedIn) => await answer<RecentTransfer[]>(who.request('/api/tasks/transfers'));
    for (const who of [officer, receiver])
      expect(await told(who)).toMatchObject([
        { thingId: task.id, fromUnits: ['Phòng Văn hóa - Xã hội'], toUnit: other.name },
      ]);
    expect(await told(stranger)).toEqual([]);
    const twice = await decide(leader, 'transfer', [row], order);
    expect(twice.status).toBe(409);
  });

  it('tells the unit of a post by which the plan names the lead', async () => {
    const row = await again(take(1)[0]);
    const { version, name, targets, deadline } = row;
    const owners = [{ role: 'lead', text: 'Trưởng Phòng Văn hóa - Xã hội', resolution: 'person' }];
    const value = { name, owners, targets, deadline };
    const body = { version, reason: 'Theo kế hoạch', value };
    await answer(clerk.request(`/api/register/task/${row.id}`, { method: 'PATCH', body }));
    const units = await answer<{ id: string; kind: string }[]>(clerk.request('/api/units'));
    const other = units.find(({ id, kind }) => id !== desk.unitId && kind === 'government');
    const order = { reason: 'Đúng chức năng', unitId: other?.id };
    await answer(decide(leader, 'transfer', [await again(row)], order));
    const [told] = await answer<RecentTransfer[]>(officer.request('/api/tasks/transfers'));
    expect(told).toMatchObject({ thingId: row.id, fromUnits: ['Phòng Văn hóa - Xã hội'] });
  });
});
