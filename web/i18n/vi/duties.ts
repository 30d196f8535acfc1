import type { DutyState, ItemState, ReportingPeriod } from '../../../src/duties/contract.ts';
import type { Observation } from '../../../src/progress/contract.ts';
import { ANSWER_LABELS, TASK_STATE_LABELS } from '../../../src/register/labels.ts';
import type { TaskState } from '../../../src/register/received/contract.ts';

/** Periods, duties, and how answers stand: the words that several screens share. */
export const duties = {
  title: 'Kỳ báo cáo',
  unknown: 'Không có kỳ báo cáo này.',
  passedOver: 'Không mở',
  periodStates: { ahead: 'Chưa mở', open: 'Đang mở', closed: 'Đã chốt' } satisfies Record<
    ReportingPeriod['state'],
    string
  >,
  states: {
    ahead: 'Chưa mở',
    open: 'Chưa nộp',
    draft: 'Đang nhập',
    submitted: 'Chờ tiếp nhận',
    returned: 'Đã trả lại',
    received: 'Đã tiếp nhận',
    missing: 'Không nộp',
  } satisfies Record<DutyState, string>,
  returnedAndWaiting: (returned: string, waiting: string) => `${returned} trả lại · ${waiting} chờ tiếp nhận`,
  partly: 'Nộp một phần',
  items: {
    open: 'Chưa nộp',
    'with-head': 'Chờ trưởng đơn vị',
    'with-office': 'Chờ tiếp nhận',
    returned: 'Đã trả lại',
    received: 'Đã tiếp nhận',
  } satisfies Record<ItemState, string>,
  ofUnits: (given: string, expected: string) => `${given}/${expected} đơn vị`,
  soFar: (value: string) => `tạm tính ${value}`,
  unitsDone: (done: string, expected: string) => `${done}/${expected} đơn vị hoàn thành`,
  // The same words as in the register and its exports.
  taskStates: { ...TASK_STATE_LABELS } as Record<TaskState, string>,
  answers: {
    nil: ANSWER_LABELS.nil,
    'not-applicable': ANSWER_LABELS['not-applicable'],
    unchanged: ANSWER_LABELS.unchanged,
  } as Record<Exclude<Observation['answer'], 'value'>, string>,
  nothingNew: ANSWER_LABELS['nothing-new'] as string,
  updated: ANSWER_LABELS.update as string,
  estimate: ANSWER_LABELS.estimate as string,
  waiting: 'Chờ tiếp nhận',
  channels: { call: 'điện thoại', paper: 'bản giấy', message: 'tin nhắn', file: 'tệp' },
  behalf: (channel: string) => `nhập thay (${channel})`,
  onTime: 'đúng hạn',
  late: 'trễ hạn',
  submittedOn: (day: string, punctual: string) => (punctual ? `nộp ${day}, ${punctual}` : `nộp ${day}`),
  dueOn: (day: string) => `hạn ${day}`,
  dueAt: (day: string, time: string) => `hạn ${time} ngày ${day}`,
  noDue: 'chưa đặt hạn',
  sent: 'Đã gửi',
  notSent: 'Chưa gửi',
  issued: (number: string, day: string) => `số ${number} ngày ${day}`,
  overdueBy: (days: number) => `quá hạn ${days} ngày`,
  unlockedUntil: (time: string, day: string) => `Mở riêng đến ${time} ngày ${day}`,
  secret: (number: string) => `Đã báo cáo theo chế độ mật, số ${number}`,
  directions: {
    in: 'Đơn vị nộp',
    within: 'Nội bộ xã',
    up: 'Xã gửi cấp trên',
    review: 'Sơ kết, tổng kết',
  },
  rate: {
    submitted: 'Đã nộp',
    received: 'Đã tiếp nhận',
    onTime: 'Đúng hạn',
    rule: (time: string, day: string) =>
      `Đã nộp là có câu trả lời hoặc ghi không phát sinh; tính trên số đơn vị phải báo cáo, đến ${time} ngày ${day}. Kỳ đã chốt giữ số lúc chốt.`,
  },
  columns: {
    period: 'Kỳ',
    state: 'Trạng thái',
    window: 'Lấy số liệu',
    due: 'Hạn gửi',
    unit: 'Đơn vị',
    direction: 'Chiều',
  },
  month: (month: string) => `Tháng ${month}`,
  units: (count: string) => `${count} đơn vị`,
  submittedOf: (count: string) => `${count} đã nộp`,
  noneSubmitted: 'chưa đơn vị nào nộp',
  thisWeek: 'Tuần này đến hạn',
  nothingThisWeek: 'Không có báo cáo nào đến hạn từ nay đến Chủ nhật.',
};
