/** Who answers changes while a period is open: what nobody has begun goes along, what was begun stays, both are told. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SONG_TRANG } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { ContentRow, PeriodContent } from '../duties/content/contract.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import type { Unit } from '../organisation/contract.ts';
import type { DutyForm, LedRow, MyWork } from '../progress/contract.ts';
import type { RegisterDetail } from '../register/contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const PERIOD = '2026';
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const OTHER = 'Người dân có tài khoản định danh';
const TASK = 'Ban hành quy chế quản lý dữ liệu';
let desk: CycleDesk;
let economy: SignedIn;
let units: Unit[];
let rows: ContentRow[];

const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? '';
const duties = async () =>
  (await answer<Duty[]>(desk.clerk.request(`/api/duties?period=${PERIOD}`))).filter(
    ({ direction }) => direction === 'in',
  );
const dutyOf = async (name: string) => (await duties()).find(({ unitName }) => unitName === name);
const formOf = async (name: string): Promise<DutyForm | undefined> => {
  const duty = await dutyOf(name);
  return duty && (await desk.form(desk.clerk, duty.id));
};
const itemOf = async (unit: string, name: string) =>
  (await formOf(unit))?.items.find((item) => item.name === name);
const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';

/** Another unit leads the row from now on. */
async function lead(name: string, unit: string) {
  const row = rows.find((each) => each.name === name);
  const path = `/api/register/${row?.kind}/${row?.id}`;
  const { row: shown } = await answer<RegisterDetail>(desk.clerk.request(path));
  const { id, kind, version } = shown;
  const body = { things: [{ id, kind, version }], unitId: unitId(unit), reason: 'Theo phân công' };
  await answer(desk.clerk.request('/api/register/many/lead', { method: 'POST', body }));
}

async function provide(name: string, provider: object) {
  const content = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const { id, definitionVersion } = content.rows.find((row) => row.name === name) ?? {};
  const changes = [{ thingId: id, version: definitionVersion, value: { provider } }];
  await answer(desk.clerk.request('/api/definitions', { method: 'PUT', body: { changes } }));
}

const CULTURE = 'Phòng Văn hóa - Xã hội';
const ECONOMY = 'Phòng Kinh tế';
const POLICE = 'Công an xã';

beforeAll(async () => {
  harness.now = new Date('2026-12-01T03:00:00Z');
  desk = await setUpCycle(harness);
  units = await answer<Unit[]>(desk.clerk.request('/api/units'));
  ({ rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content')));
  economy = await harness.signIn('unit-officer', { communeCode, unitId: unitId(ECONOMY), name: 'Lê Kinh' });
  await desk.open(PERIOD);
});

describe('what nobody has begun', () => {
  it('is asked of the new lead, once, in the same period and with the same due day', async () => {
    const before = await dutyOf(CULTURE);
    expect(await itemOf(CULTURE, TASK)).toBeDefined();
    await lead(TASK, ECONOMY);
    expect(await itemOf(CULTURE, TASK)).toBeUndefined();
    expect(await itemOf(ECONOMY, TASK)).toMatchObject({ state: 'open' });
    expect((await dutyOf(CULTURE))?.rows).toBe((before?.rows ?? 0) - 1);
    expect(await dutyOf(ECONOMY)).toMatchObject({ due: before?.due, state: 'open' });
    const { forms } = await answer<MyWork>(economy.request('/api/my-work'));
    expect(forms.flatMap(({ items }) => items.map(({ name }) => name))).toContain(TASK);
  });

  it('stands in the history of the row', async () => {
    const { history } = await answer<RegisterDetail>(desk.clerk.request(`/api/register/task/${idOf(TASK)}`));
    expect(history.slice(0, 2)).toContainEqual(
      expect.objectContaining({
        action: 'Chuyển đơn vị trả lời trong kỳ đang mở',
        changes: [{ field: 'unitIds', label: 'Đơn vị trả lời Năm 2026', before: CULTURE, after: ECONOMY }],
      }),
    );
  });

  it('goes to a source that owed nothing in the period yet, and back; what owes nothing then is gone', async () => {
    expect(await dutyOf(POLICE)).toBeUndefined();
    await provide(FIGURE, { kind: 'unit', unitId: unitId(POLICE) });
    expect(await dutyOf(POLICE)).toMatchObject({ rows: 1, state: 'open' });
    expect(await itemOf(CULTURE, FIGURE)).toBeUndefined();
    await provide(FIGURE, { kind: 'lead' });
    expect(await dutyOf(POLICE)).toBeUndefined();
    expect(await itemOf(CULTURE, FIGURE)).toMatchObject({ state: 'open' });
  });

  it('stays where it is while nobody answers: a unit that ended, until another leads', async () => {
    await provide(OTHER, { kind: 'unit', unitId: unitId(POLICE) });
    expect(await itemOf(POLICE, OTHER)).toBeDefined();
    const police = units.find(({ name }) => name === POLICE);
    const body = { version: police?.version, validTo: '2026-12-02' };
    await answer(desk.clerk.request(`/api/units/${police?.id}`, { method: 'PATCH', body }));
    expect(await itemOf(POLICE, OTHER)).toMatchObject({ state: 'open' });
    await provide(OTHER, { kind: 'unit', unitId: unitId(ECONOMY) });
    expect(await dutyOf(POLICE)).toBeUndefined();
    expect(await itemOf(ECONOMY, OTHER)).toMatchObject({ state: 'open' });
  });
});

describe('what was begun', () => {
  const type = async (value: number | undefined) => {
    const form = await formOf(CULTURE);
    if (!form) throw new Error('the unit owes something');
    const draft = value === undefined ? null : { answer: 'value' as const, value, evidence: [] };
    await answer(desk.type(desk.officer, form, { [FIGURE]: draft }));
  };
  const led = async () =>
    (await answer<LedRow[]>(economy.request('/api/my-work/led'))).filter(({ name }) => name === FIGURE);

  it('stays with who typed it, says who answers by now, and is seen by that unit', async () => {
    await type(61);
    await provide(FIGURE, { kind: 'unit', unitId: unitId(ECONOMY) });
    expect(await itemOf(CULTURE, FIGURE)).toMatchObject({ draft: { value: 61 }, nowAsked: [ECONOMY] });
    expect(await itemOf(ECONOMY, FIGURE)).toBeUndefined();
    expect(await led()).toMatchObject([{ unitName: CULTURE, takesOver: true }]);
  });

  it('goes on to the office from there, and is received there', async () => {
    const form = await formOf(CULTURE);
    const items = form?.items.filter(({ name }) => name === FIGURE) ?? [];
    if (!form) throw new Error('the unit owes something');
    await answer(desk.step(desk.officer, { ...form, items }, 'submit'));
    expect(await itemOf(CULTURE, FIGURE)).toMatchObject({ state: 'with-office', nowAsked: [ECONOMY] });
    await provide(FIGURE, { kind: 'lead' });
    expect(await itemOf(CULTURE, FIGURE)).not.toHaveProperty('nowAsked');
    expect(await led()).toEqual([]);
  });

  it('goes over as soon as it is emptied and something changes', async () => {
    const form = await formOf(ECONOMY);
    const draft = { answer: 'value' as const, value: 50, evidence: [] };
    if (!form) throw new Error('the unit owes something');
    await answer(desk.type(economy, form, { [OTHER]: draft }));
    await provide(OTHER, { kind: 'lead' });
    expect(await itemOf(ECONOMY, OTHER)).toMatchObject({ nowAsked: [CULTURE] });
    const typed = await formOf(ECONOMY);
    if (typed) await answer(desk.type(economy, typed, { [OTHER]: null }));
    await lead(TASK, CULTURE);
    expect(await itemOf(ECONOMY, OTHER)).toBeUndefined();
    expect(await itemOf(CULTURE, OTHER)).toMatchObject({ state: 'open' });
  });
});

it('typed into while it is handed on, a row either goes or stays with what was typed: neither lost nor doubled', async () => {
  const draft = { answer: 'value' as const, value: 33, evidence: [] };
  for (let round = 0; round < 6; round += 1) {
    await provide(OTHER, { kind: 'lead' });
    const form = await formOf(CULTURE);
    if (!form) throw new Error('the unit owes something');
    const [typed] = await Promise.all([
      desk.type(desk.officer, form, { [OTHER]: draft }),
      provide(OTHER, { kind: 'unit', unitId: unitId(ECONOMY) }),
    ]);
    const [here, there] = [await itemOf(CULTURE, OTHER), await itemOf(ECONOMY, OTHER)];
    expect([here, there].filter(Boolean)).toHaveLength(1);
    const stands = typed.ok ? [here?.draft, here?.nowAsked] : [typed.status, there?.draft];
    expect(stands).toEqual(typed.ok ? [draft, [ECONOMY]] : [404, undefined]);
    const after = await formOf(CULTURE);
    if (here && after) await answer(desk.type(desk.officer, after, { [OTHER]: null }));
  }
  await provide(OTHER, { kind: 'lead' });
});

it('a closed period stays as it is; opened again it asks whoever answers by then', async () => {
  const order = async (act: string, more: object = {}) => {
    const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
    const version = periods.find(({ id }) => id === PERIOD)?.version;
    const body = { version, ...more };
    const done = await desk.clerk.request(`/api/periods/${PERIOD}/${act}`, { method: 'POST', body });
    expect(done.ok).toBe(true);
  };
  await order('close');
  await lead(TASK, ECONOMY);
  expect(await itemOf(CULTURE, TASK)).toBeDefined();
  await order('reopen', { reason: 'Thiếu số của nhiều đơn vị' });
  expect(await itemOf(CULTURE, TASK)).toBeUndefined();
  expect(await itemOf(ECONOMY, TASK)).toMatchObject({ state: 'open' });
});

it('a person who is replaced leaves everything in its place: the rows are the unit’s, the words typed too', async () => {
  const form = await formOf(CULTURE);
  if (!form) throw new Error('the unit owes something');
  const leaver = await harness.signIn('unit-officer', {
    communeCode,
    unitId: desk.unitId,
    name: 'Lê Đi',
  });
  const successor = await harness.signIn('unit-officer', {
    communeCode,
    unitId: desk.unitId,
    name: 'Lê Ở',
  });
  const choices = [{ thingId: idOf(OTHER), userId: leaver.session.userId }];
  await answer(desk.clerk.request('/api/updaters', { method: 'PUT', body: { choices } }));
  await answer(desk.type(leaver, form, { [OTHER]: { answer: 'value', value: 70, evidence: [] } }));
  const admin = await harness.signIn('admin', { communeCode });
  const path = `/api/accounts/${leaver.session.userId}/hand-over`;
  await answer(admin.request(path, { method: 'POST', body: { to: successor.session.userId } }));
  expect(await itemOf(CULTURE, OTHER)).toMatchObject({
    draft: { value: 70 },
    draftBy: 'Lê Đi',
    updater: { name: 'Lê Ở' },
  });
});
