/** The words of the log for people: what was done, and in which group it belongs. Pure. */
import { actionOf, THING_ACTIONS } from '../register/page/history.ts';
import type { LogGroup } from './contract.ts';

/** What was done; a test holds it against every action that the program records. */
export const ACTION_WORDS: Record<string, string> = {
  ...THING_ACTIONS,
  'account.sign-in': 'Đăng nhập',
  'account.sign-in-failed': 'Đăng nhập không thành công',
  'account.sign-out': 'Đăng xuất',
  'account.change-password': 'Đổi mật khẩu',
  'account.enable-totp': 'Bật xác thực hai bước',
  'account.disable-totp': 'Tắt xác thực hai bước',
  'account.create': 'Thêm tài khoản',
  'account.change': 'Sửa tài khoản',
  'account.lock': 'Khóa tài khoản',
  'account.unlock': 'Mở khóa tài khoản',
  'account.reset-password': 'Cấp lại mật khẩu',
  'account.hand-over': 'Bàn giao',
  'account.take-over': 'Nhận bàn giao',
  'post.begin': 'Giữ chức danh',
  'post.end': 'Thôi giữ chức danh',
  'post.mistaken': 'Bỏ ghi nhầm người giữ chức danh',
  'head.order': 'Đặt người đứng đầu mới',
  'head.begin': 'Thay người đứng đầu',
  'head.cancel': 'Hủy đặt người đứng đầu',
  'delegation.delegate': 'Ủy quyền',
  'delegation.revoke': 'Thu hồi ủy quyền',
  'unit.add': 'Thêm đơn vị',
  'unit.edit': 'Sửa đơn vị',
  'unit.alias': 'Thêm tên gọi khác của đơn vị',
  'reorganisation.plan': 'Lập việc sắp xếp đơn vị',
  'reorganisation.carry-out': 'Sắp xếp đơn vị',
  'reorganisation.cancel': 'Hủy việc sắp xếp đơn vị',
  'reorganisation.undo': 'Hoàn tác việc sắp xếp đơn vị',
  'commune.create': 'Thiết lập xã',
  'commune.succeed': 'Ghi xã cũ nay thuộc xã',
  'commune.unsucceed': 'Bỏ xã cũ ghi nhầm',
  'base-figure.set': 'Ghi số liệu nền',
  'calendar.set': 'Đặt ngày nghỉ của năm',
  'reporting.settings': 'Đặt cách báo cáo',
  'flows.confirm': 'Xác nhận chế độ báo cáo',
  'flows.reorganise': 'Đổi đơn vị báo cáo theo sắp xếp đơn vị',
  'flows.unconfirm': 'Bỏ xác nhận chế độ báo cáo',
  'duties.generate': 'Lập nghĩa vụ báo cáo',
  'period.open': 'Mở kỳ',
  'period.close': 'Chốt kỳ',
  'period.reopen': 'Mở lại kỳ',
  'period.unlock': 'Mở riêng kỳ cho đơn vị',
  'duty.put-forward': 'Trình trưởng đơn vị',
  'duty.submit': 'Nộp',
  'duty.return-to-officer': 'Trưởng đơn vị trả lại',
  'duty.recall': 'Rút lại',
  'duty.receive': 'Tiếp nhận',
  'duty.return': 'Trả lại',
  'duty.undo-return': 'Rút lại việc trả lại',
  'duty.correct': 'Đính chính',
  'duty.settle': 'Gửi số chính thức',
  'duty.enter-for': 'Nhập thay',
  'duty.send-note': 'Gửi phiếu kỳ',
  'duty.report-secret': 'Ghi đã báo cáo theo chế độ mật',
  'duty.issue': 'Ghi báo cáo xã đã gửi',
  'duty.take-back-issued': 'Xóa ghi nhận báo cáo xã đã gửi',
  'evidence.add': 'Đính kèm minh chứng',
  'plan-import.upload': 'Tải kế hoạch lên',
  'plan-import.continue': 'Đọc tiếp kế hoạch',
  'plan-import.cancel': 'Dừng đọc kế hoạch',
  'plan-import.discard': 'Bỏ bản nháp',
  'draft.change': 'Sửa bản nháp',
  'draft.owner': 'Chọn đơn vị cho tên gọi trong bản nháp',
  'draft.waive': 'Không cần làm rõ (bản nháp)',
  'draft.unwaive': 'Cần làm rõ lại (bản nháp)',
  'plan.confirm': 'Xác nhận kế hoạch',
  'plan.extend': 'Bổ sung tệp của kế hoạch',
  'plan.attach': 'Đính kèm tệp vào văn bản giao việc',
  'plan.follow': 'Đặt kế hoạch tiếp nối',
  'plan.unfollow': 'Bỏ kế hoạch tiếp nối',
  'register.export': 'Xuất sổ theo dõi',
};

/** @param entry of the log, as it was recorded */
export const actionWords = (entry: { action: string; after: unknown }): string =>
  ACTION_WORDS[entry.action] ?? actionOf(entry);

/** Entities of the log that are about a thing of the register under its own id. */
export const THING_ENTITIES = [
  'indicator',
  'task',
  'period-content',
  'definition',
  'updater',
  'task-provider',
  'asked-unit',
  'extension',
  'whole',
] as const;

/** The entities of each group; signing in and out is told apart by its actions. */
export const GROUP_ENTITIES: Record<Exclude<LogGroup, 'people' | 'access'>, readonly string[]> = {
  register: [...THING_ENTITIES, 'finding', 'start', 'register'],
  reports: ['duty', 'period', 'evidence'],
  plans: ['plan', 'plan-import'],
  settings: ['commune', 'year-calendar', 'base-figure'],
};

export const ACCESS_ACTIONS: readonly string[] = [
  'account.sign-in',
  'account.sign-in-failed',
  'account.sign-out',
  'account.change-password',
  'account.enable-totp',
  'account.disable-totp',
];
