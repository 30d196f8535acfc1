import { beforeAll, describe, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { samplePlan, sampleReading } from '../../../tests/sample-plan.ts';
import { Plan } from '../../plans/confirmed/contract.ts';
import { RegisterDetail, RegisterFacets, RegisterPage, type RegisterRow } from '../contract.ts';
import { SplitResult } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let older: Plan;
let newer: Plan;

const renamed = {
  ...samplePlan,
  header: { ...samplePlan.header, number: '20/KH-UBND', title: 'Kế hoạch năm sau' },
  indicators: samplePlan.indicators
    .filter(({ id }) => id === 'i2')
    .map((row) => ({ ...row, name: 'Hộ gia đình có cáp quang', targets: row.targets.slice(1) })),
  tasks: samplePlan.tasks.filter(({ id }) => id === 't1' || id === 't4'),
  groups: [],
};

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  older = await makePlan(harness, clerk.session);
  newer = await makePlan(harness, clerk.session, { ...sampleReading, plan: renamed });
});

async function get<T>(path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  const response = await clerk.request(`/api${path}`);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}
const send = (path: string, body: object) => clerk.request(`/api${path}`, { method: 'POST', body });
async function post<T>(path: string, body: object, schema: { parse: (value: unknown) => T }): Promise<T> {
  const response = await send(path, { reason: 'Cùng một việc', ...body });
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}
const list = (filter = '') => get(`/register?limit=500${filter}`, RegisterPage);
const detail = ({ id, kind }: Pick<RegisterRow, 'id' | 'kind'>) =>
  get(`/register/${kind}/${id}`, RegisterDetail);
async function thing(name: string, plan: Plan): Promise<RegisterRow> {
  const row = (await list('&retired=show')).rows.find(
    (each) => each.name === name && each.planId === plan.id,
  );
  if (!row) throw new Error(`no thing ${name}`);
  return row;
}
const join = (kept: RegisterRow, other: RegisterRow) =>
  post(
    `/register/${kept.kind}/${kept.id}/join`,
    { version: kept.version, other: other.id, otherVersion: other.version },
    RegisterDetail,
  );
const CABLE = 'Tỷ lệ hộ có cáp quang';
const RULES = 'Ban hành quy chế quản lý dữ liệu';

describe('what two plans state', () => {
  it('is one thing when it is joined: one line, all mentions, one address, and taken apart again', async () => {
    const [kept, other] = [await thing(CABLE, older), await thing('Hộ gia đình có cáp quang', newer)];
    const total = (await list()).total;
    const joined = await join(kept, other);
    expect(joined.row).toMatchObject({
      id: kept.id,
      name: CABLE,
      mentions: 2,
      planIds: [older.id, newer.id],
    });
    expect(joined.mentions.map(({ planId, leads }) => [planId, leads])).toEqual([
      [older.id, true],
      [newer.id, false],
    ]);
    expect(joined.joined).toMatchObject([{ id: other.id, name: 'Hộ gia đình có cáp quang' }]);
    expect(joined.history[0]).toMatchObject({
      action: 'Gộp làm một',
      changes: [{ label: 'Gộp với', after: 'Hộ gia đình có cáp quang' }],
    });
    expect((await list()).total).toBe(total - 1);
    expect((await list('&q=ho gia dinh')).rows.map(({ id }) => id)).toEqual([kept.id]);
    for (const plan of [older, newer])
      expect((await list(`&plan=${plan.id}`)).rows.map(({ id }) => id)).toContain(kept.id);
    expect((await detail(other)).row.id).toBe(kept.id);

    const own = joined.mentions.flatMap(({ id, planId }) => (planId === newer.id ? id : []));
    const split = await post(
      `/register/indicator/${kept.id}/split`,
      { version: joined.row.version, mentions: own },
      SplitResult,
    );
    expect(split.taken.id).toBe(other.id);
    expect(split.row).toMatchObject({ name: CABLE, targets: kept.targets, mentions: 1 });
    expect((await detail(other)).row).toMatchObject({ name: other.name, targets: other.targets });
    expect((await list()).total).toBe(total);
  });

  it('keeps what it was joined from when that is taken out as a whole, also over several steps', async () => {
    const [one, two] = [await thing(RULES, older), await thing(RULES, newer)];
    const three = await thing('Mở chợ số', older);
    const middle = await join(two, three);
    const all = await join(one, { ...two, version: middle.row.version });
    expect(all.row.mentions).toBe(3);
    expect((await detail(three)).row.id).toBe(one.id);
    const out = all.mentions.flatMap(({ id }) => (middle.mentions.some((each) => each.id === id) ? id : []));
    const split = await post(
      `/register/task/${one.id}/split`,
      { version: all.row.version, mentions: out },
      SplitResult,
    );
    expect(split.taken.id).toBe(two.id);
    expect((await detail(three)).row).toMatchObject({ id: two.id, mentions: 2, name: RULES });
  });

  it('is led by the mention that a person chose, also after it was taken out and joined again', async () => {
    const two = await thing(RULES, newer);
    const { mentions, row } = await detail(two);
    const [first, second] = mentions;
    if (!first || !second) throw new Error('two mentions');
    const path = `/register/task/${two.id}`;
    const led = await post(`${path}/lead`, { version: row.version, mention: second.id }, RegisterDetail);
    expect(led.row.name).toBe(second.name);
    const split = await post(
      `${path}/split`,
      { version: led.row.version, mentions: [second.id] },
      SplitResult,
    );
    expect(split.row.name).toBe(first.name);
    const again = await post(
      `${path}/join`,
      {
        version: split.row.version,
        other: split.taken.id,
        otherVersion: split.taken.version,
        lead: second.id,
      },
      RegisterDetail,
    );
    expect(again.row.name).toBe(second.name);
    const whole = { version: again.row.version, mentions: [first.id, second.id], reason: 'Thử' };
    expect((await send(`${path}/split`, whole)).status).toBe(422);
    const strange = { version: again.row.version, mention: row.id, reason: 'Thử' };
    expect((await send(`${path}/lead`, strange)).status).toBe(409);
  });

  it('is changed by one of two people at once; the other is told, and nothing is half done', async () => {
    const [one, two] = [await thing(CABLE, older), await thing('Hộ gia đình có cáp quang', newer)];
    const order = (kept: RegisterRow, other: RegisterRow) => ({
      version: kept.version,
      other: other.id,
      otherVersion: other.version,
      reason: 'Cùng một chỉ tiêu',
    });
    const answers = await Promise.all([
      send(`/register/indicator/${one.id}/join`, order(one, two)),
      send(`/register/indicator/${two.id}/join`, order(two, one)),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.text()).toContain(
      'Nội dung này vừa được người khác sửa. Thay đổi của bạn chưa được ghi.',
    );
    const [a, b] = [await detail(one), await detail(two)];
    expect(a.row).toEqual(b.row);
    expect(a.mentions).toHaveLength(2);

    const [first, second] = a.mentions;
    const split = (mention: string | undefined) =>
      send(`/register/indicator/${a.row.id}/split`, {
        version: a.row.version,
        mentions: [mention],
        reason: 'Hai chỉ tiêu khác nhau',
      });
    const parted = await Promise.all([split(first?.id), split(second?.id)]);
    expect(parted.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const rows = (await list('&kind=indicator')).rows.filter(({ name }) => name.includes('cáp quang'));
    expect(rows.map(({ mentions }) => mentions)).toEqual([1, 1]);
  });
});

describe('a plan as a whole', () => {
  it('is withdrawn: what only it mentions leaves lists and counts, what others mention is led by them', async () => {
    const shared = await join(await thing(CABLE, older), await thing('Hộ gia đình có cáp quang', newer));
    const before = { all: (await list()).rows, plans: await get('/plans', Plan.array()) };
    expect((await send(`/plans/${older.id}/withdraw`, { reason: '' })).status).toBe(422);
    const withdrawn = await post(`/plans/${older.id}/withdraw`, { reason: 'Đã có kế hoạch thay thế' }, Plan);
    expect(withdrawn).toMatchObject({
      withdrawnAt: harness.now.toISOString(),
      counts: { indicators: 0, tasks: 0, findings: 0, serious: 0 },
    });
    expect((await send(`/plans/${older.id}/withdraw`, { reason: 'Lần nữa' })).status).toBe(409);
    expect((await get('/plans', Plan.array())).map(({ id }) => id)).toEqual([newer.id, older.id]);
    const { rows } = await list();
    expect(rows.map(({ planIds }) => planIds)).toEqual(rows.map(() => [newer.id]));
    const now = await detail(shared.row);
    expect(now.row).toMatchObject({ name: 'Hộ gia đình có cáp quang', planId: newer.id, withdrawn: false });
    expect(now.mentions.map(({ planId, leads }) => [planId, leads])).toEqual([
      [newer.id, true],
      [older.id, false],
    ]);
    expect(now.history[0]).toMatchObject({
      action: 'Ngừng theo dõi cả kế hoạch',
      reason: 'Đã có kế hoạch thay thế',
    });
    const facets = await get('/register/facets?retired=show', RegisterFacets);
    expect(facets.plans.map(({ value }) => value)).toEqual([newer.id]);
    const gone = await list(`&plan=${older.id}&retired=only`);
    expect(gone.total).toBe(before.all.filter(({ planIds }) => planIds.join() === older.id).length);
    expect(gone.rows.every((row) => row.withdrawn && !row.retired && row.findings.length === 0)).toBe(true);

    await post(`/plans/${older.id}/restore`, { reason: 'Kế hoạch thay thế bị hủy' }, Plan);
    const same = ({ version: _version, ...row }: RegisterRow) => row;
    expect((await list()).rows.map(same)).toEqual(before.all.map(same));
    expect(await get('/plans', Plan.array())).toEqual(before.plans);
  });
});
