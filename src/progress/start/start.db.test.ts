import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../../tests/cycle.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { annexReport } from '../../../tests/report-files.ts';
import type { RegisterPage } from '../../register/contract.ts';
import { asSaved } from './entries.ts';
import type { SavedStart, SaveStart, Start, StartCount, StartEntry, StartReport } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
const TODAY = '2026-11-20';

beforeAll(async () => {
  desk = await setUpCycle(harness);
});

const load = () => answer<Start>(desk.clerk.request('/api/start'));
async function rowLike(part: string) {
  const row = (await load()).rows.find(({ name }) => name.includes(part));
  if (!row) throw new Error(`no row like ${part}`);
  return row;
}
const put = (body: SaveStart, by = desk.clerk) => by.request('/api/start', { method: 'PUT', body });
async function orderFor(part: string, entry: StartEntry | null, asOf = TODAY): Promise<SaveStart> {
  const { id, answerId, baseId } = await rowLike(part);
  return { asOf, rows: [{ thingId: id, answerId, baseId, ...(entry && asSaved(entry)) }] };
}
const save = async (part: string, entry: StartEntry | null, asOf?: string) =>
  await answer<SavedStart>(put(await orderFor(part, entry, asOf)));
async function registered(part: string) {
  const page = await answer<RegisterPage>(desk.clerk.request(`/api/register?q=${encodeURIComponent(part)}`));
  return page.rows[0];
}
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';

describe('the situation until now', () => {
  it('nothing was looked at yet, and only the office enters it', async () => {
    const start = await load();
    expect(start).toMatchObject({ reviewed: 0, today: TODAY });
    expect(start.total).toBe(start.rows.length);
    expect((await desk.officer.request('/api/start')).status).toBe(403);
    expect((await put(await orderFor(FIGURE, { value: 1 }), desk.officer)).status).toBe(403);
  });

  it('a figure counts at once, with its base year beside it', async () => {
    const saved = await save(FIGURE, {
      value: 62.5,
      baseYear: 2024,
      baseValue: 40,
      source: 'Báo cáo 9 tháng',
      asOf: '2026-09-30',
    });
    expect(saved).toMatchObject({
      reviewed: 1,
      rows: [{ reviewed: true, entry: { value: 62.5, baseYear: 2024 } }],
    });
    expect((await registered(FIGURE))?.latest).toMatchObject({
      periodId: 'start',
      value: 62.5,
      asOf: '2026-09-30',
    });
    const figures = await query(
      harness.ownerUrl,
      'SELECT period_id, as_of::text, value FROM figure ORDER BY as_of',
    );
    expect(figures).toEqual([
      { period_id: 'base', as_of: '2024-12-31', value: 40 },
      { period_id: 'start', as_of: '2026-09-30', value: 62.5 },
    ]);
  });

  it('a correction for an earlier day holds, and the former answer stays in the record', async () => {
    const { entry } = await rowLike(FIGURE);
    await save(FIGURE, { ...entry, value: 61, asOf: '2026-06-30' } as StartEntry);
    expect((await registered(FIGURE))?.latest).toMatchObject({ value: 61, asOf: '2026-06-30' });
    const kept = await query(
      harness.ownerUrl,
      `SELECT value, supersedes IS NOT NULL AS again, duty_id FROM observation WHERE period_id = 'start' ORDER BY id`,
    );
    expect(kept).toEqual([
      { value: 62.5, again: false, duty_id: null },
      { value: 61, again: true, duty_id: null },
    ]);
    expect(await query(harness.ownerUrl, `SELECT 1 FROM observation WHERE period_id = 'base'`)).toHaveLength(
      1,
    );
  });

  it('two people never overwrite each other', async () => {
    const stale = { ...(await orderFor(FIGURE, { value: 1 })) };
    await save(FIGURE, { value: 63 });
    expect((await put(stale)).status).toBe(409);
    expect(await rowLike(FIGURE)).toMatchObject({ entry: { value: 63 }, baseId: null });
  });

  it('what is taken back is chưa rà soát again', async () => {
    const before = await query(harness.ownerUrl, 'SELECT count(*)::integer AS n FROM observation');
    expect(await save(FIGURE, null)).toMatchObject({
      reviewed: 0,
      rows: [{ reviewed: false, answerId: null }],
    });
    expect((await registered(FIGURE))?.latest).toBeUndefined();
    expect(await query(harness.ownerUrl, 'SELECT count(*)::integer AS n FROM observation')).toEqual(before);
    expect(await save(FIGURE, { none: true })).toMatchObject({
      reviewed: 1,
      rows: [{ entry: { none: true } }],
    });
    expect(await save(FIGURE, { baseYear: 2024, baseValue: 3 })).toMatchObject({ reviewed: 0 });
  });
});

describe('a task until now', () => {
  it('is done by its document, or was not begun', async () => {
    const { rows } = await load();
    const task = rows.find(({ kind, deadline }) => kind === 'task' && deadline?.due);
    if (!task) throw new Error('the sample plan has a dated task');
    const due = task.deadline?.due ?? '';
    const entry = {
      state: 'done' as const,
      completedOn: TODAY,
      documentNumber: '15/KH-UBND',
      documentDate: '2026-11-19',
      note: 'Đã ban hành',
    };
    const order = { asOf: TODAY, rows: [{ thingId: task.id, answerId: null, baseId: null, task: entry }] };
    const saved = await answer<SavedStart>(put(order));
    expect(saved.rows[0]).toMatchObject({
      state: 'done',
      entry,
      status: '2026-11-19' <= due ? 'done-on-time' : 'done-late',
    });
    const [kept] = await query(harness.ownerUrl, 'SELECT product FROM task_update');
    expect(kept).toEqual({ product: { number: '15', symbol: 'KH-UBND', issuedOn: '2026-11-19' } });
  });

  it('many at once are looked at; a day ahead or a document without an end is refused, and nothing is kept', async () => {
    const tasks = (await load()).rows.filter(({ kind, reviewed }) => kind === 'task' && !reviewed);
    const rows = tasks.map(({ id, answerId, baseId }) => ({
      thingId: id,
      answerId,
      baseId,
      task: { state: 'not-started' as const },
    }));
    expect((await put({ asOf: '2026-11-21', rows })).status).toBe(422);
    const [first] = rows;
    if (!first) throw new Error('the sample plan has several tasks');
    const odd = { ...first, task: { state: 'in-progress' as const, documentNumber: '1/BC' } };
    expect((await put({ asOf: TODAY, rows: [...rows.slice(1), odd] })).status).toBe(422);
    const before = await answer<StartCount>(desk.clerk.request('/api/start/count'));
    const saved = await answer<SavedStart>(put({ asOf: TODAY, rows }));
    expect(saved.reviewed).toBe(before.reviewed + rows.length);
    const logged = await query(harness.ownerUrl, `SELECT 1 FROM audit_entry WHERE action = 'start.save'`);
    await answer(
      put({
        asOf: TODAY,
        rows: saved.rows.map(({ id, answerId, baseId }) => ({
          thingId: id,
          answerId,
          baseId,
          task: { state: 'not-started' as const },
        })),
      }),
    );
    expect(
      await query(harness.ownerUrl, `SELECT 1 FROM audit_entry WHERE action = 'start.save'`),
    ).toHaveLength(logged.length);
  });
});

describe('a last report', () => {
  const send = (bytes: Uint8Array<ArrayBuffer>, by = desk.clerk) => {
    const form = new FormData();
    form.append('files', new File([bytes], 'Báo cáo 9 tháng.docx'));
    return by.request('/api/start/report', { method: 'POST', body: form });
  };

  it('is read and proposed; nothing is entered, and only the office reads one', async () => {
    const report = new Uint8Array(
      annexReport([{ name: FIGURE, unit: '%', planned: '80', done: 'Đạt 64,2%' }], []),
    );
    const count = 'SELECT (SELECT count(*) FROM observation) + (SELECT count(*) FROM figure) AS n';
    const before = await query(harness.ownerUrl, count);
    const read = await answer<StartReport>(send(report));
    expect(read).toMatchObject({
      number: '45/BC-UBND',
      asOf: '2026-09-30',
      proposals: [{ sure: true, entry: { value: 64.2, source: 'Báo cáo 45/BC-UBND ngày 05/10/2026' } }],
    });
    expect(await query(harness.ownerUrl, count)).toEqual(before);
    expect((await send(report, desk.officer)).status).toBe(403);
  });

  it('that cannot be read is refused with the reason', async () => {
    const refused = await send(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]));
    expect(refused.status).toBe(422);
  });
});
