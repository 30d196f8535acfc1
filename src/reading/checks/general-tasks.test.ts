/** Goals in words and general tasks are no faults of their own; a plan that assigns nothing is one. */
import { describe, expect, it } from 'vitest';
import type { PlanReading, TaskReading } from '../contract.ts';
import { withGroups } from '../groups/group-rows.ts';
import { checkPlan } from './check-plan.ts';
import { indicator, paragraphs, plan, target, task } from './sample-plan.ts';

const check = (parts: Partial<PlanReading>, ...texts: string[]) =>
  checkPlan(withGroups(plan(parts)), paragraphs(...texts));
const SAID = [
  'Đẩy mạnh tuyên truyền',
  'Phát huy vai trò nêu gương',
  'Tăng cường kỷ cương',
  'Nâng cao nhận thức',
];
const said = (count: number, parts: Partial<TaskReading> = {}): TaskReading[] =>
  SAID.slice(0, count).map((name, at) => task(`b${at + 1}`, { source: 'body', name, ...parts }));
const listed = (count: number): TaskReading[] =>
  ['Mở lớp', 'Lắp camera', 'Số hóa hồ sơ', 'Lập quầy']
    .slice(0, count)
    .map((name, at) => task(`t${at + 1}`, { name }));

describe('a task of the body', () => {
  it('that names nobody and no time is no finding', () => {
    expect(check({ tasks: [...listed(4), ...said(3)] })).toEqual([]);
  });

  it.each([[{ coordinators: ['Công an xã'] }], [{ leads: ['Các cấp ủy, tổ chức đảng'] }]])(
    'is given to nobody by %o',
    (parts) => {
      expect(check({ tasks: [...listed(4), ...said(2, parts)] })).toEqual([]);
    },
  );

  it('that has a deadline must have an owner, one that has an owner a deadline', () => {
    const kinds = (parts: Partial<TaskReading>) =>
      check({ tasks: [...listed(4), ...said(2, parts)] }).map(({ kind, rows }) => [kind, rows]);
    expect(kinds({ deadline: { kind: 'due', due: '2026-03-31' } })).toEqual([
      ['missing-owner', ['b1', 'b2']],
    ]);
    expect(kinds({ leads: ['Công an xã'] })).toEqual([['missing-deadline', ['b1', 'b2']]]);
  });

  it('is asked for when a person counts it, and no more when a person does not', () => {
    const counted = (choice: boolean, tasks: TaskReading[]) => {
      const grouped = withGroups(plan({ tasks: [...listed(4), ...tasks] }));
      const groups = grouped.groups.map((group) =>
        group.lead === 'b1' ? { ...group, counted: choice } : group,
      );
      return checkPlan({ ...grouped, groups }, []).map(({ kind, rows }) => [kind, rows]);
    };
    expect(counted(true, said(1))).toEqual([
      ['missing-owner', ['b1']],
      ['missing-deadline', ['b1']],
    ]);
    expect(counted(false, said(1, { deadline: { kind: 'due', due: '2026-03-31' } }))).toEqual([]);
  });
});

describe('a plan of general tasks', () => {
  it('is told so once, about no row', () => {
    expect(check({ tasks: said(4) })).toMatchObject([
      { kind: 'missing-owner', severity: 'serious', rows: [] },
      { kind: 'missing-deadline', severity: 'serious', rows: [] },
    ]);
  });

  it('with an appendix of others is a minor remark, when they are more than half', () => {
    expect(check({ tasks: [...listed(4), ...said(4)] })).toEqual([]);
    expect(check({ tasks: [...listed(3), ...said(4)] })).toMatchObject([
      { kind: 'body-appendix-mismatch', severity: 'minor', rows: [] },
    ]);
  });

  it('whose appendix is missing is told that alone', () => {
    const findings = check({ tasks: said(4) }, 'Chi tiết tại Phụ lục II kèm theo Kế hoạch này.');
    expect(findings.map(({ kind }) => kind)).toEqual(['missing-appendix']);
  });
});

describe('a goal in words', () => {
  const goal = (parts: Parameters<typeof indicator>[1]) => check({ indicators: [indicator('i1', parts)] });
  const words = 'Đẩy mạnh ứng dụng thương mại điện tử trong nông nghiệp';

  it('of the body needs no owner and no level', () => {
    expect(goal({ source: 'body', name: words })).toEqual([]);
    expect(goal({ source: 'body', name: words, targets: [target(2030, words)] })).toEqual([]);
  });

  it('is what a person says is one, whatever figures it holds', () => {
    const row = indicator('i1', { source: 'body', name: words, targets: [target(2030, '3', 3)] });
    const groups = [{ kind: 'indicator' as const, rows: ['i1'], lead: 'i1', counted: false }];
    expect(checkPlan(plan({ indicators: [row], groups }), [])).toEqual([]);
  });

  it('of an appendix is worth a look; a level of the body is looked for an owner', () => {
    expect(goal({ name: words, targets: [target(2030, words)] })).toMatchObject([
      { kind: 'not-measurable', severity: 'minor' },
    ]);
    expect(
      goal({ source: 'body', name: 'Nền tảng dùng chung', targets: [target(2030, 'Đạt')] }),
    ).toMatchObject([{ kind: 'missing-owner', severity: 'serious' }]);
  });
});
