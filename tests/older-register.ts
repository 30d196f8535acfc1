/**
 * The register of a fictional commune as the program kept it before there were things: rows of plans, linked where they
 * state the same. For `fill` on a database before 202611270001.
 */
import type { Row } from './harness.ts';

const commune_code = '99999';
const at = '2026-03-01T02:00:00Z';
const by = { confirmed_at: at, confirmed_by: 'u1', confirmed_by_name: 'Trần Thị Thư' };

/** Ids of rows that can be told apart: "a1" → a UUID that ends in it. */
export const uuid = (name: string): string => `0199aaaa-0000-7000-8000-${name.padStart(12, '0')}`;
const PLAN = uuid('a0');
const OTHER_PLAN = uuid('b0');

const header = {
  title: 'Kế hoạch chuyển đổi số xã Sông Trăng',
  number: '15/KH-UBND',
  legalBasis: [],
  recipients: [],
};
const reading = { header, indicators: [], tasks: [], reporting: [], findings: [] };

function planOf(id: string, importId: string) {
  const own = { commune_code, import_id: importId };
  return {
    plan_import: {
      commune_code,
      id: importId,
      status: 'confirmed',
      files: [],
      fingerprint: importId,
      attempts: 1,
      plan_id: id,
      created_at: at,
      created_by: 'u1',
      created_by_name: 'Trần Thị Thư',
      revision: 3,
    },
    plan_reading: {
      ...own,
      reading,
      document: { blocks: [], pages: [], notes: [], formats: [] },
      read_at: at,
    },
    plan: {
      ...own,
      ...by,
      id,
      version: 1,
      header,
      title: header.title,
      files: [],
      search_exact: ' cũ',
      search_plain: ' cu',
      search_rule: 1,
    },
    plan_version: { ...own, ...by, plan_id: id, version: 1, content: reading },
  };
}

interface OldRow {
  id: string;
  name: string;
  plan?: string;
  kind?: 'indicator' | 'task';
  body?: true;
  /** [year, value] */
  targets?: [number, number][];
  lead?: string;
  due?: string;
  retired?: true;
  version?: number;
  findings?: string[];
  read?: object;
}

/** In the order of the plan. */
const ROWS: OldRow[] = [
  {
    id: 'a1',
    kind: 'indicator',
    name: 'Tỷ lệ hồ sơ trực tuyến',
    targets: [[2026, 60]],
    lead: 'Phòng Văn hóa',
  },
  {
    id: 'a2',
    kind: 'indicator',
    name: 'Tỷ lệ hộ có cáp quang',
    targets: [[2026, 80]],
    lead: 'Phòng Kinh tế',
  },
  {
    id: 'a3',
    kind: 'indicator',
    name: 'Tỷ lệ hộ có cáp quang',
    targets: [[2030, 95]],
    lead: 'Phòng Kinh tế',
  },
  {
    id: 'a4',
    kind: 'indicator',
    body: true,
    name: 'Hồ sơ nộp qua mạng',
    targets: [
      [2026, 70],
      [2028, 75],
    ],
  },
  { id: 'a5', name: 'Ban hành quy chế đã sửa', lead: 'Phòng Văn hóa', due: '2026-12-31', version: 2 },
  { id: 'a6', body: true, name: 'Xây dựng quy chế' },
  { id: 'a7', name: 'Ban hành quy chế', due: '2026-11-30' },
  { id: 'a8', name: 'Mở chợ số', due: '2026-12-31', findings: ['missing-owner'] },
  { id: 'a9', name: 'Việc đã ngừng', lead: 'Phòng Kinh tế', due: '2026-12-31', retired: true, version: 2 },
  { id: 'a10', body: true, name: 'Nâng cao nhận thức' },
  { id: 'b1', plan: OTHER_PLAN, name: 'Mua sắm thiết bị', lead: 'Phòng Kinh tế', due: '2027-06-30' },
  { id: 'b2', plan: OTHER_PLAN, body: true, name: 'Mua thiết bị', retired: true, version: 2 },
];
/** a1 = a4; a2 and a3 one indicator over milestones; a5 = a6 = a7 over one another; b1 = b2. */
const LINKS: [string, string, 'same-as' | 'series'][] = [
  ['a1', 'a4', 'same-as'],
  ['a2', 'a3', 'series'],
  ['a5', 'a6', 'same-as'],
  ['a6', 'a7', 'same-as'],
  ['b1', 'b2', 'same-as'],
];

function rowColumns(row: OldRow, index: number): Row {
  const kind = row.kind ?? 'task';
  return {
    commune_code,
    id: uuid(row.id),
    plan_id: row.plan ?? PLAN,
    since_version: 1,
    kind,
    source: row.body ? 'body' : 'appendix',
    position: index + 1,
    draft_id: row.id,
    name: row.name,
    ...(kind === 'indicator'
      ? { unit: '%' }
      : { deadline_kind: row.due ? 'due' : 'none', due: row.due, deadline_text: row.due }),
    ...(!row.body && { ordinal: `${index + 1}`, section: 'I. Chung' }),
    version: row.version ?? 1,
    retired_at: row.retired ? '2026-06-01T00:00:00Z' : null,
    years: row.targets?.map(([year]) => year) ?? [],
    unit_ids: [],
    persons: [],
    finding_kinds: row.findings ?? [],
  };
}

const audited = (
  seq: number,
  entry: { kind: string; id: string; action: string; before: object; after: object },
): Row => ({
  commune_code,
  seq,
  at: '2026-06-01T00:00:00Z',
  actor_id: 'u1',
  actor_name: 'Trần Thị Thư',
  action: entry.action,
  entity: entry.kind,
  entity_id: uuid(entry.id),
  reason: 'Theo công văn 12',
  before: entry.before,
  after: entry.after,
  previous_hash: '0'.repeat(64),
  hash: '1'.repeat(64),
});

const finding = (id: string, kind: string, rows: string[], waived: boolean): Row => ({
  commune_code,
  id: uuid(id),
  plan_id: PLAN,
  kind,
  severity: 'serious',
  place: 'bảng 1',
  detail: 'Chưa rõ.',
  row_ids: rows.map(uuid),
  waived,
  waived_reason: waived ? 'Giao sau' : null,
});

function draftRow(id: string, kind: string, position: number, value: object): Row {
  const row = { name: id, quote: id, location: {}, leads: [], coordinators: [], confidence: 1, id, ...value };
  const full =
    kind === 'task' ? { ...row, deadline: { kind: 'none' } } : { ...row, targets: [], agencies: [] };
  const own = { commune_code, import_id: uuid('d0'), revision: 0, version: 1, state: 'open' };
  return { ...own, id, kind, position, value: full, read: full };
}

const plans = [planOf(PLAN, uuid('a00')), planOf(OTHER_PLAN, uuid('b00'))];
const each = (table: keyof ReturnType<typeof planOf>): Row[] => plans.map((plan) => plan[table]);

export const OLDER_REGISTER: Record<string, Row[]> = {
  province: [{ code: '99', name: 'Thử Nghiệm', type: 'tỉnh' }],
  commune: [
    {
      code: commune_code,
      name: 'Sông Trăng',
      type: 'xã',
      province_code: '99',
      province_name: 'Thử Nghiệm',
      search_plain: ' song trang',
      name_exact: '',
      search_exact: '',
      set_up_at: at,
    },
  ],
  plan_import: [
    ...each('plan_import'),
    {
      commune_code,
      id: uuid('d0'),
      status: 'draft',
      files: [],
      fingerprint: 'd',
      attempts: 1,
      revision: 1,
      created_at: at,
      created_by: 'u1',
      created_by_name: 'Trần Thị Thư',
    },
  ],
  draft_waiver: [
    {
      commune_code,
      import_id: uuid('d0'),
      key: 'section-number-gap:Thân văn bản, mục 3. Nhiệm vụ',
      waived: true,
      reason: 'Đánh số nhầm',
      waived_by: 'u1',
      waived_at: at,
    },
  ],
  plan_reading: each('plan_reading'),
  plan: each('plan'),
  plan_version: each('plan_version'),
  register_row: ROWS.map(rowColumns),
  row_passage: ROWS.map(({ id, name, read }) => ({
    commune_code,
    row_id: uuid(id),
    quote: `Nguyên văn: ${name}`,
    location: { block: 1 },
    read: read ?? { name, leads: ['x'], deadline: { kind: 'due' }, confidence: 0.9 },
  })),
  row_search: ROWS.map(({ id }) => ({
    commune_code,
    row_id: uuid(id),
    name_exact: ' cũ',
    name_plain: ' cu',
    exact: ' cũ',
    plain: ' cu',
    rule: 1,
  })),
  indicator_target: ROWS.flatMap(({ id, targets = [] }) =>
    targets.map(([year, value], position) => ({
      commune_code,
      row_id: uuid(id),
      position,
      year,
      comparator: '>=',
      value,
      text: `≥${value}%`,
    })),
  ),
  row_owner: ROWS.flatMap(({ id, lead }) =>
    lead ? [{ commune_code, row_id: uuid(id), role: 'lead', position: 0, text: lead }] : [],
  ),
  row_link: LINKS.flatMap(([one, other, reason]) => [
    { commune_code, row_id: uuid(one), other_id: uuid(other), reason },
    { commune_code, row_id: uuid(other), other_id: uuid(one), reason },
  ]),
  plan_finding: [
    finding('f1', 'missing-owner', ['a8', 'a7'], true),
    finding('f2', 'duplicate', ['a5', 'a7'], false),
    finding('f3', 'header-incomplete', [], false),
  ],
  audit_entry: [
    audited(1, {
      kind: 'task',
      id: 'a5',
      action: 'row.edit',
      before: { name: 'Ban hành quy chế', targets: [], owners: [] },
      after: { name: 'Ban hành quy chế đã sửa', targets: [], owners: [] },
    }),
    audited(2, {
      kind: 'task',
      id: 'a6',
      action: 'row.retire',
      before: { retired: false },
      after: { retired: true },
    }),
    audited(3, {
      kind: 'task',
      id: 'a6',
      action: 'row.restore',
      before: { retired: true },
      after: { retired: false },
    }),
  ],
  audit_head: [{ commune_code, seq: 3, hash: '1'.repeat(64) }],
  draft_row: [
    draftRow('i1', 'indicator', 1, { source: 'appendix', sameAs: ['i3'] }),
    draftRow('i2', 'indicator', 2, { source: 'appendix', series: 's1' }),
    draftRow('i3', 'indicator', 3, { source: 'body', sameAs: ['i1'], series: 's1' }),
    draftRow('t1', 'task', 1, { source: 'body', sameAs: ['t2'] }),
    draftRow('t2', 'task', 2, { source: 'appendix', sameAs: ['t1'] }),
    draftRow('t3', 'task', 3, { source: 'body', sameAs: ['t99'] }),
  ],
};
