/** What two plans state alike: proposed, decided by a person, taken back; nothing double, nothing lost. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { query } from '../../../tests/harness-query.ts';
import { NEXT_NAMES, nextReading } from '../../../tests/next-plan.ts';
import { makePlan } from '../../../tests/plans.ts';
import type { Plan } from '../../plans/confirmed/contract.ts';
import { RegisterDetail, RegisterFacets, RegisterPage } from '../contract.ts';
import { DecidedPair, SamePage, type SamePair } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let former: Plan;
let next: Plan;

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  former = await makePlan(harness, clerk.session);
  next = await makePlan(harness, clerk.session, nextReading);
});

const same = async (plan?: string) => {
  const response = await clerk.request(`/api/register/same${plan ? `?plan=${plan}` : ''}`);
  return SamePage.parse(await response.json());
};
const send = (path: string, body: object, who = clerk) =>
  who.request(`/api/register/same/${path}`, { method: 'POST', body });
const order = (pairs: readonly SamePair[]) =>
  pairs.map(({ one, other }) => ({
    kind: one.kind,
    one: { id: one.id, version: one.version },
    other: { id: other.id, version: other.version },
  }));
const decide = async (decision: 'same' | 'different', pairs: readonly SamePair[]) => {
  const response = await send('decide', { decision, pairs: order(pairs) });
  expect(response.status).toBe(200);
  return DecidedPair.array().parse(await response.json());
};
const reopen = async (decided: readonly DecidedPair[]) => {
  const pairs = decided.map(({ one, other, version }) => ({ one: one.id, other: other.id, version }));
  return (await send('reopen', { pairs })).status;
};
const list = async (filter = '') => {
  const response = await clerk.request(`/api/register?limit=500${filter}`);
  return RegisterPage.parse(await response.json());
};
const named = (pairs: readonly SamePair[], name: string) => {
  const pair = pairs.find(({ other }) => other.name === name);
  if (!pair) throw new Error(`no pair for ${name}`);
  return pair;
};

describe('what a further plan repeats', () => {
  it('is proposed with what the register has, in other words too, and nothing else', async () => {
    const { pairs, decided } = await same(next.id);
    expect(pairs.map(({ other }) => other.name).toSorted()).toEqual(Object.values(NEXT_NAMES).toSorted());
    expect(pairs.every(({ one, other }) => one.planId === former.id && other.planId === next.id)).toBe(true);
    expect(pairs.filter(({ sure }) => sure).length).toBeGreaterThanOrEqual(3);
    expect(decided).toEqual([]);
    const officer = await harness.signIn('unit-officer', { communeCode: SONG_TRANG.code });
    expect((await send('decide', { decision: 'same', pairs: order(pairs) }, officer)).status).toBe(403);
  });

  it('is one thing once a person says so: one row, both plans with targets of their own, and back', async () => {
    const before = await list();
    const { pairs } = await same();
    const chosen = [named(pairs, NEXT_NAMES.cable), named(pairs, NEXT_NAMES.rules)];
    const decided = await decide('same', chosen);
    expect(decided).toMatchObject([{ joined: true }, { joined: true }]);
    expect((await list()).total).toBe(before.total - 2);
    const cable = RegisterDetail.parse(
      await (await clerk.request(`/api/register/indicator/${chosen[0]?.other.id}`)).json(),
    );
    expect(cable.row.planIds.toSorted()).toEqual([former.id, next.id].toSorted());
    expect(cable.mentions.map(({ planId, targets }) => [planId, targets.map(({ text }) => text)])).toEqual([
      [former.id, ['80%', '100%']],
      [next.id, ['85%', '98%']],
    ]);
    expect(cable.row.targets.map(({ year, text }) => [year, text])).toEqual([
      [2026, '80%'],
      [2027, '85%'],
      [2030, '100%'],
    ]);
    expect((await same()).pairs).toHaveLength(2);
    expect(await reopen(decided.map((pair) => ({ ...pair, version: pair.version + 1 })))).toBe(409);
    expect(await reopen(decided)).toBe(204);
    expect((await list()).total).toBe(before.total);
    expect((await same()).pairs).toHaveLength(4);
    expect(await reopen(decided)).toBe(404);
  });

  it('is not proposed again once a person said that it is another, until that is taken back', async () => {
    const lines = named((await same()).pairs, NEXT_NAMES.lines);
    const decided = await decide('different', [lines]);
    expect((await same()).pairs.map(({ other }) => other.name)).not.toContain(NEXT_NAMES.lines);
    const { history } = RegisterDetail.parse(
      await (await clerk.request(`/api/register/task/${lines.one.id}`)).json(),
    );
    expect(history[0]).toMatchObject({
      action: 'Kết luận là hai nội dung khác nhau',
      changes: [{ after: NEXT_NAMES.lines }],
    });
    expect(await reopen(decided)).toBe(204);
    expect((await same()).pairs.map(({ other }) => other.name)).toContain(NEXT_NAMES.lines);
  });

  it('is not decided on what somebody has changed meanwhile: all or none', async () => {
    const { pairs } = await same();
    const [first, second] = order(pairs);
    if (!first || !second) throw new Error('two pairs');
    const stale = [first, { ...second, one: { ...second.one, version: second.one.version + 1 } }];
    expect((await send('decide', { decision: 'same', pairs: stale })).status).toBe(409);
    expect((await same()).pairs).toHaveLength(pairs.length);
  });
});

it('after whatever was decided and taken back, no mention is lost or double and counts are lists', async () => {
  const facets = async () => RegisterFacets.parse(await (await clerk.request('/api/register/facets')).json());
  const mentions = async () =>
    await query(
      harness.ownerUrl,
      `SELECT m.id, t.joined_into IS NULL AS stands FROM mention m JOIN thing t
        ON t.commune_code = m.commune_code AND t.id = m.thing_id`,
    );
  const all = await mentions();
  const total = (await list()).total;
  const act = fc.record({
    what: fc.constantFrom('same', 'different', 'reopen'),
    at: fc.nat(9),
    many: fc.integer({ min: 1, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (acts) => {
      for (const { what, at, many } of acts) {
        const { pairs, decided } = await same();
        if (what === 'reopen') {
          const [pair] = decided.slice(at % Math.max(1, decided.length));
          await reopen(pair ? [pair] : []);
        } else {
          const chosen = pairs.slice(at % Math.max(1, pairs.length)).slice(0, many);
          if (chosen.length > 0) await decide(what as 'same', chosen);
        }
        const now = await mentions();
        expect(now).toHaveLength(all.length);
        expect(now.every(({ stands }: { stands?: unknown }) => stands === true)).toBe(true);
        const page = await list();
        expect(page.rows).toHaveLength(page.total);
        expect(new Set(page.rows.map(({ id }) => id)).size).toBe(page.total);
        const { kinds, plans } = await facets();
        expect(
          kinds
            .filter(({ value }) => value === 'indicator' || value === 'task')
            .reduce((sum, { count }) => sum + count, 0),
        ).toBe(page.total);
        for (const { value, count } of plans) expect((await list(`&plan=${value}`)).total).toBe(count);
      }
      const { decided } = await same();
      for (const pair of decided) {
        const [fresh] = (await same()).decided.filter(
          ({ one, other }) => one.id === pair.one.id && other.id === pair.other.id,
        );
        await reopen(fresh ? [fresh] : []);
      }
      expect((await list()).total).toBe(total);
      expect((await same()).pairs).toHaveLength(4);
    }),
    { numRuns: 6 },
  );
});
