/**
 * A year of a commune through the API, day by day, against a ledger that knows none of the program's rules
 * (tests/year/). `npm run proof:year` plays it with the whole plan of the fictional commune.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../tests/cycle.ts';
import { query, useHarness } from '../../tests/harness.ts';
import { type YearPlay, playYear } from '../../tests/year/play.ts';
import { ABSORBED, PERIODS } from '../../tests/year/script.ts';
import { chosenYear } from '../../tests/year/scenes.ts';
import { setUpYear } from '../../tests/year/world.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import type { RegisterPage } from '../register/contract.ts';

const LONG = 600_000;
const harness = useHarness();
let play: YearPlay;

beforeAll(async () => {
  harness.now = new Date('2026-01-01T00:30:00Z');
  const { reading, deeds, changes } = await chosenYear();
  const world = await setUpYear(harness, reading);
  play = await playYear(harness, world, deeds(world), changes);
}, LONG);

describe('a year of reporting', () => {
  it('asks in every period those rows of those units, by that day', () => {
    expect(play.openings.told).toEqual(play.openings.counted);
    expect(play.openings.told.map(({ id }) => id)).toEqual(PERIODS.map(({ id }) => id));
  });

  it('has the rate of every period as it was counted by hand', () => {
    const told = [...play.rates].map(([id, { told: rate }]) => {
      const { expected, submitted, received, onTime } = rate;
      return [id, { expected, submitted, received, onTime }];
    });
    expect(told).toEqual([...play.rates].map(([id, { counted }]) => [id, counted]));
    expect(told.length).toBe(PERIODS.length);
  });

  it('keeps the rates as they were frozen, whatever moved afterwards', async () => {
    const periods = await answer<ReportingPeriod[]>(play.world.clerk.request('/api/periods'));
    const closed = periods
      .filter(({ state }) => state === 'closed')
      .map(({ id, rate }) => [id, rate] as const);
    expect(new Map(closed)).toEqual(new Map([...play.rates].map(([id, { told }]) => [id, told])));
  });

  it('has no duty in a period that a longer one took in', async () => {
    const statuses: number[] = [];
    for (const id of ABSORBED)
      statuses.push(
        (await play.world.clerk.request('/api/periods', { method: 'POST', body: { id } })).status,
      );
    expect(statuses).toEqual(ABSORBED.map(() => 409));
    const duties = await answer<Duty[]>(play.world.clerk.request('/api/duties'));
    const keys = duties.map(({ periodId, unitId, flowId }) => `${periodId} ${unitId} ${flowId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(duties.filter(({ periodId }) => ABSORBED.includes(periodId))).toEqual([]);
  });

  it('has the figures that were received last', async () => {
    const kept = await query(
      harness.ownerUrl,
      `SELECT t.name || ' ' || f.period_id AS key, f.answer, to_char(f.as_of, 'YYYY-MM-DD') AS "asOf", f.value, f.text,
        f.estimate FROM figure f JOIN thing t ON t.id = f.thing_id`,
    );
    const received = [...play.ledger.figures()].map(([key, said]) => ({
      key,
      answer: said.answer,
      asOf: said.asOf,
      value: said.value ?? null,
      text: said.text ?? null,
      estimate: said.estimate ?? false,
    }));
    const byKey = (a: { key?: unknown }, b: { key?: unknown }) => (String(a.key) < String(b.key) ? -1 : 1);
    expect(kept.toSorted(byKey)).toEqual(received.toSorted(byKey));
    expect(received.length).toBeGreaterThan(20);
  });

  it('has beside each real figure the estimate that it took the place of', async () => {
    const kept = await query(
      harness.ownerUrl,
      `SELECT t.name || ' ' || f.period_id AS key, f.estimated->'value' AS value, f.estimated->>'asOf' AS "asOf"
        FROM figure f JOIN thing t ON t.id = f.thing_id WHERE f.estimated IS NOT NULL`,
    );
    const told = new Map(
      kept.map(({ key, value, asOf }) => [String(key), [value ?? undefined, String(asOf).slice(0, 10)]]),
    );
    const { ledger } = play;
    expect(told).toEqual(
      new Map([...ledger.superseded()].map(([key, { value, asOf }]) => [key, [value, asOf]])),
    );
    const whole = ledger.cells.filter(
      ({ period, received }) => received?.asOf === period.end && !received.estimate,
    );
    expect(whole.length).toBeGreaterThan(0);
  });

  it('shows every row as it was received last', async () => {
    const { rows, today } = await answer<RegisterPage>(play.world.clerk.request('/api/register?limit=500'));
    const { ledger } = play;
    const shown = ledger.rows.map(({ id, name }) => {
      const row = rows.find((each) => each.id === id);
      return {
        name,
        answer: row?.latest?.answer,
        asOf: row?.latest?.asOf,
        ...(row?.kind === 'task' && { state: row.state, completedOn: row.completedOn, status: row.status }),
      };
    });
    const kept = ledger.rows.map((row) => ({
      name: row.name,
      answer: ledger.latestOf(row)?.answer,
      asOf: ledger.latestOf(row)?.asOf,
      ...(row.kind === 'task' && {
        state: ledger.stateOf(row),
        completedOn: ledger.completedOn(row),
        status: ledger.statusOf(row, today),
      }),
    }));
    expect(shown).toEqual(kept);
  });
});
