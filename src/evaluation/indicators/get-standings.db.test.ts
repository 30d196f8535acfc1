/** A standing follows from what was received, and from nothing else. */
import { beforeAll, expect, it } from 'vitest';
import { BEN_MOI } from '../../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../../tests/cycle.ts';
import { useHarness } from '../../../tests/harness.ts';
import type { VersionedSettings } from '../../duties/settings.ts';
import type { PeriodContent } from '../../duties/content/contract.ts';
import type { RegisterPage } from '../../register/contract.ts';
import { IndicatorStanding, IndicatorStandings, StandingWithCourse } from './contract.ts';

const harness = useHarness();
const NAME = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const EXPLAINED = ['far-from-own', 'short-of-target'].map((rule) => ({ rule, explanation: 'Đã kiểm tra.' }));
let desk: CycleDesk;
let id: string;

beforeAll(async () => {
  harness.now = new Date('2026-07-05T03:00:00Z');
  desk = await setUpCycle(harness);
  for (const person of [desk.clerk, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  id = rows.find(({ name }) => name === NAME)?.id ?? '';
  const choices = [{ thingId: id, cycle: 'month', asked: true }];
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
});

const standing = async () =>
  IndicatorStanding.parse(await answer(desk.clerk.request(`/api/indicators/${id}/standing`)));

/** Reported and, unless it is left waiting, received. */
async function report(month: string, at: string, value: number, receive = true): Promise<void> {
  harness.now = new Date(at);
  const dutyId = (await desk.open(month)).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const row = async () => {
    const form = await desk.form(desk.officer, dutyId);
    return { ...form, items: form.items.filter(({ name }) => name === NAME) };
  };
  const draft = { value, evidence: [], warnings: EXPLAINED };
  await answer(desk.type(desk.officer, await row(), { [NAME]: draft }));
  await answer(desk.step(desk.officer, await row(), 'submit'));
  if (receive) await answer(desk.step(desk.clerk, await row(), 'receive'));
}

it('has too little data until two figures were received', async () => {
  expect(await standing()).toMatchObject({ status: 'too-little-data', observed: 0 });
  await report('2026M07', '2026-07-17T03:00:00Z', 40);
  expect(await standing()).toMatchObject({ status: 'too-little-data', observed: 1, base: { value: 40 } });
  await report('2026M08', '2026-08-17T03:00:00Z', 41, false);
  expect(await standing()).toMatchObject({ status: 'too-little-data', observed: 1 });
});

it('is worked out from its first figure to its next milestone', async () => {
  await report('2026M10', '2026-10-17T03:00:00Z', 44);
  const found = await standing();
  expect(found).toMatchObject({
    observed: 2,
    base: { value: 40 },
    current: { value: 44 },
    milestone: { year: 2026 },
  });
  expect(['on-track', 'behind', 'at-risk']).toContain(found.status);
  expect(found.paceRatio).toBeCloseTo((found.achievedShare ?? 0) / (found.timeShare ?? 0), 9);
});

it('has its road and its figures with it, as they are drawn', async () => {
  const found = await answer(desk.clerk.request(`/api/indicators/${id}/standing`));
  const { base, current, milestone, observations, road, yearFigures } = StandingWithCourse.parse(found);
  expect(observations).toEqual([base, current]);
  expect(road[0]).toEqual(base);
  expect(road).toContainEqual(milestone);
  expect(yearFigures).toEqual([current]);
});

it('is the same on its own and among all that the list has', async () => {
  const all = IndicatorStandings.parse(await answer(desk.clerk.request('/api/indicators/standings')));
  const page = await answer<RegisterPage>(desk.clerk.request('/api/register?kind=indicator&limit=200'));
  expect(all.standings.map(({ thingId }) => thingId).toSorted()).toEqual(
    page.rows.map((row) => row.id).toSorted(),
  );
  expect(all.standings.find(({ thingId }) => thingId === id)).toEqual(await standing());
});

it('is for people of the commune, and of things that there are', async () => {
  const other = await harness.signIn('standing-office', { communeCode: BEN_MOI.code });
  expect((await other.request(`/api/indicators/${id}/standing`)).status).toBe(404);
  const task = (await answer<RegisterPage>(desk.clerk.request('/api/register?kind=task&limit=1'))).rows[0]
    ?.id;
  expect((await desk.clerk.request(`/api/indicators/${task}/standing`)).status).toBe(404);
});

it('is judged by the bands that the commune set', async () => {
  const { settings, version } = await answer<VersionedSettings>(
    desk.clerk.request('/api/reporting-settings'),
  );
  const found = await standing();
  const pace = found.paceRatio ?? 0;
  const set = (bands: object, on: number) =>
    desk.clerk.request('/api/reporting-settings', {
      method: 'PUT',
      body: { settings: { ...settings, bands }, version: on },
    });
  expect((await set({ onTrack: 0.5, behind: 0.5 }, version)).status).toBe(422);
  await answer(set({ onTrack: pace, behind: pace / 2 }, version));
  expect(await standing()).toMatchObject({ status: 'on-track', bands: { onTrack: pace } });
  await answer(set({ onTrack: pace + 0.1, behind: pace + 0.05 }, version + 1));
  expect((await standing()).status).toBe('at-risk');
  const list = await answer<RegisterPage>(
    desk.clerk.request('/api/register?kind=indicator&standing=at-risk'),
  );
  expect(list.rows.map((row) => row.id)).toEqual([id]);
});
