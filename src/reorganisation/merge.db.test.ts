/** Units merge through the front door: what is open goes along, history keeps its names, and it can be undone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SONG_TRANG } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import { eventOf, orderOf, previewAs, reorganise, stepOf } from '../../tests/reorganising.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Account } from '../accounts/contract.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { Duty } from '../duties/contract.ts';
import { matchUnit, unitMatcher } from '../organisation/match-unit.ts';
import type { Unit } from '../organisation/contract.ts';
import type { DutyForm } from '../progress/contract.ts';
import type { RegisterDetail, RegisterPage } from '../register/contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const CULTURE = 'Phòng Văn hóa - Xã hội';
const CENTRE = 'Trung tâm Văn hóa - Thể thao và Truyền thông';
const MERGED = 'Phòng Văn hóa, Khoa học và Thông tin';
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const TASK = 'Ban hành quy chế quản lý dữ liệu';
const PERIOD = '2026';
let desk: CycleDesk;
let admin: SignedIn;
let head: SignedIn;
let eventId: string;

const figure = (value: number) => ({ answer: 'value' as const, value, evidence: [] });
const units = () => answer<Unit[]>(desk.clerk.request('/api/units'));
const unitNamed = async (name: string): Promise<Unit> => {
  const found = (await units()).filter((unit) => unit.name === name).at(-1);
  if (!found) throw new Error(name);
  return found;
};
const dutyOf = async (name: string) =>
  (await answer<Duty[]>(desk.clerk.request(`/api/duties?period=${PERIOD}`))).find(
    ({ unitName, direction }) => unitName === name && direction === 'in',
  );
const formOf = async (name: string): Promise<DutyForm | undefined> => {
  const duty = await dutyOf(name);
  return duty && (await desk.form(desk.clerk, duty.id));
};
const rowNamed = async (kind: 'indicator' | 'task', name: string) => {
  const { rows } = await answer<RegisterPage>(desk.clerk.request(`/api/register?kind=${kind}`));
  const id = rows.find((row) => row.name === name)?.id;
  return await answer<RegisterDetail>(desk.clerk.request(`/api/register/${kind}/${id}`));
};
const accountOf = async ({ session }: SignedIn) =>
  (await answer<Account[]>(admin.request('/api/accounts'))).find(({ id }) => id === session.userId);
const mergeOrder = async (date = '2026-12-01') => {
  const [culture, centre] = [await unitNamed(CULTURE), await unitNamed(CENTRE)];
  return orderOf({
    kind: 'merge',
    date,
    targets: [{ key: 'new', name: MERGED, kind: 'government' }],
    moves: [
      { unitId: culture.id, to: ['new'] },
      { unitId: centre.id, to: ['new'] },
    ],
  });
};
/** Everything that a reorganisation could touch, as it stands. */
async function standing() {
  const tables = ['thing_owner', 'task_provider', 'reporting_flow', 'reporting_setting', 'duty', 'duty_item'];
  const rows: Record<string, unknown> = {};
  for (const table of tables)
    rows[table] = (await query(harness.ownerUrl, `SELECT * FROM ${table} ORDER BY 1, 2, 3`)).length;
  const owners = await query(
    harness.ownerUrl,
    `SELECT thing_id, role, position, text, unit_id FROM thing_owner ORDER BY 1, 2, 3`,
  );
  const grants = await query(harness.ownerUrl, 'SELECT * FROM auth."grant" ORDER BY 1, 2');
  const inForce = (await units())
    .filter(({ validTo }) => validTo === undefined)
    .map((unit) => ({ ...unit, version: 0 }));
  const duties = await query(
    harness.ownerUrl,
    'SELECT unit_id, period_id, flow_id, opened_at IS NOT NULL AS open FROM duty ORDER BY 1, 2, 3',
  );
  return { rows, owners, grants, inForce, duties };
}
let before: Awaited<ReturnType<typeof standing>>;

beforeAll(async () => {
  harness.now = new Date('2026-12-01T03:00:00Z');
  desk = await setUpCycle(harness);
  admin = await harness.signIn('admin', { communeCode });
  const { id } = await unitNamed(CENTRE);
  head = await harness.signIn('unit-head', { communeCode, unitId: id, name: 'Bùi Văn Trung' });
  const body = { posts: [{ post: 'Giám đốc', unitId: id }] };
  await answer(admin.request(`/api/accounts/${head.session.userId}`, { method: 'PATCH', body }));
  await desk.open(PERIOD);
  const form = await formOf(CULTURE);
  if (!form) throw new Error('nothing is asked');
  await desk.type(desk.officer, form, { [FIGURE]: figure(61) });
  before = await standing();
});

describe('the preview', () => {
  it('says where everything goes and changes nothing', async () => {
    const preview = await previewAs(desk.clerk, await mergeOrder());
    const { changes, staying, handedOn, warnings, atOnce } = preview;
    expect(atOnce).toBe(true);
    expect(changes.units.map(({ name, change }) => [name, change])).toEqual([
      [CULTURE, 'ends'],
      [CENTRE, 'ends'],
      [MERGED, 'begins'],
    ]);
    expect(changes.rows.map(({ name }) => name)).toEqual(expect.arrayContaining([FIGURE, TASK]));
    expect(changes.settings?.after.standingOffice).toBe('new');
    expect(changes.people.map(({ name }) => name)).toContain('Bùi Văn Trung');
    expect(staying.map(({ name }) => name)).toEqual([FIGURE]);
    expect(handedOn.map(({ name }) => name)).toContain(TASK);
    expect(handedOn.every(({ to }) => to.join() === 'new')).toBe(true);
    expect(warnings.map(({ kind }) => kind)).toEqual(['period-open']);
    expect(await standing()).toEqual(before);
  });

  it('is refused to whoever keeps no units, and for what cannot be', async () => {
    const order = await mergeOrder();
    const sent = (person: SignedIn, body: object) =>
      person.request('/api/reorganisations/preview', { method: 'POST', body });
    expect((await sent(head, order)).status).toBe(403);
    const alone = { ...order, moves: order.moves.slice(0, 1) };
    expect((await sent(desk.clerk, alone)).status).toBe(422);
    const twin = { ...order, targets: [{ key: 'new', name: 'phòng kinh tế', kind: 'government' }] };
    expect((await sent(desk.clerk, twin)).status).toBe(422);
    expect((await sent(desk.clerk, { ...order, date: '2026-02-30' })).status).toBe(422);
  });

  it('is what is confirmed: nothing else', async () => {
    const order = await mergeOrder();
    const body = { order, fingerprint: 'as it stood yesterday' };
    const refused = await desk.clerk.request('/api/reorganisations', { method: 'POST', body });
    expect(refused.status).toBe(409);
    expect(await standing()).toEqual(before);
  });
});

describe('carried out', () => {
  beforeAll(async () => {
    eventId = (await reorganise(desk.clerk, await mergeOrder())).id;
  });

  it('ends the old units the day before and says what became of them', async () => {
    const merged = await unitNamed(MERGED);
    expect(merged).toMatchObject({ validFrom: '2026-12-01', kind: 'government' });
    for (const name of [CULTURE, CENTRE])
      expect(await unitNamed(name)).toMatchObject({
        validTo: '2026-11-30',
        endedAs: 'merge',
        successorIds: [merged.id],
      });
  });

  it('has plans read later find the new unit under the old names', async () => {
    const all = await units();
    const merged = await unitNamed(MERGED);
    for (const name of [CULTURE, 'Phòng VHXH', CENTRE])
      expect(unitMatcher(all, 'Sông Trăng').match(name)).toMatchObject({
        resolution: 'unit',
        unitId: merged.id,
      });
    expect(matchUnit('Phòng Văn hóa và Xã hội xã', all)[0]?.unitId).toBe(merged.id);
  });

  it('moves rows and tells it in their history', async () => {
    const merged = await unitNamed(MERGED);
    const { row, history } = await rowNamed('task', TASK);
    expect(row.owners.filter(({ role }) => role === 'lead')).toEqual([
      { role: 'lead', text: MERGED, resolution: 'unit', unitId: merged.id, unitName: MERGED },
    ]);
    const edit = history.find(({ action }) => action === 'Sửa');
    expect(edit?.reason).toContain('05/NQ-HĐND');
    expect(edit?.changes).toMatchObject([{ label: 'Chủ trì', after: MERGED }]);
  });

  it('hands on what nobody has begun, and leaves what was begun to the people who began it', async () => {
    expect((await formOf(MERGED))?.items.map(({ name }) => name)).toContain(TASK);
    const former = await formOf(CULTURE);
    expect(former?.items.map(({ name }) => name)).toEqual([FIGURE]);
    expect(former?.duty.unitName).toBe(CULTURE);
    expect((await accountOf(desk.officer))?.grants.map(({ unitId }) => unitId)).toEqual([
      (await unitNamed(MERGED)).id,
      (await unitNamed(CULTURE)).id,
    ]);
    if (!former) throw new Error('it stays');
    expect((await desk.type(desk.officer, former, { [FIGURE]: figure(62) })).status).toBe(200);
  });

  it('gives people their grants and posts anew and keeps what they were', async () => {
    const { id } = await unitNamed(MERGED);
    expect(await accountOf(head)).toMatchObject({
      grants: [{ role: 'unit-head', unitId: id }],
      posts: [{ post: 'Giám đốc', unitId: id }],
    });
    const held = await query(
      harness.ownerUrl,
      'SELECT held_from, held_to FROM post_holder ORDER BY held_from, id',
    );
    expect(held).toHaveLength(2);
  });

  it('has the flow and the office follow, and asks the new unit in the year to come', async () => {
    const [flow] = await query(harness.ownerUrl, 'SELECT recipients FROM reporting_flow');
    expect(flow?.recipients).toEqual([MERGED]);
    const ahead = await answer<Duty[]>(desk.clerk.request('/api/duties?from=2027-01-01&to=2027-12-31'));
    expect(ahead.map(({ unitName }) => unitName)).toContain(MERGED);
    expect(ahead.map(({ unitName }) => unitName)).not.toContain(CULTURE);
  });

  it('stands in the log, event and all, in an unbroken chain', async () => {
    const log = await answer<{ entries: { action: string; reason?: string }[] }>(
      admin.request('/api/change-log'),
    );
    const actions = log.entries.map(({ action }) => action);
    for (const action of ['Sắp xếp đơn vị', 'Sửa đơn vị', 'Thêm đơn vị', 'Sửa tài khoản'])
      expect(actions).toContain(action);
    const checked = await harness.database.withTenant(communeCode, admin.actor, (tx) => verifyChain(tx));
    expect(checked.broken).toBeUndefined();
  });
});

describe('undone', () => {
  it('is refused while the new unit has typed something, and says what', async () => {
    const form = await formOf(MERGED);
    if (!form) throw new Error('it owes something');
    await desk.type(head, form, {
      [TASK]: { answer: 'update', state: 'in-progress', done: 'Đã dự thảo', evidence: [] },
    });
    expect((await eventOf(desk.clerk, eventId)).hanging).toMatchObject([{ why: 'answered', names: [TASK] }]);
    const refused = await stepOf(desk.clerk, eventId, 'undo');
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(TASK);
    const typed = await formOf(MERGED);
    if (!typed) throw new Error('it owes something');
    await desk.type(head, typed, { [TASK]: null });
  });

  it('needs a reason, and puts everything back', async () => {
    const { version, hanging } = await eventOf(desk.clerk, eventId);
    expect(hanging).toEqual([]);
    const body = { action: 'undo', version };
    const path = `/api/reorganisations/${eventId}/steps`;
    expect((await desk.clerk.request(path, { method: 'POST', body })).status).toBe(422);
    expect((await stepOf(desk.clerk, eventId, 'undo')).status).toBe(204);
    expect(await eventOf(desk.clerk, eventId)).toMatchObject({ state: 'undone', reason: 'Nhập nhầm' });
    const after = await standing();
    expect(after.inForce).toEqual(before.inForce);
    expect(after.owners).toEqual(before.owners);
    expect(after.grants).toEqual(before.grants);
    expect(after.duties).toEqual(before.duties);
    expect(after.rows).toEqual({ ...before.rows, reporting_setting: 1 });
    expect((await accountOf(head))?.posts).toEqual([
      { post: 'Giám đốc', unitId: (await unitNamed(CENTRE)).id },
    ]);
  });

  it('lets the same be ordered again, and is never undone twice', async () => {
    expect((await stepOf(desk.clerk, eventId, 'undo')).status).toBe(409);
    const again = await reorganise(desk.clerk, await mergeOrder());
    expect(await unitNamed(MERGED)).toMatchObject({ validFrom: '2026-12-01' });
    expect((await stepOf(desk.clerk, again.id, 'undo')).status).toBe(204);
    const content = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
    expect(content.rows.map(({ provider }) => provider.gap)).not.toContain('unit-ended');
  });
});
