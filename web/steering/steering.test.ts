import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MilestoneRow } from '../../src/evaluation/indicators/contract.ts';
import { SHOWN_STATUSES } from '../../src/register/contract.ts';
import type { RegisterOverview } from '../../src/register/list/contract.ts';
import { MILESTONE_MARKS } from '../../src/register/received/contract.ts';
import { vi } from '../i18n/vi.ts';
import { dueChoices } from '../register/list/due-choices.ts';
import { barPieces, cellRows, shownCells, tasksOf } from './cell-rows.ts';
import { wrapped } from './draw-summary.ts';
import { isNarrowed, readGlance } from './glance.ts';
import { latestDuties, latestPeriods } from './latest-periods.ts';
import { allIn, bySection, milestoneYears, warned } from './milestone-counts.ts';
import { readMilestones } from './milestone-search.ts';
import { summaryOf, summaryText } from './summary.ts';

const unit = (id: string, statuses: RegisterOverview['statuses']) => ({ id, name: id, statuses });
const glanced = (
  units: RegisterOverview['units'],
  more: Partial<RegisterOverview> = {},
): RegisterOverview => ({
  indicators: 0,
  tasks: 7,
  outside: 0,
  coordinated: 0,
  overdueExtended: 0,
  statuses: { overdue: 2, 'in-time': 3, 'near-due': 1, ongoing: 1 },
  units,
  sections: [],
  obstacles: {},
  asOf: '2026-11-28T03:30:00.000Z',
  today: '2026-11-28',
  ...more,
});

describe('tasks in the form of reports', () => {
  it('put whoever is late first, then who was late, then the order in which they come', () => {
    const overview = glanced([
      unit('calm', { 'in-time': 9 }),
      unit('was late', { 'done-late': 1 }),
      unit('late', { overdue: 1 }),
      unit('later', { overdue: 2 }),
      unit('ongoing', { ongoing: 4 }),
    ]);
    expect(cellRows(overview, 'unit').map(({ key }) => key)).toEqual([
      'later',
      'late',
      'was late',
      'calm',
      'ongoing',
    ]);
  });

  it('stand by section too; what stands in none has no name', () => {
    const sections = [{ section: 'I', statuses: { ongoing: 1 } }, { statuses: { overdue: 1 } }];
    expect(cellRows(glanced([], { sections }), 'section')).toEqual([
      { key: '', cells: { 'open-overdue': 1 } },
      { key: 'I', name: 'I', cells: { 'no-deadline': 1 } },
    ]);
  });

  it('have the four columns always, others where there is something to count', () => {
    expect(shownCells([])).toEqual(['done-on-time', 'done-late', 'open-in-time', 'open-overdue']);
    expect(shownCells([{ cells: { waiting: 1, stopped: 0 } }]).at(-1)).toBe('waiting');
  });

  it('draw bars of one measure that hold all tasks', () => {
    expect(barPieces({ 'open-overdue': 1, 'open-in-time': 3 }, 8)).toEqual([
      { cell: 'open-in-time', from: 0, width: 37.5 },
      { cell: 'open-overdue', from: 37.5, width: 12.5 },
    ]);
    const statuses = fc.dictionary(
      fc.constantFrom(...SHOWN_STATUSES.filter((s) => s !== 'retired')),
      fc.nat(40),
    );
    fc.assert(
      fc.property(statuses, (counts) => {
        const [row] = cellRows(glanced([unit('u', counts)]), 'unit');
        if (!row) return false;
        const drawn = barPieces(row.cells, Math.max(1, tasksOf(row))).reduce(
          (sum, { width }) => sum + width,
          0,
        );
        expect(drawn).toBeCloseTo(tasksOf(row) > 0 ? 100 : 0, 6);
        return true;
      }),
    );
  });
});

const row = (id: string, more: Partial<MilestoneRow> = {}): MilestoneRow => ({
  id,
  name: `Chỉ tiêu ${id}`,
  standing: { status: 'on-track', reached: false, year: 2026 },
  direction: 1,
  cells: [],
  misses: false,
  ...more,
});
const cell = (year: number, mark: (typeof MILESTONE_MARKS)[number]) => ({ year, mark, text: '≥1' });

describe('milestones by section', () => {
  const rows = [
    row('a', { section: 'I', cells: [cell(2025, 'met'), cell(2026, 'at-risk')] }),
    row('b', { section: 'I', cells: [cell(2026, 'on-track'), cell(2030, 'ahead')] }),
    row('c', { cells: [cell(2026, 'lost')] }),
  ];

  it('have a column for each year and the worst first in each cell', () => {
    expect(milestoneYears(rows)).toEqual([2025, 2026, 2030]);
    const [first, none] = bySection(rows);
    expect(first).toMatchObject({ section: 'I', indicators: 2 });
    expect(first?.years.get(2026)).toEqual([
      { mark: 'at-risk', count: 1 },
      { mark: 'on-track', count: 1 },
    ]);
    expect(none?.section).toBeUndefined();
    expect(none?.years.get(2026)).toEqual([{ mark: 'lost', count: 1 }]);
  });

  it('count every milestone once, whatever they are', () => {
    const marks = fc.array(fc.constantFrom(...MILESTONE_MARKS));
    const counted = (all: readonly (typeof MILESTONE_MARKS)[number][]) => {
      const [section] = bySection(all.map((mark, at) => row(String(at), { cells: [cell(2026, mark)] })));
      return allIn(section?.years.get(2026) ?? []);
    };
    fc.assert(
      fc.property(marks, (all) => {
        expect(counted(all)).toBe(all.length);
      }),
    );
  });
});

it('early warnings begin with what has to turn first; of which no month can be named is last', () => {
  const rows = [
    row('later', { misses: true, turningMonth: '2027-02' }),
    row('fine', { turningMonth: '2026-01' }),
    row('never', { misses: true }),
    row('past', { misses: true, turningMonth: '2026-04' }),
  ];
  expect(warned(rows).map(({ id }) => id)).toEqual(['past', 'later', 'never']);
});

describe('what the glance is narrowed to', () => {
  it('is read from an address that anybody may have typed', () => {
    const plan = '01a20000-0000-7000-8000-000000000001';
    expect(readGlance({ plan, unit: 'x', person: 'Trần Thị Thử', status: 'overdue', due: 'mai' })).toEqual({
      plan,
      person: 'Trần Thị Thử',
    });
    expect(isNarrowed(readGlance({ status: 'overdue' }))).toBe(false);
    expect(isNarrowed({ section: 'I' })).toBe(true);
    expect(readMilestones({ section: 'I', shown: 'early' })).toEqual({ section: 'I', shown: 'early' });
    expect(readMilestones({ shown: 'all' })).toEqual({});
  });

  it('can be a quarter, a half or a year, or what was chosen otherwise', () => {
    const choices = dueChoices('2026-11-28', '2026-11-01/2026-11-30');
    expect(choices.find(({ label }) => label === 'Quý IV/2026')?.value).toBe('2026-10-01/2026-12-31');
    expect(choices.at(-1)).toEqual({ value: '2026-11-01/2026-11-30', label: '01/11/2026 – 30/11/2026' });
    expect(dueChoices('2026-11-28', '2026-10-01/2026-12-31')).toHaveLength(choices.length - 1);
  });
});

describe('reports of the last periods', () => {
  const period = (id: string, state: 'ahead' | 'open' | 'closed', expected: number) =>
    ({ id, state, rate: { expected } }) as Parameters<typeof latestPeriods>[0][number];
  const duty = (id: string, windowStart: string, more: object = {}) =>
    ({ id, windowStart, direction: 'in', state: 'received', ...more }) as Parameters<
      typeof latestDuties
    >[0][number];

  it('are of periods that were opened and asked somebody', () => {
    const periods = [period('a', 'ahead', 9), period('b', 'open', 9), period('c', 'closed', 0)];
    expect(
      latestPeriods([...periods, ...Array(9).fill(period('d', 'closed', 1))]).map(({ id }) => id),
    ).toEqual(['b', 'd', 'd', 'd', 'd', 'd']);
  });

  it('of a unit are what it was asked for until today, the newest first', () => {
    const duties = [
      duty('old', '2026-01-01'),
      duty('up', '2026-02-01', { direction: 'up' }),
      duty('now', '2026-11-01'),
      duty('next', '2026-12-01'),
      duty('ahead', '2026-11-02', { state: 'ahead' }),
    ];
    expect(latestDuties(duties, '2026-11-28').map(({ id }) => id)).toEqual(['now', 'old']);
  });
});

describe('one page to be sent', () => {
  const names = Array.from({ length: 7 }, (_, at) => `đơn vị ${at}`);
  const told = {
    commune: 'xã Sông Trăng',
    overview: glanced(
      names.map((name, at) => unit(name, { overdue: at })),
      { obstacles: { '7-30': 1, 'over-90': 2 } },
    ),
    rows: [
      row('a', { misses: true }),
      row('b', { standing: { status: 'behind', reached: false, year: 2026 } }),
    ],
    filters: ['Tôi chỉ đạo'],
  };

  it('says what home says, in lines that a messenger keeps', () => {
    expect(summaryText(summaryOf(told, vi.sharing.summary))).toBe(
      [
        'TÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT 57 - XÃ SÔNG TRĂNG',
        'Số liệu đến 10:30 ngày 28/11/2026',
        'Chỉ tính: Tôi chỉ đạo',
        '',
        'Nhiệm vụ: 7',
        '- Trong hạn: 4',
        '- Quá hạn: 2',
        '- Không xét hạn: 1',
        '',
        'Chỉ tiêu: 2',
        '- Chậm so với lộ trình: 1',
        '- Đúng lộ trình: 1',
        '',
        'Cảnh báo sớm: 1 chỉ tiêu cứ như hiện nay thì không đạt mốc',
        '- Chỉ tiêu a',
        '',
        'Đơn vị có nhiệm vụ quá hạn',
        '- đơn vị 6: 6',
        '- đơn vị 5: 5',
        '- đơn vị 4: 4',
        '- đơn vị 3: 3',
        '- đơn vị 2: 2',
        '- và 1 nội dung khác',
        '',
        'Vướng mắc: 3 nhiệm vụ',
      ].join('\n'),
    );
  });

  it('names no unit where none is late', () => {
    const calm = { ...told, overview: glanced([unit('u', { 'in-time': 1 })]), filters: [] };
    const { only, parts } = summaryOf(calm, vi.sharing.summary);
    expect(only).toBeUndefined();
    expect(parts.map(({ title }) => title)).not.toContain('Đơn vị có nhiệm vụ quá hạn');
  });

  it('breaks lines between words alone', () => {
    const fits = (line: string) => line.length <= 9;
    expect(wrapped('một hai ba bốn nghiêng-ngả năm', fits)).toEqual([
      'một hai',
      'ba bốn',
      'nghiêng-ngả',
      'năm',
    ]);
    expect(wrapped('', fits)).toEqual(['']);
  });
});
