/** Every number of the register at a glance against the list that it opens. */
import { beforeAll, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { claimsAgainstLists, glanceClaims } from '../../../tests/glance.ts';
import { RegisterOverview } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;

beforeAll(async () => {
  await setUpCommunes(harness);
  await signIn();
});

async function signIn(): Promise<void> {
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
}

async function glance(): Promise<RegisterOverview> {
  const response = await clerk.request('/api/register/overview');
  expect(response.status).toBe(200);
  return RegisterOverview.parse(await response.json());
}

const againstLists = (told: RegisterOverview) => claimsAgainstLists(clerk, glanceClaims(told, {}));

it('says nothing of a register that is empty', async () => {
  expect(await glance()).toMatchObject({ indicators: 0, tasks: 0, statuses: {}, units: [], sections: [] });
});

it('counts what the lists hold, today and when deadlines have passed', async () => {
  await makePlan(harness, clerk.session);
  const now = await againstLists(await glance());
  expect(now.wrong).toEqual([]);
  expect(now.asked).toBeGreaterThan(8);
  harness.now = new Date('2026-12-23T18:00:00Z');
  await signIn();
  const later = await glance();
  expect(later.today).toBe('2026-12-24');
  // What was due before the plan was in the register is overdue for nobody before somebody looked at it.
  expect(later.statuses).toMatchObject({ 'not-reviewed': 1, 'near-due': 1 });
  expect(later.units.length).toBeGreaterThan(1);
  expect((await againstLists(later)).wrong).toEqual([]);
});

it('is for those who may see the lists', async () => {
  const stranger = await harness.signIn('province', { communeCode: SONG_TRANG.code });
  expect((await stranger.request('/api/register/overview')).status).toBe(403);
});
