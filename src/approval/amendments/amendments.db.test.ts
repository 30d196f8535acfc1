/** Amendments through the front door: a version of the plan, targets that hold from a day, figures of both times. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { PlanDetail } from '../../plans/confirmed/contract.ts';
import type { RegisterDetail, RegisterPage, RegisterRow } from '../../register/contract.ts';
import type { Amendment } from './contract.ts';

const harness = useHarness();
const ONLINE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
let desk: CycleDesk;
let clerk: SignedIn;
let rows: RegisterRow[];

beforeAll(async () => {
  harness.now = new Date('2026-03-02T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk } = desk);
  for (const person of [clerk, desk.officer]) await stayAwake(harness, person);
  ({ rows } = await answer<RegisterPage>(clerk.request('/api/register?limit=500')));
});

function rowNamed(name: string): RegisterRow {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}
const detail = async ({ kind, id }: RegisterRow) =>
  await answer<RegisterDetail>(clerk.request(`/api/register/${kind}/${id}`));
const list = async ({ kind, id }: RegisterRow) =>
  await answer<Amendment[]>(clerk.request(`/api/register/${kind}/${id}/amendments`));
async function amend(row: RegisterRow, order: object, who = clerk): Promise<number> {
  const { version, planId } = (await detail(row)).row;
  const document = { number: '12/QĐ-UBND', issuedOn: '2026-05-04' };
  const body = { version, planId, document, reason: 'Điều chỉnh theo thực tế', ...order };
  const path = `/api/register/${row.kind}/${row.id}/amendments`;
  return (await who.request(path, { method: 'POST', body })).status;
}
async function undo(row: RegisterRow): Promise<Response> {
  const last = (await list(row)).findLast(({ undoneAt }) => undoneAt === undefined);
  const body = { reason: 'Văn bản bị thu hồi' };
  return await clerk.request(`/api/amendments/${last?.id}/undo`, { method: 'POST', body });
}
const level = (value: number) => ({ year: 2026, comparator: '>=', value, text: `≥${value}%` });
const plan = async () => await answer<PlanDetail>(clerk.request(`/api/plans/${rowNamed(ONLINE).planId}`));

/** A figure of the indicator, received. */
async function receive(period: string, value: number): Promise<void> {
  const duty = (await desk.open(period)).find(({ unitId }) => unitId === desk.unitId);
  const only = async (person: SignedIn) => {
    const form = await desk.form(person, duty?.id ?? '');
    return { ...form, items: form.items.filter(({ name }) => name === ONLINE) };
  };
  const draft = { answer: 'value' as const, value, estimate: false, evidence: [], warnings: [] };
  await answer(desk.type(desk.officer, await only(desk.officer), { [ONLINE]: draft as never }));
  await answer(desk.step(desk.officer, await only(desk.officer), 'submit'));
  await answer(desk.step(clerk, await only(clerk), 'receive'));
}

it('a changed target holds from the day of its document; the figure of before keeps the target of its time', async () => {
  const row = rowNamed(ONLINE);
  harness.now = new Date('2026-03-05T03:00:00Z');
  await receive('2026Q1', 58);
  harness.now = new Date('2026-05-11T03:00:00Z');
  expect(await amend(row, { kind: 'targets', targets: [level(55)] }, desk.officer)).toBe(403);
  expect(await amend(row, { kind: 'targets' })).toBe(422);
  expect(await amend(row, { kind: 'drop' })).toBe(422);
  expect(await amend(row, { kind: 'targets', targets: [level(55)] })).toBe(204);
  const now = await detail(row);
  expect(now.row.targets).toEqual([level(55)]);
  expect(now.row.targetsThen).toEqual([level(60)]);
  expect(now.mentions[0]).toMatchObject({ targets: [level(60)], amendedTargets: [level(55)] });
  expect(now.history[0]).toMatchObject({
    action: 'Điều chỉnh theo văn bản',
    changes: [{ before: '2026: ≥60%', after: '2026: ≥55% (12/QĐ-UBND, ngày 04/05/2026)' }],
  });
  expect(await list(row)).toMatchObject([
    { before: '2026: ≥60%', after: '2026: ≥55%', heldOn: '2026-05-04' },
  ]);
  const { version, versions } = await plan();
  expect(version).toBe(2);
  expect(versions[0]).toMatchObject({ version: 2, legalBasis: '12/QĐ-UBND, ngày 04/05/2026' });
});

it('is taken back while no figure was judged by it, and only the last', async () => {
  const row = rowNamed(ONLINE);
  const early = {
    kind: 'targets',
    targets: [level(50)],
    document: { number: '9/QĐ', issuedOn: '2026-04-01' },
  };
  expect(await amend(row, early)).toBe(409);
  expect((await undo(row)).status).toBe(204);
  const back = await detail(row);
  expect(back.row.targets).toEqual([level(60)]);
  expect(back.row).not.toHaveProperty('targetsThen');
  expect(back.mentions[0]).not.toHaveProperty('amendedTargets');
  expect((await plan()).versions[0]?.legalBasis).toContain('Bỏ điều chỉnh');
  expect(await amend(row, { kind: 'targets', targets: [level(55)] })).toBe(204);
  harness.now = new Date('2026-06-03T03:00:00Z');
  await receive('2026S1', 56);
  const refused = await undo(row);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('đối chiếu với mức mới');
  expect((await detail(row)).row).not.toHaveProperty('targetsThen');
});

it('a deadline is moved beside the one that the plan gave, and a task is dropped by the document', async () => {
  const task = rowNamed('Ban hành quy chế quản lý dữ liệu');
  expect(await amend(task, { kind: 'deadline', due: '2027-03-31' })).toBe(204);
  expect((await detail(task)).row).toMatchObject({
    deadline: { due: '2026-12-31' },
    extendedDue: '2027-03-31',
  });
  expect(await amend(task, { kind: 'drop' })).toBe(204);
  expect((await detail(task)).row.state).toBe('cancelled');
  expect((await undo(task)).status).toBe(204);
  expect((await detail(task)).row.state).toBe('in-progress');
  expect((await undo(task)).status).toBe(204);
  expect((await detail(task)).row).not.toHaveProperty('extendedDue');
  expect(await amend(task, { kind: 'deadline', due: '2026-01-31' })).toBe(422);
});
