/** How a task stands, in the three words that Hệ thống 57 has. Pure. */
import type { ShownStatus, TaskCell } from '../register/contract.ts';
import { CELL_OF } from '../register/task-cell.ts';

/** Source: the words of real reports out of Hệ thống 57. */
export const CENTRAL_STATUSES = ['Hoàn thành', 'Đang thực hiện (trong hạn)', 'Quá hạn'] as const;
export type CentralStatus = (typeof CENTRAL_STATUSES)[number];

/**
 * By the cell in which the task is counted in reports, so that what is typed there and what the commune reports are the
 * same number. No word fits what has no day to be late by, waits for its condition, was stopped, or was looked at by
 * nobody.
 */
const OF_CELL: Readonly<Record<TaskCell, CentralStatus | undefined>> = {
  'done-on-time': 'Hoàn thành',
  'done-late': 'Hoàn thành',
  done: 'Hoàn thành',
  'open-in-time': 'Đang thực hiện (trong hạn)',
  'open-overdue': 'Quá hạn',
  'no-deadline': undefined,
  waiting: undefined,
  'not-reviewed': undefined,
  stopped: undefined,
};

/** @returns undefined where none of the three words says it */
export const centralStatus = (status: ShownStatus): CentralStatus | undefined =>
  status === 'retired' ? undefined : OF_CELL[CELL_OF[status]];
