/** What was received of an indicator or a task, as the register keeps and shows it. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';

/** Where a task stands; the register shows what was received. */
export const TASK_STATES = [
  'not-started',
  'in-progress',
  'done',
  'paused',
  'cancelled',
  'transferred',
] as const;
export const TaskState = z.enum(TASK_STATES);
export type TaskState = z.infer<typeof TaskState>;

/** Reported complete and not received yet is a standing of its own. */
export const LIFE_STATES = [
  'not-started',
  'in-progress',
  'done-awaiting-approval',
  'done',
  'paused',
  'cancelled',
  'transferred',
] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** Tạm dừng · Tiếp tục · Hoàn thành theo văn bản · Mở lại · Dừng · Chuyển cơ quan ngoài xã · Khôi phục · Chuyển đơn vị. */
export const DECISION_ACTIONS = [
  'pause',
  'resume',
  'complete',
  'reopen',
  'cancel',
  'pass-on',
  'reinstate',
  'transfer',
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** How long after the day on which its condition was met a task is due. */
export const ConditionRule = z.object({
  count: z.int().min(1).max(999),
  unit: z.enum(['days', 'working-days', 'months']),
});
export type ConditionRule = z.infer<typeof ConditionRule>;

/** What was received last of an indicator or a task, as lists and forms show it. */
export const Latest = z.object({
  periodId: z.string(),
  asOf: IsoDate,
  answer: z.string(),
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  text: z.string().optional(),
  estimate: z.boolean().optional(),
  done: z.string().optional(),
  obstacle: z.string().optional(),
  percent: z.number().optional(),
});
export type Latest = z.infer<typeof Latest>;
