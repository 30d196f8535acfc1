import { beforeAll, expect, it } from 'vitest';
import { setUpCommunes, SONG_TRANG } from '../../tests/communes.ts';
import { useHarness } from '../../tests/harness.ts';
import type { Unit } from '../organisation/contract.ts';
import { holdsRole, type Session, unitsOf, worksForUnit } from '../shared/who-acts.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
let units: Unit[];
beforeAll(async () => {
  ({ units } = await setUpCommunes(harness));
});
const unit = (at: number) => units[at]?.id ?? '';
type Person = Awaited<ReturnType<typeof harness.signIn>>;
const self = async (person: Person) =>
  ((await (await person.request('/api/me')).json()) as { user: Session }).user;

it('a person is several things at once, in the order in which they were given, from the next request on', async () => {
  const admin = await harness.signIn('admin', { communeCode });
  const person = await harness.signIn('unit-officer', { communeCode, unitId: unit(0) });
  const grants = [
    { role: 'unit-officer', unitId: unit(0) },
    { role: 'unit-officer', unitId: unit(1) },
    { role: 'unit-head', unitId: unit(1) },
    { role: 'standing-office' },
  ];
  const change = { method: 'PATCH', body: { grants } };
  expect((await admin.request(`/api/accounts/${person.session.userId}`, change)).status).toBe(200);
  const now = await self(person);
  expect(now.grants).toEqual(grants);
  expect(unitsOf(now)).toEqual([unit(0), unit(1)]);
  expect(holdsRole(now, communeCode, 'standing-office')).toBe(true);
  expect(worksForUnit(now, communeCode, unit(1))).toBe(true);
  expect(worksForUnit(now, communeCode, unit(2))).toBe(false);
});

it('a grant twice, one without its unit, one of nobody and one of an unknown unit are named at their places', async () => {
  const admin = await harness.signIn('admin', { communeCode });
  const grants = [
    { role: 'leader' },
    { role: 'leader' },
    { role: 'unit-head' },
    { role: 'public' },
    { role: 'unit-officer', unitId: '01900000-0000-7000-8000-000000000000' },
  ];
  const body = { name: 'Lê Văn Thử', userName: 'le.van.thu', grants };
  const refused = await admin.request('/api/accounts', { method: 'POST', body });
  expect(refused.status).toBe(422);
  const { errors } = (await refused.json()) as { errors: { field: string }[] };
  expect(errors.map(({ field }) => field)).toEqual([
    'grants.1.role',
    'grants.2.unitId',
    'grants.3.role',
    'grants.4.unitId',
  ]);
});

it('an administrator takes on more, but never gives up being one, nor locks the own account', async () => {
  const admin = await harness.signIn('admin', { communeCode });
  const change = async (body: object) =>
    (await admin.request(`/api/accounts/${admin.session.userId}`, { method: 'PATCH', body })).status;
  expect(await change({ grants: [{ role: 'admin' }, { role: 'standing-office' }] })).toBe(200);
  expect(await change({ grants: [{ role: 'standing-office' }] })).toBe(409);
  expect(await change({ locked: true })).toBe(409);
  expect((await self(admin)).grants).toEqual([{ role: 'admin' }, { role: 'standing-office' }]);
});
