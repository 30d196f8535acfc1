import { expect, it } from 'vitest';
import { query, useHarness } from '../../tests/harness.ts';
import { listPlans } from '../plans/confirmed/plan-store.ts';
import { RegisterQuery } from '../register/contract.ts';
import { listFacets } from '../register/list/facets.ts';
import { demoGreeting, loadDemo } from './load-demo.ts';
import { DEMO_COMMUNE, INDICATORS, TASKS } from './plan-content.ts';

const harness = useHarness();

it('reads the plan of the demo commune by the ordinary way, once', async () => {
  const first = await loadDemo(harness.services);
  expect(first.password).toMatch(/.{14,}/);
  expect(demoGreeting(first)).toContain('thuongtruc');
  const again = await loadDemo(harness.services);
  expect(again.password).toBeUndefined();

  const user = (await harness.signIn('leader', { communeCode: DEMO_COMMUNE.code })).session;
  const { plans, facets } = await harness.database.withTenant(
    DEMO_COMMUNE.code,
    { userId: user.userId, name: user.name },
    async (tx) => ({
      plans: await listPlans(tx),
      facets: await listFacets(tx, user, RegisterQuery.parse({ source: 'appendix' })),
    }),
  );
  expect(plans).toHaveLength(1);
  expect(plans[0]?.header).toMatchObject({
    number: '15/KH-UBND',
    date: '2026-02-05',
    commune: 'xã Sông Trăng',
  });
  const lines = (groups: { lines: unknown[] }[]) => groups.flatMap((group) => group.lines).length;
  expect(facets.kinds).toMatchObject([
    { value: 'indicator', count: lines(INDICATORS) },
    { value: 'task', count: lines(TASKS) },
  ]);
  expect(facets.units.length).toBeGreaterThan(8);
  const imports = await query(harness.ownerUrl, 'SELECT status FROM plan_import ORDER BY status');
  expect(imports).toEqual([{ status: 'confirmed' }, { status: 'draft' }]);
});

it('has indicators and tasks that several passages state, each once', async () => {
  const kinds = await query(
    harness.ownerUrl,
    `SELECT kind, counted, count(*)::int AS things, max(mentions) AS mentions FROM thing
      WHERE joined_into IS NULL GROUP BY 1, 2`,
  );
  for (const kind of ['indicator', 'task']) {
    const counted = kinds.find((row) => row['kind'] === kind && row['counted'] === true);
    expect(counted?.['mentions']).toBeGreaterThan(1);
  }
  const [{ passages, things } = {}] = await query(
    harness.ownerUrl,
    `SELECT (SELECT count(*)::int FROM mention) AS passages, (SELECT count(*)::int FROM thing) AS things`,
  );
  expect(passages).toBeGreaterThan(Number(things));
});

it('has the unclear spots that the check must find', async () => {
  const findings = await query(harness.ownerUrl, 'SELECT DISTINCT kind FROM plan_finding ORDER BY kind');
  expect(findings.map((finding) => finding['kind'])).toEqual(
    expect.arrayContaining([
      'body-appendix-mismatch',
      'deadline-passed-at-issue',
      'duplicate',
      'missing-deadline',
      'missing-owner',
      'numbering-gap',
      'target-regression',
      'unit-missing',
    ]),
  );
});
