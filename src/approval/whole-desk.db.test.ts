/** A desk with work on it: what the preview says goes is what goes; what was typed keeps its name. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Desk } from '../accounts/desk/contract.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { VersionedSettings } from '../duties/settings.ts';
import type { RegisterDetail } from '../register/contract.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
let cycle: CycleDesk;
let admin: SignedIn;
let head: SignedIn;
let successor: SignedIn;
let dutyId: string;
let handed: { id: string; kind: string };

const tasks = async () => {
  const form = await cycle.form(cycle.officer, dutyId);
  return { ...form, items: form.items.filter(({ kind }) => kind === 'task') };
};
const deskOf = (person: SignedIn) =>
  answer<Desk>(admin.request(`/api/accounts/${person.session.userId}/desk`));
const nothingNew = { answer: 'nothing-new' as const, evidence: [] };

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  cycle = await setUpCycle(harness);
  const { communeCode } = cycle.clerk.session;
  const { unitId } = cycle;
  admin = await harness.signIn('admin', { communeCode });
  head = await harness.signIn('unit-head', { communeCode, unitId, name: 'Lê Trước' });
  successor = await harness.signIn('unit-officer', { communeCode, unitId, name: 'Lê Sau' });
  const path = '/api/reporting-settings';
  const { settings, version } = await answer<VersionedSettings>(cycle.clerk.request(path));
  const body = { settings: { ...settings, headFirst: [unitId] }, version };
  await answer(cycle.clerk.request(path, { method: 'PUT', body }));
  const duties = await cycle.open('2026');
  dutyId = duties.find((duty) => duty.unitId === unitId)?.id ?? '';
  const { rows } = await answer<PeriodContent>(cycle.clerk.request('/api/period-content'));
  const row = rows.find(({ provider }) => provider.unitId === unitId);
  if (!row) throw new Error('the unit provides nothing');
  handed = row;
  const choices = [{ thingId: row.id, userId: head.session.userId }];
  await answer(cycle.clerk.request('/api/updaters', { method: 'PUT', body: { choices } }));
  const [first, second] = (await tasks()).items;
  const form = await tasks();
  await answer(cycle.type(cycle.officer, form, { [first?.name ?? '']: nothingNew }));
  const forward = await tasks();
  await answer(cycle.step(cycle.officer, { ...forward, items: forward.items.slice(0, 1) }, 'put-forward'));
  await answer(cycle.type(head, await tasks(), { [second?.name ?? '']: nothingNew }));
});

it('the preview names the rows, what was typed and what waits', async () => {
  const desk = await deskOf(head);
  const { items } = await tasks();
  expect(desk.rows).toMatchObject([{ id: handed.id, unitId: cycle.unitId }]);
  expect(desk.drafts).toMatchObject([{ text: items[1]?.name }]);
  expect(desk.waiting).toMatchObject([{ text: '1 nội dung chờ trưởng đơn vị xem trước khi nộp' }]);
  expect((await deskOf(cycle.clerk)).waiting).toEqual([]);
});

it('the new head sees all of it, what was typed under the name of the former, and the history says who', async () => {
  const order = { userId: successor.session.userId, from: '2026-12-05', post: 'Trưởng phòng', rows: true };
  await answer(
    admin.request(`/api/units/${cycle.unitId}/head`, {
      method: 'POST',
      body: { ...order, lockFormer: false },
    }),
  );
  const { own } = await answer<ReportingStanding>(successor.request('/api/reporting/standing'));
  expect(own.forHead).toBe(1);
  expect((await deskOf(successor)).rows).toMatchObject([{ id: handed.id }]);
  expect((await deskOf(head)).rows).toEqual([]);
  const { items } = await cycle.form(successor, dutyId);
  expect(items.filter(({ draftBy }) => draftBy === 'Lê Trước')).toHaveLength(1);
  const path = `/api/register/${handed.kind}/${handed.id}`;
  const { history } = await answer<RegisterDetail>(successor.request(path));
  const set = history.filter(({ action }) => action === 'Giao người cập nhật');
  expect(set[0]?.changes).toMatchObject([{ before: 'Lê Trước', after: 'Lê Sau' }]);
  const waiting = await tasks();
  const [first] = waiting.items;
  expect(first?.state).toBe('with-head');
  await answer(cycle.step(successor, { ...waiting, items: waiting.items.slice(0, 1) }, 'submit'));
  const typed = await tasks();
  expect((await cycle.step(head, { ...typed, items: typed.items.slice(1, 2) }, 'submit')).status).toBe(403);
});
