/** Each kind of reorganisation through the front door: split, renamed, ended, several at once, ahead of its day, two at once. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SONG_TRANG } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import { eventOf, orderOf, previewAs, reorganise, stepOf } from '../../tests/reorganising.ts';
import type { Account } from '../accounts/contract.ts';
import type { Answerability, PeriodContent } from '../duties/content/contract.ts';
import { unitMatcher } from '../organisation/match-unit.ts';
import type { Unit } from '../organisation/contract.ts';
import type { RegisterPage } from '../register/contract.ts';
import type { Changes, Order, Reorganisation } from './contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const CULTURE = 'Phòng Văn hóa - Xã hội';
const TODAY = '2026-12-01';
let desk: CycleDesk;
let admin: SignedIn;

const clerk = () => desk.clerk;
const units = () => answer<Unit[]>(clerk().request('/api/units'));
const inForce = async (name: string) =>
  (await units()).find((unit) => unit.name === name && unit.validTo === undefined);
async function idOf(name: string): Promise<string> {
  const unit = await inForce(name);
  if (!unit) throw new Error(name);
  return unit.id;
}
const addUnit = (name: string) =>
  answer<Unit>(
    clerk().request('/api/units', { method: 'POST', body: { name, kind: 'hamlet', aliases: [] } }),
  );
const rows = async () =>
  (await answer<RegisterPage>(clerk().request('/api/register'))).rows.map(({ id, name, owners }) => ({
    id,
    name,
    leads: owners.filter(({ role }) => role === 'lead').map(({ unitName, text }) => unitName ?? text),
  }));
const ledBy = async (name: string) => (await rows()).filter(({ leads }) => leads.includes(name));
const grantsOf = async ({ session }: SignedIn) =>
  (await answer<Account[]>(admin.request('/api/accounts'))).find(({ id }) => id === session.userId)?.grants;
const asked = async (thingId: string) => {
  const content = await answer<PeriodContent>(clerk().request('/api/period-content'));
  return content.rows.find(({ id }) => id === thingId)?.provider.units?.map((unit) => unit.name);
};
async function newDay(day: string): Promise<void> {
  harness.now = new Date(`${day}T03:00:00Z`);
  harness.services.daily.start();
  await harness.services.daily.idle();
}
/** With the units that it made called as the order calls them. */
function named(changes: Changes | undefined, { targets }: Order): unknown {
  const made = (changes?.units ?? []).filter(({ change }) => change === 'begins');
  const keys = targets.filter(({ unitId }) => unitId === undefined).map(({ key }) => key);
  return made.reduce<unknown>(
    (all, { id }, at) => JSON.parse(JSON.stringify(all).replaceAll(id, keys[at] ?? '')) as unknown,
    changes,
  );
}
/** Carried out, and what was done is what was shown. */
async function done(order: Order) {
  const { id, preview } = await reorganise(clerk(), order);
  const event = await eventOf(clerk(), id);
  expect(named(event.changes, order)).toEqual(JSON.parse(JSON.stringify(preview.changes)));
  return { id, preview };
}
const takeBack = async (id: string) => {
  const answered = await stepOf(clerk(), id, 'undo');
  expect([answered.status, await answered.text()]).toEqual([204, '']);
};

beforeAll(async () => {
  harness.now = new Date(`${TODAY}T03:00:00Z`);
  desk = await setUpCycle(harness);
  admin = await harness.signIn('admin', { communeCode });
  await stayAwake(harness, desk.clerk);
});
beforeEach(() => {
  harness.now = new Date(`${TODAY}T03:00:00Z`);
});

describe('a split', () => {
  it('gives each row to the successor chosen for it, the others to the default; the old name is asked', async () => {
    const former = await rows();
    const unitId = await idOf(CULTURE);
    const [chosen] = await ledBy(CULTURE);
    const order = orderOf({
      kind: 'split',
      date: TODAY,
      targets: [
        { key: 'a', name: 'Phòng Văn hóa và Thể thao' },
        { key: 'b', name: 'Phòng Y tế và Giáo dục' },
      ],
      moves: [{ unitId, to: ['a', 'b'], default: 'a' }],
      rows: [{ thingId: chosen?.id ?? '', unitId, to: 'b' }],
      people: [{ userId: desk.officer.session.userId, unitId, to: 'b' }],
    });
    const { id } = await done(order);
    expect(await ledBy('Phòng Y tế và Giáo dục')).toEqual([expect.objectContaining({ id: chosen?.id })]);
    expect((await ledBy('Phòng Văn hóa và Thể thao')).length).toBeGreaterThan(1);
    expect(await grantsOf(desk.officer)).toEqual([
      { role: 'unit-officer', unitId: await idOf('Phòng Y tế và Giáo dục') },
    ]);
    const match = unitMatcher(await units()).match('Phòng VHXH');
    expect(match.resolution).toBeUndefined();
    expect(match.suggestions).toHaveLength(2);
    // A post of the unit goes to the default, in its own words.
    const posts = (await ledBy('Phòng Văn hóa và Thể thao')).map(({ name }) => name);
    expect(posts).toContain('Tập huấn kỹ năng số cho cán bộ');
    await takeBack(id);
    expect(await rows()).toEqual(former);
  });

  it('of a unit that goes on leaves it its name', async () => {
    const unitId = await idOf('Phòng Kinh tế');
    const { id } = await done(
      orderOf({
        kind: 'split',
        date: TODAY,
        targets: [
          { key: 'old', unitId },
          { key: 'new', name: 'Phòng Hạ tầng' },
        ],
        moves: [{ unitId, to: ['old', 'new'], default: 'old' }],
      }),
    );
    expect(unitMatcher(await units()).match('Phòng KT').unitId).toBe(unitId);
    expect((await inForce('Phòng Kinh tế'))?.successorIds).toEqual([unitId, await idOf('Phòng Hạ tầng')]);
    await takeBack(id);
    expect((await inForce('Phòng Kinh tế'))?.successorIds).toBeUndefined();
  });
});

it('a renamed unit is the same unit; plans still find it under its old name', async () => {
  const unitId = await idOf('Công an xã');
  const { id } = await done(
    orderOf({
      kind: 'rename',
      date: TODAY,
      targets: [{ key: 'k', unitId, name: 'Công an khu vực Sông Trăng' }],
      moves: [{ unitId, to: ['k'] }],
    }),
  );
  expect(await idOf('Công an khu vực Sông Trăng')).toBe(unitId);
  expect(unitMatcher(await units(), 'Sông Trăng').match('Công an xã').unitId).toBe(unitId);
  await takeBack(id);
  expect(await idOf('Công an xã')).toBe(unitId);
});

describe('a unit that ends', () => {
  it('gives what is open to its successor', async () => {
    const [unitId, successor] = [await idOf(CULTURE), await idOf('Phòng Kinh tế')];
    const former = (await ledBy(CULTURE)).length;
    const { id, preview } = await done(
      orderOf({
        kind: 'dissolve',
        date: TODAY,
        targets: [{ key: 's', unitId: successor }],
        moves: [{ unitId, to: ['s'] }],
      }),
    );
    expect(preview.warnings.map(({ kind }) => kind)).not.toContain('no-answerer');
    expect((await ledBy('Phòng Kinh tế')).length).toBeGreaterThanOrEqual(former);
    expect((await units()).find((unit) => unit.id === unitId)).toMatchObject({
      endedAs: 'dissolve',
      successorIds: [successor],
    });
    await takeBack(id);
  });

  it('without one leaves rows to be answered by somebody, and says which and who loses what', async () => {
    const unit = await addUnit('Ban Quản lý dự án');
    const person = await harness.signIn('unit-officer', { communeCode, unitId: unit.id, name: 'Hồ Dự Án' });
    const [row] = (await answer<RegisterPage>(clerk().request('/api/register?kind=task'))).rows;
    if (!row) throw new Error('no task');
    const body = {
      things: [{ id: row.id, kind: 'task', version: row.version }],
      unitId: unit.id,
      reason: 'Theo phân công',
    };
    await answer(clerk().request('/api/register/many/lead', { method: 'POST', body }));
    const { id, preview } = await done(
      orderOf({ kind: 'dissolve', date: TODAY, targets: [], moves: [{ unitId: unit.id, to: [] }] }),
    );
    expect(preview.warnings).toEqual([
      { kind: 'no-grants-left', names: ['Hồ Dự Án'] },
      { kind: 'no-answerer', names: [row.name] },
    ]);
    expect(await grantsOf(person)).toEqual([]);
    const open = await answer<Answerability>(clerk().request('/api/answerability'));
    expect(open.rows.find((each) => each.id === row.id)).toMatchObject({ gap: 'unit-ended' });
    await takeBack(id);
    expect(await grantsOf(person)).toEqual([{ role: 'unit-officer', unitId: unit.id }]);
  });

  it('is not the standing office while nobody takes its place', async () => {
    const order = orderOf({
      kind: 'dissolve',
      date: TODAY,
      targets: [],
      moves: [{ unitId: await idOf(CULTURE), to: [] }],
    });
    const refused = await clerk().request('/api/reorganisations/preview', { method: 'POST', body: order });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Cơ quan thường trực');
  });
});

describe('several at once', () => {
  it('makes three hamlets two, and asks each of them what all hamlets are asked', async () => {
    const [one, two, three] = [
      await addUnit('Thôn Một'),
      await addUnit('Thôn Hai'),
      await addUnit('Thôn Ba'),
    ];
    const task = (await answer<RegisterPage>(clerk().request('/api/register?kind=task'))).rows[1];
    if (!task) throw new Error('no task');
    const choice = { thingId: task.id, unitIds: [one.id, two.id, three.id] };
    await answer(clerk().request('/api/task-providers', { method: 'PUT', body: { choices: [choice] } }));
    const { id, preview } = await done(
      orderOf({
        kind: 'several',
        date: TODAY,
        targets: [
          { key: 'x', name: 'Thôn Đoàn Kết' },
          { key: 'y', unitId: three.id },
        ],
        moves: [
          { unitId: one.id, to: ['x'] },
          { unitId: two.id, to: ['x', 'y'] },
        ],
      }),
    );
    expect(preview.warnings).toEqual([{ kind: 'collective', names: [task.name] }]);
    expect((await asked(task.id))?.toSorted()).toEqual(['Thôn Ba', 'Thôn Đoàn Kết']);
    expect(await inForce('Thôn Đoàn Kết')).toMatchObject({
      kind: 'hamlet',
      aliases: ['Thôn Một', 'Thôn Hai'],
    });
    expect(await inForce('Thôn Ba')).toMatchObject({ aliases: ['Thôn Hai'] });
    await takeBack(id);
    expect((await asked(task.id))?.toSorted()).toEqual(['Thôn Ba', 'Thôn Hai', 'Thôn Một']);
  });
});

describe('ahead of its day', () => {
  const later = async (name: string, date: string): Promise<Order> =>
    orderOf({
      kind: 'merge',
      date,
      targets: [{ key: 'n', name }],
      moves: [
        { unitId: await idOf('Hội Nông dân'), to: ['n'] },
        { unitId: await idOf('Hội Cựu chiến binh'), to: ['n'] },
      ],
    });
  const states = async () =>
    (await answer<Reorganisation[]>(clerk().request('/api/reorganisations'))).filter(
      ({ state }) => state === 'planned',
    );

  it('waits, warns of another that names the same units, and can be cancelled', async () => {
    const { id, preview } = await reorganise(
      clerk(),
      await later('Hội Nông dân và Cựu chiến binh', '2027-01-01'),
    );
    expect(preview.atOnce).toBe(false);
    expect(await eventOf(clerk(), id)).toMatchObject({ state: 'planned', hanging: [] });
    expect(await inForce('Hội Nông dân')).toBeDefined();
    const other = await previewAs(clerk(), await later('Hội Quần chúng', '2027-02-01'));
    expect(other.warnings).toEqual([{ kind: 'named-twice', names: ['Hội Nông dân', 'Hội Cựu chiến binh'] }]);
    expect((await stepOf(clerk(), id, 'carry-out')).status).toBe(409);
    expect((await stepOf(desk.officer, id, 'cancel')).status).toBe(403);
    expect((await stepOf(clerk(), id, 'cancel')).status).toBe(204);
    expect(await states()).toEqual([]);
  });

  it('is carried out by the daily work on its day, once', async () => {
    const { id } = await reorganise(clerk(), await later('Hội Nông dân và Cựu chiến binh', '2026-12-03'));
    await newDay('2026-12-02');
    expect(await eventOf(clerk(), id)).toMatchObject({ state: 'planned' });
    await newDay('2026-12-03');
    await newDay('2026-12-04');
    expect(await eventOf(clerk(), id)).toMatchObject({ state: 'carried-out', order: { date: '2026-12-03' } });
    expect(await inForce('Hội Nông dân và Cựu chiến binh')).toMatchObject({ validFrom: '2026-12-03' });
    await takeBack(id);
  });

  it('that cannot be carried out any more says why, and waits for somebody', async () => {
    const first = await reorganise(clerk(), await later('Hội A', '2026-12-05'));
    const second = await reorganise(clerk(), await later('Hội B', '2026-12-05'));
    await newDay('2026-12-05');
    const left = [await eventOf(clerk(), first.id), await eventOf(clerk(), second.id)];
    expect(left.map(({ state }) => state)).toEqual(['carried-out', 'planned']);
    expect(left[1]?.problem).toContain('Hội Nông dân');
    expect((await stepOf(clerk(), second.id, 'carry-out')).status).toBe(422);
    await takeBack(first.id);
    expect((await stepOf(clerk(), second.id, 'carry-out')).status).toBe(204);
    await takeBack(second.id);
  });
});

it('of two people who confirm at once for the same units one is told', async () => {
  const unitId = await idOf('Trạm Y tế xã');
  const order = async (name: string) =>
    orderOf({
      kind: 'rename',
      date: TODAY,
      targets: [{ key: 'k', unitId, name }],
      moves: [{ unitId, to: ['k'] }],
    });
  const orders = [await order('Trạm Y tế Một'), await order('Trạm Y tế Hai')];
  const previews = await Promise.all(orders.map((each) => previewAs(clerk(), each)));
  const sent = orders.map((each, at) =>
    clerk().request('/api/reorganisations', {
      method: 'POST',
      body: { order: each, fingerprint: previews[at]?.fingerprint },
    }),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([201, 409]));
});
