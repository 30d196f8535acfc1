import { beforeAll, describe, expect, it } from 'vitest';
import { containing } from '../../tests/matching.ts';
import { asPerson, BEN_MOI, sessionOf, setUpCommunes } from '../../tests/communes.ts';
import { query, useHarness } from '../../tests/harness.ts';
import { makeDraft, makePlan } from '../../tests/plans.ts';
import { samplePlan, sampleReading } from '../../tests/sample-plan.ts';
import { replacePosts } from '../accounts/posts/post-store.ts';
import { listUnits } from '../organisation/store.ts';
import { confirmPlan } from '../plans/confirmed/confirm-plan.ts';
import type { Plan } from '../plans/confirmed/contract.ts';
import { recheckPlans } from '../plans/confirmed/recheck-plan.ts';
import { getPlan } from '../plans/confirmed/get-plan.ts';
import { listPlans } from '../plans/confirmed/plan-store.ts';
import { RegisterQuery, type RegisterRow } from './contract.ts';
import { type EditRow } from './changes/contract.ts';
import { editRow, retireRow } from './changes/edit-row.ts';
import { listFacets } from './list/facets.ts';
import { getRow } from './page/get-row.ts';
import { listRows } from './list/list-rows.ts';
import { searchAll } from '../search/search-all.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const officer = sessionOf('unit-officer');
const stranger = sessionOf('admin', BEN_MOI.code);
let plan: Plan;

beforeAll(async () => {
  await setUpCommunes(harness);
  plan = await makePlan(harness, clerk);
});

const list = (query: Partial<RegisterQuery> = {}, user = officer) =>
  asPerson(harness, user, (tx) => listRows(tx, user, RegisterQuery.parse(query)));
const facets = (query: Partial<RegisterQuery> = {}) =>
  asPerson(harness, officer, (tx) => listFacets(tx, officer, RegisterQuery.parse(query)));
const names = async (query: Partial<RegisterQuery>) => (await list(query)).rows.map((row) => row.name);
const detail = (row: Pick<RegisterRow, 'id' | 'kind'>, user = officer) =>
  asPerson(harness, user, (tx) => getRow(tx, user, row.kind, row.id));

async function rowNamed(name: string): Promise<RegisterRow> {
  const { rows } = await list({ retired: 'show', limit: 500 });
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe('confirming', () => {
  it('makes the plan with everything that was read', async () => {
    expect(plan).toMatchObject({
      version: 1,
      counts: { indicators: 3, tasks: 5, reporting: 1 },
      confirmedBy: clerk.name,
      header: { number: '15/KH-UBND' },
    });
    const { reporting, versions, findings } = await asPerson(harness, officer, (tx) =>
      getPlan(tx, officer, plan.id),
    );
    expect(reporting).toMatchObject([
      { cycle: 'quarterly', from: 'Phòng Văn hóa - Xã hội', planId: plan.id },
    ]);
    expect(versions).toHaveLength(1);
    expect(findings).toHaveLength(plan.counts.findings);
  });

  it('keeps the order, targets, deadlines and owners of the plan', async () => {
    const { rows, total } = await list();
    expect(total).toBe(8);
    const inBody = 'Trên 60% hồ sơ trực tuyến toàn trình';
    expect(rows.map((row) => row.name)).toEqual(
      [...samplePlan.indicators, ...samplePlan.tasks]
        .map((row) => row.name)
        .filter((name) => name !== inBody),
    );
    expect(rows[0]).toMatchObject({ mentions: 2, planIds: [plan.id], counted: true, proposed: [] });
    expect(rows[1]).toMatchObject({
      unit: '%',
      targets: samplePlan.indicators[1]?.targets,
      owners: [
        { role: 'director', text: 'Đồng chí Phó Chủ tịch UBND xã', resolution: 'person' },
        { role: 'lead' },
      ],
    });
    expect(rows[3]).toMatchObject({
      deadline: { kind: 'due', due: '2026-12-31', text: 'Tháng 12/2026' },
      owners: [
        { role: 'lead', text: 'Phòng VH-XH xã', unitName: 'Phòng Văn hóa - Xã hội' },
        { role: 'coordinator', resolution: 'collective' },
      ],
    });
  });

  it('names whoever holds today the post that the plan names', async () => {
    const row = (await list()).rows.find(({ owners }) => owners.some(({ role }) => role === 'director'));
    if (!row) throw new Error('nobody directs anything');
    expect((await detail(row)).holders).toEqual([]);
    const { communeCode } = clerk;
    const { session } = await harness.signIn('leader', { communeCode, name: 'Lê Thị Phó' });
    const posts = [{ post: 'Phó Chủ tịch UBND xã' }];
    await asPerson(harness, clerk, (tx) => replacePosts(tx, session.userId, posts));
    const text = 'Đồng chí Phó Chủ tịch UBND xã';
    expect((await detail(row)).holders).toEqual([{ text, names: ['Lê Thị Phó'] }]);
  });

  it('is refused with everything that stands in the way', async () => {
    const importId = await makeDraft(harness, clerk);
    const confirming = asPerson(harness, clerk, (tx) => confirmPlan(tx, clerk, importId));
    await expect(confirming).rejects.toMatchObject({ details: { blockers: [{ rowId: 'i3' }] } });
    expect(await asPerson(harness, clerk, listPlans)).toHaveLength(1);
  });

  it('leaves an audit chain without a gap', async () => {
    const rows = await query(
      harness.ownerUrl,
      `SELECT bool_and(previous_hash = coalesce(lag, repeat('0', 64))) AS chained, count(*) > 2 AS some
       FROM (SELECT previous_hash, lag(hash) OVER (ORDER BY seq) FROM audit_entry WHERE commune_code = $1) AS e`,
      [clerk.communeCode],
    );
    expect(rows).toEqual([{ chained: true, some: true }]);
  });
});

describe('the list', () => {
  it.each([
    ['ho so truc tuyen', ['Tỷ lệ hồ sơ trực tuyến toàn trình']],
    ['quy chế', ['Ban hành quy chế quản lý dữ liệu', 'Lắp đặt đường truyền số liệu tại các thôn']],
    ['an hanh', []],
    ['QUY CHE DU LIEU BAN', ['Ban hành quy chế quản lý dữ liệu']],
    ['100%', []],
    ['chợ', ['Mở chợ số', 'Tập huấn kỹ năng số cho cán bộ']],
  ])('finds %j with and without diacritics', async (q, found) => expect(await names({ q })).toEqual(found));

  it('puts the very letters before look-alikes, and names before the rest', async () => {
    expect(await names({ q: 'số' })).toEqual([
      'Tập huấn kỹ năng số cho cán bộ',
      'Lắp đặt đường truyền số liệu tại các thôn',
      'Mở chợ số',
      'Tỷ lệ hồ sơ trực tuyến toàn trình',
      'Tỷ lệ hộ có cáp quang',
      'Người dân có tài khoản định danh',
    ]);
  });

  it('shows statuses as of today in Việt Nam', async () => {
    harness.now = new Date('2026-12-23T18:00:00Z');
    const { rows, today } = await list({ kind: 'task' });
    expect(today).toBe('2026-12-24');
    expect(rows.map((row) => row.status)).toEqual([
      'near-due',
      'ongoing',
      'not-reviewed',
      'no-deadline',
      'waiting-for-condition',
    ]);
    harness.now = new Date('2026-11-20T03:00:00Z');
    expect((await list({ status: 'in-time' })).rows).toHaveLength(1);
  });

  it('gives to every choice the number of rows that it lists', async () => {
    for (const query of [
      {},
      { kind: 'task' as const },
      { q: 'tỷ lệ' },
      { q: 'số', kind: 'task' as const, year: 2026 },
      { sort: 'due' as const, year: 2026, finding: 'any', retired: 'show' as const },
      { year: 2026, source: 'appendix' as const },
      { finding: 'serious' },
      { kind: 'general' as const },
      { kind: 'indicator' as const, retired: 'show' as const },
    ]) {
      const all = await facets(query);
      const choices = [
        ...all.kinds.map((each) => [{ kind: each.value }, each.count] as const),
        ...all.plans.map((each) => [{ plan: each.value }, each.count] as const),
        ...all.sections.map((each) => [{ section: each.value }, each.count] as const),
        ...all.units.map((each) => [{ unit: each.value }, each.count] as const),
        ...all.persons.map((each) => [{ person: each.value }, each.count] as const),
        ...all.years.map((each) => [{ year: each.value }, each.count] as const),
        ...all.statuses.map((each) => [{ status: each.value }, each.count] as const),
        ...all.findings.map((each) => [{ finding: each.value }, each.count] as const),
      ];
      expect(choices.length).toBeGreaterThan(query.kind === 'general' ? 1 : 5);
      for (const [choice, count] of choices)
        expect([choice, (await list(RegisterQuery.parse({ ...query, ...choice }))).total]).toEqual([
          choice,
          count,
        ]);
    }
  });

  it('sorts by name as a Vietnamese dictionary and pages through without a gap', async () => {
    const sorted = await names({ sort: 'name' });
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('vi').compare));
    const paged = [
      await names({ sort: 'name', limit: 4 }),
      await names({ sort: 'name', limit: 5, offset: 4 }),
    ];
    expect(paged.flat()).toEqual(sorted);
    expect((await names({ sort: 'due' }))[0]).toBe('Lắp đặt đường truyền số liệu tại các thôn');
  });

  it('of another commune shows nothing, whoever asks', async () => {
    expect((await list({}, stranger)).total).toBe(0);
    const { id } = await rowNamed('Mở chợ số');
    await expect(detail({ id, kind: 'task' }, stranger)).rejects.toThrow('Không tìm thấy');
    await expect(asPerson(harness, stranger, (tx) => getPlan(tx, stranger, plan.id))).rejects.toThrow(
      'Không tìm thấy',
    );
    const everything = await harness.database.db.selectFrom('thing').selectAll().execute();
    expect(everything).toEqual([]);
  });

  it('is for those who work in the commune', async () => {
    await expect(list({}, sessionOf('public'))).rejects.toThrow('không có quyền');
  });

  it('answers one search box with plans and rows', async () => {
    const found = await asPerson(harness, officer, (tx) => searchAll(tx, officer, 'chuyen doi so'));
    expect(found.plans.map((each) => each.id)).toEqual([plan.id]);
    expect(found.rows).not.toEqual([]);
    expect(await asPerson(harness, officer, (tx) => searchAll(tx, officer, ' '))).toEqual({
      plans: [],
      rows: [],
    });
  });
});

describe('one row', () => {
  it('has its mentions, the leading one first, its findings and how it came', async () => {
    const row = await rowNamed('Tỷ lệ hồ sơ trực tuyến toàn trình');
    const { mentions, joined, history } = await detail(row);
    expect(mentions).toMatchObject([
      { leads: true, source: 'appendix', quote: row.name, planId: plan.id, read: { id: 'i1' } },
      { leads: false, source: 'body', quote: 'Trên 60% hồ sơ trực tuyến toàn trình', read: { id: 'i4' } },
    ]);
    expect(joined).toEqual([]);
    expect(history).toMatchObject([{ action: 'Xác nhận từ kế hoạch', actor: clerk.name, changes: [] }]);
    const orphan = await detail(await rowNamed('Mở chợ số'));
    expect(orphan.findings.map((finding) => finding.kind)).toContain('missing-owner');
  });

  it('can be corrected with a reason, and the history says what it was', async () => {
    const row = await rowNamed('Mở chợ số');
    const edit: EditRow = {
      version: row.version,
      reason: 'Theo công văn số 12/UBND',
      value: {
        name: 'Mở chợ số tại trung tâm xã',
        owners: [{ role: 'lead', text: 'Phòng Kinh tế' }],
        deadline: { kind: 'due', text: '30/6/2027', due: '2027-06-30' },
      },
    };
    const after = await asPerson(harness, clerk, (tx) =>
      editRow(tx, clerk, 'task', row.id, edit, recheckPlans),
    );
    expect(after.row).toMatchObject({
      name: 'Mở chợ số tại trung tâm xã',
      version: row.version + 1,
      status: 'in-time',
    });
    expect(after.history[0]).toMatchObject({
      action: 'Sửa',
      reason: 'Theo công văn số 12/UBND',
      changes: [
        { label: 'TT', before: '5' },
        { label: 'Mục', before: 'I. Hoàn thiện thể chế' },
        { label: 'Nội dung', before: 'Mở chợ số', after: 'Mở chợ số tại trung tâm xã' },
        { label: 'Chủ trì', after: 'Phòng Kinh tế' },
        { label: 'Phối hợp', before: 'Các cơ quan, đơn vị có liên quan' },
        { label: 'Thời hạn', after: '30/6/2027 (30/06/2027)' },
      ],
    });
    expect(after.history.at(-1)).toMatchObject({ action: 'Xác nhận từ kế hoạch', changes: [] });
    expect(await names({ q: 'trung tâm xã', year: 2027 })).toEqual(['Mở chợ số tại trung tâm xã']);
    const economy = (await asPerson(harness, clerk, listUnits)).find(({ name }) => name === 'Phòng Kinh tế');
    expect(after.row.owners).toEqual([
      {
        role: 'lead',
        text: 'Phòng Kinh tế',
        resolution: 'unit',
        unitId: economy?.id,
        unitName: 'Phòng Kinh tế',
      },
    ]);
  });

  it('is corrected by one of two people at once', async () => {
    const row = await rowNamed('Tỷ lệ hộ có cáp quang');
    const edit = (name: string) =>
      asPerson(harness, clerk, (tx) =>
        editRow(
          tx,
          clerk,
          'indicator',
          row.id,
          {
            version: row.version,
            reason: 'Sửa lỗi chữ',
            value: { name, owners: [] },
          },
          recheckPlans,
        ),
      );
    const results = await Promise.allSettled([
      edit('Tỷ lệ hộ có cáp quang A'),
      edit('Tỷ lệ hộ có cáp quang B'),
    ]);
    expect(results.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((each) => each.status === 'rejected')?.reason).toMatchObject({ name: 'Conflict' });
  });

  it('refuses what makes no sense, and strangers among the units', async () => {
    const row = await rowNamed('Ban hành quy chế quản lý dữ liệu');
    const edit = (value: Partial<EditRow['value']>) =>
      asPerson(harness, clerk, (tx) =>
        editRow(
          tx,
          clerk,
          'task',
          row.id,
          {
            version: row.version,
            reason: 'Thử',
            value: { name: row.name, owners: [], ...value },
          },
          recheckPlans,
        ),
      );
    await expect(
      edit({ deadline: { kind: 'range', start: '2027-01-01', due: '2026-01-01' } }),
    ).rejects.toMatchObject({
      errors: [{ field: 'deadline' }],
    });
    await expect(edit({ owners: [{ role: 'lead', text: 'x'.repeat(1001) }] })).rejects.toMatchObject({
      errors: [{ field: 'owners', text: containing('chỉ được dài đến 1.000 ký tự') }],
    });
    const unitId = '0199aaaa-0000-7000-8000-00000000ffff';
    await expect(edit({ owners: [{ role: 'lead', text: 'Phòng lạ', unitId }] })).rejects.toMatchObject({
      errors: [{ field: 'owners' }],
    });
    await expect(
      asPerson(harness, officer, (tx) =>
        editRow(
          tx,
          officer,
          'task',
          row.id,
          { version: 1, reason: 'Thử', value: { name: 'x', owners: [] } },
          recheckPlans,
        ),
      ),
    ).rejects.toThrow('không có quyền');
  });

  it('is retired and taken back, never deleted, with its history', async () => {
    const row = await rowNamed('Kết nối hệ thống khi tỉnh triển khai');
    const order = (version: number) => ({ version, reason: 'Tỉnh đã hủy' });
    const retired = await asPerson(harness, clerk, (tx) =>
      retireRow(tx, clerk, 'task', row.id, order(1), true, recheckPlans),
    );
    expect(retired.row).toMatchObject({ retired: true, status: 'retired' });
    expect(await names({ q: row.name })).toEqual([]);
    expect(await names({ q: row.name, status: 'retired' })).toEqual([row.name]);
    expect(await names({ retired: 'only' })).toEqual([row.name]);
    await expect(
      asPerson(harness, clerk, (tx) => retireRow(tx, clerk, 'task', row.id, order(2), true, recheckPlans)),
    ).rejects.toThrow('ngừng theo dõi rồi');
    const back = await asPerson(harness, clerk, (tx) =>
      retireRow(tx, clerk, 'task', row.id, order(2), false, recheckPlans),
    );
    expect(back.history.map((entry) => entry.action)).toEqual([
      'Theo dõi lại',
      'Ngừng theo dõi',
      'Xác nhận từ kế hoạch',
    ]);
    await expect(
      query(harness.database ? harness.ownerUrl : '', 'SET ROLE sauro_app; DELETE FROM thing'),
    ).rejects.toThrow('permission denied');
  });
});

it('confirms a plan of a thousand rows', async () => {
  const [first] = samplePlan.tasks;
  if (!first) throw new Error('no task');
  const tasks = Array.from({ length: 1000 }, (_, index) => ({
    ...first,
    id: `t${index + 1}`,
    ordinal: `${index + 1}`,
  }));
  const big = await makePlan(harness, clerk, {
    ...sampleReading,
    plan: { ...samplePlan, indicators: [], tasks },
  });
  expect(big.counts.tasks).toBe(1000);
});
