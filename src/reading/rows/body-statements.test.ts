import { describe, expect, it } from 'vitest';
import { deadlineIn, readStatements } from './body-statements.ts';

describe('the deadline a sentence states', () => {
  it.each([
    ['Ban hành quy chế, hoàn thành trong tháng 9/2025.', 'due 2025-09-30'],
    ['Hoàn thành việc số hóa trước ngày 30/6/2026.', 'due 2026-06-30'],
    ['Các thôn kiện toàn tổ công nghệ số trước ngày 15/4/2026.', 'due 2026-04-15'],
    ['Lắp đặt wifi tại nhà văn hóa, xong trong Quý III/2026.', 'due 2026-09-30'],
    ['Kế hoạch yêu cầu hoàn thành, báo cáo Ban Thường vụ trong tháng 9/2025.', 'due 2025-09-30'],
    ['Xây dựng kho dữ liệu dùng chung, hoàn thành năm 2027.', 'due 2027-12-31'],
    ['Quán triệt Nghị quyết trong quý IV/2025 (Ban Xây dựng Đảng chủ trì).', 'due 2025-12-31'],
    ['Báo cáo kết quả thực hiện với UBND phường trước ngày 25 hằng tháng.', 'recurring monthly'],
    ['Trong quý I năm 2026, tổ chức hội nghị triển khai.', 'due 2026-03-31'],
    ['Tổ chức diễn tập an ninh mạng hằng năm.', 'recurring annual'],
    ['Định kỳ hằng quý, Ban Chỉ đạo họp đánh giá.', 'recurring quarterly'],
    ['Báo cáo kết quả theo tháng, quý, 6 tháng, 1 năm.', 'recurring monthly'],
    ['Theo dõi, giám sát, đánh giá thường xuyên các hệ thống.', 'ongoing'],
    ['Thường xuyên kiểm tra hệ thống mạng.', 'ongoing'],
    ['Lập quỹ hỗ trợ khởi nghiệp (nếu đủ điều kiện).', 'conditional'],
    ['Triển khai ngay khi có hướng dẫn của cấp trên.', 'conditional'],
    ['Tuyên truyền thường xuyên, sâu rộng đến người dân.', 'none'],
    ['Đưa vào chương trình, kế hoạch công tác hằng năm của đơn vị.', 'none'],
    ['Là tiêu chí thi đua, khen thưởng hằng năm.', 'none'],
    ['Góp ý văn bản khi được các sở, ngành xin ý kiến.', 'none'],
    ['Xây dựng chiến lược giai đoạn 2025 - 2045, tầm nhìn đến năm 2050.', 'none'],
    ['Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024.', 'none'],
    ['Tham gia các lớp tập huấn định kỳ.', 'none'],
    ['Ban hành quy chế, hoàn thành trước ngày 30 tháng 6 năm 2026.', 'due 2026-06-30'],
    ['Hoàn thành lắp đặt trước ngày 30.4.2026.', 'due 2026-04-30'],
    ['Hoàn thành lắp đặt trước 30-4-2026.', 'due 2026-04-30'],
    ['Hoàn thành lắp đặt trước 2026-04-30.', 'due 2026-04-30'],
    ['Hoàn thành số hóa trong quý II/26.', 'due 2026-06-30'],
    ['Hoàn thành số hóa trong tháng 6 và tháng 9 năm 2026.', 'due 2026-09-30'],
    ['Hoàn thành số hóa chậm nhất là ngày 30 tháng 9.', 'due 2026-09-30'],
    ['Lắp đặt camera từ ngày 01/4/2026 đến ngày 30/6/2026.', 'range 2026-06-30'],
    ['Số hóa hồ sơ xong trước 31/4/2026.', 'due'],
    ['Hoàn thành số hóa trong tháng 13/2026.', 'due'],
    ['Hoàn thành số hóa trong quý V năm 2026.', 'due'],
  ])('%s', (sentence, expected) => {
    const { kind, due, recurrence } = deadlineIn(sentence, 2026);
    expect([kind, due, recurrence].filter(Boolean).join(' ')).toBe(expected);
  });
});

describe('the owners a sentence states', () => {
  it.each([
    [
      'Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Văn phòng HĐND và UBND xã xây dựng quy chế.',
      ['Phòng Văn hóa - Xã hội'],
      ['Văn phòng HĐND và UBND xã'],
    ],
    [
      'Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế tổ chức kiểm tra.',
      ['Phòng Kinh tế'],
      ['Công an xã', 'Trạm Y tế'],
    ],
    ['Mặt trận Tổ quốc tích cực tham gia tuyên truyền.', ['Mặt trận Tổ quốc'], []],
    ['Các thôn kiện toàn tổ công nghệ số.', ['Các thôn'], []],
    ['Tăng cường phối hợp với các trường Đại học để chuyển giao công nghệ.', [], ['các trường Đại học']],
    ['Lắp wifi công cộng (Đơn vị chủ trì: Phòng Kinh tế; thời gian: Quý II/2026).', ['Phòng Kinh tế'], []],
    ['Quán triệt Nghị quyết (Ban Xây dựng Đảng chủ trì).', ['Ban Xây dựng Đảng'], []],
    ['Tổ chức tuyên truyền trên hệ thống truyền thanh.', [], []],
    ['Xây dựng kho dữ liệu dùng chung.', [], []],
    ['Phối hợp phát triển hạ tầng viễn thông.', [], []],
  ])('%s', (sentence, leads, coordinators) => {
    expect(readStatements(sentence, [])).toMatchObject({ leads, coordinators });
  });
});

it('attributes on one line below a task are told apart', () => {
  expect(
    readStatements(
      'Lắp camera.',
      ['Chủ trì: Công an xã. Phối hợp: Phòng Kinh tế; thời gian: Quý II/2026.'],
      2026,
    ),
  ).toMatchObject({
    leads: ['Công an xã'],
    coordinators: ['Phòng Kinh tế'],
    deadline: { kind: 'due', due: '2026-06-30' },
  });
});
