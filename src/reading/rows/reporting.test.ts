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

  it('the label names who sends, several recipients are listed', () => {
    expect(
      duties(
        '1. Thông tin, báo cáo: Các chi bộ và MTTQ xã định kỳ hằng quý báo cáo kết quả về Ban Chỉ đạo; Ban Chỉ đạo tổng hợp, báo cáo Thường trực Đảng ủy.',
        '2. Văn phòng Đảng ủy: Hằng tháng báo cáo Ban Chỉ đạo xã, Ban Thường vụ Đảng ủy và Tỉnh ủy.',
      ),
    ).toEqual([
      'quarterly: Các chi bộ và MTTQ xã → Ban Chỉ đạo',
      'monthly: Văn phòng Đảng ủy → Ban Chỉ đạo xã, Ban Thường vụ Đảng ủy và Tỉnh ủy',
    ]);
  });

  it('who goes on reporting does so to the same, who asks is reported to, who hears receives', () => {
    expect(
      duties(
        '1. Các đơn vị gửi báo cáo về Công an phường hằng tháng; báo cáo đột xuất khi có yêu cầu.',
        '2. Các chi bộ báo cáo kết quả theo yêu cầu của Ban Chỉ đạo xã.',
        '3. Thường trực Đảng ủy hằng tháng nghe Ban Chỉ đạo báo cáo tiến độ.',
        '4. Phòng Kinh tế gửi báo cáo hằng quý về Bộ phận Một cửa.',
      ),
    ).toEqual([
      'monthly: Các đơn vị → Công an phường',
      'adhoc: Các đơn vị → Công an phường',
      'adhoc: Các chi bộ → Ban Chỉ đạo xã',
      'monthly: Ban Chỉ đạo → Thường trực Đảng ủy',
      'quarterly: Phòng Kinh tế → Bộ phận Một cửa',
    ]);
  });

  it.each([
    ['trước 16 giờ ngày 20 hằng tháng', 'monthly'],
    ['chậm nhất 17h30 ngày 14 của tháng cuối quý', 'quarterly'],
    ['trước ngày cuối cùng của tháng', 'monthly'],
    ['trước ngày 05 của tháng sau', 'monthly'],
    ['không quá ngày 12 hằng tháng', 'monthly'],
    ['định kỳ ngày 14 hằng tháng', 'monthly'],
  ])('the whole day: %s', (due, cycle) => {
    const period = cycle === 'monthly' ? 'hằng tháng' : 'hằng quý';
    expect(duties(`1. Các thôn báo cáo ${period} ${due} gửi UBND xã.`)).toEqual([
      `${cycle}: Các thôn → UBND xã, ${due}`,
    ]);
  });

  it('dates of several quarters are the days of one cycle; an order without a cycle keeps its day', () => {
    expect(
      duties(
        '1. Các thôn báo cáo quý I trước ngày 20/3, quý II trước ngày 20/6, gửi UBND xã.',
        '2. Các thôn báo cáo UBND xã theo quy định trước ngày 30/9.',
        '3. Các thôn báo cáo UBND xã theo quy định trước ngày 05 của tháng sau.',
      ),
    ).toEqual([
      'quarterly: Các thôn → UBND xã, trước ngày 20/3; trước ngày 20/6',
      'adhoc: Các thôn → UBND xã, trước ngày 30/9',
      'monthly: Các thôn → UBND xã, trước ngày 05 của tháng sau',
    ]);
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
