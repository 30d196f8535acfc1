/** When a task must be done: missing, or already over on the day the plan was issued; reports without a date. */
import type { Finding, TaskReading } from '../contract.ts';
import { byPlace, type Checked, type CheckedPlan, leadsOf } from './checked-plan.ts';
import { countOf, finding, isDoubted, whoAndWhere } from './finding.ts';

/** @param told tasks whose deadline another finding says is missing */
export function checkDeadlines(checked: CheckedPlan, told: ReadonlySet<Checked>): Finding[] {
  return [...checkUndated(checked, told), ...checkPassed(checked), ...checkReporting(checked)];
}

const isUndated = ({ rows }: Checked<TaskReading>): boolean =>
  rows.every((row) => row.deadline.kind === 'none' && !row.deadline.text && !isDoubted(row, 'deadline'));

/** One finding for each table, and one for the body. */
function checkUndated({ tasks, names }: CheckedPlan, told: ReadonlySet<Checked>): Finding[] {
  const asked = tasks.filter((thing) => !told.has(thing));
  return byPlace(asked).flatMap((things) => {
    const rows = leadsOf(things.filter(isUndated));
    if (rows.length === 0) return [];
    const [who, where] = whoAndWhere(rows, things.length, names);
    const detail = `${who} không ghi thời hạn hoàn thành. Ghi thời hạn, hoặc ghi rõ là thường xuyên, định kỳ.`;
    return [finding('missing-deadline', 'serious', rows, detail, where)];
  });
}

/**
 * What was over on the day of issue, together: one wrong date of issue makes them all. A partly known date (a month, a
 * year) counts as its first day, so nothing is called late by guess.
 */
function checkPassed({ plan, tasks, names }: CheckedPlan): Finding[] {
  const issued = plan.header.date?.padEnd(10, '-01').slice(0, 10);
  if (!issued) return [];
  const late = tasks.flatMap(({ rows }) => {
    const row = rows.find(({ deadline }) => deadline.kind !== 'none');
    const due = row?.deadline.due;
    return row && due !== undefined && due < issued && !isDoubted(row, 'deadline') ? [row] : [];
  });
  if (late.length === 0) return [];
  const words = [...new Set(late.map(({ deadline }) => `“${deadline.text ?? deadline.due ?? ''}”`))];
  const detail = `${countOf(late)} có thời hạn (${words.join(', ')}) đã qua khi kế hoạch được ban hành. Xem lại thời hạn và ngày ban hành.`;
  return [finding('deadline-passed-at-issue', 'serious', late, detail, names.list(late))];
}

const CALENDAR = new Set(['monthly', 'quarterly', 'semiannual', 'nine-month', 'annual']);

function checkReporting({ plan }: CheckedPlan): Finding[] {
  const regular = plan.reporting.filter((duty) => CALENDAR.has(duty.cycle));
  const dated = regular.filter((duty) => /\d/.test(duty.dueText ?? ''));
  if (regular.length === 0 || dated.length > 0) return [];
  return [
    finding(
      'missing-deadline',
      'minor',
      [],
      'Có quy định báo cáo định kỳ nhưng không ghi ngày phải gửi báo cáo. Khi chưa sửa kế hoạch, kỳ báo cáo theo mốc chung của Nghị định 09/2019/NĐ-CP.',
      'Chế độ báo cáo',
    ),
  ];
}
