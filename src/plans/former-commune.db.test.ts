/** A plan of a commune that was merged into this one is the commune's own, and says under which name it was issued. */
import { beforeAll, expect, it } from 'vitest';
import { SONG_TRANG, sessionOf, setUpCommunes } from '../../tests/communes.ts';
import { answer } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import { acceptDoubtful, makeDraft } from '../../tests/plans.ts';
import { sampleReading } from '../../tests/sample-plan.ts';
import type { FormerCommune } from '../organisation/contract.ts';
import type { Plan, PlanDetail } from './confirmed/contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
let clerk: SignedIn;
let officer: SignedIn;
let importId: string;

const FORMER = { name: 'xã Bãi Cát', mergedOn: '2025-07-01', document: 'Nghị quyết số 12/NQ-UBTVQH15' };
const add = (person: SignedIn, body: object) =>
  person.request('/api/former-communes', { method: 'POST', body });
const confirm = () => clerk.request(`/api/imports/${importId}/confirm`, { method: 'POST', body: {} });
const listed = () => answer<FormerCommune[]>(officer.request('/api/former-communes'));

beforeAll(async () => {
  const { units } = await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode });
  const unitId = units[0]?.id;
  officer = await harness.signIn('unit-officer', { communeCode, unitId });
  const { plan } = sampleReading;
  importId = await makeDraft(harness, sessionOf('standing-office'), {
    ...sampleReading,
    plan: {
      ...plan,
      header: { ...plan.header, commune: 'xã Bãi Cát', issuer: 'Ủy ban nhân dân xã Bãi Cát' },
    },
  });
  await acceptDoubtful(harness, clerk.session, importId);
});

it('of another commune it waits for somebody who knows it', async () => {
  const refused = await confirm();
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Bãi Cát');
});

it('is written down by whoever keeps the units, once, with its kind', async () => {
  expect((await add(officer, FORMER)).status).toBe(403);
  expect((await add(clerk, { ...FORMER, name: 'Bãi Cát' })).status).toBe(422);
  expect((await add(clerk, FORMER)).status).toBe(201);
  expect((await add(clerk, { ...FORMER, name: 'Xã Bãi Cát' })).status).toBe(422);
  expect(await listed()).toMatchObject([FORMER]);
});

it('then its plan is confirmed like one of the commune, and says so', async () => {
  const plan = await answer<Plan>(confirm());
  const shown = await answer<PlanDetail>(clerk.request(`/api/plans/${plan.id}`));
  expect(shown.issuedAs).toBe('xã Bãi Cát');
  expect(shown.header.commune).toBe('xã Bãi Cát');
});

it('written down by mistake it holds no longer', async () => {
  const [former] = await listed();
  const path = `/api/former-communes/${former?.id}`;
  expect((await officer.request(path, { method: 'DELETE' })).status).toBe(403);
  expect((await clerk.request(path, { method: 'DELETE' })).status).toBe(204);
  expect((await clerk.request(path, { method: 'DELETE' })).status).toBe(404);
  expect(await listed()).toEqual([]);
});
