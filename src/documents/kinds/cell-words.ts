/** The cells of the form of tasks in the words of reports. */
import type { TaskCell } from '../../register/contract.ts';

export const CELL_WORDS: Readonly<Record<TaskCell, string>> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành trễ hạn',
  'open-in-time': 'Đang thực hiện, trong hạn',
  'open-overdue': 'Đang thực hiện, quá hạn',
  done: 'Hoàn thành',
  'no-deadline': 'Thực hiện thường xuyên',
  waiting: 'Chưa đến điều kiện thực hiện',
  'not-reviewed': 'Chưa rà soát',
  stopped: 'Dừng, tạm dừng, chuyển',
};
