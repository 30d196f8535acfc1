/** The condition that a task waits for. */
import type { ConditionRule } from '../../../src/register/received/contract.ts';

export const conditions = {
  record: 'Ghi nhận điều kiện…',
  title: 'Ghi nhận điều kiện đã có',
  follows: 'Từ ngày này nhiệm vụ không còn chờ điều kiện và được hỏi trong các kỳ mở sau.',
  document: 'Văn bản về điều kiện',
  documentHint: 'Ví dụ: Công văn số 12/UBND-VX ngày 01/11/2026',
  metOn: 'Có điều kiện từ ngày',
  dated: 'Tính hạn hoàn thành từ ngày có điều kiện',
  ruleWords: (words: string) => `Theo câu chữ của kế hoạch: “${words}”`,
  count: 'Trong',
  unit: 'Đơn vị thời gian',
  units: { days: 'ngày', 'working-days': 'ngày làm việc', months: 'tháng' } satisfies Record<
    ConditionRule['unit'],
    string
  >,
  rule: (count: string, unit: string) => `${count} ${unit} kể từ ngày có điều kiện`,
  due: (day: string) => `Hạn hoàn thành: ${day}`,
  dueByCalendar: 'Hạn hoàn thành tính theo lịch nghỉ đã công bố của xã.',
  save: 'Ghi nhận',
  recorded: 'Đã ghi nhận điều kiện.',
  clear: 'Xóa ghi nhận điều kiện…',
  clearTitle: 'Xóa ghi nhận điều kiện',
  clearText: 'Nhiệm vụ trở lại chờ điều kiện. Lịch sử giữ cả nội dung đã ghi.',
  undoReason: 'Hoàn tác ngay sau khi ghi',
};
