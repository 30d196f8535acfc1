import { expect, it } from 'vitest';
import { isCollective, isOutside } from './other-bodies.ts';

it.each([
  'Các phòng, ban, ngành, đơn vị thuộc xã',
  'Các cơ quan, đơn vị',
  'đơn vị có liên quan',
  'Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã',
  'Đồng chí Thủ trưởng các cơ quan, đơn vị',
  'Thủ trưởng cơ quan, đơn vị',
  'Người đứng đầu cấp ủy cơ quan, tổ chức, địa phương, đơn vị',
  'Trưởng các thôn',
  'Hiệu trưởng các trường học',
  'Các đồng chí Ủy viên Ban Thường vụ',
  'Cán bộ, công chức, viên chức',
  '12 xóm',
  '12/12 xóm',
  '05 Tổ công nghệ số cộng đồng',
])('%s are several', (text) => expect(isCollective(text)).toBe(true));

it.each(['1 cửa', 'Đồng chí Trưởng phòng', 'Lãnh đạo UBND xã', 'Cán bộ chuyển đổi số', 'Phòng Kinh tế'])(
  '%s is one',
  (text) => expect(isCollective(text)).toBe(false),
);

it.each([
  'Sở Khoa học và Công nghệ',
  'Bộ Công an',
  'Bộ CHQS tỉnh',
  'Bộ phận một cửa tỉnh',
  'Cục Chuyển đổi số',
  'Công an tỉnh',
  'Phó Chủ tịch UBND tỉnh',
  'Công ty Viễn thông An Bình',
  'VNPT khu vực',
  'Ngân hàng Chính sách xã hội',
  'Thuế cơ sở 3',
])('%s is outside the commune', (text) => expect(isOutside(text)).toBe(true));

it.each([
  'Bộ phận một cửa',
  'Bộ phận Tiếp nhận và Trả kết quả',
  'Bộ phận văn thư',
  'Bộ môn Tin học',
  'Bộ Chỉ huy quân sự xã',
  'Bộ CHQS đặc khu',
  'Ban Chỉ huy Quân sự xã',
  'Ban Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Bưu điện xã',
  'Số hóa hồ sơ',
])('%s is not taken for a body outside', (text) => expect(isOutside(text)).toBe(false));
