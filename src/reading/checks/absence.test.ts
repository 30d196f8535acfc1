import { describe, expect, it } from 'vitest';
import type { Finding, PlanReading } from '../contract.ts';
import { checkPlan } from './check-plan.ts';
import { withGroups } from '../groups/group-rows.ts';
import { indicator, plan, target, task } from './sample-plan.ts';

const check = (parts: Partial<PlanReading>) => checkPlan(withGroups(plan(parts)), []);
const ofKind = (findings: Finding[], kind: Finding['kind']) => findings.filter((f) => f.kind === kind);

describe('what is empty', () => {
  it('is reported of an indicator of a table that sets no figure', () => {
    const findings = check({ indicators: [indicator('i1', { name: 'Tỷ lệ hộ dùng cáp quang', unit: '%' })] });
    expect(ofKind(findings, 'not-measurable')).toMatchObject([{ severity: 'serious', rows: ['i1'] }]);
  });

  it('once for many indicators', () => {
    const rows = [1, 2, 3].map((n) =>
      indicator(`i${n}`, { ordinal: `${n}`, name: `Chỉ tiêu thứ ${n}`, unit: '%' }),
    );
    expect(ofKind(check({ indicators: rows }), 'not-measurable')).toHaveLength(1);
  });

  it('is not said to be missing where something stands that could not be read', () => {
    const findings = check({
      indicators: [
        indicator('i1', { name: 'Tỷ lệ hộ dùng cáp quang', doubts: ['targets'] }),
        indicator('i2', {
          name: 'Số lớp tập huấn',
          targets: [target(2026, '4', 4)],
          doubts: ['unit', 'leads'],
          leads: [],
        }),
      ],
      tasks: [
        task('t1', {
          name: 'Rà soát điểm lõm sóng',
          leads: [],
          deadline: { kind: 'none' },
          doubts: ['leads', 'deadline'],
        }),
        task('t2', { name: 'Mở lớp tập huấn', coordinators: [], doubts: ['coordinators'] }),
        task('t3', { name: 'Lắp đặt camera' }),
        task('t4', { name: 'Số hóa sổ hộ tịch' }),
      ],
    });
    for (const kind of [
      'not-measurable',
      'unit-missing',
      'missing-owner',
      'missing-deadline',
      'missing-coordinator',
    ] as const)
      expect(ofKind(findings, kind)).toEqual([]);
  });

  it('does not take several figures of one year for a fall', () => {
    const findings = check({
      indicators: [
        indicator('i1', {
          name: 'Hộ dùng internet',
          unit: 'hộ',
          targets: [
            target(2026, 'Số lượng: 600', 600),
            target(2026, 'Tỷ lệ: 80', 80),
            target(2027, 'Số lượng: 700', 700),
            target(2027, 'Tỷ lệ: 95', 95),
          ],
        }),
      ],
    });
    expect(ofKind(findings, 'target-regression')).toEqual([]);
  });
});
