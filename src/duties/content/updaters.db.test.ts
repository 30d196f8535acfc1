import { beforeAll, expect, it } from 'vitest';
import { SONG_TRANG } from '../../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { Unit } from '../../organisation/contract.ts';
import type { RegisterDetail } from '../../register/contract.ts';
import type { ContentRow, PeriodContent } from './contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const POST = 'Đồng chí Trưởng Công an xã';
let desk: CycleDesk;
let police: Unit;
let chief: SignedIn;

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const units = await answer<Unit[]>(desk.clerk.request('/api/units'));
  police = units.find(({ name }) => name === 'Công an xã') ?? police;
  chief = await harness.signIn('unit-head', { communeCode, unitId: police.id, name: 'Lê Hùng' });
});

const rows = async (): Promise<ContentRow[]> =>
  (await answer<PeriodContent>(desk.clerk.request('/api/period-content'))).rows;
const owed = async (unitId = police.id) =>
  (await query(harness.ownerUrl, 'SELECT period_id FROM duty WHERE unit_id = $1', [unitId])).length;

/** A task, led from now on by whoever the text names. @returns its id */
async function ledBy(text: string): Promise<string> {
  const found = (await rows()).find(({ kind, updater }) => kind === 'task' && updater === undefined);
  const path = `/api/register/task/${found?.id}`;
  const { row } = await answer<RegisterDetail>(desk.clerk.request(path));
  const { name, deadline, version } = row;
  const value = { name, deadline, owners: [{ role: 'lead', text, resolution: 'person' }] };
  const body = { version, reason: 'Theo phân công của Chủ tịch', value };
  await answer(desk.clerk.request(path, { method: 'PATCH', body }));
  return row.id;
}
const rowOf = async (id: string) => (await rows()).find((row) => row.id === id);

it('a lead that is named by a post is asked through its unit, at once, and its holder answers', async () => {
  expect(await owed()).toBe(0);
  const id = await ledBy(POST);
  expect(await rowOf(id)).toMatchObject({
    leads: [{ text: POST, resolution: 'person', unitId: police.id }],
    provider: { kind: 'lead', unitId: police.id },
    updater: { userId: chief.session.userId, name: 'Lê Hùng', post: POST },
  });
  expect(await owed()).toBeGreaterThan(0);
  const detail = await answer<RegisterDetail>(desk.clerk.request(`/api/register/task/${id}`));
  expect(detail.holders).toEqual([{ text: POST, names: ['Lê Hùng'] }]);
});

it('whoever the row was handed to goes before the holder; taken back, the holder answers again', async () => {
  const [row] = (await rows()).filter(({ updater }) => updater?.post !== undefined);
  const deputy = await harness.signIn('unit-officer', { communeCode, unitId: police.id, name: 'Lê Phó' });
  const hand = async (userId: string | null) =>
    await answer<{ former: unknown }>(
      desk.clerk.request('/api/updaters', {
        method: 'PUT',
        body: { choices: [{ thingId: row?.id, userId }] },
      }),
    );
  const { former } = await hand(deputy.session.userId);
  expect(former).toEqual([{ thingId: row?.id, userId: null }]);
  expect((await rowOf(row?.id ?? ''))?.updater).toEqual({
    userId: deputy.session.userId,
    name: 'Lê Phó',
    locked: false,
  });
  await hand(null);
  expect((await rowOf(row?.id ?? ''))?.updater).toMatchObject({ name: 'Lê Hùng', post: POST });
});

it('a post of no unit, or of many, is nobody until a person chooses', async () => {
  for (const text of ['Đồng chí Chủ tịch UBND xã', 'Trưởng các thôn', 'Đồng chí Nguyễn Văn An']) {
    const id = await ledBy(text);
    expect(await rowOf(id)).toMatchObject({ provider: { kind: 'none', gap: 'lead-not-a-unit' } });
    expect((await rowOf(id))?.updater).toBeUndefined();
  }
});

it('a unit that ends owes nothing further, from the moment in which it is written', async () => {
  expect(await owed()).toBeGreaterThan(0);
  const body = { version: police.version, validTo: '2026-10-06' };
  await answer(desk.clerk.request(`/api/units/${police.id}`, { method: 'PATCH', body }));
  expect(await owed()).toBe(0);
});

it('the form says who updates a row, while that person works for the unit that is asked', async () => {
  const [row] = (await rows()).filter(({ provider }) => provider.unitId === desk.unitId);
  const hand = async (to: SignedIn) => {
    const choices = [{ thingId: row?.id, userId: to.session.userId }];
    await answer(desk.clerk.request('/api/updaters', { method: 'PUT', body: { choices } }));
  };
  const colleague = await harness.signIn('unit-officer', {
    communeCode,
    unitId: desk.unitId,
    name: 'Lê Cúc',
  });
  await hand(colleague);
  const duty = (await desk.open('2026')).find(({ unitId }) => unitId === desk.unitId);
  const shown = async () =>
    (await desk.form(desk.officer, duty?.id ?? '')).items.find(({ thingId }) => thingId === row?.id)?.updater;
  expect(await shown()).toEqual({ userId: colleague.session.userId, name: 'Lê Cúc' });
  const admin = await harness.signIn('admin', { communeCode });
  const elsewhere = (await answer<Unit[]>(desk.clerk.request('/api/units'))).find(
    ({ name }) => name === 'Phòng Kinh tế',
  );
  const body = { grants: [{ role: 'unit-officer', unitId: elsewhere?.id }] };
  await answer(admin.request(`/api/accounts/${colleague.session.userId}`, { method: 'PATCH', body }));
  expect(await shown()).toBeUndefined();
});
