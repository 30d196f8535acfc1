import { expect, it } from 'vitest';
import { samplePlan } from '../../tests/sample-plan.ts';
import { planText } from './plan-text.ts';

it('shows every row once, with dates and shares as people write them', () => {
  const text = planText(samplePlan, ['Tài liệu dùng phông chữ cũ'], 160);
  expect(text).toContain('Lưu ý: Tài liệu dùng phông chữ cũ');
  const squeezed = text.replace(/\s+/g, ' ');
  expect(squeezed).toContain(
    `Đọc được: ${samplePlan.indicators.length} chỉ tiêu, ${samplePlan.tasks.length} nhiệm vụ, ${samplePlan.reporting.length} chế độ báo cáo; ${samplePlan.findings.length} điểm cần làm rõ.`,
  );
  for (const title of ['CHỈ TIÊU', 'NHIỆM VỤ']) expect(text).toContain(`\n${title}\n`);
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|\bNaN\b/);
});

it('says so when the plan has no title, number or rows', () => {
  const text = planText(
    {
      header: { legalBasis: [], recipients: [], symbol: '-KH/ĐU' },
      indicators: [],
      tasks: [],
      groups: [],
      reporting: [],
      findings: [],
    },
    [],
    100,
  );
  expect(text).toBe(
    '(không rõ tên văn bản)\nSố: (để trống) -KH/ĐU\nĐọc được: 0 chỉ tiêu, 0 nhiệm vụ, 0 chế độ báo cáo; 0 điểm cần làm rõ.',
  );
});
