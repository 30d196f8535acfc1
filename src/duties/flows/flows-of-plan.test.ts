import { describe, expect, it } from 'vitest';
import { linesOf, PARTY, passagesOf, STATE, WARD } from './fixtures/flow-lines.ts';

const party = (...lines: string[]) => linesOf(passagesOf(...lines), PARTY);
const state = (...lines: string[]) => linesOf(passagesOf(...lines), STATE);
const ward = (...lines: string[]) => linesOf(passagesOf(...lines), WARD);

describe('plans of the Party', () => {
  it('branches to the office, which puts together for the bureau as often', () => {
    expect(
      party(
        '1. Các chi bộ trực thuộc định kỳ 6 tháng (trước 05/6), 1 năm (trước 05/12) gửi báo cáo về Văn phòng Đảng ủy để tổng hợp, báo cáo Ban Thường vụ Đảng ủy.',
      ),
    ).toEqual([
      'in units: Các chi bộ trực thuộc → Văn phòng Đảng ủy | half 1:<5/6, year <5/12 | 0 1',
      'within unit: Văn phòng Đảng ủy → Ban Thường vụ Đảng ủy | half, year | + 0 1',
    ]);
  });

  it('the inspection committee at need, the office to the level above, the units proposed', () => {
    expect(
      party(
        '1. Ủy ban Kiểm tra Đảng ủy',
        '- Tham mưu kiểm tra, giám sát việc thực hiện Kế hoạch; báo cáo kết quả kiểm tra với Ban Thường vụ Đảng ủy khi có yêu cầu.',
        '2. Văn phòng Đảng ủy là cơ quan thường trực, theo dõi, đôn đốc; hằng quý tổng hợp tình hình, báo cáo Ban Thường vụ Đảng ủy và Tỉnh ủy theo quy định.',
      ),
    ).toEqual([
      'in units: Các cơ quan, đơn vị được giao nhiệm vụ → Văn phòng Đảng ủy | quarter | + 1 | proposed | assumed from to',
      'in unit: Ủy ban Kiểm tra Đảng ủy → Ban Thường vụ Đảng ủy | ad-hoc | 0',
      'up unit: Văn phòng Đảng ủy → Ban Thường vụ Đảng ủy + Tỉnh ủy | quarter | 1',
    ]);
  });

  it('one committee under three names; reviews apart; who acts is said in the paragraph', () => {
    expect(
      party(
        '1. Ban Chỉ đạo xã báo cáo Ban Thường vụ Tỉnh ủy (qua Văn phòng Tỉnh ủy) trước ngày 25 tháng cuối quý.',
        '2. Hằng năm, BCĐ xã tổ chức sơ kết. Giữa và cuối nhiệm kỳ tổ chức sơ kết, tổng kết theo giai đoạn.',
        '3. Các cơ quan, đơn vị định kỳ hằng quý báo cáo Ban chỉ đạo trước ngày 20 tháng cuối quý.',
      ),
    ).toEqual([
      'in units: Các cơ quan, đơn vị → Ban Chỉ đạo xã | quarter <20/last | 4',
      'up committee: Ban Chỉ đạo xã → Ban Thường vụ Tỉnh ủy (qua Văn phòng Tỉnh ủy) | quarter <25/last | 0',
      'review committee: Ban Chỉ đạo xã →  | year, mid-term, end-of-term | 1 2 3',
    ]);
  });

  it('whoever is heard reports to whoever hears', () => {
    expect(
      party(
        '1. Thường trực Đảng ủy trực tiếp chỉ đạo việc thực hiện; hằng tháng nghe Ban Chỉ đạo báo cáo tiến độ, kết quả.',
      ).at(-1),
    ).toBe('up committee: Ban Chỉ đạo xã → Thường trực Đảng ủy | month | 0');
  });

  it('the standing body of the committee reports to the committee', () => {
    expect(
      party(
        '1. Thường trực Ban Chỉ đạo theo dõi, kiểm tra; định kỳ hằng tháng báo cáo Ban Chỉ đạo; 6 tháng, 1 năm báo cáo Ban Thường vụ Đảng ủy.',
      ).slice(1),
    ).toEqual([
      'within unit: Thường trực Ban Chỉ đạo → Ban Thường vụ Đảng ủy | half, year | 1 2',
      'within unit: Thường trực Ban Chỉ đạo → Ban Chỉ đạo xã | month | 0',
    ]);
  });

  it('a label names who sends, and advice is for whom it is given', () => {
    expect(
      party(
        '1. Đảng ủy UBND xã, Ủy ban MTTQ Việt Nam xã, các chi bộ trực thuộc: Hằng quý, 6 tháng, năm báo cáo kết quả thực hiện về Ban Chỉ đạo (qua Văn phòng Đảng ủy).',
        '2. Nhiệm vụ của Ban Chỉ đạo xã',
        '- Tham mưu cho Ban Thường vụ Đảng ủy: Đề xuất giải pháp; báo cáo tiến độ đột xuất.',
      ),
    ).toEqual([
      'in units: Đảng ủy UBND xã, Ủy ban MTTQ Việt Nam xã, các chi bộ trực thuộc → Ban Chỉ đạo xã (qua Văn phòng Đảng ủy) | quarter, half, year | 0 1 2',
      'up committee: Ban Chỉ đạo xã → Ban Thường vụ Đảng ủy | ad-hoc | 3',
    ]);
  });

  it('orders without a sender go to the flow of their recipient', () => {
    expect(
      party(
        '1. Đảng ủy xã báo cáo Ban Thường vụ Tỉnh ủy kết quả thực hiện Chương trình 6 tháng và hằng năm.',
        '2. Định kỳ hằng quý báo cáo Tỉnh ủy.',
      ).slice(1),
    ).toEqual(['up commune: Đảng ủy xã → Ban Thường vụ Tỉnh ủy + Tỉnh ủy | quarter, half, year | 0 1 2']);
  });
});

describe('plans of the people’s committee', () => {
  it('an hour, a recipient through another, and who is helped to report', () => {
    expect(
      ward(
        '1. Phòng Văn hóa - Xã hội',
        '- Là cơ quan đầu mối theo dõi, tổng hợp kết quả, tham mưu UBND phường báo cáo UBND thành phố định kỳ hằng quý trước ngày 15 của tháng cuối quý.',
        '2. Các phòng, ban, đơn vị thuộc UBND phường báo cáo kết quả về UBND phường (qua Phòng Văn hóa - Xã hội) trước 16 giờ ngày 20 hằng tháng.',
      ),
    ).toEqual([
      'in units: Các phòng, ban, đơn vị thuộc UBND phường → UBND phường (qua Phòng Văn hóa - Xã hội) | month 20/last 16:00 | 1',
      'up commune: UBND phường → UBND thành phố | quarter <15/last | 0',
    ]);
  });

  it('dates of each quarter', () => {
    expect(
      ward(
        '1. Thủ trưởng các cơ quan, đơn vị và các tổ dân phố định kỳ hằng quý gửi báo cáo về Phòng Văn hóa - Xã hội trước ngày 10/4, 10/7, 10/10, 15/1 để tổng hợp, báo cáo UBND phường.',
      ),
    ).toEqual([
      'in units: Thủ trưởng các cơ quan, đơn vị và các tổ dân phố → Phòng Văn hóa - Xã hội | quarter 1:<10/next 2:<10/next 3:<10/next 4:<15/next | 0',
      'within unit: Phòng Văn hóa - Xã hội → UBND phường | quarter | + 0',
    ]);
  });

  it('several days in one sentence, each of its cycle', () => {
    expect(
      state(
        '1. Báo cáo định kỳ: quý I trước ngày 20/3, quý III trước ngày 20/9, 6 tháng trước ngày 20/6, 9 tháng trước ngày 20/9 và năm trước ngày 20/12 gửi về UBND xã.',
      ),
    ).toEqual([
      'in units: Các cơ quan, đơn vị được giao nhiệm vụ → UBND xã | quarter 1:<20/last 3:<20/last, half 1:<20/6, nine-month <20/9, year <20/12 | 0 1 2 3 | assumed from',
    ]);
  });

  it('one day for every cycle of the sentence', () => {
    expect(
      state(
        '1. Báo cáo quý, 6 tháng, 9 tháng và năm gửi về UBND xã trước ngày 10 của tháng cuối kỳ báo cáo.',
      )[0],
    ).toContain('| quarter <10/last, half <10/last, nine-month <10/last, year <10/last |');
  });

  it('the closing of the figures is no due date, and stands beside it', () => {
    expect(
      state(
        '1. Các cơ quan, đơn vị báo cáo hằng tháng về Văn phòng HĐND và UBND xã chậm nhất ngày 18; số liệu tính đến ngày 14 của tháng báo cáo.',
        '2. Các thôn báo cáo quý về UBND xã, số liệu tính đến hết ngày 14 của tháng cuối quý.',
      ),
    ).toEqual([
      'in units: Các cơ quan, đơn vị → Văn phòng HĐND và UBND xã | month 18/last closes 14/last | 0',
      'in units: Các thôn → UBND xã | quarter closes 14/last | 1',
    ]);
  });

  it('a second clause has its own day', () => {
    expect(
      state(
        '1. Trước ngày 15 tháng 11 hằng năm, các đơn vị gửi báo cáo về Phòng Kinh tế; Phòng Kinh tế tổng hợp, tham mưu UBND xã báo cáo Sở Khoa học và Công nghệ trước ngày 30 tháng 11.',
        '2. Các thôn báo cáo hằng tháng về Phòng Kinh tế; Phòng Kinh tế tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 25 hằng tháng.',
      ),
    ).toEqual([
      'in units: các đơn vị → Phòng Kinh tế | year <15/11 | 0',
      'in units: Các thôn → Phòng Kinh tế | month | 1',
      'within unit: Phòng Kinh tế → UBND xã | month <25/last | + 1',
      'up commune: UBND xã → Sở Khoa học và Công nghệ | year <30/11 | + 0',
    ]);
  });

  it('"theo quy định" alone is proposed quarter, half-year, year', () => {
    expect(
      state('1. Các đơn vị báo cáo kết quả về UBND xã theo Nghị định số 09/2019/NĐ-CP của Chính phủ.'),
    ).toEqual(['in units: Các đơn vị → UBND xã | quarter, half, year | 0 | proposed']);
    expect(
      state(
        '1. Các đơn vị báo cáo kết quả về UBND xã theo quy định. Nếu có vướng mắc, kịp thời báo cáo UBND xã (qua Phòng Kinh tế) để xem xét.',
      ),
    ).toEqual([
      'in units: Các đơn vị → UBND xã (qua Phòng Kinh tế) | quarter, half, year, ad-hoc | 0 1 | proposed',
    ]);
  });

  it('"theo quy định" beside a cycle proposes nothing', () => {
    expect(
      state(
        '1. Các đơn vị báo cáo hằng quý về UBND xã theo quy định.',
        '2. Các đơn vị báo cáo UBND xã theo quy định.',
      ),
    ).toEqual(['in units: Các đơn vị → UBND xã | quarter | 0 1']);
  });

  it('what the province asks for is owed at need', () => {
    expect(
      state('1. UBND xã tổng hợp, báo cáo UBND tỉnh và Sở Khoa học và Công nghệ theo yêu cầu của tỉnh.'),
    ).toEqual([
      'in units: Các cơ quan, đơn vị được giao nhiệm vụ → UBND xã | quarter, half, year | + 0 | proposed | assumed from to',
      'up commune: UBND xã → UBND tỉnh + Sở Khoa học và Công nghệ | ad-hoc | 0',
    ]);
  });

  it('days that contradict each other are said, and none is chosen', () => {
    expect(
      state(
        '1. Các thôn báo cáo BCĐ trước ngày 25 hằng tháng.',
        '2. Các thôn báo cáo Ban chỉ đạo xã trước ngày 28 hằng tháng.',
      ),
    ).toEqual([
      'in units: Các thôn → Ban Chỉ đạo xã | month ? | 0 1 | month: trước ngày 25 hằng tháng ≠ trước ngày 28 hằng tháng',
    ]);
  });

  it('senders with the same days are one line, others stay apart', () => {
    expect(
      state(
        '1. Công an xã báo cáo UBND xã hằng quý trước ngày 20 của tháng cuối quý.',
        '2. Trạm Y tế xã báo cáo UBND xã hằng quý trước ngày 20 tháng cuối quý.',
        '3. Các thôn báo cáo UBND xã hằng tháng.',
      ),
    ).toEqual([
      'in units: Công an xã; Trạm Y tế xã → UBND xã | quarter <20/last | 0 1',
      'in units: Các thôn → UBND xã | month | 2',
    ]);
  });

  it('names parted by semicolons send together', () => {
    expect(
      ward(
        '1. Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa - Xã hội; Trạm Y tế định kỳ 6 tháng một lần báo cáo UBND phường.',
      ),
    ).toEqual([
      'in units: Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa - Xã hội; Trạm Y tế → UBND phường | half | 0',
    ]);
  });

  it('the council is another recipient than the city', () => {
    expect(
      ward(
        '1. UBND phường báo cáo kết quả thực hiện với HĐND phường hằng năm; báo cáo UBND thành phố định kỳ hằng quý.',
      ).slice(1),
    ).toEqual([
      'within commune: UBND phường → HĐND phường | year | 0',
      'up commune: UBND phường → UBND thành phố | quarter | 1',
    ]);
  });
});

describe('what orders no report', () => {
  it.each([
    ['Triển khai phần mềm báo cáo trực tuyến tới các thôn, cập nhật số liệu hằng tháng.', 'tool'],
    ['Sử dụng công cụ thông minh để tổng hợp, báo cáo hằng tuần, hằng tháng.', 'tool'],
    ['Phấn đấu 100% báo cáo định kỳ được thực hiện trên Hệ thống thông tin báo cáo của tỉnh.', 'target'],
    ['Thống kê, báo cáo số lượng doanh nghiệp số hằng năm.', 'statistics'],
    ['Lập báo cáo quyết toán kinh phí hằng năm.', 'other-report'],
    ['Đưa kết quả chuyển đổi số vào báo cáo hằng năm của các thôn.', 'other-report'],
    ['Công ty viễn thông báo cáo hằng quý.', 'outside'],
    ['Sở Khoa học và Công nghệ báo cáo Ủy ban nhân dân tỉnh hằng quý.', 'outside'],
  ])('%s', (sentence, why) => {
    expect(state(`1. ${sentence}`)).toEqual([`dropped 0: ${why}`]);
  });

  it.each([
    'Công ty viễn thông báo cáo UBND xã hằng quý.',
    'Các thôn ứng dụng phần mềm, gửi báo cáo hằng tháng.',
    'Phòng Kinh tế thống kê, báo cáo UBND xã hằng quý.',
    'Thực hiện giám sát, báo cáo kết quả hằng quý.',
  ])('but this does: %s', (sentence) => {
    expect(state(`1. ${sentence}`).filter((line) => line.startsWith('dropped'))).toEqual([]);
  });

  it('a meeting of speakers is not even a passage', () => {
    expect(passagesOf('1. Tổ chức hội nghị báo cáo viên hằng tháng.')).toEqual([]);
  });

  it('a plan that says nothing about reporting proposes nothing', () => {
    expect(state()).toEqual([]);
  });
});
