/** Posts over time through the front door: who answered then, who answers now, and no two at once unless said. */
import { beforeAll, expect, it } from 'vitest';
import { setUpCommunes, SONG_TRANG } from '../../../tests/communes.ts';
import { answer } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { Unit } from '../../organisation/contract.ts';
import type { PostsOverTime } from './contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
let units: Unit[];
let admin: SignedIn;
let an: SignedIn;
let binh: SignedIn;
const unit = (at: number) => units[at]?.id ?? '';

beforeAll(async () => {
  ({ units } = await setUpCommunes(harness));
  admin = await harness.signIn('admin', { communeCode });
  an = await harness.signIn('unit-officer', { communeCode, unitId: unit(0), name: 'Lê An' });
  binh = await harness.signIn('unit-officer', { communeCode, unitId: unit(0), name: 'Lê Bình' });
});

const begin = (by: SignedIn, order: object) =>
  by.request('/api/posts/holders', { method: 'POST', body: { post: 'Trưởng phòng', ...order } });
const end = (id: string | undefined, body: object) =>
  admin.request(`/api/posts/holders/${id}`, { method: 'PATCH', body });
const posts = async (unitId: string) =>
  (await answer<PostsOverTime>(an.request('/api/posts'))).units.find((each) => each.unitId === unitId)
    ?.posts ?? [];
const holders = async (unitId: string) => (await posts(unitId)).flatMap((post) => post.holders);
const on = async (day: string, unitId: string, post = 'Đồng chí Trưởng phòng') =>
  (
    await answer<{ names: string[] }>(
      an.request(`/api/posts/holders?post=${encodeURIComponent(post)}&unit=${unitId}&on=${day}`),
    )
  ).names;

it('one follows another from a day that is past, and both are known on their days', async () => {
  const unitId = unit(0);
  await answer(begin(admin, { unitId, userId: an.session.userId, from: '2026-01-05' }));
  const [first] = await holders(unitId);
  await answer(begin(admin, { unitId, userId: binh.session.userId, from: '2026-08-01', ends: first?.id }));
  expect(await holders(unitId)).toMatchObject([
    { name: 'Lê Bình', from: '2026-08-01' },
    { name: 'Lê An', from: '2026-01-05', to: '2026-07-31' },
  ]);
  expect(await on('2026-07-31', unitId)).toEqual(['Lê An']);
  expect(await on('2026-08-01', unitId)).toEqual(['Lê Bình']);
  expect(await on('2026-01-04', unitId)).toEqual([]);
});

it('two on one day are refused with who it is, unless it was said that several hold it', async () => {
  const unitId = unit(1);
  await answer(begin(admin, { unitId, userId: an.session.userId, from: '2026-01-05', to: '2026-12-31' }));
  const second = { unitId, post: 'Trưởng phòng Kinh tế', userId: binh.session.userId, from: '2026-12-31' };
  const refused = await begin(admin, second);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain(
    'Từ 05/01/2026 đến hết 31/12/2026, Lê An giữ chức danh “Trưởng phòng” này. Chưa ghi gì.',
  );
  expect(await holders(unitId)).toHaveLength(1);
  await answer(begin(admin, { ...second, shared: true }));
  expect(await on('2026-12-31', unitId)).toEqual(['Lê An', 'Lê Bình']);
  // The same person twice is never meant.
  expect((await begin(admin, { ...second, shared: true })).status).toBe(409);
  await answer(begin(admin, { unitId, userId: binh.session.userId, from: '2025-01-01', to: '2026-01-04' }));
});

it('somebody can be kept for a day to come, and holds it from that day', async () => {
  const unitId = unit(2);
  await answer(begin(admin, { unitId, userId: an.session.userId, from: '2027-01-01' }));
  expect(await on('2026-12-31', unitId)).toEqual([]);
  expect(await on('2027-01-01', unitId)).toEqual(['Lê An']);
  expect((await begin(admin, { unitId, userId: binh.session.userId, from: '2026-06-01' })).status).toBe(409);
});

it('the last day is set, moved and taken back, never over somebody else; what was mistaken is gone but from the log', async () => {
  const unitId = unit(3);
  await answer(begin(admin, { unitId, userId: an.session.userId, from: '2026-01-05' }));
  const [first] = await holders(unitId);
  expect((await end(first?.id, { lastDay: '2026-01-04' })).status).toBe(422);
  await answer(end(first?.id, { lastDay: '2026-06-30' }));
  await answer(begin(admin, { unitId, userId: binh.session.userId, from: '2026-07-15' }));
  expect((await end(first?.id, { lastDay: null })).status).toBe(409);
  await answer(end(first?.id, { lastDay: '2026-07-14' }));
  const [second] = await holders(unitId);
  await answer(end(second?.id, { lastDay: null, mistaken: true }));
  await answer(end(first?.id, { lastDay: null }));
  expect(await holders(unitId)).toMatchObject([{ name: 'Lê An' }]);
  expect(await on('2026-11-20', unitId)).toEqual(['Lê An']);
});

it('the form of an account gives no unit a second head either', async () => {
  const unitId = unit(6);
  await answer(begin(admin, { unitId, userId: an.session.userId, from: '2026-01-05' }));
  const give = (person: SignedIn, post: string) =>
    admin.request(`/api/accounts/${person.session.userId}`, {
      method: 'PATCH',
      body: { posts: [{ unitId, post }] },
    });
  const refused = await give(binh, 'Trưởng phòng Kinh tế');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Lê An đang giữ chức danh “Trưởng phòng” của đơn vị.');
  expect((await give(binh, 'Phó Trưởng phòng')).status).toBe(200);
  expect((await give(an, 'Trưởng phòng')).status).toBe(200);
});

it('of two orders at once about one post one is refused', async () => {
  const unitId = unit(4);
  const both = await Promise.all(
    [an, binh].map(({ session }) => begin(admin, { unitId, userId: session.userId, from: '2026-03-01' })),
  );
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
});

it('everybody who works in the commune sees it, the administrator alone changes it', async () => {
  expect((await begin(an, { unitId: unit(5), userId: an.session.userId, from: '2026-01-05' })).status).toBe(
    403,
  );
  const hamlet = await harness.signIn('hamlet', { communeCode, unitId: unit(0) });
  expect((await hamlet.request('/api/posts')).status).toBe(403);
});
