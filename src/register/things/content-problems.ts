/** What makes a target or a deadline wrong: for drafts, corrections and whatever is typed later. Pure. */
import type { Deadline, Target } from '../../reading/contract.ts';

/** What is wrong with a target, to be put after a colon; undefined when nothing is. */
export function targetProblem(target: Target): string | undefined {
  if (target.comparator === 'text') return undefined;
  if (target.value === undefined) return 'có mốc chỉ tiêu chưa ghi giá trị';
  if (target.comparator !== 'range') return undefined;
  if (target.valueMax === undefined) return 'có mốc chỉ tiêu dạng khoảng chưa ghi giá trị cuối';
  return target.valueMax < target.value
    ? 'có mốc chỉ tiêu dạng khoảng bị ngược (đầu lớn hơn cuối)'
    : undefined;
}

/** What is wrong with a deadline, to be put after a colon; undefined when nothing is. */
export function deadlineProblem(deadline: Deadline): string | undefined {
  if (deadline.start && deadline.due && deadline.start > deadline.due)
    return 'ngày bắt đầu sau hạn hoàn thành';
  return deadline.kind === 'due' && !deadline.due ? 'chưa ghi hạn hoàn thành' : undefined;
}
