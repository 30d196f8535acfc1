import { describe, expect, it } from 'vitest';
import { type SourceBlock } from '../block.ts';
import { blocksFrom, BODY, HEAD, SIGNATURE, TITLE } from '../fixtures/odd-plan.ts';
import { planFromLines } from '../fixtures/plan-from-lines.ts';
import { planFromBlocks } from '../read-plan.ts';

const OWN = ['Lắp wifi tại nhà văn hóa trước ngày 30/6/2026.', 'Tập huấn kỹ năng số.'];
const planOf = (...parts: (string | SourceBlock | string[])[]) => planFromBlocks(blocksFrom(...parts));
const names = ({ tasks }: ReturnType<typeof planOf>) => tasks.map(({ name }) => name);

describe('marks of sections', () => {
  it.each([
    '1/ ',
    '1) ',
    '(1) ',
    'I- ',
    'I/ ',
    'A. ',
    'Phần thứ nhất. ',
    'PHẦN I: ',
    'Mục 1. ',
    'MỤC I. ',
    'Điều 1. ',
    '',
  ])('"%s"', (first) => {
    const marks: Record<string, string[]> = { 'A. ': ['A. ', 'B. ', 'C. '], '': ['', '', ''] };
    const of = marks[first] ?? [
      first,
      first
        .replace(/1/, '2')
        .replace(/I(?=[-/:.])/, 'II')
        .replace('nhất', 'hai'),
      first
        .replace(/1/, '3')
        .replace(/I(?=[-/:.])/, 'III')
        .replace('nhất', 'ba'),
    ];
    for (const write of [(text: string) => text, (text: string) => text.toUpperCase()]) {
      const plan = planFromLines([
        ...HEAD,
        `${of[0]}${write('Mục tiêu')}`,
        BODY[1] ?? '',
        `${of[1]}${write('Nhiệm vụ')}`,
        `- ${OWN[0]}`,
        `- ${OWN[1]}`,
        `${of[2]}${write('Tổ chức thực hiện')}`,
        '- Phòng Kinh tế báo cáo UBND xã trước ngày 20 hằng tháng.',
        ...SIGNATURE,
      ]);
      expect([plan.indicators.length, names(plan), plan.reporting.length, plan.header.title]).toEqual([
        1,
        OWN,
        1,
        TITLE[1],
      ]);
    }
  });

  it.each([
    [['1. Xây dựng nền tảng (hoàn thành trong Quý', 'II/2027)', '2. Họp dân.']],
    [['1. Xây dựng nền tảng, hoàn thành trong quý', 'IV/2026; duy trì các năm sau.', '2. Họp dân.']],
    [['1. Xây dựng nền tảng theo Chương', 'II. Quy chế của xã.', '2. Họp dân.']],
    [['1. Xây dựng nền tảng theo quy định tại Điều', '2. Quy chế của xã.', '2. Họp dân.']],
  ])('a wrapped figure is none: %j', (lines) => {
    const plan = planFromLines([...HEAD, 'I. NHIỆM VỤ', ...lines, ...SIGNATURE]);
    expect(plan.tasks.map(({ ordinal }) => ordinal)).toEqual(['1', '2']);
  });

  it('words that end like those before a figure lead to none', () => {
    const plan = planFromLines([
      ...HEAD,
      'I. NHIỆM VỤ',
      '1. Rà soát danh mục',
      '2. Báo cáo hằng quý',
      '3. Hạ tầng số',
      '4. Họp dân.',
      ...SIGNATURE,
    ]);
    expect(plan.tasks.map(({ ordinal }) => ordinal)).toEqual(['1', '2', '3', '4']);
  });
});
