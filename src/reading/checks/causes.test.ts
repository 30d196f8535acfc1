/** One cause, one finding; two causes, two. */
import { describe, expect, it } from 'vitest';
import type { PlanReading, TaskReading } from '../contract.ts';
import { withGroups } from '../groups/group-rows.ts';
import { checkPlan } from './check-plan.ts';
import { indicator, paragraphs, plan, target, task } from './sample-plan.ts';

const check = (parts: Partial<PlanReading>) => checkPlan(withGroups(plan(parts)), []);
const WORK = [
  'Mở lớp',
  'Lắp camera',
  'Số hóa sổ hộ tịch',
  'Lập quầy',
  'Rà điểm lõm',
  'Giữ trang tin',
  'Bán OCOP',
  'Diễn tập',
];
const tasks = (part: (at: number) => Partial<TaskReading>): TaskReading[] =>
  WORK.map((name, at) => task(`t${at + 1}`, { ordinal: `${at + 1}`, name, ...part(at) }));
const all = WORK.map((_, at) => `t${at + 1}`);

describe('one cause', () => {
  it('rows left to the same collective are one finding, to another one another', () => {
    const findings = check({
      tasks: tasks((at) => ({ leads: [at < 6 ? 'Các phòng, ban, đơn vị' : '12 thôn'] })),
    });
    expect(findings).toMatchObject([
      { kind: 'missing-owner', severity: 'serious', rows: all.slice(0, 6) },
      { kind: 'missing-owner', severity: 'serious', rows: all.slice(6) },
    ]);
    expect(findings[0]?.where).toBe('bảng 2: số 1; số 2; số 3; số 4; số 5; số 6');
  });

  it('a body that is no more is one finding, serious where it leads', () => {
    const helps = check({ tasks: tasks(() => ({ coordinators: ['Sở Thông tin và Truyền thông'] })) });
    expect(helps).toMatchObject([{ kind: 'stale-body', severity: 'minor', rows: all }]);
    const leads = check({
      tasks: tasks((at) => ({ [at === 7 ? 'leads' : 'coordinators']: ['Sở Thông tin và Truyền thông'] })),
    });
    expect(leads).toMatchObject([{ kind: 'stale-body', severity: 'serious', rows: all }]);
  });

  it('a column that is not there is one finding, whatever the number of rows', () => {
    const findings = check({ tasks: tasks(() => ({ deadline: { kind: 'none' } })) });
    expect(findings).toMatchObject([
      { kind: 'missing-deadline', rows: all, where: 'Bảng 2, tất cả 8 nhiệm vụ' },
    ]);
    expect(findings[0]?.detail).toMatch(/^Cả 8 nhiệm vụ không ghi thời hạn/);
  });

  it('two empty cells of a column are one finding, of two tables two', () => {
    const findings = check({
      tasks: tasks((at) => ({ ...([2, 5].includes(at) && { leads: [] }) })),
      indicators: [
        indicator('i1', {
          ordinal: '1',
          name: 'Hộ có cáp quang',
          unit: '%',
          targets: [target(2026, '9%', 9)],
          leads: [],
        }),
      ],
    });
    expect(findings.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['missing-owner', ['i1']],
      ['missing-owner', ['t3', 't6']],
    ]);
  });

  it('deadlines that were over on the day of issue are one finding', () => {
    const findings = check({
      tasks: tasks((at) =>
        at < 2 ? { deadline: { kind: 'due', text: `Tháng ${at + 5}/2025`, due: `2025-0${at + 5}-30` } } : {},
      ),
    });
    expect(findings).toMatchObject([{ kind: 'deadline-passed-at-issue', rows: ['t1', 't2'] }]);
    expect(findings[0]?.detail).toContain('“Tháng 5/2025”, “Tháng 6/2025”');
  });
});

describe('no finding is made', () => {
  it.each(['Số lớp tập huấn', 'Tổng số sản phẩm OCOP', 'Thứ hạng chuyển đổi số'])(
    'of figures of "%s", which say what they count',
    (name) => {
      expect(check({ indicators: [indicator('i1', { name, targets: [target(2026, '4', 4)] })] })).toEqual([]);
    },
  );

  it('of a share without unit it is, and of what only begins like a number', () => {
    for (const name of ['Tỷ lệ hộ có cáp quang', 'Số hóa hồ sơ'])
      expect(
        check({ indicators: [indicator('i1', { name, targets: [target(2026, '4', 4)] })] }),
      ).toMatchObject([{ kind: 'unit-missing', severity: 'minor' }]);
  });

  it('of several leads when all but one are a collective', () => {
    expect(check({ tasks: tasks(() => ({ leads: ['Phòng Kinh tế', 'Các đơn vị liên quan'] })) })).toEqual([]);
  });

  it('of coordinators that a third of the rows or more do without', () => {
    const lone = (count: number) => check({ tasks: tasks((at) => (at < count ? { coordinators: [] } : {})) });
    expect(lone(2)).toMatchObject([{ kind: 'missing-coordinator', severity: 'minor', rows: ['t1', 't2'] }]);
    expect(lone(3)).toEqual([]);
  });
});

it('a unit that the body states in two ways is asked for once', () => {
  const said = (id: string, year: number, unit: string) =>
    indicator(id, { source: 'body', name: 'Sản phẩm khoa học', unit, targets: [target(year, '3', 3)] });
  const parts = {
    indicators: [
      indicator('i1', { name: 'Sản phẩm khoa học', targets: [target(2025, '3', 3), target(2030, '3', 3)] }),
      said('b1', 2025, 'sản phẩm'),
      said('b2', 2030, 'sản phẩm/năm'),
    ],
    groups: [{ kind: 'indicator' as const, rows: ['i1', 'b1', 'b2'], lead: 'i1' }],
  };
  const findings = checkPlan(plan(parts), paragraphs());
  expect(findings).toMatchObject([{ kind: 'unit-missing', rows: ['i1'] }]);
  expect(findings[0]?.detail).toContain('“sản phẩm”, “sản phẩm/năm”');
});
