/** What is done by the grants of another says so, everywhere it is told; what is done by own grants does not. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { ChangeLogPage } from '../change-log/contract.ts';
import type { VersionedSettings } from '../duties/settings.ts';
import type { RegisterDetail } from '../register/contract.ts';
import type { ReportStep } from './contract.ts';
import type { TaskExtensions } from './extensions/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let head: SignedIn;
let leader: SignedIn;
let dutyId: string;

const communeCode = () => desk.clerk.session.communeCode;
const delegate = (from: SignedIn, to: SignedIn) =>
  answer(
    from.request('/api/delegations', {
      method: 'POST',
      body: {
        fromId: from.session.userId,
        toId: to.session.userId,
        grants: from.session.grants,
        firstDay: '2026-12-05',
        lastDay: '2026-12-31',
      },
    }),
  );
const firstTask = async () => {
  const form = await desk.form(desk.officer, dutyId);
  return { ...form, items: form.items.filter(({ kind }) => kind === 'task').slice(0, 1) };
};

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  head = await harness.signIn('unit-head', {
    communeCode: communeCode(),
    unitId: desk.unitId,
    name: 'Đỗ Văn Hóa',
  });
  leader = await harness.signIn('leader', { communeCode: communeCode(), name: 'Trần Thị Lãnh' });
  const path = '/api/reporting-settings';
  const { settings, version } = await answer<VersionedSettings>(desk.clerk.request(path));
  const body = { settings: { ...settings, headFirst: [desk.unitId] }, version };
  await answer(desk.clerk.request(path, { method: 'PUT', body }));
  const duties = await desk.open('2026');
  dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

it('a step of the head taken by the officer bears the name of the head; the own step before it none', async () => {
  const { officer } = desk;
  const [task] = (await firstTask()).items;
  const said = { [task?.name ?? '']: { answer: 'nothing-new' as const, evidence: [] } };
  await answer(desk.type(officer, await firstTask(), said));
  await delegate(head, officer);
  await answer(desk.step(officer, await firstTask(), 'put-forward'));
  await answer(desk.step(officer, await firstTask(), 'submit'));
  const steps = await answer<ReportStep[]>(officer.request(`/api/duties/${dutyId}/steps`));
  expect(steps.map(({ action, by, delegatedBy }) => [action, by, delegatedBy])).toEqual([
    ['submit', officer.session.name, 'Đỗ Văn Hóa'],
    ['put-forward', officer.session.name, undefined],
  ]);
});

it('an extension decided for the leader says so, in the history of the task and in the log', async () => {
  const { officer, clerk } = desk;
  const [task] = (await firstTask()).items;
  const path = `/api/tasks/${task?.thingId}/extensions`;
  const { due } = await answer<TaskExtensions>(clerk.request(path));
  const ask = { action: 'ask', formerDue: due, due: '2027-06-30', reason: 'Chờ kinh phí' };
  expect((await officer.request(path, { method: 'POST', body: ask })).ok).toBe(true);
  const waits = (await answer<TaskExtensions>(clerk.request(path))).extensions[0];
  const grant = () =>
    officer.request(`/api/extensions/${waits?.id}/steps`, {
      method: 'POST',
      body: { action: 'grant', version: waits?.version },
    });
  expect((await grant()).status).toBe(403);
  await delegate(leader, officer);
  expect((await grant()).status).toBe(204);
  const [granted] = (await answer<TaskExtensions>(clerk.request(path))).extensions;
  expect(granted).toMatchObject({ decidedBy: officer.session.name, decidedDelegatedBy: 'Trần Thị Lãnh' });
  expect(granted).not.toHaveProperty('askedDelegatedBy');
  const { history } = await answer<RegisterDetail>(clerk.request(`/api/register/task/${task?.thingId}`));
  expect(history.find(({ action }) => action === 'Đồng ý gia hạn')?.delegatedBy).toBe('Trần Thị Lãnh');
  expect(history.find(({ action }) => action === 'Đề nghị gia hạn')).not.toHaveProperty('delegatedBy');
  const admin = await harness.signIn('admin', { communeCode: communeCode() });
  const log = await answer<ChangeLogPage>(admin.request('/api/change-log?q=Trần Thị Lãnh'));
  expect(log.entries.some(({ delegatedBy }) => delegatedBy === 'Trần Thị Lãnh')).toBe(true);
});

it('the log verifies with marked and unmarked entries, and a mark that is taken away is noticed', async () => {
  const verify = () => harness.database.withTenant(communeCode(), head.actor, verifyChain);
  expect((await verify()).broken).toBeUndefined();
  const [marked] = await query(
    harness.ownerUrl,
    `UPDATE audit_entry SET delegated_by = NULL
      WHERE seq = (SELECT min(seq) FROM audit_entry WHERE delegated_by IS NOT NULL) RETURNING seq::int`,
  );
  expect((await verify()).broken).toEqual({ seq: marked?.['seq'], reason: 'changed' });
});
