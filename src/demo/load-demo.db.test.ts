import { describe, expect, it } from 'vitest';
import { answer } from '../../tests/cycle.ts';
import { claimsAgainstLists, glanceClaims, milestoneClaims } from '../../tests/glance.ts';
import { query, useHarness } from '../../tests/harness.ts';
import { listPlans } from '../plans/confirmed/plan-store.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import { IndicatorMilestones, IndicatorStandings } from '../evaluation/indicators/contract.ts';
import { type GlanceQuery, RegisterOverview } from '../register/list/contract.ts';
import { type RegisterPage, RegisterQuery } from '../register/contract.ts';
import { STANDING_STATUSES } from '../register/received/contract.ts';
import { listFacets } from '../register/list/facets.ts';
import type { BaseFigures } from '../duties/base/contract.ts';
import type { RowDirectives } from '../approval/directives/contract.ts';
import { ANSWERED, OPEN } from './demo-directives.ts';
import { MADE_TOGETHER } from './demo-parts.ts';
import { demoGreeting, loadDemo } from './load-demo.ts';
import { ReportPage, Reports } from '../documents/contract.ts';
import { DEMO_COMMUNE, INDICATORS, TASKS } from './plan-content.ts';

const harness = useHarness();

it('reads the plan of the demo commune by the ordinary way, once', async () => {
  const first = await loadDemo(harness.services);
  expect(first.password).toMatch(/.{14,}/);
  expect(demoGreeting(first)).toContain('thuongtruc');
  const audits = () => query(harness.ownerUrl, 'SELECT count(*)::int AS n FROM audit_entry');
  const before = await audits();
  const again = await loadDemo(harness.services);
  expect(again.password).toBeUndefined();
  expect(await audits()).toEqual(before);

  const user = (await harness.signIn('leader', { communeCode: DEMO_COMMUNE.code })).session;
  const { plans, facets } = await harness.database.withTenant(
    DEMO_COMMUNE.code,
    { userId: user.userId, name: user.name },
    async (tx) => ({
      plans: await listPlans(tx),
      facets: await listFacets(tx, user, RegisterQuery.parse({ source: 'appendix' })),
    }),
  );
  const [plan, ...others] = plans.toSorted((a, b) => Number(a.kind !== 'plan') - Number(b.kind !== 'plan'));
  expect(others.map(({ kind, counts }) => `${kind} ${counts.tasks}`).sort()).toEqual([
    'assignment 1',
    'assignment 3',
    'directive 1',
    'directive 2',
  ]);
  expect(plan?.header).toMatchObject({
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
  expect(imports).toEqual([{ status: 'confirmed' }, { status: 'confirmed' }, { status: 'draft' }]);
}, 120_000);

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

describe('the commune in the middle of its year', () => {
  const leader = () => harness.signIn('leader', { communeCode: DEMO_COMMUNE.code });

  it('has closed periods with their rates, and two open ones', async () => {
    const periods = await answer<ReportingPeriod[]>((await leader()).request('/api/periods'));
    const closed = periods.filter(({ state }) => state === 'closed');
    expect(closed.length).toBeGreaterThan(6);
    for (const { rate } of closed) {
      expect(rate.received).toBe(rate.expected);
      expect(rate.onTime).toBeLessThan(rate.expected);
    }
    expect(periods.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual(['2026', '2026M11']);
  });

  it('reports to the level above as well, and the last of these reports waits for its number', async () => {
    const duties = await answer<Duty[]>((await leader()).request('/api/duties'));
    const own = duties.filter(({ direction }) => direction === 'up');
    const past = own.filter(({ due = '' }) => due < '2026-11-20');
    expect(past.length).toBeGreaterThan(7);
    expect(past.slice(0, -1).every(({ issued, onTime }) => issued !== undefined && onTime)).toBe(true);
    expect(past.at(-1)).toMatchObject({ periodId: '2026M10', due: '2026-10-24' });
    expect(past.at(-1)?.issued).toBeUndefined();
    expect(own.length).toBeGreaterThan(past.length);
  });

  it('has given a task to another unit, and met the condition of one, whose day follows from it', async () => {
    const page = await answer<RegisterPage>((await leader()).request('/api/register?kind=task&limit=200'));
    const met = page.rows.find(({ conditionMetOn }) => conditionMetOn !== undefined);
    expect(met).toMatchObject({
      conditionRule: { count: 3, unit: 'months' },
      deadline: { kind: 'conditional', text: 'Sau khi tỉnh triển khai' },
      status: 'in-time',
    });
    const [moved] = await query(
      harness.ownerUrl,
      `SELECT d.thing_id, u.name FROM task_decision d JOIN unit u ON u.id = d.to_unit_id WHERE d.action = 'transfer'`,
    );
    const task = page.rows.find(({ id }) => id === moved?.['thing_id']);
    expect(task?.owners.find(({ role }) => role === 'lead')?.text).toBe(moved?.['name']);
  });

  it('has two directives: one answered since, the other about a figure and open', async () => {
    const person = await leader();
    const given = async (about: string) => {
      const [row] = (
        await answer<RegisterPage>(person.request(`/api/register?q=${encodeURIComponent(about)}`))
      ).rows;
      const path = `/api/register/indicator/${row?.id}/directives`;
      return (await answer<RowDirectives>(person.request(path))).directives;
    };
    const [ended] = await given(ANSWERED.about);
    expect(ended).toMatchObject({ name: ANSWERED.wanted, status: 'done-on-time' });
    expect(ended?.latest).toBeDefined();
    const [open] = await given(OPEN.about);
    expect(open).toMatchObject({ name: OPEN.wanted, speaker: OPEN.speaker, state: 'not-started' });
    expect(open?.periodName).toBeDefined();
  });

  it('has units in every state in the present one, and one that is late with the one before', async () => {
    const duties = await answer<Duty[]>((await leader()).request('/api/duties?period=2026'));
    const states = Object.fromEntries(duties.map(({ unitName, state }) => [unitName, state]));
    expect(states).toMatchObject({
      'Trung tâm Phục vụ hành chính công': 'received',
      'Phòng Kinh tế': 'submitted',
      'Văn phòng HĐND và UBND': 'returned',
      'Trung tâm Văn hóa - Thể thao và Truyền thông': 'received',
      'Phòng Văn hóa - Xã hội': 'draft',
      'Công an xã': 'open',
    });
    const before = await answer<Duty[]>((await leader()).request('/api/duties?period=2026M11'));
    const late = before.find(({ unitName }) => unitName === 'Công an xã');
    expect(late).toMatchObject({ state: 'open', due: '2026-11-19' });
    const told = await query(
      harness.ownerUrl,
      `SELECT (SELECT count(*)::int FROM task_update WHERE behalf IS NOT NULL) AS "onBehalf",
        (SELECT count(*)::int FROM observation WHERE period_id = '2026'
          AND warnings @> '[{"rule": "far-from-own"}]') AS doubtful`,
    );
    expect(told[0]?.['onBehalf']).toBeGreaterThan(0);
    expect(told[0]?.['doubtful']).toBeGreaterThan(0);
  });

  it('has tasks that were done in time, done late, are overdue with what is in the way; and trends', async () => {
    const { rows } = await answer<RegisterPage>((await leader()).request('/api/register?limit=500'));
    const statuses = new Set(rows.map(({ status }) => status));
    for (const status of ['done-on-time', 'done-late', 'overdue', 'in-time', 'ongoing'] as const)
      expect(statuses).toContain(status);
    expect(rows.some(({ status, latest }) => status === 'overdue' && latest?.obstacle !== undefined)).toBe(
      true,
    );
    const histories = await query(
      harness.ownerUrl,
      'SELECT count(*)::int AS n FROM figure GROUP BY thing_id',
    );
    expect(histories.filter(({ n }) => Number(n) >= 8).length).toBeGreaterThan(3);
  });

  it('has a figure that four units make: whole in the half-year, at three of four in the present period', async () => {
    const person = await leader();
    const [row] = (
      await answer<RegisterPage>(person.request(`/api/register?q=${encodeURIComponent(MADE_TOGETHER)}`))
    ).rows;
    expect(row).toMatchObject({
      latest: { periodId: '2026S1', units: { given: 4, expected: 4 } },
      together: { periodId: '2026', given: 3, expected: 4 },
    });
    const { figures } = await answer<BaseFigures>(person.request('/api/base-figures'));
    expect(new Set(figures.map(({ year }) => year))).toEqual(new Set([2025, 2026]));
  });
});

it('has two issued reports, a letter that corrects the first, and a draft', async () => {
  const leader = await harness.signIn('leader', { communeCode: DEMO_COMMUNE.code });
  const { reports } = Reports.parse(await answer(leader.request('/api/reports')));
  expect(reports.map(({ issued, periodId }) => [periodId, issued?.number])).toEqual([
    ['2026', undefined],
    ['2026Q3', '42/BC-UBND'],
    ['2026S1', '118/UBND-VP'],
    ['2026S1', '41/BC-UBND'],
  ]);
  expect(reports.at(-1)?.errata).toMatchObject([{ issued: true, number: '118/UBND-VP' }]);
  const [draft] = reports;
  const page = ReportPage.parse(await answer(leader.request(`/api/reports/${draft?.id}`)));
  expect(page.reported.missing.length).toBeGreaterThan(0);
  expect(page.remarks.map(({ rule }) => rule)).toContain('not-reported');
});

it('has no number at a glance that differs from the list behind it', async () => {
  const leader = await harness.signIn('leader', { communeCode: DEMO_COMMUNE.code });
  const units = await answer<{ id: string; name: string }[]>(leader.request('/api/units'));
  const unit = units.find(({ name }) => name === 'Phòng Kinh tế')?.id ?? '';
  const year = new Date().getFullYear();
  const glances: GlanceQuery[] = [
    {},
    { unit },
    { person: 'Trần Thị Thử Nghiệm' },
    { section: 'I. Chính quyền số' },
    { unit, due: `${year}-01-01/${year}-12-31` },
  ];
  for (const glance of glances) {
    const query = new URLSearchParams(glance as Record<string, string>);
    const told = RegisterOverview.parse(await answer(leader.request(`/api/register/overview?${query}`)));
    const milestones = IndicatorMilestones.parse(
      await answer(leader.request(`/api/indicators/milestones?${query}`)),
    );
    expect(told.indicators).toBe(milestones.rows.length);
    expect(told.tasks + told.indicators).toBeGreaterThan(0);
    const claims = [...glanceClaims(told, glance), ...milestoneClaims(milestones, glance)];
    expect((await claimsAgainstLists(leader, claims)).wrong).toEqual([]);
  }
});

it('has indicators that stand in every way there is, and one that had to turn by a month', async () => {
  const leader = await harness.signIn('leader', { communeCode: DEMO_COMMUNE.code });
  const { rows } = await answer<IndicatorMilestones>(leader.request('/api/indicators/milestones'));
  const named = (name: string) => rows.find((row) => row.name.startsWith(name));
  expect(named('Tỷ lệ dân số trưởng thành có tài khoản định danh')).toMatchObject({
    misses: true,
    turningMonth: expect.stringMatching(/^\d{4}-\d{2}$/),
  });
  expect(named('Tỷ lệ thôn được phủ sóng di động')?.standing.status).toBe('lost');
  const told = await answer(leader.request('/api/indicators/standings'));
  const { standings } = IndicatorStandings.parse(told);
  expect(standings.some(({ disagrees }) => disagrees)).toBe(true);
  const statuses = new Set(rows.map(({ standing }) => standing.status));
  expect([...statuses].toSorted()).toEqual([...STANDING_STATUSES].toSorted());
});
