/** Plans that mostly exhort: tasks for nobody and no time. It is said of the plan; the tasks themselves are no fault. */
import type { Finding } from '../contract.ts';
import type { Checked, CheckedPlan } from './checked-plan.ts';
import { isListed } from './checked-plan.ts';
import { finding } from './finding.ts';

/** With more than this share of general tasks the plan assigns next to nothing. */
const MOSTLY = 0.5;
const WHERE = 'Nội dung kế hoạch, phần nhiệm vụ';
const REMEDY =
  'Tải lên phụ lục phân công nếu có, hoặc đưa vào theo dõi những nhiệm vụ cần giao rồi ghi đơn vị chủ trì, thời hạn.';

/** Tasks that the plan gives to nobody, but for those that another finding says are missing in the appendix. */
const generalTasks = ({ tasks }: CheckedPlan, told: ReadonlySet<Checked>): Checked[] =>
  tasks.filter((thing) => !thing.counts && thing.choice === undefined && !told.has(thing));

const isMostlyGeneral = (checked: CheckedPlan, told: ReadonlySet<Checked>): boolean =>
  checked.tasks.length > 0 && generalTasks(checked, told).length > MOSTLY * checked.tasks.length;

/** Tasks of a plan that assigns next to nothing: that they have no deadline is said of the plan, once. */
export function unassignedTasks(checked: CheckedPlan, told: ReadonlySet<Checked>): Checked[] {
  const assigns = checked.tasks.some(isListed) || !isMostlyGeneral(checked, told);
  return assigns ? [] : checked.tasks.filter(({ choice }) => choice !== true);
}

/** @param told things that another finding says are missing in the appendix */
export function checkGeneralTasks(checked: CheckedPlan, told: ReadonlySet<Checked>): Finding[] {
  if (!isMostlyGeneral(checked, told)) return [];
  const { tasks } = checked;
  const general = generalTasks(checked, told).length;
  if (tasks.some(isListed)) {
    const detail = `${general} nhiệm vụ chỉ nêu ở nội dung kế hoạch, không ghi ai làm, khi nào xong và không có trong phụ lục; được xếp là nhiệm vụ chung. Đưa vào theo dõi những nhiệm vụ cần giao riêng.`;
    return [finding('body-appendix-mismatch', 'minor', [], detail, WHERE)];
  }
  const undated = tasks.filter(({ rows }) => rows.every(({ deadline }) => deadline.kind === 'none')).length;
  return [
    finding(
      'missing-owner',
      'serious',
      [],
      `${general} trong ${tasks.length} nhiệm vụ của kế hoạch chỉ nêu chung, không giao cơ quan, đơn vị nào chủ trì, cũng không có phụ lục phân công. ${REMEDY}`,
      WHERE,
    ),
    finding(
      'missing-deadline',
      'serious',
      [],
      `${undated} trong ${tasks.length} nhiệm vụ của kế hoạch không ghi thời hạn, cũng không có phụ lục phân công. ${REMEDY}`,
      WHERE,
    ),
  ];
}
