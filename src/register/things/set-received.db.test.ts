import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, sessionOf, setUpCommunes, SONG_TRANG } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import type { DEADLINE_KINDS } from '../../reading/contract.ts';
import type { TaskState } from '../received/contract.ts';
import {
  clearReceived,
  type Received,
  setConditions,
  setReceived,
  setReported,
  setReviewed,
} from './set-received.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
let thingId: string;
let otherId: string;

beforeAll(async () => {
  await setUpCommunes(harness);
  await makePlan(harness);
  const rows = await query(
    harness.ownerUrl,
    `SELECT id FROM thing WHERE commune_code = $1 AND kind = 'task' ORDER BY id LIMIT 2`,
    [SONG_TRANG.code],
  );
  [thingId, otherId] = rows.map(({ id }) => String(id)) as [string, string];
});

const shown = async (id = thingId) => {
  const [row] = await query(
    harness.ownerUrl,
    `SELECT state, completed_on::text AS completed, reviewed_on::text AS reviewed, reported, version,
      latest->>'done' AS latest, condition_met_on::text AS met, condition_document AS document
    FROM thing WHERE commune_code = $1 AND id = $2`,
    [SONG_TRANG.code, id],
  );
  return row;
};
const receive = (more: Partial<Received> & { on: string; state?: TaskState }) => {
  const { on, ...rest } = more;
  const received: Received = { thingId, latest: { asOf: on, done: `đến ${on}` }, ...rest };
  return asPerson(harness, clerk, (tx) => setReceived(tx, [received]));
};
/** As on the first day, with a deadline of this kind. */
const begin = async (kind: (typeof DEADLINE_KINDS)[number]) => {
  await asPerson(harness, clerk, (tx) => clearReceived(tx, [thingId]));
  await query(harness.ownerUrl, 'UPDATE thing SET deadline_kind = $2 WHERE id = $1', [thingId, kind]);
};

describe('what the register shows of a task', () => {
  it('follows what was received last, and goes back to nothing', async () => {
    await begin('due');
    await receive({ on: '2026-03-14', state: 'in-progress' });
    await receive({ on: '2026-06-14', state: 'done', completedOn: '2026-06-02' });
    expect(await shown()).toMatchObject({
      state: 'done',
      completed: '2026-06-02',
      reviewed: '2026-06-14',
      latest: 'đến 2026-06-14',
    });
    await begin('due');
    const nothing = { state: 'not-started', completed: null, reviewed: null, latest: null };
    expect(await shown()).toMatchObject(nothing);
  });

  it('keeps its state where nothing new was said', async () => {
    await begin('due');
    await receive({ on: '2026-03-14', state: 'done', completedOn: '2026-03-02' });
    await receive({ on: '2026-06-14' });
    expect(await shown()).toMatchObject({
      state: 'done',
      completed: '2026-03-02',
      latest: 'đến 2026-06-14',
    });
  });

  it('keeps the day of completion where it stays complete and no other day is told', async () => {
    await begin('due');
    await receive({ on: '2026-03-14', state: 'done', completedOn: '2026-03-02' });
    await receive({ on: '2026-06-14', state: 'done' });
    expect((await shown())?.['completed']).toBe('2026-03-02');
    await receive({ on: '2026-06-14', state: 'done', completedOn: '2026-03-05' });
    expect((await shown())?.['completed']).toBe('2026-03-05');
    await receive({ on: '2026-06-15', state: 'in-progress' });
    expect(await shown()).toMatchObject({ state: 'in-progress', completed: null });
    await receive({ on: '2026-06-16', state: 'done' });
    expect(await shown()).toMatchObject({ state: 'done', completed: null });
  });

  it.each(['recurring', 'ongoing'] as const)('is never complete as a whole where it is %s', async (kind) => {
    await begin(kind);
    await receive({ on: '2026-03-14', state: 'done', completedOn: '2026-03-02' });
    expect(await shown()).toMatchObject({ state: 'in-progress', completed: null });
    await receive({ on: '2026-06-14', state: 'paused' });
    expect((await shown())?.['state']).toBe('paused');
  });

  it('is what holds for the last day: of the same day the one received last, of an earlier one nothing', async () => {
    await begin('due');
    await receive({ on: '2026-06-14', state: 'paused' });
    await receive({ on: '2026-03-14', state: 'done', completedOn: '2026-03-02' });
    expect(await shown()).toMatchObject({ state: 'paused', completed: null, latest: 'đến 2026-06-14' });
    await receive({ on: '2026-06-14', state: 'in-progress' });
    expect((await shown())?.['state']).toBe('in-progress');
  });

  it('takes the state alone of what is told late and holds on', async () => {
    await begin('due');
    await receive({ on: '2026-06-14', state: 'in-progress' });
    await receive({ on: '2026-03-14', state: 'done', completedOn: '2026-03-02', late: true });
    expect(await shown()).toMatchObject({
      state: 'done',
      completed: '2026-03-02',
      reviewed: '2026-06-14',
      latest: 'đến 2026-06-14',
    });
  });

  it('changes of no other task', async () => {
    const before = await shown(otherId);
    await receive({ on: '2026-12-14', state: 'cancelled' });
    await asPerson(harness, clerk, (tx) => setReported(tx, [{ thingId, reported: true }]));
    await asPerson(harness, clerk, (tx) => clearReceived(tx, [thingId]));
    expect(await shown(otherId)).toEqual(before);
    await asPerson(harness, clerk, (tx) => setReceived(tx, []));
  });
});

it('a report of completion that waits is shown until it does not', async () => {
  const report = (reported: boolean) =>
    asPerson(harness, clerk, (tx) => setReported(tx, [{ thingId, reported }]));
  await report(true);
  expect((await shown())?.['reported']).toBe(true);
  await report(false);
  expect((await shown())?.['reported']).toBe(false);
});

it('the day on which somebody looked never goes back', async () => {
  await begin('due');
  const look = (day: string) => asPerson(harness, clerk, (tx) => setReviewed(tx, [thingId], day));
  await look('2026-06-14');
  await look('2026-03-14');
  expect((await shown())?.['reviewed']).toBe('2026-06-14');
  await look('2026-07-01');
  expect((await shown())?.['reviewed']).toBe('2026-07-01');
});

it('a condition is met by a document, taken back whole, and a new version only where it says something else', async () => {
  const versionOf = async () => Number((await shown())?.['version']);
  const meet = (metOn: string | null, document: string | null) =>
    asPerson(harness, clerk, (tx) => setConditions(tx, [{ thingId, metOn, document }]));
  const before = await versionOf();
  await meet('2026-05-01', 'Công văn 12');
  expect(await shown()).toMatchObject({ met: '2026-05-01', document: 'Công văn 12', version: before + 1 });
  await meet('2026-05-01', 'Công văn 12');
  expect(await versionOf()).toBe(before + 1);
  await meet('2026-05-01', 'Công văn 15');
  expect(await versionOf()).toBe(before + 2);
  await meet(null, null);
  expect(await shown()).toMatchObject({ met: null, document: null, version: before + 3 });
});
