/** The confirming of flows through the front door: proposed, confirmed, changed, taken back; days off and settings. */
import { beforeAll, describe, expect, it } from 'vitest';
import { setUpCommunes, SONG_TRANG, asPerson } from '../../../tests/communes.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { sampleReading } from '../../../tests/sample-plan.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { Problem } from '../../http/problem.ts';
import { newId } from '../../shared/ids.ts';
import { VersionedSettings } from '../settings.ts';
import { passagesOf } from '../flows/fixtures/flow-lines.ts';
import { YearDays } from '../contract.ts';
import { AheadCounts, type FlowLine, FlowTables, type PlanFlowTable } from './contract.ts';
import { lineOf } from './revise-flows.ts';

const harness = useHarness();
let clerk: SignedIn;
let officer: SignedIn;
let planId: string;

beforeAll(async () => {
  const { units } = await setUpCommunes(harness);
  const communeCode = SONG_TRANG.code;
  clerk = await harness.signIn('standing-office', { communeCode });
  const unitId = units[0]?.id ?? '';
  officer = await harness.signIn('unit-officer', { communeCode, unitId });
  const reporting = passagesOf(
    '1. Các phòng, ban, đơn vị thuộc xã báo cáo kết quả thực hiện về Phòng Văn hóa - Xã hội trước ngày 20 hằng tháng; báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước ngày 30/11.',
    '2. Phòng Văn hóa - Xã hội tổng hợp, báo cáo UBND xã định kỳ hằng quý, 6 tháng, năm.',
    '3. Tổ chức sơ kết giữa nhiệm kỳ và tổng kết cuối nhiệm kỳ việc thực hiện Kế hoạch.',
  );
  const reading = { ...sampleReading, plan: { ...sampleReading.plan, reporting } };
  planId = (await makePlan(harness, clerk.session, reading)).id;
});

async function tables(person = clerk): Promise<FlowTables> {
  return FlowTables.parse(await (await person.request('/api/flows')).json());
}
async function table(): Promise<PlanFlowTable> {
  const found = (await tables()).plans.find((plan) => plan.planId === planId);
  if (!found) throw new Error('no plan');
  return found;
}
const put = (path: string, body: object, person = clerk) =>
  person.request(`/api/${path}`, { method: 'PUT', body });
const send = (path: string, body: object, person = clerk) =>
  person.request(`/api/${path}`, { method: 'POST', body });
async function confirmed(flows: object[], removed: object[] = []) {
  const response = await put('flows', { planId, flows, removed });
  expect(response.status).toBe(200);
  return AheadCounts.parse(await response.json());
}
/** Every duty with what makes it one, whatever its id. */
async function duties() {
  return await query(
    harness.ownerUrl,
    `SELECT period_id, unit_id, flow_id, due::text, window_start::text, window_end::text, opened_at IS NOT NULL AS opened
       FROM duty ORDER BY period_id, unit_id, flow_id`,
  );
}
const asWanted = ({ flows }: PlanFlowTable) =>
  flows.map((flow) => ({ ...lineOf(flow), id: flow.id, version: flow.version }));
const audits = async () =>
  (
    await query(harness.ownerUrl, `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'flows.confirm'`)
  )[0]?.['n'];

describe('before anything is confirmed', () => {
  it('proposes a few lines, with windows that close before their due dates', async () => {
    const { proposals, flows, planName, passages, opened } = await table();
    expect(planName).toBe('Kế hoạch 15/KH-UBND');
    expect(flows).toEqual([]);
    expect(opened).toBe(false);
    expect(passages.length).toBeGreaterThan(4);
    expect(proposals.map(({ direction }) => direction)).toEqual(['in', 'within', 'review']);
    const [units, within, review] = proposals;
    expect(units?.cycles).toEqual([
      expect.objectContaining({
        cycle: 'month',
        window: 'decree',
        due: { month: 'last', day: 20, before: true },
      }),
      expect.objectContaining({ cycle: 'quarter', window: { closes: 1 } }),
      expect.objectContaining({
        cycle: 'year',
        window: { closes: 1 },
        due: { month: 11, day: 30, before: true },
      }),
    ]);
    expect(within?.cycles.map(({ due, window }) => ({ due, window }))).toEqual(
      within?.cycles.map(() => ({ due: undefined, window: 'decree' })),
    );
    expect(review?.cycles.map(({ cycle, name }) => `${cycle} ${name}`)).toEqual([
      'ad-hoc Giữa nhiệm kỳ',
      'ad-hoc Cuối nhiệm kỳ',
    ]);
    expect(await duties()).toEqual([]);
  });

  it('is seen by whoever works in the commune; confirmed by nobody but those who keep it', async () => {
    expect((await tables(officer)).plans).toHaveLength(1);
    const hamlet = await harness.signIn('hamlet', { communeCode: SONG_TRANG.code });
    expect((await hamlet.request('/api/flows')).status).toBe(403);
    const body = { planId, flows: [], removed: [] };
    expect((await put('flows', body, officer)).status).toBe(403);
    expect((await send('flows/count', body, officer)).status).toBe(403);
    expect((await send('flows/unconfirm', { planId }, officer)).status).toBe(403);
  });

  it('refuses what could not be computed', async () => {
    const { proposals } = await table();
    const [line] = proposals;
    const [, quarter] = line?.cycles ?? [];
    const wrong = async (more: Partial<FlowLine>) =>
      Problem.parse(
        await (await put('flows', { planId, flows: [{ ...line, ...more }], removed: [] })).json(),
      );
    expect(await wrong({ cycles: [] })).toMatchObject({ status: 422 });
    const named = { ...quarter, due: { month: 3, day: 10 } } as FlowLine['cycles'][number];
    expect((await wrong({ cycles: [named] })).errors?.[0]?.field).toBe('flows.0.cycles');
    expect((await wrong({ passageIds: [newId()] })).errors?.[0]?.field).toBe('flows.0.passageIds');
    expect(await wrong({ sender: { kind: 'units', text: 'x', unitIds: [newId()] } })).toMatchObject({
      status: 422,
    });
    expect((await put('flows', { planId: newId(), flows: [], removed: [] })).status).toBe(404);
    expect(await duties()).toEqual([]);
  });
});

describe('a confirmed table', () => {
  it('makes the duties that were counted before, once', async () => {
    const { proposals } = await table();
    const before = await send('flows/count', { planId, flows: proposals, removed: [] });
    const counted = AheadCounts.parse(await before.json());
    expect(await duties()).toEqual([]);
    const counts = await confirmed(proposals);
    expect(counts).toEqual(counted);
    expect(counts.duties).toBeGreaterThan(10);
    const made = await duties();
    expect(new Set(made.map((duty) => JSON.stringify(duty))).size).toBe(made.length);
    const again = await put('flows', { planId, flows: proposals, removed: [] });
    expect(again.status).toBe(409);
    expect(await confirmed(asWanted(await table()))).toEqual(counts);
    expect(await duties()).toEqual(made);
    expect(await audits()).toBe(1);
    expect((await table()).proposals).toEqual([]);
    expect((await table()).flows.map(({ validFrom }) => validFrom)).toEqual([
      '2026-02-05',
      '2026-02-05',
      '2026-02-05',
    ]);
  });

  it('is taken back as long as no period was opened, and confirmed again', async () => {
    const made = await duties();
    const answer = await send('flows/unconfirm', { planId });
    expect(AheadCounts.parse(await answer.json())).toEqual({ periods: 0, duties: 0 });
    expect(await duties()).toEqual([]);
    const kept = await table();
    expect(kept.flows.map(({ confirmedAt }) => confirmedAt)).toEqual([undefined, undefined, undefined]);
    await confirmed(asWanted(kept));
    expect(await duties()).toEqual(made);
  });

  it('that changes while nothing is open changes its lines in place', async () => {
    const [units, ...others] = asWanted(await table());
    if (!units) throw new Error('no line');
    const cycles = units.cycles.filter(({ cycle }) => cycle !== 'month');
    await confirmed([{ ...units, cycles }, ...others]);
    const after = await table();
    expect(after.flows[0]).toMatchObject({ id: units.id, version: units.version + 1 });
    const months = (await duties()).filter((duty) => /M\d\d$/.test(String(duty['period_id'])));
    expect(months).toEqual([]);
    const stale = await put('flows', { planId, flows: [units, ...others], removed: [] });
    expect(stale.status).toBe(409);
  });

  it('that changes after a period was opened leaves what was opened as it was', async () => {
    const { rows } = (await (await clerk.request('/api/period-content')).json()) as { rows: unknown[] };
    expect(rows.length).toBeGreaterThan(0);
    const ahead = await duties();
    const first = String(ahead.find((duty) => /Q\d$/.test(String(duty['period_id'])))?.['period_id']);
    const opening = await send('periods', { id: first });
    expect(opening.status).toBe(200);
    const [units, ...others] = asWanted(await table());
    if (!units) throw new Error('no line');
    const changed = {
      ...units,
      cycles: units.cycles.map((cycle) => ({ ...cycle, due: { month: 'next', day: 5 }, window: 'calendar' })),
    };
    const opened = (await duties()).filter((duty) => duty['opened']);
    await confirmed([changed, ...others]);
    const after = await duties();
    expect(after.filter((duty) => duty['opened'])).toEqual(opened);
    expect(after.filter((duty) => duty['period_id'] === first && !duty['opened'])).toEqual([]);
    const keys = after.map((duty) => `${String(duty['period_id'])} ${String(duty['unit_id'])}`);
    const incoming = (await table()).flows[0];
    expect(incoming?.id).not.toBe(units.id);
    expect(after.filter((duty) => duty['flow_id'] === units.id).every((duty) => duty['opened'])).toBe(true);
    expect(keys.length).toBe(after.length);
    expect((await send('flows/unconfirm', { planId })).status).toBe(409);
    const [ended] = await query(harness.ownerUrl, 'SELECT valid_to::text FROM reporting_flow WHERE id = $1', [
      units.id,
    ]);
    expect(ended?.['valid_to']).toMatch(/^\d{4}-/);
  });

  it('ends a line that is removed, and leaves the log whole', async () => {
    const [units, ...others] = asWanted(await table());
    await confirmed(others, [{ id: units?.id, version: units?.version }]);
    expect((await table()).flows.map(({ direction }) => direction)).toEqual(['within', 'review']);
    expect((await duties()).filter((duty) => duty['flow_id'] === units?.id)).toEqual([]);
    const { broken } = await asPerson(harness, clerk.session, verifyChain);
    expect(broken).toBeUndefined();
  });
});

describe('how the commune reports', () => {
  it('is set as a whole, on the version that was shown', async () => {
    const get = async () =>
      VersionedSettings.parse(await (await clerk.request('/api/reporting-settings')).json());
    const { settings, version } = await get();
    expect(version).toBe(0);
    const wanted = { settings: { ...settings, absorb: false, closesBefore: 3 }, version };
    const set = await put('reporting-settings', wanted);
    expect(VersionedSettings.parse(await set.json())).toEqual({ ...wanted, version: 1 });
    expect((await put('reporting-settings', wanted)).status).toBe(409);
    expect((await put('reporting-settings', { ...wanted, version: 1 }, officer)).status).toBe(403);
    const nobody = { settings: { ...settings, headFirst: [newId()] }, version: 1 };
    expect((await put('reporting-settings', nobody)).status).toBe(422);
    expect(await get()).toEqual({ ...wanted, version: 1 });
    expect((await tables()).absorbs).toBe(false);
  });
});

describe('the days off of a year', () => {
  const get = async (year: number) =>
    YearDays.parse(await (await clerk.request(`/api/year-calendar/${year}`)).json());

  it('are those of the law until somebody says more, then as announced and certain', async () => {
    const before = await get(2027);
    expect(before).toMatchObject({ confirmed: false, version: 0, offDays: [] });
    expect(before.holidays.find(({ day }) => day === '2027-04-30')).toMatchObject({ certain: true });
    expect(before.holidays.some(({ certain }) => !certain)).toBe(true);
    expect((await get(2026)).notice?.workDays).toContain('2026-08-22');
    const days = {
      confirmed: true,
      offDays: ['2027-09-03', '2027-05-04'],
      workDays: ['2027-05-08'],
      version: 0,
    };
    const set = YearDays.parse(await (await put('year-calendar/2027', days)).json());
    expect(set).toMatchObject({ confirmed: true, version: 1, offDays: ['2027-05-04', '2027-09-03'] });
    expect(set.holidays.every(({ certain }) => certain)).toBe(true);
    expect((await put('year-calendar/2027', days)).status).toBe(409);
  });

  it('are refused in another year, twice, and by others', async () => {
    const days = { confirmed: false, offDays: ['2028-01-02'], workDays: [], version: 1 };
    expect((await put('year-calendar/2027', days)).status).toBe(422);
    const both = { ...days, offDays: ['2027-05-04'], workDays: ['2027-05-04'] };
    expect((await put('year-calendar/2027', both)).status).toBe(422);
    expect((await put('year-calendar/2027', { ...days, offDays: [] }, officer)).status).toBe(403);
  });
});

describe('lines of no plan that is followed', () => {
  const follow = async (act: 'withdraw' | 'restore') =>
    expect((await send(`plans/${planId}/${act}`, { reason: 'Đã có kế hoạch mới' })).status).toBe(200);
  const loose = (flows: object[], removed: object[] = []) => put('flows', { planId: null, flows, removed });

  it('are those of a plan that was withdrawn, whose own table takes nothing any more', async () => {
    const before = asWanted(await table());
    await follow('withdraw');
    const { plans, left, loose: own } = await tables();
    expect(plans).toEqual([]);
    expect(own).toMatchObject({ planId: null, flows: [] });
    expect(left.map(({ planName, flow }) => [planName, flow.direction])).toEqual([
      ['Kế hoạch 15/KH-UBND', 'within'],
      ['Kế hoạch 15/KH-UBND', 'review'],
    ]);
    const refused = await put('flows', { planId, flows: before, removed: [] });
    expect(refused.status).toBe(409);
    expect(Problem.parse(await refused.json()).title).toContain('đã ngừng theo dõi');
    expect((await send('flows/unconfirm', { planId })).status).toBe(409);
  });

  it('go on without it once they are taken in, as they were or changed', async () => {
    const [within, review] = (await tables()).left.map(({ flow }) => flow);
    if (!within || !review) throw new Error('no lines');
    const wanted = { ...lineOf(within), id: within.id, version: within.version };
    expect((await loose([{ ...wanted, version: 99 }])).status).toBe(409);
    const byHand = { ...lineOf(review), direction: 'up', recipients: ['UBND tỉnh'], passageIds: [] };
    expect((await loose([wanted, byHand], [])).status).toBe(200);
    const { loose: own, left } = await tables();
    expect(own.flows.map(({ id, planId: of, direction }) => [id === within.id, of, direction])).toEqual([
      [true, undefined, 'within'],
      [false, undefined, 'up'],
    ]);
    expect(left.map(({ flow }) => flow.id)).toEqual([review.id]);
    expect((await duties()).some((duty) => duty['flow_id'] === within.id)).toBe(true);
  });

  it('are ended from the same table, and leave the plan as it is when it is followed again', async () => {
    const { loose: own, left } = await tables();
    const removed = [...own.flows, ...left.map(({ flow }) => flow)].map(({ id, version }) => ({
      id,
      version,
    }));
    expect((await loose([], removed)).status).toBe(200);
    const after = await tables();
    expect([after.loose.flows, after.left]).toEqual([[], []]);
    await follow('restore');
    expect((await table()).flows).toEqual([]);
    const { broken } = await asPerson(harness, clerk.session, verifyChain);
    expect(broken).toBeUndefined();
  });
});
