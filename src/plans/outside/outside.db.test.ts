/** Tasks from outside the plans through the front door: in the register at once, counted with the plan and apart. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, setUpCycle } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { RegisterDetail, RegisterFacets, RegisterPage } from '../../register/contract.ts';
import type { RegisterOverview } from '../../register/list/contract.ts';
import type { PeriodContent } from '../../duties/content/contract.ts';
import type { PlanDetail } from '../confirmed/contract.ts';
import type { AddedTask } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let leader: SignedIn;
let units: { id: string; name: string }[];

const unit = (at: number) => units[at]?.id ?? '';
const order = (more: object = {}) => ({
  name: 'Chuẩn bị hội nghị đối thoại với nhân dân',
  leadId: unit(0),
  deadline: { kind: 'due', text: '20/12/2026', due: '2026-12-20' },
  source: { kind: 'assignment', number: '45/UBND-VP', date: '2026-11-10', title: 'V/v chuẩn bị đối thoại' },
  ...more,
});
const add = (who: SignedIn, more: object = {}) =>
  who.request('/api/outside-tasks', { method: 'POST', body: order(more) });
const added = async (who: SignedIn, more: object = {}) => await answer<AddedTask>(add(who, more));
const detail = (id: string) => answer<RegisterDetail>(clerk.request(`/api/register/task/${id}`));
const overview = () => answer<RegisterOverview>(clerk.request('/api/register/overview'));

beforeAll(async () => {
  harness.now = new Date('2026-03-02T03:00:00Z');
  const { communeCode } = (await setUpCycle(harness)).clerk.session;
  harness.now = new Date('2026-11-20T03:00:00Z');
  clerk = await harness.signIn('standing-office', { communeCode });
  leader = await harness.signIn('leader', { communeCode });
  units = await answer(clerk.request('/api/units'));
});

describe('a task that is added by hand', () => {
  it('is in the register at once, with the document that gives it', async () => {
    const before = await overview();
    const task = await added(clerk, { coordinatorIds: [unit(1)], deliverable: 'Kịch bản đối thoại' });
    const { row, mentions, history } = await detail(task.id);
    expect(row).toMatchObject({
      documentKind: 'assignment',
      counted: true,
      status: 'in-time',
      deliverable: 'Kịch bản đối thoại',
      planTitle: 'Công văn v/v chuẩn bị đối thoại',
    });
    expect(row.owners.map(({ role, unitId }) => [role, unitId])).toEqual([
      ['lead', unit(0)],
      ['coordinator', unit(1)],
    ]);
    expect(mentions).toMatchObject([
      {
        byHand: true,
        document: { kind: 'assignment', number: '45/UBND-VP', date: '2026-11-10', read: false },
      },
    ]);
    expect(history.map(({ action }) => action)).toEqual(['Thêm việc']);
    const after = await overview();
    expect([after.tasks - before.tasks, after.outside - before.outside]).toEqual([1, 1]);
  });

  it('stands under the same document as another one of it', async () => {
    const first = await added(clerk);
    const second = await added(clerk, {
      name: 'Mời đại biểu',
      source: { kind: 'assignment', number: '45/UBND-VP' },
    });
    const other = await added(clerk, {
      source: { kind: 'assignment', number: '45/UBND-VP', date: '2025-11-10' },
    });
    expect(second.planId).toBe(first.planId);
    expect(other.planId).not.toBe(first.planId);
    const page = await answer<PlanDetail>(clerk.request(`/api/plans/${first.planId}`));
    expect(page).toMatchObject({ kind: 'assignment', byHand: true, files: [] });
    expect(page.counts.tasks).toBeGreaterThanOrEqual(2);
  });

  it('is counted apart when asked, each kind and all of them', async () => {
    await added(clerk, { source: { kind: 'directive', issuer: 'đồng chí Bí thư Đảng ủy' } });
    const facets = await answer<RegisterFacets>(clerk.request('/api/register/facets?kind=task'));
    const count = (value: string) => facets.documentKinds.find((each) => each.value === value)?.count ?? 0;
    expect(count('outside')).toBe(count('assignment') + count('directive'));
    for (const value of ['plan', 'outside', 'assignment', 'directive']) {
      const list = await answer<RegisterPage>(clerk.request(`/api/register?kind=task&documentKind=${value}`));
      expect([value, list.total]).toEqual([value, count(value)]);
      expect(list.total).toBeGreaterThan(0);
    }
    const all = await overview();
    expect([all.tasks, all.outside]).toEqual([count('plan') + count('outside'), count('outside')]);
  });

  it('is asked of its unit by the ordinary rules', async () => {
    const task = await added(clerk, { name: 'Báo cáo tình hình mùa vụ' });
    const { rows } = await answer<PeriodContent>(clerk.request('/api/period-content'));
    const row = rows.find(({ id }) => id === task.id);
    expect(row?.provider).toMatchObject({ kind: 'lead', unitId: unit(0) });
    expect(Object.values(row?.cells ?? {}).some(({ asked }) => asked)).toBe(true);
    // The duties ahead are made in the same transaction: its unit owes a report of this month.
    const duties = await answer<{ unitId: string; periodId: string }[]>(clerk.request('/api/duties'));
    expect(duties.some(({ unitId }) => unitId === unit(0))).toBe(true);
  });
});

describe('who may', () => {
  it('a leader adds a task and takes back what was added by the same hand', async () => {
    const { id, version } = await added(leader, { name: 'Kiểm tra bến đò' });
    const back = (who: SignedIn, body: object) =>
      who.request(`/api/outside-tasks/${id}/take-back`, { method: 'POST', body });
    expect((await back(leader, { version: version + 1 })).status).toBe(409);
    expect((await back(leader, { version })).status).toBe(204);
    const { row, history } = await detail(id);
    expect(row.retired).toBe(true);
    expect(history.map(({ action }) => action)).toEqual(['Ngừng theo dõi', 'Thêm việc']);
    expect((await back(leader, { version: version + 1 })).status).toBe(409);
  });

  it('not what another one added, unless the person keeps the register', async () => {
    const ofClerk = await added(clerk);
    const ofLeader = await added(leader);
    const back = (who: SignedIn, { id, version }: AddedTask) =>
      who.request(`/api/outside-tasks/${id}/take-back`, { method: 'POST', body: { version } });
    expect((await back(leader, ofClerk)).status).toBe(403);
    expect((await back(clerk, ofLeader)).status).toBe(204);
  });

  it('a unit does not', async () => {
    const { communeCode } = clerk.session;
    const officer = await harness.signIn('unit-officer', { communeCode, unitId: unit(0) });
    expect((await add(officer)).status).toBe(403);
  });
});

describe('what is refused, and changes nothing', () => {
  it.each([
    ['a unit that is not there', { leadId: '0199aaaa-0000-7000-8000-000000000009' }, 'leadId'],
    ['a deadline without its day', { deadline: { kind: 'due', text: 'ngày' } }, 'deadline'],
    ['the lead among those who help', { same: true }, 'coordinatorIds'],
  ])('%s', async (_, more, field) => {
    const before = await overview();
    const wrong = 'same' in more ? { coordinatorIds: [unit(0)] } : more;
    const refused = await add(clerk, wrong);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(field);
    expect((await overview()).tasks).toBe(before.tasks);
  });
});

describe('the file of the document', () => {
  const attach = (planId: string, name: string, content: string) => {
    const form = new FormData();
    form.append('files', new Blob([content]), name);
    return clerk.request(`/api/plans/${planId}/attachments`, { method: 'POST', body: form });
  };

  it('is kept with it and given back as it was', async () => {
    const { planId } = await added(clerk, { source: { kind: 'directive', issuer: 'đồng chí Chủ tịch' } });
    expect((await attach(planId, 'y-kien.txt', 'Giao Văn phòng chuẩn bị.')).status).toBe(201);
    expect((await attach(planId, 'y-kien.txt', 'Giao Văn phòng chuẩn bị.')).status).toBe(201);
    const { files } = await answer<PlanDetail>(clerk.request(`/api/plans/${planId}`));
    expect(files.map(({ name }) => name)).toEqual(['y-kien.txt']);
    const file = await clerk.request(`/api/plans/${planId}/files/0`);
    expect(await file.text()).toBe('Giao Văn phòng chuẩn bị.');
  });

  it('is no way round the reading of a plan that was read', async () => {
    const [plan] = (await answer<PlanDetail[]>(clerk.request('/api/plans'))).filter(({ byHand }) => !byHand);
    const refused = await attach(plan?.id ?? '', 'phu-luc.txt', 'Phụ lục');
    expect(refused.status).toBe(409);
  });
});
