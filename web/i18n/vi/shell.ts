import type { Role } from '../../../src/shared/who-acts.ts';

export const shell = {
  menu: 'Danh mục',
  'my-work': 'Việc của tôi',
  reporting: 'Kỳ báo cáo',
  home: 'Trang chủ',
  imports: 'Nhập kế hoạch',
  plans: 'Kế hoạch',
  register: 'Sổ theo dõi',
  units: 'Đơn vị',
  accounts: 'Tài khoản',
  accountMenu: 'Tài khoản của tôi',
  security: 'Mật khẩu, xác thực hai bước',
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
  roles: {
    admin: 'Quản trị',
    leader: 'Lãnh đạo',
    'standing-office': 'Thường trực, tổng hợp',
    'unit-head': 'Lãnh đạo đơn vị',
    'unit-officer': 'Đầu mối đơn vị',
    hamlet: 'Thôn, Tổ công nghệ số cộng đồng',
    inspector: 'Kiểm tra, giám sát',
    province: 'Cấp tỉnh, trung ương',
    public: 'Công chúng',
  } satisfies Record<Role, string>,
};
