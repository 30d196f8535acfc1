import { describe, expect, it } from 'vitest';
import { isBlock, type SourceBlock } from '../block.ts';
import { blocksFrom, BODY, CLOSING, HEAD, SIGNATURE, TASKS } from '../fixtures/odd-plan.ts';
import { planFromLines } from '../fixtures/plan-from-lines.ts';
import { planFromBlocks } from '../read-plan.ts';
import { splitParts } from './parts.ts';

const OWN = ['Lắp wifi tại nhà văn hóa trước ngày 30/6/2026.', 'Tập huấn kỹ năng số.'];
const planOf = (...parts: (string | SourceBlock | string[])[]) => planFromBlocks(blocksFrom(...parts));
const names = ({ tasks }: ReturnType<typeof planOf>) => tasks.map(({ name }) => name);

describe('a sentence that mentions an appendix', () => {
  it.each([
    ['on the next line', ['3. Các việc khác chi tiết tại', 'Phụ lục I kèm theo.']],
    ['in brackets', ['3. Các việc khác (chi tiết tại', 'Phụ lục 2)']],
    [
      'with what is to be done',
      ['3. Các việc khác theo', 'Biểu 1 kèm theo Kế hoạch này, gửi Phòng Kinh tế.'],
    ],
    ['a wrapped line that names a list', ['3. Thực hiện việc khác nêu trong', 'DANH MỤC NHIỆM VỤ của xã.']],
  ])('%s ends no text', (_, lines) => {
    const plan = planFromLines([
      ...HEAD,
      ...BODY,
      ...lines,
      '4. Việc thứ tư trước ngày 30/9/2026.',
      ...CLOSING,
    ]);
    expect([plan.tasks.at(-1)?.deadline.due, plan.reporting.length]).toEqual(['2026-09-30', 1]);
  });

  it.each([[[]], [SIGNATURE]])('a heading behind which the sections go on ends none either', (signature) => {
    const plan = planOf(HEAD, BODY, 'PHỤ LỤC I', '(Kèm theo Kế hoạch)', CLOSING, signature);
    expect([names(plan), plan.reporting.length]).toEqual([OWN, 1]);
    const table = planOf(HEAD, BODY, 'DANH MỤC NHIỆM VỤ', TASKS, CLOSING, signature);
    expect([table.tasks.length, table.reporting.length]).toEqual([4, 1]);
  });

  it.each([
    'PHỤ LỤC 01',
    'PHỤ LỤC SỐ 01: NHIỆM VỤ',
    'Phụ lục số 1a',
    'Phụ lục I. Danh mục nhiệm vụ',
    'PL1',
    'PL.02',
    'Biểu mẫu số 1',
    'Biểu số 01/KH',
    'BIỂU 1A',
    'PHỤ BIỂU 1',
    'BẢNG TỔNG HỢP NHIỆM VỤ',
    'DANH MỤC CÔNG VIỆC',
    'Phụ lục',
  ])('"%s" heads an appendix', (heading) => {
    const blocks = blocksFrom(
      HEAD,
      BODY,
      heading,
      'NHIỆM VỤ NĂM 2026',
      '1. Việc thêm thứ nhất.',
      '2. Việc thêm thứ hai.',
    ).filter(isBlock);
    expect(splitParts(blocks).appendices).toHaveLength(1);
    expect(names(planFromBlocks(blocks))).toEqual(['Việc thêm thứ nhất.', 'Việc thêm thứ hai.', ...OWN]);
  });
});
