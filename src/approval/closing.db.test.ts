import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { ReportingPeriod } from '../duties/contract.ts';

const harness = useHarness();
let desk: CycleDesk;

beforeAll(async () => {
  harness.now = new Date('2026-12-10T03:00:00Z');
  desk = await setUpCycle(harness);
  await stayAwake(harness, desk.clerk);
  await desk.open('2026');
});

const period = async () => {
  const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
  return periods.find(({ id }) => id === '2026');
};
const order = async (act: 'close' | 'reopen' | 'unlock', body: object) =>
  (await desk.clerk.request(`/api/periods/2026/${act}`, { method: 'POST', body })).status;
const unlock = (until: string, unitId = desk.unitId) =>
  order('unlock', { unitId, until, reason: 'Gửi bổ sung' });

it('a period is closed and opened again on what was shown, once, and unlocked for a month at most', async () => {
  const version = (await period())?.version ?? 0;
  const reason = 'Chốt nhầm';
  expect(await unlock('2026-12-12T03:00:00Z')).toBe(409);
  expect(await order('reopen', { version, reason })).toBe(409);
  expect(await order('close', { version: version + 1 })).toBe(409);
  expect(await order('close', { version: version - 1 })).toBe(409);
  expect(await order('close', { version })).toBe(200);
  expect(await order('close', { version: version + 1 })).toBe(409);
  expect(await unlock('2026-12-10T03:00:00Z')).toBe(422);
  expect(await unlock('2026-12-10T03:00:01Z')).toBe(204);
  expect(await unlock('2027-01-10T03:00:00Z')).toBe(204);
  expect(await unlock('2027-01-10T03:00:01Z')).toBe(422);
  expect(await unlock('2026-12-12T03:00:00Z', '0190f8a0-0000-7000-8000-000000000001')).toBe(404);
  expect(await order('reopen', { version, reason })).toBe(409);
  expect(await order('reopen', { version: version + 1, reason })).toBeLessThan(300);
  expect(await period()).toMatchObject({ state: 'open' });
});
