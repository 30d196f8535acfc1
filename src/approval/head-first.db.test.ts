/** A unit that wants its head to look first: what was put forward waits for the head, and for nobody else. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';
import type { VersionedSettings } from '../duties/settings.ts';
import type { TaskDraft } from '../progress/contract.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let head: SignedIn;
let dutyId: string;

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const { communeCode } = desk.clerk.session;
  head = await harness.signIn('unit-head', { communeCode, unitId: desk.unitId });
  const path = '/api/reporting-settings';
  const { settings, version } = await answer<VersionedSettings>(desk.clerk.request(path));
  const body = { settings: { ...settings, headFirst: [desk.unitId] }, version };
  await answer(desk.clerk.request(path, { method: 'PUT', body }));
  const duties = await desk.open('2026');
  dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

const ownOf = async (person: SignedIn) =>
  (await answer<ReportingStanding>(person.request('/api/reporting/standing'))).own;
async function firstTask() {
  const form = await desk.form(desk.officer, dutyId);
  return { ...form, items: form.items.filter(({ kind }) => kind === 'task').slice(0, 1) };
}

it('is counted for the head until the head has sent it on, and for no officer', async () => {
  const { rows } = await ownOf(head);
  const [task] = (await firstTask()).items;
  const said: Record<string, TaskDraft> = { [task?.name ?? '']: { answer: 'nothing-new', evidence: [] } };
  await answer(desk.type(desk.officer, await firstTask(), said));
  await answer(desk.step(desk.officer, await firstTask(), 'put-forward'));
  expect(await ownOf(head)).toEqual({ rows: rows - 1, forHead: 1, due: '2026-12-09' });
  expect(await ownOf(desk.officer)).toMatchObject({ rows: rows - 1, forHead: 0 });
  const duties = await answer<Duty[]>(desk.clerk.request('/api/duties?period=2026'));
  expect(duties.find(({ id }) => id === dutyId)).toMatchObject({ withHead: 1, toReceive: 0 });
  await answer(desk.step(head, await firstTask(), 'submit'));
  expect(await ownOf(head)).toMatchObject({ rows: rows - 1, forHead: 0 });
});
