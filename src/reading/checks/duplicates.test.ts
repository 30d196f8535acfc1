import { describe, expect, it } from 'vitest';
import type { Finding, PlanReading } from '../contract.ts';
import { withGroups } from '../groups/group-rows.ts';
import { checkPlan } from './check-plan.ts';
import { indicator, plan, target, task } from './sample-plan.ts';

const check = (parts: Partial<PlanReading>) => checkPlan(withGroups(plan(parts)), []);
const ofKind = (findings: Finding[], kind: Finding['kind']) => findings.filter((f) => f.kind === kind);

describe('rows twice', () => {
  it('finds rows of one wording in the appendix, spelling of tone marks aside', () => {
    const findings = check({
      tasks: [
        task('t1', { ordinal: '1', name: 'Số hoá hồ sơ.' }),
        task('t2', { ordinal: '2', name: 'Số hóa hồ sơ' }),
      ],
    });
    expect(ofKind(findings, 'duplicate')).toMatchObject([{ rows: ['t1', 't2'] }]);
  });

  it('finds one indicator under two numbers of a table, though it is one thing', () => {
    const row = (id: string, ordinal: string, year: number) =>
      indicator(id, {
        ordinal,
        section: 'II. Nhân lực',
        name: 'Tỷ lệ trường học dạy STEM',
        unit: '%',
        targets: [target(year, '80%', 80)],
      });
    const findings = check({ indicators: [row('i1', '12', 2026), row('i2', '16', 2030)] });
    expect(ofKind(findings, 'duplicate')).toMatchObject([{ rows: ['i1', 'i2'] }]);
  });

  it('calls nothing a duplicate that each milestone states in the same words', () => {
    const goal = (id: string, section: string) =>
      indicator(id, { source: 'body', section, name: 'Hạ tầng số được đầu tư đồng bộ' });
    const list = (id: string, table: number, year: number) =>
      indicator(id, {
        ordinal: '1',
        location: { table, row: 2 },
        name: 'Tỷ lệ hộ có cáp quang',
        unit: '%',
        targets: [target(year, '80%', 80)],
      });
    const findings = check({
      indicators: [
        list('i1', 1, 2026),
        list('i2', 2, 2030),
        goal('b1', 'Đến năm 2026'),
        goal('b2', 'Đến năm 2030'),
      ],
    });
    expect(ofKind(findings, 'duplicate')).toEqual([]);
  });
});
