import { beforeAll, expect, it } from 'vitest';
import { asPerson, sessionOf, setUpCommunes, SONG_TRANG } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import type { Unit } from '../../organisation/contract.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import type { DeskPart } from './desk-part.ts';
import type { Desk } from './contract.ts';
import { handOver, unitedGrants } from './hand-over.ts';
import { loadHolders } from '../holder-of.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const admin = sessionOf('admin');
let units: Unit[];
beforeAll(async () => {
  ({ units } = await setUpCommunes(harness));
});
const unit = (at: number) => units[at]?.id ?? '';
type Person = Awaited<ReturnType<typeof harness.signIn>>;
const change = (by: Person, of: Person, body: object) =>
  by.request(`/api/accounts/${of.session.userId}`, { method: 'PATCH', body });
const give = (by: Person, from: Person, to: Person) =>
  by.request(`/api/accounts/${from.session.userId}/hand-over`, {
    method: 'POST',
    body: { to: to.session.userId },
  });
const holders = (unitId: string | undefined, text: string, today = todayInVietnam(harness.now)) =>
  asPerson(harness, admin, async (tx) => (await loadHolders(tx, today))(unitId, text));
/** The only one; undefined where nobody holds the post, or several do. */
const holder = async (...asked: Parameters<typeof holders>) => {
  const found = await holders(...asked);
  return found.length === 1 ? found[0] : undefined;
};

it('whoever holds the post that a plan names answers for it, from day to day', async () => {
  const chief = await harness.signIn('admin', { communeCode });
  const an = await harness.signIn('unit-officer', { communeCode, unitId: unit(0), name: 'Lê An' });
  const binh = await harness.signIn('unit-head', { communeCode, unitId: unit(0), name: 'Lê Bình' });
  const named = 'Đồng chí Trưởng phòng VHXH';
  // Nobody's post is kept yet: the head of the unit by the account.
  expect(await holder(unit(0), named)).toEqual({ userId: binh.session.userId, name: 'Lê Bình' });
  expect(await holder(unit(0), 'Phó Trưởng phòng VHXH')).toBeUndefined();
  await change(chief, an, {
    posts: [{ unitId: unit(0), post: 'Trưởng phòng' }, { post: 'Phó Chủ tịch UBND xã' }],
  });
  expect(await holder(unit(0), named)).toMatchObject({ name: 'Lê An' });
  expect(await holder(undefined, 'PCT UBND xã')).toMatchObject({ name: 'Lê An' });
  expect(await holder(undefined, 'Phó Chủ tịch HĐND xã')).toBeUndefined();
  expect(await holder(unit(1), named)).toBeUndefined();
  await change(chief, binh, { posts: [{ post: 'Phó Chủ tịch UBND xã' }] });
  expect(await holder(undefined, 'PCT UBND xã')).toBeUndefined();
  expect((await holders(undefined, 'PCT UBND xã')).map(({ name }) => name)).toEqual(['Lê An', 'Lê Bình']);
  harness.now = new Date(harness.now.getTime() + 3 * 86_400_000);
  const later = await harness.signIn('admin', { communeCode });
  await change(later, an, { posts: [] });
  expect(await holder(undefined, 'PCT UBND xã')).toMatchObject({ name: 'Lê Bình' });
  expect(await holder(unit(0), named, '2026-11-21')).toMatchObject({ name: 'Lê An' });
});

it('a person who leaves hands everything over in one step', async () => {
  const chief = await harness.signIn('admin', { communeCode });
  const leaver = await harness.signIn('unit-head', { communeCode, unitId: unit(2), name: 'Lê Đi' });
  const successor = await harness.signIn('unit-officer', { communeCode, unitId: unit(2), name: 'Lê Ở' });
  await change(chief, leaver, { posts: [{ unitId: unit(2), post: 'Trưởng Công an' }] });
  const given = await give(chief, leaver, successor);
  expect(given.status).toBe(200);
  expect(await given.json()).toMatchObject({ locked: true, grants: [], posts: [] });
  expect((await leaver.request('/api/me')).status).toBe(401);
  const list = (await (await chief.request('/api/accounts')).json()) as { name: string }[];
  expect(list.find(({ name }) => name === 'Lê Ở')).toMatchObject({
    grants: [
      { role: 'unit-officer', unitId: unit(2) },
      { role: 'unit-head', unitId: unit(2) },
    ],
    posts: [{ unitId: unit(2), post: 'Trưởng Công an' }],
  });
  const log = await query(
    harness.ownerUrl,
    "SELECT action, after->'posts' AS posts FROM audit_entry WHERE action ~ 'over' AND commune_code = $1 ORDER BY seq",
    [communeCode],
  );
  expect(log).toEqual([
    { action: 'account.hand-over', posts: [{ unitId: unit(2), post: 'Trưởng Công an' }] },
    { action: 'account.take-over', posts: null },
  ]);
});

it('what other rooms keep of the person goes over in the same transaction, or nothing does', async () => {
  const leaver = await harness.signIn('unit-officer', { communeCode, unitId: unit(3) });
  const successor = await harness.signIn('unit-officer', { communeCode, unitId: unit(3) });
  const people = { from: leaver.session.userId, to: successor.session.userId };
  const moved: string[] = [];
  const item = { id: 'one', text: 'Nội dung' };
  const list = () => Promise.resolve([item]);
  const part = { name: 'rows' as const, list };
  const move: DeskPart = {
    ...part,
    move: (_, from, to, ids) => Promise.resolve(void moved.push(from, to, ...ids)),
  };
  const broken: DeskPart = { ...part, move: () => Promise.reject(new Error('no room')) };
  const work = (parts: readonly DeskPart[]) =>
    asPerson(harness, admin, (tx) => handOver(tx, admin, people.from, { to: people.to }, parts));
  await expect(work([move, broken])).rejects.toThrow('no room');
  expect((await leaver.request('/api/me')).status).toBe(200);
  await work([move]);
  expect(moved.slice(-3)).toEqual([people.from, people.to, 'one']);
  expect((await leaver.request('/api/me')).status).toBe(401);
});

it('goes as far as it was chosen: the account is kept with what was not', async () => {
  const chief = await harness.signIn('admin', { communeCode });
  const [head, officer] = [
    { role: 'unit-head' as const, unitId: unit(4) },
    { role: 'unit-officer' as const, unitId: unit(5) },
  ];
  const mover = await harness.signIn('unit-head', {
    communeCode,
    grants: [head, officer],
    name: 'Lê Chuyển',
  });
  const successor = await harness.signIn('unit-officer', { communeCode, unitId: unit(4), name: 'Lê Nhận' });
  const post = { unitId: unit(4), post: 'Trưởng phòng' };
  await change(chief, mover, { posts: [post, { post: 'Ủy viên UBND xã' }] });
  const path = `/api/accounts/${mover.session.userId}`;
  const desk = (await (await chief.request(`${path}/desk`)).json()) as Desk;
  expect(desk).toMatchObject({ grants: [head, officer], rows: [], drafts: [], waiting: [] });
  expect((await mover.request(`${path}/desk`)).status).toBe(403);
  const body = { to: successor.session.userId, grants: [head], posts: [post], account: 'keep' };
  const stranger = { ...body, grants: [{ role: 'leader' }] };
  expect((await chief.request(`${path}/hand-over`, { method: 'POST', body: stranger })).status).toBe(422);
  const left = await chief.request(`${path}/hand-over`, { method: 'POST', body });
  expect(await left.json()).toMatchObject({
    locked: false,
    grants: [officer],
    posts: [{ post: 'Ủy viên UBND xã' }],
  });
  expect((await mover.request('/api/me')).status).toBe(200);
  expect(await holder(unit(4), 'Trưởng phòng')).toMatchObject({ name: 'Lê Nhận' });
  // Back again, as the dialog says: the other way round.
  const back = { to: mover.session.userId, grants: [head], posts: [post], account: 'keep' };
  const returned = await chief.request(`/api/accounts/${successor.session.userId}/hand-over`, {
    method: 'POST',
    body: back,
  });
  expect(returned.status).toBe(200);
  expect(await holder(unit(4), 'Trưởng phòng')).toMatchObject({ name: 'Lê Chuyển' });
});

it('of two hand-overs of one desk at once the second finds it gone', async () => {
  const [chief, other] = [
    await harness.signIn('admin', { communeCode }),
    await harness.signIn('admin', { communeCode }),
  ];
  const leaver = await harness.signIn('unit-head', { communeCode, unitId: unit(6) });
  const [one, two] = [
    await harness.signIn('unit-officer', { communeCode, unitId: unit(6) }),
    await harness.signIn('unit-officer', { communeCode, unitId: unit(6) }),
  ];
  const to = (by: Person, whom: Person) =>
    by.request(`/api/accounts/${leaver.session.userId}/hand-over`, {
      method: 'POST',
      body: { to: whom.session.userId, grants: leaver.session.grants, account: 'keep' },
    });
  const both = await Promise.all([to(chief, one), to(other, two)]);
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 422]);
});

it('an administrator keeps the own power, and hands over the rest', async () => {
  const chief = await harness.signIn('admin', {
    communeCode,
    grants: [{ role: 'admin' }, { role: 'unit-officer', unitId: unit(0) }],
  });
  const other = await harness.signIn('unit-officer', { communeCode, unitId: unit(1) });
  const give = (grants: object[]) =>
    chief.request(`/api/accounts/${chief.session.userId}/hand-over`, {
      method: 'POST',
      body: { to: other.session.userId, grants, account: 'keep' },
    });
  expect((await give([{ role: 'admin' }])).status).toBe(409);
  expect((await give([{ role: 'unit-officer', unitId: unit(0) }])).status).toBe(200);
});

it('is refused to oneself, to a locked account, to the same one, and to whoever is no administrator', async () => {
  const chief = await harness.signIn('admin', { communeCode });
  const [one, other] = [
    await harness.signIn('leader', { communeCode }),
    await harness.signIn('leader', { communeCode }),
  ];
  expect((await give(chief, chief, one)).status).toBe(409);
  expect((await give(chief, one, one)).status).toBe(409);
  expect((await give(other, one, other)).status).toBe(403);
  await change(chief, other, { locked: true });
  expect((await give(chief, one, other)).status).toBe(409);
  const stranger = await harness.signIn('leader', { communeCode: '99998' });
  expect((await give(chief, one, stranger)).status).toBe(404);
});

it('work contacts are kept, emptied, and never logged', async () => {
  const chief = await harness.signIn('admin', { communeCode });
  const one = await harness.signIn('leader', { communeCode });
  const kept = await change(chief, one, { workPhone: '0208 3 851 234', workEmail: 'vp@songtrang.gov.vn' });
  expect(await kept.json()).toMatchObject({ workPhone: '0208 3 851 234', workEmail: 'vp@songtrang.gov.vn' });
  expect((await change(chief, one, { workPhone: 'gọi nhà' })).status).toBe(422);
  expect(await (await change(chief, one, { workPhone: null })).json()).not.toHaveProperty('workPhone');
  const log = await query(
    harness.ownerUrl,
    "SELECT 1 FROM audit_entry WHERE after::text ~ '851 234|songtrang'",
  );
  expect(log).toEqual([]);
});

it('what both hold is held once', () => {
  expect(
    unitedGrants([{ role: 'leader' }], [{ role: 'leader' }, { role: 'unit-head', unitId: 'u' }]),
  ).toEqual([{ role: 'leader' }, { role: 'unit-head', unitId: 'u' }]);
});
