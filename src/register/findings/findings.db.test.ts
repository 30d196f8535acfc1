import { beforeAll, describe, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { samplePlan, sampleReading } from '../../../tests/sample-plan.ts';
import type { IndicatorReading, Target } from '../../reading/contract.ts';
import { type Plan, PlanDetail } from '../../plans/confirmed/contract.ts';
import { RegisterDetail, RegisterFinding, RegisterPage, type RegisterRow } from '../contract.ts';
import { type EditRow } from '../changes/contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let officer: SignedIn;
let plan: Plan;

/** The appendix promises 60 %, the running text 70 %. */
const disagreeing = samplePlan.indicators.map((row): IndicatorReading => {
  const said: Target = { year: 2026, comparator: '>=', value: 70, text: 'trên 70%' };
  return row.id === 'i4' ? { ...row, targets: [said] } : row;
});

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  officer = await harness.signIn('unit-officer', { communeCode: SONG_TRANG.code });
  plan = await makePlan(harness, clerk.session, {
    ...sampleReading,
    plan: { ...samplePlan, indicators: disagreeing },
  });
});

async function get<T>(path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  const response = await officer.request(`/api${path}`);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}
const post = (path: string, body: object, who = clerk) =>
  who.request(`/api${path}`, { method: 'POST', body });
const findings = (filter = '') => get(`/register/findings${filter}`, RegisterFinding.array());
const detail = ({ id, kind }: Pick<RegisterRow, 'id' | 'kind'>) =>
  get(`/register/${kind}/${id}`, RegisterDetail);

async function rowNamed(name: string): Promise<RegisterRow> {
  const { rows } = await get('/register?retired=show&limit=500', RegisterPage);
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}
const kindsOf = async (name: string) => (await rowNamed(name)).findings;

async function edit(name: string, value: Partial<EditRow['value']>): Promise<RegisterDetail> {
  const row = await rowNamed(name);
  const { ordinal, section, unit, deliverable, owners } = row;
  const response = await clerk.request(`/api/register/${row.kind}/${row.id}`, {
    method: 'PATCH',
    body: {
      version: row.version,
      reason: 'Theo ý kiến chỉ đạo',
      value: { name, ordinal, section, unit, deliverable, owners, ...value },
    },
  });
  expect(response.status).toBe(200);
  return RegisterDetail.parse(await response.json());
}

const MARKET = 'Mở chợ số';
const SHARE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const RULES = 'Ban hành quy chế quản lý dữ liệu';

describe('what is not clear', () => {
  it('is listed with the things it is about and what settles it, by plan, kind and severity', async () => {
    const all = await findings();
    expect(all).toHaveLength(plan.counts.findings);
    const one = all.find(({ kind }) => kind === 'missing-owner');
    expect(one).toMatchObject({
      planId: plan.id,
      things: [{ name: MARKET }],
      ways: ['set-lead', 'count'],
      waived: false,
    });
    expect(await findings(`?kind=missing-owner&severity=serious&plan=${plan.id}`)).toEqual([one]);
    expect(await findings('?kind=missing-owner&severity=minor')).toEqual([]);
    expect(all.map(({ severity }) => severity)).toEqual(
      all
        .map(({ severity }) => severity)
        .toSorted()
        .toReversed(),
    );
  });

  it('is settled by the change that takes its cause away, and stands again with its cause', async () => {
    const before = await findings();
    const { owners } = await rowNamed(MARKET);
    const settled = await edit(MARKET, { owners: [...owners, { role: 'lead', text: 'Phòng Kinh tế' }] });
    expect(settled.row.findings).not.toContain('missing-owner');
    expect(settled.history[0]).toMatchObject({ action: 'Sửa', reason: 'Theo ý kiến chỉ đạo' });
    expect(settled.history[1]).toMatchObject({ action: 'Đã làm rõ', actor: clerk.session.name });
    const after = await findings();
    expect(after).toHaveLength(before.length - 1);
    expect(after.map(({ kind }) => kind)).not.toContain('missing-owner');
    expect((await get(`/plans/${plan.id}`, PlanDetail)).counts.findings).toBe(plan.counts.findings - 1);

    expect((await edit(MARKET, { owners })).row.findings).toContain('missing-owner');
    expect((await findings()).map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
  });

  it('is let stand with a reason, many at once, and taken back', async () => {
    const [first, second, ...rest] = await findings();
    if (!first || !second) throw new Error('two findings are needed');
    const ids = [first.id, second.id];
    const order = { ids, waived: true, reason: 'Đã hỏi tỉnh' };
    expect((await post('/register/findings/waive', order, officer)).status).toBe(403);
    expect(await (await post('/register/findings/waive', order)).json()).toEqual({ changed: 2 });
    expect(await (await post('/register/findings/waive', order)).json()).toEqual({ changed: 0 });
    const after = await findings();
    expect(after.slice(0, -2).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    expect(after.slice(-2)).toMatchObject([{ waived: true, waivedReason: 'Đã hỏi tỉnh' }, { waived: true }]);
    const [thing] = first.things;
    if (!thing) throw new Error('it is about a thing');
    const { history, row } = await detail(thing);
    expect(history[0]).toMatchObject({ action: 'Không cần làm rõ', reason: 'Đã hỏi tỉnh' });
    expect(row.findings).not.toContain(first.kind);

    await edit(RULES, { deliverable: 'Quyết định' });
    expect(
      (await findings())
        .filter(({ waived }) => waived)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
    const back = { ids, waived: false, reason: 'Tỉnh yêu cầu làm rõ' };
    expect(await (await post('/register/findings/waive', back)).json()).toEqual({ changed: 2 });
    expect((await detail(thing)).row.findings).toContain(first.kind);
    const unknown = { ...back, ids: ['0199aaaa-0000-7000-8000-00000000ffff'] };
    expect((await post('/register/findings/waive', unknown)).status).toBe(409);
  });

  it('where body and appendix disagree, a side is taken and stays taken', async () => {
    expect(await kindsOf(SHARE)).toContain('body-appendix-mismatch');
    const row = await rowNamed(SHARE);
    const path = `/register/indicator/${row.id}/take`;
    const order = { version: row.version, source: 'body', reason: 'Nghị quyết ghi 70%' };
    const taken = RegisterDetail.parse(await (await post(path, order)).json());
    expect(taken.row).toMatchObject({ targets: [{ year: 2026, value: 70 }], version: row.version + 1 });
    expect(taken.row.findings).not.toContain('body-appendix-mismatch');
    expect(taken.history[0]).toMatchObject({
      action: 'Lấy theo nội dung kế hoạch',
      reason: 'Nghị quyết ghi 70%',
      changes: [{ label: 'Chỉ tiêu theo mốc', before: '2026: ≥60%', after: '2026: trên 70%' }],
    });
    await edit(SHARE, { section: 'II. Khác' });
    expect(await kindsOf(SHARE)).not.toContain('body-appendix-mismatch');

    const { version } = await rowNamed(SHARE);
    const other = await post(path, { version, source: 'appendix', reason: 'Theo phụ lục ký sau' });
    const { row: again } = RegisterDetail.parse(await other.json());
    expect(again).toMatchObject({ targets: [{ value: 60 }] });
    expect(again.findings).not.toContain('body-appendix-mismatch');
    const nowhere = await rowNamed(RULES);
    const none = await post(`/register/task/${nowhere.id}/take`, { ...order, version: nowhere.version });
    expect(none.status).toBe(409);
  });

  it('is not said of what is no longer followed, whose number makes no gap', async () => {
    const row = await rowNamed(RULES);
    const gaps = (await findings('?kind=numbering-gap')).length;
    const order = { version: row.version, reason: 'Tỉnh đã ban hành' };
    const market = await rowNamed(MARKET);
    await post(`/register/task/${market.id}/retire`, { version: market.version, reason: 'Chợ đã đóng' });
    expect((await post(`/register/task/${row.id}/retire`, order)).status).toBe(200);
    const about = (await findings()).flatMap(({ things }) => things.map(({ name }) => name));
    expect(about).not.toContain(MARKET);
    expect((await findings('?kind=numbering-gap')).length).toBe(gaps);
    for (const each of [await rowNamed(RULES), await rowNamed(MARKET)])
      await post(`/register/task/${each.id}/restore`, { version: each.version, reason: 'Theo dõi lại' });
    expect(await kindsOf(MARKET)).toContain('missing-owner');
  });

  it('of an older rule is found anew at the start, and what a person let stand stays so', async () => {
    const [stood] = await findings('?kind=missing-owner');
    if (!stood) throw new Error('nothing is found');
    await post('/register/findings/waive', { ids: [stood.id], waived: true, reason: 'Giao sau' });
    const rules = await rowNamed(RULES);
    await query(harness.ownerUrl, `UPDATE plan SET checked = 0`);
    await query(
      harness.ownerUrl,
      `UPDATE plan_finding f SET key = 'missing-owner:t1+t4',
         mention_ids = f.mention_ids || (SELECT id FROM mention WHERE thing_id = $2) WHERE id = $1`,
      [stood.id, rules.id],
    );
    const { rebuilding } = harness.services;
    rebuilding.start();
    await rebuilding.idle();
    const [now, ...others] = await findings('?kind=missing-owner');
    expect(others).toEqual([]);
    expect(now).toMatchObject({ waived: true, waivedReason: 'Giao sau', things: [{ name: MARKET }] });
    expect(now?.id).not.toBe(stood.id);
  });
});

describe('what no plan states', () => {
  it('is proposed until something stands for it, in the list, the export and the history', async () => {
    const { owners, proposed } = await rowNamed(MARKET);
    expect(proposed).toEqual([]);
    const filled = [...owners, { role: 'lead' as const, text: 'Phòng Kinh tế' }];
    const deadline = { kind: 'due' as const, text: 'Quý IV/2026', due: '2026-12-31' };
    expect((await edit(MARKET, { owners: filled, deadline })).row.proposed).toEqual(['leads', 'deadline']);
    const sheet = async () => {
      const response = await officer.request('/api/register/export.csv?columns=name,leads,deadline');
      const lines = (await response.text()).split('\r\n');
      return lines.find((line) => line.startsWith(MARKET));
    };
    expect(await sheet()).toBe(`${MARKET},Phòng Kinh tế (đề xuất),Quý IV/2026 (đề xuất)`);

    const based = await edit(MARKET, { owners: filled, leadBasis: 'Công văn số 12/UBND' });
    expect(based.row).toMatchObject({ proposed: ['deadline'], leadBasis: 'Công văn số 12/UBND' });
    expect(based.history[0]).toMatchObject({
      changes: [{ label: 'Căn cứ về chủ trì', after: 'Công văn số 12/UBND' }],
    });
    const both = await edit(MARKET, { owners: filled, deadlineBasis: 'Ý kiến đồng chí Chủ tịch' });
    expect(both.row).toMatchObject({ proposed: [], leadBasis: 'Công văn số 12/UBND' });
    expect(await sheet()).toBe(`${MARKET},Phòng Kinh tế,Quý IV/2026`);
    expect((await edit(MARKET, { owners: filled, leadBasis: '' })).row.proposed).toEqual(['leads']);
  });
});
