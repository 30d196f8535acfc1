import { describe, expect, it } from 'vitest';
import { planFromLines } from '../fixtures/plan-from-lines.ts';

function duties(...lines: string[]): string[] {
  const { reporting } = planFromLines(['II. NHIỆM VỤ', '1. Họp dân.', 'III. TỔ CHỨC THỰC HIỆN', ...lines]);
  return reporting.map(
    ({ cycle, dueText, from, to }) =>
      `${cycle}: ${from ?? '?'} → ${to ?? '?'}${dueText === undefined ? '' : `, ${dueText}`}`,
  );
}

describe('duties to report', () => {
  it('each cycle with its own day', () => {
    expect(
      duties(
        '1. Phòng Văn hóa - Xã hội',
        '- Tổng hợp, báo cáo UBND xã kết quả thực hiện hằng tháng trước ngày 20, hằng quý trước ngày 10 của tháng cuối quý, 6 tháng trước 10/6, năm trước 30/11.',
      ),
    ).toEqual([
      'monthly: Phòng Văn hóa - Xã hội → UBND xã, trước ngày 20',
      'quarterly: Phòng Văn hóa - Xã hội → UBND xã, trước ngày 10 của tháng cuối quý',
      'semiannual: Phòng Văn hóa - Xã hội → UBND xã, trước 10/6',
      'annual: Phòng Văn hóa - Xã hội → UBND xã, trước 30/11',
    ]);
  });

  it('the actor of the sentence and the receiver named by "gửi về"', () => {
    expect(
      duties(
        '1. Các chi bộ trực thuộc định kỳ 6 tháng (trước 05/6), 1 năm (trước 05/12) gửi báo cáo về Văn phòng Đảng ủy để tổng hợp.',
      ),
    ).toEqual([
      'semiannual: Các chi bộ trực thuộc → Văn phòng Đảng ủy, trước 05/6',
      'annual: Các chi bộ trực thuộc → Văn phòng Đảng ủy, trước 05/12',
    ]);
  });

  it('the unit of the heading', () => {
    expect(
      duties(
        '1. Trách nhiệm của Ban Chỉ đạo',
        '- Đánh giá kết quả sau mỗi giai đoạn (3 tháng, 6 tháng, 1 năm, giữa nhiệm kỳ, cuối nhiệm kỳ), báo cáo Ban Thường vụ khi có yêu cầu.',
      ),
    ).toEqual(
      ['quarterly', 'semiannual', 'annual', 'midterm', 'endterm', 'adhoc'].map(
        (cycle) => `${cycle}: Ban Chỉ đạo → Ban Thường vụ`,
      ),
    );
  });

  it.each([
    [
      'Giữa và cuối nhiệm kỳ hoặc định kỳ 2 năm, 5 năm tổ chức sơ kết, tổng kết.',
      ['midterm', 'endterm', 'biennial', '5year'],
    ],
    ['Báo cáo 9 tháng và báo cáo năm gửi UBND tỉnh chậm nhất ngày 15/12.', ['nine-month', 'annual']],
    ['Báo cáo đột xuất khi có yêu cầu.', ['adhoc']],
    [
      'Báo cáo Bộ trưởng hằng quý và báo cáo Chính phủ trước ngày 15 tháng 12 hằng năm.',
      ['quarterly', 'annual'],
    ],
    ['Báo cáo trước ngày 20 của tháng cuối quý và đột xuất.', ['quarterly', 'adhoc']],
    ['Kịp thời báo cáo và kiến nghị UBND xã.', ['adhoc']],
    ['Báo cáo kết quả trước ngày 25 hằng tháng.', ['monthly']],
    ['Bố trí kinh phí trong dự toán hằng năm.', []],
    ['Đài phát thanh đưa tin mỗi tháng 02 lần.', []],
  ])('%s', (sentence, cycles) => {
    expect(duties(`1. ${sentence}`).map((duty) => duty.split(':')[0])).toEqual(cycles);
  });

  it('the window of the data', () => {
    const { reporting } = planFromLines([
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các đơn vị báo cáo hằng tháng. Số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo.',
    ]);
    expect(reporting[0]?.rule).toBe('Số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo');
  });

  it('purposes order nothing', () => {
    expect(
      planFromLines(['I. YÊU CẦU', '1. Báo cáo hằng tháng kịp thời.', 'II. NHIỆM VỤ', '1. Họp dân.'])
        .reporting,
    ).toEqual([]);
  });
});
