import { describe, expect, it } from 'vitest';
import type { Mention, RegisterDetail, RegisterRow } from '../../src/register/contract.ts';
import { vi as texts } from '../i18n/vi.ts';
import { LIST_COLUMNS } from '../../src/register/columns.ts';
import { cellText, DEFAULT_COLUMNS, keepColumns, keptColumns } from './list/columns.ts';
import { correction, editDraft, isWhole, isYear, proposable } from './row/edit-draft.ts';
import { withOneLead } from './row/one-lead.ts';
import { activeFacets, filtersOf, readFilters } from './list/filters.ts';

const unitId = '0190f8a0-0000-7000-8000-000000000001';
const row: RegisterRow = {
  id: '0190f8a0-0000-7000-8000-0000000000aa',
  kind: 'task',
  counted: true,
  extensions: 0,
  extensionAsked: false,
  planIds: ['0190f8a0-0000-7000-8000-0000000000bb'],
  documentKind: 'plan',
  mentions: 1,
  planId: '0190f8a0-0000-7000-8000-0000000000bb',
  planTitle: 'Kế hoạch xã Bãi Cát',
  source: 'appendix',
  position: 1,
  ordinal: '3',
  name: 'Lắp trạm phát sóng',
  targets: [],
  deadline: { kind: 'due', text: 'Quý II/2027', due: '2027-06-30' },
  owners: [
    { role: 'lead', text: 'Phòng Kinh tế', resolution: 'unit', unitId, unitName: 'Phòng Kinh tế' },
    { role: 'coordinator', text: 'Công an xã' },
    { role: 'coordinator', text: 'Đoàn Thanh niên' },
  ],
  status: 'in-time',
  findings: [],
  reported: false,
  serious: false,
  proposed: [],
  retired: false,
  withdrawn: false,
  version: 4,
};
const detail = (part: Partial<RegisterRow> = {}): RegisterDetail => ({
  row: { ...row, ...part },
  mentions: [],
  joined: [],
  findings: [],
  holders: [],
  history: [],
});

describe('filters in the address', () => {
  it('reads what the screens write', () => {
    const search = {
      q: 'đảng ủy',
      kind: 'task',
      plan: unitId,
      year: 2026,
      status: 'overdue',
      finding: 'any',
      group: 'section',
      view: 'book',
    };
    expect(readFilters(search)).toEqual(search);
  });

  it.each([
    [{ kind: 'plan' }],
    [{ plan: '1; drop table' }],
    [{ year: 'soon' }],
    [{ year: 99999 }],
    [{ status: 'late' }],
    [{ q: '   ' }],
    [{ retired: 'hide' }],
    [{ unknown: 'x' }],
    [{ sort: 3 }],
    [{ group: 'name' }],
  ])('leaves out what cannot be meant: %j', (search) => {
    expect(readFilters(search)).toEqual({});
  });

  it('takes figures where texts may be figures', () => {
    expect(readFilters({ q: 57, section: 2, year: '2026' })).toEqual({ q: '57', section: '2', year: 2026 });
  });

  it('keeps the tracking book in the order of the plan', () => {
    expect(filtersOf({ view: 'book', sort: 'name', group: 'unit', q: 'a' })).toEqual({
      sort: 'plan',
      q: 'a',
    });
    expect(filtersOf({ sort: 'name' })).toEqual({ sort: 'name' });
  });

  it('names the filters that are set, besides the class', () => {
    expect(activeFacets({ q: 'x', sort: 'due', year: 2026, kind: 'task', status: 'overdue' })).toEqual([
      'year',
      'status',
    ]);
  });
});

describe('columns', () => {
  it.each([
    ['ordinal', '3'],
    ['kind', 'Nhiệm vụ'],
    ['leads', 'Phòng Kinh tế'],
    ['coordinators', 'Công an xã; Đoàn Thanh niên'],
    ['director', ''],
    ['deadline', 'Quý II/2027'],
    ['due', '30/06/2027'],
    ['status', 'Trong hạn'],
    ['deliverable', ''],
  ] as const)('%s says %j', (column, text) => {
    expect(cellText(row, column, texts)).toBe(text);
  });

  it('says something sensible in every column for every row', () => {
    for (const column of LIST_COLUMNS)
      expect(typeof cellText({ ...row, deadline: undefined, status: undefined }, column, texts)).toBe(
        'string',
      );
  });

  it('writes targets with their years', () => {
    const targets = [
      { comparator: '=' as const, value: 1, text: '1' },
      { year: 2030, comparator: '>=' as const, value: 90, text: '≥ 90%' },
    ];
    expect(cellText({ ...row, targets }, 'targets', texts)).toBe('1; 2030: ≥ 90%');
  });

  it('names the findings of a row', () => {
    const findings = ['missing-owner' as const, 'duplicate' as const];
    expect(cellText({ ...row, findings }, 'findings', texts)).toBe(
      `${texts.reading.findings['missing-owner']}; ${texts.reading.findings.duplicate}`,
    );
  });

  it('keeps the choice, and falls back to the usual ones', () => {
    const kept = new Map<string, string>();
    keepColumns({ setItem: (key, value) => void kept.set(key, value) }, ['name', 'status']);
    const store = { getItem: (key: string) => kept.get(key) ?? null };
    expect(keptColumns(store)).toEqual(['name', 'status']);
    expect(keptColumns({ getItem: () => 'status,nonsense' })).toEqual(DEFAULT_COLUMNS);
    expect(keptColumns({ getItem: () => null })).toEqual(DEFAULT_COLUMNS);
  });
});

describe('corrections', () => {
  it('an unchanged form says the same as the row', () => {
    expect(correction(editDraft(detail()), detail(), ' sửa lỗi gõ ')).toEqual({
      version: 4,
      reason: 'sửa lỗi gõ',
      value: {
        ordinal: '3',
        name: row.name,
        deadline: row.deadline,
        owners: [
          { role: 'lead', text: 'Phòng Kinh tế', resolution: 'unit', unitId },
          { role: 'coordinator', text: 'Công an xã' },
          { role: 'coordinator', text: 'Đoàn Thanh niên' },
        ],
      },
    });
  });

  it('sends a basis that was written, changed or taken away, and no other', () => {
    const before = detail({ leadBasis: 'Thông báo 12/TB-UBND' });
    const basis = (leads: string, deadline: string) => {
      const draft = { ...editDraft(before), basis: { leads, deadline } };
      const { leadBasis, deadlineBasis } = correction(draft, before, 'bổ sung').value;
      return [leadBasis, deadlineBasis];
    };
    expect(basis('Thông báo 12/TB-UBND', '')).toEqual([undefined, undefined]);
    expect(basis('', ' Ý kiến Chủ tịch ')).toEqual(['', 'Ý kiến Chủ tịch']);
  });

  it('asks for a basis only where no plan says it', () => {
    const mention = { owners: [{ role: 'lead' as const, text: 'Phòng Kinh tế' }] };
    const stated = { ...detail(), mentions: [{ ...mention, deadline: { kind: 'none' } } as Mention] };
    expect(proposable(editDraft(stated), stated)).toEqual(['deadline']);
    const silent = {
      ...detail({ deadline: { kind: 'none' } }),
      mentions: [{ owners: [] } as unknown as Mention],
    };
    expect(proposable(editDraft(silent), silent)).toEqual(['leads']);
    const none = { ...detail({ owners: [], deadline: { kind: 'none' } }), mentions: silent.mentions };
    expect(proposable(editDraft(none), none)).toEqual([]);
    expect(proposable(editDraft(none), { ...none, row: { ...none.row, proposed: ['leads'] } })).toEqual([
      'leads',
    ]);
  });

  it('keeps one of several leads; the others help, each named once', () => {
    const owners = (['lead', 'lead', 'lead', 'coordinator'] as const).map((role, at) => ({
      role,
      text: ['Phòng Kinh tế', 'Công an xã', 'Trạm Y tế', 'Trạm Y tế'][at] ?? '',
    }));
    const { owners: after } = withOneLead(detail({ owners }), 'Công an xã');
    expect(after).toMatchObject({ lead: 'Công an xã', coordinator: 'Trạm Y tế\nPhòng Kinh tế' });
  });

  it('reads typed targets with the grammar of the reader and leaves untouched ones alone', () => {
    const before = detail({
      kind: 'indicator',
      unit: '%',
      targets: [{ year: 2026, comparator: 'text', text: 'theo tỉnh' }],
    });
    const draft = editDraft(before);
    draft.targets.push({ year: '2030', text: '≥ 95,5%' }, { year: '', text: '  ' });
    expect(correction(draft, before, 'bổ sung').value.targets).toMatchObject([
      { year: 2026, comparator: 'text', text: 'theo tỉnh' },
      { year: 2030, comparator: '>=', value: 95.5 },
    ]);
  });

  it.each([
    ['', true],
    ['2026', true],
    ['26', false],
    ['năm 2026', false],
  ])('takes %j as a year: %s', (text, fine) => {
    expect(isYear(text)).toBe(fine);
  });

  it.each([
    ['2030', '≥ 95%', true],
    ['', 'Hoàn thành', true],
    ['', ' ', true],
    ['2030', '', false],
    ['2030', '-', false],
    ['', '…', false],
  ])('takes a target of the year %j and the level %j: %s', (year, text, whole) => {
    expect(isWhole({ year, text })).toBe(whole);
  });
});
