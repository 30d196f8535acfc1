/**
 * Which things count: what an appendix lists, goals with a level to measure, tasks with an owner or a deadline. The
 * others are goals in words (mục tiêu định tính) and general tasks (nhiệm vụ chung). Pure.
 */
import type { IndicatorReading, Target, TaskReading } from '../contract.ts';
import { isCollective } from '../values/collective.ts';

/** A result in a word or two that one can say yes or no to: "Đạt", "Liên thông", "Hoàn thành". */
const YES_NO = /^\S+(?:\s+\S+){0,2}$/u;

/** Whether it can be said later if the target was reached: a figure, or a yes or no. */
export const setsLevel = (target: Target): boolean =>
  target.comparator !== 'text' || YES_NO.test(target.text.trim());

/** Whether the rows of an indicator set a level anywhere, or stand in an appendix. */
export const indicatorCounts = (rows: readonly IndicatorReading[]): boolean =>
  rows.some((row) => row.source === 'appendix') ||
  rows.some((row) => row.qualitative !== true && row.targets.some(setsLevel));

/**
 * Whether the rows of a task say who leads or until when, or stand in an appendix. Neither "phối hợp với …" alone nor
 * "các cấp ủy, các ngành …" in a body gives it to anybody.
 */
export const taskCounts = (rows: readonly TaskReading[]): boolean =>
  rows.some(
    (row) =>
      row.source === 'appendix' ||
      row.director !== undefined ||
      row.leads.some((lead) => !isCollective(lead)) ||
      row.deadline.kind !== 'none',
  );
