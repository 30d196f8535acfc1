import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../contract.ts';
import type { ReportFacts, UnitReported } from '../facts/contract.ts';
import { plainText } from '../words/said.ts';
import type { BuildContext } from './kind-rule.ts';
import { URGING } from './urging.ts';

const unit = (name: string, submittedOn?: string): UnitReported => ({
  dutyId: name,
  unitId: name,
  name,
  due: '2026-09-09',
  ...(submittedOn !== undefined && { submittedOn, onTime: submittedOn <= '2026-09-09' }),
});
const facts = (units: UnitReported[]): ReportFacts => ({
  commune: { code: '99999', name: 'Sông Trăng', type: 'xã', provinceName: 'Thử Nghiệm' },
  period: { id: '2026Q3', name: 'quý III/2026', cycle: 'quarter', start: '2026-07-01', end: '2026-09-30' },
  asOf: '2026-09-12',
  units,
  tasks: [],
  indicators: [],
  notes: [],
  issued: [],
});
const SOME = [unit('Công an xã'), unit('Phòng Kinh tế', '2026-09-11'), unit('Trạm Y tế xã')];

function letter(units: UnitReported[], more: Partial<BuildContext> = {}) {
  const context = { issuer: 'Ủy ban nhân dân xã Sông Trăng', choices: DEFAULT_CHOICES, ...more };
  const { body, annexes } = URGING.build(facts(units), context);
  const texts = body.map((block) => (block.kind === 'paragraph' ? plainText(block.runs) : ''));
  return { texts, annexes };
}

describe('an urging letter', () => {
  it('counts who has reported and who has not, and names both in its annexes', () => {
    const { texts, annexes } = letter(SOME);
    expect(texts[0]).toBe(
      'Thực hiện chế độ báo cáo quý III/2026, thời hạn ngày 09/9/2026; đến ngày 12/9/2026 có 01/03 đơn vị đã báo cáo (Phụ lục I), còn 02 đơn vị chưa báo cáo (Phụ lục II).',
    );
    expect(annexes.map(({ name, title }) => `${name}: ${title}`)).toEqual([
      'Phụ lục I: Các đơn vị đã báo cáo quý III/2026',
      'Phụ lục II: Các đơn vị chưa báo cáo quý III/2026',
    ]);
    expect(URGING.told?.(facts(SOME)).addressees).toEqual(['Công an xã', 'Trạm Y tế xã']);
  });

  it('names the letters before it, how many times it is, and the new deadline', () => {
    const before = [{ called: 'Công văn số 12/UBND-VP ngày 10/9/2026' }];
    const choices = { ...DEFAULT_CHOICES, newDue: '2026-09-20' };
    const { texts, annexes } = letter(SOME, { before, choices });
    expect(texts[0]).toContain('đã có Công văn số 12/UBND-VP ngày 10/9/2026 đôn đốc các đơn vị');
    expect(texts[1]).toContain('hoàn thành báo cáo quý III/2026, gửi trước ngày 20/9/2026;');
    expect(annexes[1]?.title).toBe('Các đơn vị chưa báo cáo quý III/2026 (đôn đốc lần 2)');
  });

  it('has nobody to urge once all have reported', () => {
    const { texts, annexes } = letter([unit('Công an xã', '2026-09-08')]);
    expect(texts).toEqual(['Đến ngày 12/9/2026, tất cả 01 đơn vị đã báo cáo quý III/2026.']);
    expect(annexes).toEqual([]);
  });
});
