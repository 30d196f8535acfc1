/** Delegations through the front door: from the day to the day, ended at once, never given further. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { setUpCommunes, SONG_TRANG } from '../../../tests/communes.ts';
import { answer } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { Unit } from '../../organisation/contract.ts';
import type { Me } from '../contract.ts';
import type { Delegations } from './contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
const HEAD = 'unit-head' as const;
let units: Unit[];
let admin: SignedIn;
let head: SignedIn;
let officer: SignedIn;
const unit = (at: number) => units[at]?.id ?? '';
let at = 0;

beforeAll(async () => {
  ({ units } = await setUpCommunes(harness));
});
beforeEach(async () => {
  harness.now = new Date('2026-11-20T03:00:00Z');
  at = (at + 1) % units.length;
  admin = await harness.signIn('admin', { communeCode });
  head = await harness.signIn(HEAD, { communeCode, unitId: unit(at), name: 'Đỗ Văn Hóa' });
  officer = await harness.signIn('unit-officer', { communeCode, unitId: unit(at), name: 'Lê Thị Nhận' });
});

const order = (more: object = {}) => ({
  fromId: head.session.userId,
  toId: officer.session.userId,
  grants: [{ role: HEAD, unitId: unit(at) }],
  firstDay: '2026-11-20',
  lastDay: '2026-11-30',
  ...more,
});
const give = (by: SignedIn, more: object = {}) =>
  by.request('/api/delegations', { method: 'POST', body: order(more) });
const me = (person: SignedIn) => answer<Me>(person.request('/api/me'));
const grantsOf = async (person: SignedIn) => (await me(person)).user.grants;
const day = (iso: string) => {
  harness.now = new Date(`${iso}T03:00:00Z`);
};
/** Sessions end long before the days that are looked at. */
const stay = async (...people: SignedIn[]) => {
  for (const { session } of people)
    await query(harness.ownerUrl, `UPDATE auth.session SET "idleEndsAt" = '2027-12-31' WHERE "userId" = $1`, [
      session.userId,
    ]);
};
const delegated = () => ({
  role: HEAD,
  unitId: unit(at),
  delegatedBy: { userId: head.session.userId, name: 'Đỗ Văn Hóa', until: '2026-11-30' },
});

it('holds from its first to its last day, and is said to both sides', async () => {
  await stay(head, officer);
  await answer(give(head, { firstDay: '2026-11-22' }));
  expect(await grantsOf(officer)).toHaveLength(1);
  expect((await me(head)).delegations).toEqual([]);
  day('2026-11-22');
  expect(await grantsOf(officer)).toEqual([{ role: 'unit-officer', unitId: unit(at) }, delegated()]);
  const told = { fromName: 'Đỗ Văn Hóa', toName: 'Lê Thị Nhận', lastDay: '2026-11-30' };
  expect((await me(head)).delegations).toMatchObject([{ ...told, given: true }]);
  expect((await me(officer)).delegations).toMatchObject([{ ...told, given: false }]);
  day('2026-11-30');
  expect(await grantsOf(officer)).toHaveLength(2);
  day('2026-12-01');
  expect(await grantsOf(officer)).toHaveLength(1);
  expect((await me(officer)).delegations).toEqual([]);
});

it('ends at once when it is revoked, in a session that is open; by its giver or the administrator', async () => {
  for (const by of [head, admin]) {
    const { delegations } = await answer<Delegations>(give(head));
    expect(await grantsOf(officer)).toHaveLength(2);
    const id = delegations[0]?.id;
    expect((await officer.request(`/api/delegations/${id}/revoke`, { method: 'POST' })).status).toBe(403);
    const now = await answer<Delegations>(by.request(`/api/delegations/${id}/revoke`, { method: 'POST' }));
    expect(now.delegations.find((each) => each.id === id)).toMatchObject({ state: 'revoked' });
    expect(await grantsOf(officer)).toHaveLength(1);
    expect((await by.request(`/api/delegations/${id}/revoke`, { method: 'POST' })).status).toBe(409);
  }
});

it('ends with what it gave: when the giver holds it no more, or the account of the giver is closed', async () => {
  await answer(give(head));
  const path = `/api/accounts/${head.session.userId}`;
  const leader = { grants: [{ role: 'leader' }] };
  await answer(admin.request(path, { method: 'PATCH', body: leader }));
  expect(await grantsOf(officer)).toHaveLength(1);
  await answer(
    admin.request(path, { method: 'PATCH', body: { grants: [{ role: HEAD, unitId: unit(at) }] } }),
  );
  expect(await grantsOf(officer)).toHaveLength(2);
  await answer(admin.request(path, { method: 'PATCH', body: { locked: true } }));
  expect(await grantsOf(officer)).toHaveLength(1);
});

it('is never given further, and never gives the power over accounts', async () => {
  await answer(give(head));
  const third = await harness.signIn('inspector', { communeCode });
  const further = { fromId: officer.session.userId, toId: third.session.userId };
  expect((await give(officer, further)).status).toBe(403);
  expect((await give(officer, { toId: third.session.userId })).status).toBe(403);
  const power = { fromId: admin.session.userId, grants: [{ role: 'admin' }] };
  const refused = await give(admin, power);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Quyền quản trị tài khoản không ủy quyền được.');
  expect((await officer.request('/api/accounts')).status).toBe(403);
});

it('is refused for what the giver does not hold, past days, oneself, locked accounts and strangers', async () => {
  expect((await give(head, { grants: [{ role: 'leader' }] })).status).toBe(422);
  expect((await give(head, { firstDay: '2026-11-19' })).status).toBe(422);
  expect((await give(head, { lastDay: '2026-11-01' })).status).toBe(422);
  expect((await give(head, { toId: head.session.userId })).status).toBe(422);
  const stranger = await harness.signIn('leader', { communeCode: '99998' });
  expect((await give(head, { toId: stranger.session.userId })).status).toBe(404);
  await answer(
    admin.request(`/api/accounts/${officer.session.userId}`, { method: 'PATCH', body: { locked: true } }),
  );
  expect((await give(head)).status).toBe(409);
  expect(await answer<Delegations>(head.request('/api/delegations'))).toMatchObject({ delegations: [] });
});

it('gives one grant to one person at a time, of two orders at once one', async () => {
  const other = await harness.signIn('unit-officer', { communeCode, unitId: unit(at), name: 'Lê Văn Khác' });
  const both = await Promise.all([give(head), give(admin, { toId: other.session.userId })]);
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  const refused = await give(head, { firstDay: '2026-11-30', lastDay: '2026-12-05' });
  expect(await refused.text()).toMatch(
    /Vai trò này đã được ủy quyền cho Lê .* từ 20\/11\/2026 đến hết 30\/11\/2026\./,
  );
  await answer(give(head, { firstDay: '2026-12-01', lastDay: '2026-12-05' }));
});

it('shows the administrator all of them, everybody else the own', async () => {
  await answer(give(head));
  const third = await harness.signIn('leader', { communeCode });
  const seen = async (who: SignedIn) => await answer<Delegations>(who.request('/api/delegations'));
  expect((await seen(admin)).delegations.length).toBeGreaterThan(1);
  expect((await seen(officer)).delegations).toHaveLength(1);
  expect(await seen(officer)).toMatchObject({ givers: [], people: [] });
  expect((await seen(third)).delegations).toEqual([]);
  expect((await seen(third)).givers.map(({ userId }) => userId)).toEqual([third.session.userId]);
});
