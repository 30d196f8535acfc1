import { beforeAll, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { query, type Row, useHarness } from '../../tests/harness.ts';
import { saveFlow } from './flow-store.ts';
import { newId } from '../shared/ids.ts';
import { generateDuties } from './generate-duties.ts';

const harness = useHarness();
const keeper = sessionOf('standing-office');
let desk: CycleDesk;

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
});

const generate = () => asPerson(harness, keeper, generateDuties);
const duties = () =>
  query(
    harness.ownerUrl,
    `SELECT period_id, to_char(due, 'YYYY-MM-DD') AS due, opened_at IS NOT NULL AS opened FROM duty
      WHERE unit_id = $1 ORDER BY due, period_id`,
    [desk.unitId],
  );
const ids = (rows: Row[]) => rows.map(({ period_id }) => period_id);

it('makes the duties of the coming year ahead, once; a longer period takes in the one that ends with it', async () => {
  const first = await duties();
  expect(ids(first)).toContain('2026');
  expect(ids(first)).not.toContain('2026Q4');
  expect(ids(first)).not.toContain('2026M12');
  expect(ids(first)).toContain('2027S1');
  expect(new Set(ids(first)).size).toBe(first.length);
  expect(await generate()).toEqual({ added: 0, removed: 0 });
  expect(await duties()).toEqual(first);
});

it('what was opened stays as it was when the flow changes, what is ahead follows', async () => {
  await desk.open('2026');
  const moved = {
    ...UNITS_REPORT,
    version: 2,
    cycles: UNITS_REPORT.cycles
      .filter(({ cycle }) => cycle === 'year')
      .map((rhythm) => ({ ...rhythm, due: { month: 1, day: 25 } })),
  };
  await asPerson(harness, keeper, (tx) => saveFlow(tx, moved, 0));
  const { removed } = await generate();
  expect(removed).toBeGreaterThan(0);
  expect(await duties()).toEqual([
    { period_id: '2026', due: '2026-12-09', opened: true },
    { period_id: '2027', due: '2027-01-25', opened: false },
  ]);
});

it('what is past is never made afterwards', async () => {
  harness.now = new Date('2026-12-28T03:00:00Z');
  await asPerson(harness, keeper, (tx) => saveFlow(tx, { ...UNITS_REPORT, version: 3 }, 0));
  await generate();
  const due = (await duties()).filter(({ opened }) => opened === false).map((row) => String(row['due']));
  expect(due.every((day) => day >= '2026-12-28')).toBe(true);
});

it('a plan that is withdrawn makes no further duties, until it is followed again', async () => {
  const { communeCode } = keeper;
  const clerk = await harness.signIn('standing-office', { communeCode });
  const [plan] = await query(harness.ownerUrl, 'SELECT id FROM plan LIMIT 1');
  const planId = String(plan?.['id']);
  const body = { reason: 'Kế hoạch được thay thế' };
  const order = async (act: string) =>
    (await clerk.request(`/api/plans/${planId}/${act}`, { method: 'POST', body })).status;
  const upwards = { ...UNITS_REPORT, id: newId(), direction: 'up' as const, planId };
  await asPerson(harness, keeper, (tx) => saveFlow(tx, upwards, 1));
  await generate();
  const ahead = () => query(harness.ownerUrl, 'SELECT 1 FROM duty WHERE flow_id = $1', [upwards.id]);
  const before = (await ahead()).length;
  expect(before).toBeGreaterThan(0);
  expect(await order('withdraw')).toBe(200);
  expect(await ahead()).toEqual([]);
  expect(await order('restore')).toBe(200);
  expect(await ahead()).toHaveLength(before);
});
