/** A new head in one step: today, from a day that is past, and on a day to come by the daily work. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { setUpCommunes, SONG_TRANG } from '../../../tests/communes.ts';
import { answer } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { Unit } from '../../organisation/contract.ts';
import { SYSTEM } from '../../shared/who-acts.ts';
import type { Account } from '../contract.ts';
import type { PostsOverTime } from '../posts/contract.ts';
import { beginDueHeads } from './begin-due-heads.ts';
import type { NewHeadOrdered } from './contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
let units: Unit[];
let admin: SignedIn;
let former: SignedIn;
let next: SignedIn;
let at = 0;
const unitId = () => units[at]?.id ?? '';
const head = () => ({ role: 'unit-head' as const, unitId: unitId() });

beforeAll(async () => {
  ({ units } = await setUpCommunes(harness));
});
beforeEach(async () => {
  at++;
  harness.now = new Date('2026-11-20T03:00:00Z');
  admin = await harness.signIn('admin', { communeCode });
  former = await harness.signIn('unit-head', { communeCode, unitId: unitId(), name: 'Lê Trước' });
  next = await harness.signIn('unit-officer', { communeCode, unitId: unitId(), name: 'Lê Sau' });
  await answer(
    admin.request('/api/posts/holders', {
      method: 'POST',
      body: { unitId: unitId(), post: 'Trưởng phòng', userId: former.session.userId, from: '2026-01-05' },
    }),
  );
});

const order = (more: object = {}, by = admin) =>
  by.request(`/api/units/${unitId()}/head`, {
    method: 'POST',
    body: { userId: next.session.userId, from: '2026-11-20', rows: true, lockFormer: false, ...more },
  });
const accountOf = async (person: SignedIn) => {
  const chief = await harness.signIn('admin', { communeCode });
  const all = await answer<Account[]>(chief.request('/api/accounts'));
  return all.find(({ id }) => id === person.session.userId);
};
const unitPosts = async () => {
  const chief = await harness.signIn('admin', { communeCode });
  return (await answer<PostsOverTime>(chief.request('/api/posts'))).units.find(
    (unit) => unit.unitId === unitId(),
  );
};
const day = (iso: string) => {
  harness.now = new Date(`${iso}T00:30:00+07:00`);
};
const newDay = () =>
  harness.database.withTenant(communeCode, SYSTEM, (tx) => beginDueHeads(tx, harness.services.desk));

it('today: post and grant go over, the former head keeps the account', async () => {
  const done = await answer<NewHeadOrdered>(order());
  expect(done).toMatchObject({ done: true });
  expect(await accountOf(next)).toMatchObject({
    grants: [{ role: 'unit-officer', unitId: unitId() }, head()],
    posts: [{ post: 'Trưởng phòng' }],
  });
  expect(await accountOf(former)).toMatchObject({ grants: [], posts: [], locked: false });
  expect((await unitPosts())?.posts).toMatchObject([
    {
      holders: [
        { name: 'Lê Sau', from: '2026-11-20' },
        { name: 'Lê Trước', from: '2026-01-05', to: '2026-11-19' },
      ],
    },
  ]);
  expect((await order()).status).toBe(422);
  const log = await query(
    harness.ownerUrl,
    "SELECT action FROM audit_entry WHERE entity = 'head' AND entity_id = $1",
    [unitId()],
  );
  expect(log).toEqual([{ action: 'head.begin' }]);
});

it('from a day that is past: the post from that day, under another name where one is given; the account closed', async () => {
  await answer(order({ from: '2026-08-01', post: 'Trưởng phòng Văn hóa', lockFormer: true }));
  expect((await unitPosts())?.posts.flatMap(({ holders }) => holders)).toMatchObject([
    { name: 'Lê Trước', to: '2026-07-31' },
    { name: 'Lê Sau', from: '2026-08-01' },
  ]);
  expect(await accountOf(former)).toMatchObject({ locked: true, grants: [] });
  expect((await former.request('/api/me')).status).toBe(401);
});

it('a day to come: nothing changes until that day, then all does, and once', async () => {
  expect(await answer<NewHeadOrdered>(order({ from: '2026-12-01' }))).toMatchObject({ done: false });
  expect((await unitPosts())?.planned).toMatchObject({ name: 'Lê Sau', from: '2026-12-01' });
  expect((await order({ from: '2026-12-05' })).status).toBe(409);
  day('2026-11-30');
  await newDay();
  expect(await accountOf(former)).toMatchObject({ grants: [head()], posts: [{ post: 'Trưởng phòng' }] });
  day('2026-12-01');
  await newDay();
  await newDay();
  expect(await accountOf(former)).toMatchObject({ grants: [], posts: [] });
  expect(await accountOf(next)).toMatchObject({ posts: [{ post: 'Trưởng phòng' }] });
  expect(await unitPosts()).toMatchObject({
    posts: [{ holders: [{ from: '2026-12-01' }, { to: '2026-11-30' }] }],
  });
  expect((await unitPosts())?.planned).toBeUndefined();
  const log = await query(
    harness.ownerUrl,
    "SELECT action, actor_id FROM audit_entry WHERE entity = 'head' AND entity_id = $1 ORDER BY seq",
    [unitId()],
  );
  expect(log).toMatchObject([{ action: 'head.order' }, { action: 'head.begin', actor_id: 'system' }]);
});

it('somebody who was kept for a later day begins earlier, in one piece', async () => {
  const holder = { unitId: unitId(), post: 'Trưởng phòng', userId: next.session.userId, from: '2027-01-01' };
  await answer(admin.request('/api/posts/holders', { method: 'POST', body: { ...holder, shared: true } }));
  await answer(order({ from: '2026-12-01' }));
  day('2026-12-01');
  await newDay();
  expect((await unitPosts())?.posts.flatMap(({ holders }) => holders)).toMatchObject([
    { name: 'Lê Sau', from: '2026-12-01' },
    { name: 'Lê Trước', to: '2026-11-30' },
  ]);
});

it('what stands in its way on the day is told, and done as soon as it does not', async () => {
  await answer(order({ from: '2026-12-01' }));
  const path = `/api/accounts/${next.session.userId}`;
  await answer(admin.request(path, { method: 'PATCH', body: { locked: true } }));
  day('2026-12-01');
  await newDay();
  expect((await unitPosts())?.planned?.waits).toBe('Tài khoản của người đứng đầu mới đang bị khóa.');
  const chief = await harness.signIn('admin', { communeCode });
  await answer(chief.request(path, { method: 'PATCH', body: { locked: false } }));
  await newDay();
  expect((await unitPosts())?.planned).toBeUndefined();
  expect((await unitPosts())?.heads).toMatchObject([{ name: 'Lê Sau' }]);
});

it('an order for a day to come is taken back', async () => {
  await answer(order({ from: '2026-12-01' }));
  const id = (await unitPosts())?.planned?.id;
  await answer(admin.request(`/api/heads/${id}/cancel`, { method: 'POST' }));
  expect((await admin.request(`/api/heads/${id}/cancel`, { method: 'POST' })).status).toBe(404);
  day('2026-12-01');
  await newDay();
  expect(await accountOf(former)).toMatchObject({ grants: [head()] });
});

it('a person without an account gets one in the same step, and the password once', async () => {
  const person = { name: 'Lê Mới', userName: `moi${at}` };
  const made = await answer<NewHeadOrdered>(order({ userId: undefined, person }));
  expect(made.oneTimePassword).toMatch(/.{14,}/);
  expect((await unitPosts())?.heads).toMatchObject([{ name: 'Lê Mới' }]);
  expect((await order({ userId: undefined, person })).status).toBe(409);
  expect((await order({ person })).status).toBe(422);
});

it('is refused before whoever is kept for a later day, for a unit that ended, and to all but the administrator', async () => {
  expect((await order({}, former)).status).toBe(403);
  const third = await harness.signIn('unit-officer', { communeCode, unitId: unitId(), name: 'Lê Ba' });
  await answer(order());
  const early = await order({ userId: third.session.userId, from: '2026-11-10' });
  expect(early.status).toBe(409);
  expect(await early.text()).toContain('Lê Sau được ghi giữ chức danh “Trưởng phòng” từ 20/11/2026');
  const missing = admin.request('/api/units/019a0000-0000-7000-8000-000000000000/head', {
    method: 'POST',
    body: { userId: third.session.userId, from: '2026-11-20', rows: true, lockFormer: false },
  });
  expect((await missing).status).toBe(404);
});

it('of two new heads at once there is one after the other, and one at the end', async () => {
  const third = await harness.signIn('unit-officer', { communeCode, unitId: unitId(), name: 'Lê Ba' });
  await Promise.all([order(), order({ userId: third.session.userId })]);
  expect((await unitPosts())?.heads).toHaveLength(1);
});
