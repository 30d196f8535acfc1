/** Whatever is done with many rows at once stands in the history of each, and in the log once for each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PeriodContent } from '../src/duties/content/contract.ts';
import type { Start } from '../src/progress/start/contract.ts';
import type { ThingAnswer } from '../src/progress/contract.ts';
import type { RegisterDetail, RegisterPage, RegisterRow } from '../src/register/contract.ts';
import type { ContentsChanged } from '../src/register/changes/contract.ts';
import { SONG_TRANG } from './communes.ts';
import { answer, type CycleDesk, setUpCycle } from './cycle.ts';
import { query, type SignedIn, useHarness } from './harness.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const reason = 'Theo kết luận họp giao ban';
let desk: CycleDesk;
let admin: SignedIn;

beforeAll(async () => {
  harness.now = new Date('2026-11-20T03:00:00Z');
  desk = await setUpCycle(harness);
  admin = await harness.signIn('admin', { communeCode });
  for (const kind of ['indicator', 'task'] as const)
    chosen[kind] = (
      await answer<RegisterPage>(desk.clerk.request(`/api/register?kind=${kind}&limit=500`))
    ).rows.slice(0, 2);
});

const chosen: Record<'indicator' | 'task', RegisterRow[]> = { indicator: [], task: [] };
/** The same two rows each time, as they stand now, followed or not. */
const rowsOf = async (kind: 'indicator' | 'task'): Promise<RegisterRow[]> =>
  await Promise.all(
    chosen[kind].map(
      async ({ id }) => (await answer<RegisterDetail>(desk.clerk.request(`/api/register/${kind}/${id}`))).row,
    ),
  );
const send = async <T>(method: string, path: string, body: object): Promise<T> =>
  await answer<T>(desk.clerk.request(`/api${path}`, { method, body }));
const shown = (rows: readonly RegisterRow[]) => rows.map(({ id, kind, version }) => ({ id, kind, version }));

/** The last entry of the history of each row, as its page shows it. */
async function lastOf(rows: readonly Pick<RegisterRow, 'id' | 'kind'>[]) {
  const details = rows.map(({ id, kind }) =>
    answer<RegisterDetail>(desk.clerk.request(`/api/register/${kind}/${id}`)),
  );
  return (await Promise.all(details)).map(({ history: [last] }) => last?.action);
}

/** How many entries of the log name each row since then. */
async function loggedSince(seq: number, rows: readonly Pick<RegisterRow, 'id'>[]): Promise<number[]> {
  const logged = await query(
    harness.ownerUrl,
    `SELECT concat_ws(' ', entity_id, before, after) AS said FROM audit_entry WHERE commune_code = $1 AND seq > $2`,
    [communeCode, seq],
  );
  return rows.map(({ id }) => logged.filter(({ said }) => String(said).includes(id)).length);
}
const head = async (): Promise<number> => {
  const [last] = await query(
    harness.ownerUrl,
    'SELECT max(seq) AS seq FROM audit_entry WHERE commune_code = $1',
    [communeCode],
  );
  return Number(last?.seq ?? 0);
};

interface Act {
  /** As the history of a row calls it. */
  named: string;
  of: 'indicator' | 'task';
  act: (rows: readonly RegisterRow[]) => Promise<unknown>;
}

let former: ContentsChanged['former'] = [];
const unitOf = async (name: string) =>
  (await answer<{ id: string; name: string }[]>(desk.clerk.request('/api/units'))).find(
    (unit) => unit.name === name,
  )?.id;

const lead = async (things: readonly RegisterRow[]) => {
  const unitId = await unitOf('Phòng Kinh tế');
  const changed = await send<ContentsChanged>('POST', '/register/many/lead', {
    things: shown(things),
    unitId,
    reason,
  });
  ({ former } = changed);
};

const DEADLINE = { kind: 'due', due: '2027-06-30', text: 'trước 30/6/2027' };
const choices = (rows: readonly RegisterRow[], more: object) =>
  rows.map(({ id }) => ({ thingId: id, ...more }));

async function define(rows: readonly RegisterRow[]) {
  const content = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const versions = new Map(content.rows.map(({ id, definitionVersion }) => [id, definitionVersion]));
  const value = { provider: { kind: 'unit', unitId: desk.unitId } };
  const changes = rows.map(({ id }) => ({ thingId: id, version: versions.get(id), value }));
  await send('PUT', '/definitions', { changes });
}

async function begin(rows: readonly RegisterRow[]) {
  const start = await answer<Start>(desk.clerk.request('/api/start'));
  const entered = start.rows.filter(({ id }) => rows.some((row) => row.id === id));
  await send('PUT', '/start', {
    asOf: '2026-01-31',
    rows: entered.map(({ id, answerId, baseId }) => ({
      thingId: id,
      answerId,
      baseId,
      figure: { value: 12, source: 'Báo cáo năm' },
    })),
  });
}

async function handOverAll(rows: readonly RegisterRow[]) {
  const [leaver, successor] = [
    await harness.signIn('unit-officer', { communeCode, unitId: desk.unitId, name: 'Lê Đi' }),
    await harness.signIn('unit-officer', { communeCode, unitId: desk.unitId, name: 'Lê Ở' }),
  ];
  await send('PUT', '/updaters', { choices: choices(rows, { userId: leaver.session.userId }) });
  const body = { to: successor.session.userId };
  const path = `/api/accounts/${leaver.session.userId}/hand-over`;
  await answer(admin.request(path, { method: 'POST', body }));
}

const ACTS: readonly Act[] = [
  { named: 'Sửa', of: 'task', act: lead },
  {
    named: 'Sửa',
    of: 'task',
    act: async () => await send('POST', '/register/many/put-back', { things: former, reason }),
  },
  {
    named: 'Sửa',
    of: 'task',
    act: async (rows) =>
      await send('POST', '/register/many/deadline', { things: shown(rows), deadline: DEADLINE, reason }),
  },
  {
    named: 'Ngừng theo dõi',
    of: 'indicator',
    act: async (rows) => await send('POST', '/register/many/retire', { things: shown(rows), reason }),
  },
  {
    named: 'Theo dõi lại',
    of: 'indicator',
    act: async (rows) => await send('POST', '/register/many/restore', { things: shown(rows), reason }),
  },
  {
    named: 'Không tính là chỉ tiêu, nhiệm vụ',
    of: 'task',
    act: async (rows) =>
      await send('POST', '/register/counted', { ids: rows.map(({ id }) => id), counted: false, reason }),
  },
  {
    named: 'Tính là chỉ tiêu, nhiệm vụ',
    of: 'task',
    act: async (rows) =>
      await send('POST', '/register/counted', { ids: rows.map(({ id }) => id), counted: true, reason }),
  },
  {
    named: 'Đặt kỳ hỏi',
    of: 'task',
    act: async (rows) =>
      await send('PUT', '/period-content', { choices: choices(rows, { cycle: 'month', asked: true }) }),
  },
  { named: 'Đặt cách tính, đơn vị cung cấp', of: 'indicator', act: define },
  {
    named: 'Hỏi riêng từng đơn vị',
    of: 'task',
    act: async (rows) =>
      await send('PUT', '/task-providers', { choices: choices(rows, { unitIds: [desk.unitId] }) }),
  },
  { named: 'Nhập tình hình đến nay', of: 'indicator', act: begin },
];

describe('what is done with many rows at once', () => {
  it.each(ACTS)('$named ($of)', async ({ named, of, act }) => {
    const rows = await rowsOf(of);
    expect(rows).toHaveLength(2);
    const before = await head();
    await act(rows);
    expect(await lastOf(rows)).toEqual([named, named]);
    expect(await loggedSince(before, rows)).toEqual([1, 1]);
  });

  it('rows that go to the successor of a person who leaves, each with who had it', async () => {
    const rows = await rowsOf('indicator');
    const before = await head();
    await handOverAll(rows);
    // Once as they were handed to the leaver, once as they went on.
    expect(await loggedSince(before, rows)).toEqual([2, 2]);
    for (const { id } of rows) {
      const { history } = await answer<RegisterDetail>(desk.clerk.request(`/api/register/indicator/${id}`));
      expect(history[0]).toMatchObject({
        action: 'Giao người cập nhật',
        changes: [{ label: 'Người cập nhật', before: 'Lê Đi', after: 'Lê Ở' }],
      });
    }
  });

  it('what a unit sends, and what the office receives of it', async () => {
    const dutyId = (await desk.open('2026')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
    const form = await desk.form(desk.officer, dutyId);
    const figures = form.items.filter(({ kind }) => kind === 'indicator').slice(0, 2);
    expect(figures).toHaveLength(2);
    await answer(
      desk.type(
        desk.officer,
        form,
        Object.fromEntries(figures.map(({ name }) => [name, { value: 99, evidence: [] }])),
      ),
    );
    for (const [person, action] of [
      [desk.officer, 'submit'],
      [desk.clerk, 'receive'],
    ] as const) {
      const now = await desk.form(person, dutyId);
      const before = await head();
      const items = now.items.filter(({ thingId }) => figures.some((row) => row.thingId === thingId));
      await answer(desk.step(person, { ...now, items }, action));
      expect(
        await loggedSince(
          before,
          figures.map(({ thingId: id }) => ({ id })),
        ),
      ).toEqual([1, 1]);
    }
    for (const { thingId } of figures) {
      const [last] = await answer<ThingAnswer[]>(desk.clerk.request(`/api/answers/indicator/${thingId}`));
      expect(last).toMatchObject({
        answer: { sentBy: expect.any(String) },
        received: { by: expect.any(String) },
      });
    }
  });
});
