/**
 * The sheet that the task software of the provinces exports, and that its users expect: 25 columns in this order under
 * these titles. Source: exports of that software as communes got them.
 */

/** How a column is kept in a workbook: a day that can be sorted, a number, a share in percent, or text. */
type Kept = 'text' | 'day' | 'number' | 'percent';

export interface SheetColumn {
  title: string;
  /** In the units of a spreadsheet. */
  width: number;
  kept: Kept;
}

const column = (title: string, width: number, kept: Kept = 'text'): SheetColumn => ({ title, width, kept });

export const TASK_SHEET_COLUMNS = [
  column('STT', 6, 'number'),
  column('Tên nhiệm vụ', 60),
  column('LĐVP chủ trì', 22),
  column('Đơn vị chủ trì thực hiện', 28),
  column('Đơn vị phối hợp', 28),
  column('Đầu mối thực hiện', 22),
  column('Ngày thực hiện', 13, 'day'),
  column('Ngày hoàn thành', 13, 'day'),
  column('Loại nhiệm vụ', 18),
  column('Nguồn gốc', 36),
  column('Trạng thái nhiệm vụ', 18),
  column('Kết quả thực hiện', 48),
  column('Mức độ hoàn thành', 12, 'percent'),
  column('Khó khăn', 36),
  column('Đề xuất', 36),
  column('ID', 20),
  column('Người giao', 22),
  column('Lộ trình', 22),
  column('Ngày cập nhật', 13, 'day'),
  column('Ngày hoàn thành thực tế', 13, 'day'),
  column('Gia hạn-Số lần', 10, 'number'),
  column('Gia hạn-Mốc cũ', 13, 'day'),
  column('Người phê duyệt-Họ tên', 22),
  column('Người phê duyệt-Email', 26),
  column('Người phê duyệt-Điện thoại', 16),
] as const;

/** What the titles alone do not say, for the second sheet. */
export const TASK_SHEET_NOTES: readonly (readonly [title: string, note: string])[] = [
  ['LĐVP chủ trì', 'Người chỉ đạo mà văn bản giao ghi là lãnh đạo văn phòng; văn bản không ghi thì để trống'],
  ['Đầu mối thực hiện', 'Người cập nhật của nhiệm vụ; chưa giao cho ai thì để trống'],
  [
    'Ngày hoàn thành',
    'Hạn đang áp dụng; đã gia hạn thì là hạn sau gia hạn. Hạn mới chỉ đề xuất thì để trống',
  ],
  ['Lộ trình', 'Thời hạn như văn bản giao ghi'],
  ['Kết quả, Khó khăn, Đề xuất', 'Theo báo cáo đã tiếp nhận gần nhất'],
  ['ID', 'Mã nhiệm vụ trong danh mục cấp trên giao; danh mục không có mã thì là mã trong phần mềm này'],
  ['Người giao', 'Người cho ý kiến chỉ đạo, hoặc người ký văn bản giao'],
  ['Ngày cập nhật', 'Ngày đơn vị gửi báo cáo đã tiếp nhận gần nhất'],
  ['Gia hạn-Mốc cũ', 'Hạn trước khi gia hạn; gia hạn nhiều lần thì ghi đủ các hạn trước, cũ nhất trước'],
  ['Người phê duyệt', 'Người đã tiếp nhận kết quả, hoặc đã quyết định hoàn thành'],
  [
    'Email, Điện thoại',
    'Chỉ thư điện tử, điện thoại công vụ, và chỉ khi người xuất được xem tài khoản của người khác',
  ],
];
