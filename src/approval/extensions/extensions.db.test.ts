/** Extensions through the front door: the original deadline never changes, and everything is told beside it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, setUpCycle } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { RegisterDetail, RegisterPage, RegisterRow } from '../../register/contract.ts';
import type { RegisterOverview } from '../../register/list/contract.ts';
import type { ReportingStanding } from '../contract.ts';
import type { TaskExtensions, WaitingExtension } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let officer: SignedIn;
let unitId: string;
let leader: SignedIn;
let stranger: SignedIn;
let task: RegisterRow;

const ofTask = () => answer<TaskExtensions>(clerk.request(`/api/tasks/${task.id}/extensions`));
const shown = async () => (await answer<RegisterDetail>(clerk.request(`/api/register/task/${task.id}`))).row;
const begin = (who: SignedIn, order: object) =>
  who.request(`/api/tasks/${task.id}/extensions`, {
    method: 'POST',
    body: {
      action: 'ask',
      formerDue: task.deadline?.due,
      due: '2026-12-20',
      reason: 'Chờ kinh phí',
      ...order,
    },
  });
const decide = async (who: SignedIn, order: object) => {
  const { extensions } = await ofTask();
  const last = extensions.at(-1);
  return await who.request(`/api/extensions/${last?.id}/steps`, {
    method: 'POST',
    body: { version: last?.version, ...order },
  });
};

beforeAll(async () => {
  harness.now = new Date('2026-03-02T03:00:00Z');
  const { communeCode } = (await setUpCycle(harness)).clerk.session;
  harness.now = new Date('2026-11-20T03:00:00Z');
  clerk = await harness.signIn('standing-office', { communeCode });
  leader = await harness.signIn('leader', { communeCode });
  const tasks = await answer<RegisterPage>(clerk.request('/api/register?kind=task'));
  const found = tasks.rows.find(({ status }) => status === 'overdue');
  const lead = found?.owners.find(({ role }) => role === 'lead')?.unitId;
  if (!found || !lead) throw new Error('the sample plan has no overdue task that a unit leads');
  task = found;
  unitId = lead;
  officer = await harness.signIn('unit-officer', { communeCode, unitId });
  const units = await answer<{ id: string }[]>(clerk.request('/api/units'));
  const other = units.find(({ id }) => id !== unitId)?.id ?? '';
  stranger = await harness.signIn('unit-officer', { communeCode, unitId: other });
});

describe('a unit', () => {
  it('that answers for the task may ask, another one may not', async () => {
    const { extensions, ...standing } = await ofTask();
    expect(standing).toEqual({ running: true, unitIds: [unitId], due: task.deadline?.due });
    expect(extensions).toEqual([]);
    expect((await begin(stranger, {})).status).toBe(403);
    expect((await begin(stranger, { action: 'extend' })).status).toBe(403);
    expect((await ofTask()).extensions).toEqual([]);
  });

  it('asks with a reason and a later day, or is told what is wrong', async () => {
    expect((await begin(officer, { due: task.deadline?.due })).status).toBe(422);
    expect((await begin(officer, { due: '2026-11-19' })).status).toBe(422);
    expect((await begin(officer, { reason: ' ' })).status).toBe(422);
    expect((await begin(officer, { formerDue: '2026-01-01' })).status).toBe(409);
    expect((await begin(officer, {})).status).toBe(201);
    const { extensions } = await ofTask();
    expect(extensions).toMatchObject([
      { state: 'asked', unitId, formerDue: task.deadline?.due, askedDue: '2026-12-20' },
    ]);
    expect(await shown()).toMatchObject({ extensionAsked: true, extensions: 0, status: 'overdue' });
  });

  it('asks once at a time', async () => {
    const again = await begin(officer, {});
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('đang có một đề nghị gia hạn');
  });

  it('decides nothing', async () => {
    expect((await decide(officer, { action: 'grant' })).status).toBe(403);
  });

  it('takes back what it asked', async () => {
    expect((await decide(officer, { action: 'withdraw' })).status).toBe(204);
    expect(await shown()).toMatchObject({ extensionAsked: false });
    expect((await decide(officer, { action: 'withdraw' })).status).toBe(409);
    expect((await begin(officer, {})).status).toBe(201);
  });
});

describe('a leader', () => {
  it('is told at home and in a list of what waits, others are not', async () => {
    const standing = (who: SignedIn) => answer<ReportingStanding>(who.request('/api/reporting/standing'));
    expect((await standing(leader)).extensions).toBe(1);
    expect((await standing(officer)).extensions).toBe(0);
    const waiting = await answer<WaitingExtension[]>(leader.request('/api/extensions'));
    expect(waiting).toMatchObject([{ thingId: task.id, taskName: task.name, due: task.deadline?.due }]);
    expect((await officer.request('/api/extensions')).status).toBe(403);
  });

  it('grants less than was asked, but nothing that is over', async () => {
    expect((await decide(leader, { action: 'grant', due: '2026-11-19' })).status).toBe(422);
    expect((await decide(leader, { action: 'grant', version: 7 })).status).toBe(409);
    expect((await decide(leader, { action: 'grant', due: '2026-12-15' })).status).toBe(204);
    const row = await shown();
    expect(row).toMatchObject({ extendedDue: '2026-12-15', extensions: 1, extensionAsked: false });
    expect(row.deadline).toEqual(task.deadline);
  });

  it('refuses with a reason only', async () => {
    const formerDue = '2026-12-15';
    expect((await begin(officer, { formerDue, due: '2027-03-01' })).status).toBe(201);
    expect((await decide(leader, { action: 'refuse' })).status).toBe(422);
    expect((await decide(leader, { action: 'refuse', reason: 'Làm xong trong năm' })).status).toBe(204);
    expect((await ofTask()).extensions.at(-1)).toMatchObject({
      state: 'refused',
      decision: 'Làm xong trong năm',
    });
    expect(await shown()).toMatchObject({ extendedDue: '2026-12-15', extensions: 1 });
  });
});

describe('the register', () => {
  const list = async (query: string) =>
    (await answer<RegisterPage>(clerk.request(`/api/register?kind=task&${query}`))).rows.map(({ id }) => id);

  it('counts by the original deadline, and by the other one where somebody asks', async () => {
    expect(await list('status=overdue')).toContain(task.id);
    expect(await list('status=overdue&basis=extended')).not.toContain(task.id);
    expect(await list('status=in-time&basis=extended')).toContain(task.id);
    expect(await list('extension=granted')).toEqual([task.id]);
    expect(await list('extension=asked')).toEqual([]);
  });

  it('says of those overdue how many were extended, which its list holds', async () => {
    const { overdueExtended } = await answer<RegisterOverview>(clerk.request('/api/register/overview'));
    expect(overdueExtended).toBe((await list('status=overdue&extension=granted')).length);
    expect(overdueExtended).toBe(1);
  });

  it('tells of every step in the history of the task', async () => {
    const { history } = await answer<RegisterDetail>(clerk.request(`/api/register/task/${task.id}`));
    const told = history.map(({ action }) => action).filter((action) => action.includes('gia hạn'));
    expect(told.toReversed()).toEqual([
      'Đề nghị gia hạn',
      'Rút đề nghị gia hạn',
      'Đề nghị gia hạn',
      'Đồng ý gia hạn',
      'Đề nghị gia hạn',
      'Không đồng ý gia hạn',
    ]);
  });
});

it('the office extends without being asked, by a document, and takes it back with a reason', async () => {
  const document = 'Công văn số 45/UBND-VX ngày 18/11/2026';
  const given = await begin(clerk, {
    action: 'extend',
    formerDue: '2026-12-15',
    due: '2027-01-31',
    reason: 'Tỉnh gia hạn',
    document,
  });
  expect(given.status).toBe(201);
  expect(await shown()).toMatchObject({ extendedDue: '2027-01-31', extensions: 2 });
  expect((await ofTask()).extensions.at(-1)).toMatchObject({ state: 'granted', document });
  expect((await decide(clerk, { action: 'revoke' })).status).toBe(422);
  expect((await decide(clerk, { action: 'revoke', reason: 'Ghi nhầm nhiệm vụ' })).status).toBe(204);
  const row = await shown();
  expect(row).toMatchObject({ extendedDue: '2026-12-15', extensions: 1 });
  expect(row.deadline).toEqual(task.deadline);
});

it('a task that it is joined into shows its extensions, and its own again when they are parted', async () => {
  const { rows } = await answer<RegisterPage>(clerk.request('/api/register?kind=task'));
  const other = rows.find(({ id }) => id !== task.id);
  if (!other) throw new Error('the sample plan has several tasks');
  const read = async (id: string) => await answer<RegisterDetail>(clerk.request(`/api/register/task/${id}`));
  const own = (await read(task.id)).mentions.map(({ id }) => id);
  const join = {
    version: other.version,
    other: task.id,
    otherVersion: (await shown()).version,
    reason: 'Cùng một việc',
  };
  await answer(clerk.request(`/api/register/task/${other.id}/join`, { method: 'POST', body: join }));
  const joined = (await read(other.id)).row;
  expect(joined).toMatchObject({ extendedDue: '2026-12-15', extensions: 1 });
  const split = { version: joined.version, mentions: own, reason: 'Hai việc khác nhau' };
  await answer(clerk.request(`/api/register/task/${other.id}/split`, { method: 'POST', body: split }));
  expect((await read(other.id)).row).toMatchObject({ extensions: 0 });
  expect(await shown()).toMatchObject({ extendedDue: '2026-12-15', extensions: 1 });
});
