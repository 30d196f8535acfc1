/** When a row must be done: missing, or already over on the day the plan was issued; reports without a date. */
import type { Finding, PlanReading, TaskReading } from '../contract.ts';
import { eachOrTogether, finding, isDoubted } from './finding.ts';
import { mirrored, tasksAreParallel } from '../groups/parallel.ts';

export function checkDeadlines(plan: PlanReading): Finding[] {
  return [
    ...checkAppendixTasks(plan),
    ...checkBodyTasks(plan),
    ...checkPassed(plan),
    ...checkReporting(plan),
  ];
}

const undated = (task: TaskReading) => task.deadline.kind === 'none' && !isDoubted(task, 'deadline');

function checkAppendixTasks(plan: PlanReading): Finding[] {
  return eachOrTogether(
    plan.tasks.filter((task) => task.source === 'appendix' && undated(task)),
    (task) => finding('missing-deadline', 'serious', [task], 'Không ghi thời hạn hoàn thành.'),
    (all) =>
      finding(
        'missing-deadline',
        'serious',
        all,
        `${all.length} nhiệm vụ trong phụ lục không ghi thời hạn hoàn thành.`,
      ),
  );
}

function checkBodyTasks(plan: PlanReading): Finding[] {
  if (tasksAreParallel(plan)) return [];
  const { isMirrored } = mirrored(plan);
  const body = plan.tasks.filter((task) => task.source === 'body');
  return eachOrTogether(
    body.filter((task) => undated(task) && !isMirrored(task)),
    (task) =>
      finding(
        'missing-deadline',
        'serious',
        [task],
        'Không ghi thời hạn, cũng không có dòng tương ứng trong phụ lục.',
      ),
    (all) =>
      finding(
        'missing-deadline',
        'serious',
        all,
        `${all.length} trong ${body.length} nhiệm vụ ở phần lời không ghi thời hạn, cũng không có dòng tương ứng trong phụ lục.`,
      ),
  );
}

/** A partly known date of issue (a month, a year) counts as its first day, so nothing is called late by guess. */
function checkPassed(plan: PlanReading): Finding[] {
  const issued = plan.header.date?.padEnd(10, '-01').slice(0, 10);
  if (!issued) return [];
  const late = plan.tasks.filter(
    (task) => task.deadline.due !== undefined && task.deadline.due < issued && !isDoubted(task, 'deadline'),
  );
  return eachOrTogether(
    late,
    (task) =>
      finding(
        'deadline-passed-at-issue',
        'serious',
        [task],
        `Thời hạn “${task.deadline.text ?? task.deadline.due}” đã qua khi kế hoạch được ban hành.`,
      ),
    (all) =>
      finding(
        'deadline-passed-at-issue',
        'serious',
        all,
        `${all.length} nhiệm vụ có thời hạn đã qua khi kế hoạch được ban hành.`,
      ),
  );
}

const CALENDAR = new Set(['monthly', 'quarterly', 'semiannual', 'nine-month', 'annual']);

function checkReporting(plan: PlanReading): Finding[] {
  const regular = plan.reporting.filter((duty) => CALENDAR.has(duty.cycle));
  const dated = regular.filter((duty) => /\d/.test(duty.dueText ?? ''));
  if (regular.length === 0 || dated.length > 0) return [];
  return [
    finding(
      'missing-deadline',
      'minor',
      [],
      'Có quy định báo cáo định kỳ nhưng không ghi ngày phải gửi báo cáo. Khi chưa sửa kế hoạch, kỳ báo cáo sẽ theo mốc chung của Nghị định 09/2019/NĐ-CP.',
      'Chế độ báo cáo',
    ),
  ];
}
