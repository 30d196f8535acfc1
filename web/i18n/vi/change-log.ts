/** The log of changes. */
import type { LogCheck, LogGroup } from '../../../src/change-log/contract.ts';

export const changeLog = {
  title: 'Nhật ký thay đổi',
  about: 'Ai, lúc nào, đổi gì, vì sao; không ai sửa, xóa được.',
  search: 'Tìm trong nhật ký',
  group: 'Loại',
  groups: {
    register: 'Chỉ tiêu, nhiệm vụ',
    reports: 'Báo cáo các kỳ',
    plans: 'Kế hoạch',
    people: 'Tài khoản, đơn vị',
    access: 'Đăng nhập',
    settings: 'Thiết lập',
  } satisfies Record<LogGroup, string>,
  person: 'Người làm',
  unit: 'Đơn vị',
  thing: 'Nội dung',
  thisThing: 'một chỉ tiêu, nhiệm vụ',
  from: 'Từ ngày',
  to: 'Đến ngày',
  none: 'Không có thay đổi nào.',
  noneHint: 'Bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.',
  more: 'Xem tiếp các thay đổi trước đó',
  check: 'Kiểm tra nhật ký',
  checking: 'Đang kiểm tra từng dòng…',
  whole: (entries: string, moment: string) =>
    `Nhật ký nguyên vẹn: ${entries} thay đổi, kiểm tra lúc ${moment}.`,
  broken: (seq: string, reason: NonNullable<LogCheck['broken']>['reason']) =>
    `Nhật ký không nguyên vẹn: dòng ${seq} ${BROKEN[reason]}.`,
  brokenHint: 'Đối chiếu với bản sao lưu gần nhất và báo người phụ trách an toàn thông tin.',
  number: (seq: string) => `Dòng ${seq}`,
  nothing: 'để trống',
};

const BROKEN = {
  changed: 'đã bị sửa',
  missing: 'đã bị xóa',
  truncated: 'và các dòng sau đã bị cắt bỏ',
} as const;
