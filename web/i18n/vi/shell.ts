import { ROLE_WORDS } from '../../../src/shared/role-words.ts';

export const shell = {
  menu: 'Danh mục',
  'my-work': 'Việc của tôi',
  reporting: 'Kỳ báo cáo',
  documents: 'Báo cáo của xã',
  home: 'Trang chủ',
  imports: 'Nhập kế hoạch',
  plans: 'Kế hoạch',
  register: 'Sổ theo dõi',
  units: 'Đơn vị',
  accounts: 'Tài khoản',
  'change-log': 'Nhật ký',
  accountMenu: 'Tài khoản của tôi',
  security: 'Mật khẩu, xác thực hai bước',
  delegations: 'Ủy quyền khi vắng mặt',
  actingFor: (name: string, day: string) => `Đang được ông/bà ${name} ủy quyền đến hết ${day}.`,
  actedFor: (name: string, day: string) => `Đang ủy quyền cho ông/bà ${name} đến hết ${day}.`,
  seeDelegations: 'Xem ủy quyền',
  signOut: 'Đăng xuất',
  language: 'English',
  dark: 'Giao diện tối',
  light: 'Giao diện sáng',
  idleTitle: 'Sắp hết phiên làm việc',
  idleText: (seconds: number) =>
    `Không có thao tác nào đã lâu. Phiên sẽ tự đóng sau ${seconds} giây; những gì đã lưu vẫn còn.`,
  sessionOver: (name: string) =>
    `Phiên làm việc của ${name} đã hết. Đăng nhập lại để làm tiếp; nội dung đang nhập vẫn còn.`,
  idleStay: 'Làm tiếp',
  roles: ROLE_WORDS,
};
