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

/**
 * How an indicator stands: on-track đúng lộ trình · behind chậm so với lộ trình · at-risk có nguy cơ không đạt · kept, lost
 * duy trì · met, missed mốc cuối đã qua · too-little-data chưa đủ dữ liệu · not-computable không tính được.
 */
export const STANDING_STATUSES = [
  'on-track',
  'behind',
  'at-risk',
  'kept',
  'lost',
  'met',
  'missed',
  'too-little-data',
  'not-computable',
] as const;
export const StandingStatus = z.enum(STANDING_STATUSES);
export type StandingStatus = z.infer<typeof StandingStatus>;

/** A milestone in its year: as the indicator stands before it, met or missed once it is past, or still to come. */
export const MILESTONE_MARKS = [...STANDING_STATUSES, 'ahead', 'no-figure'] as const;
export const MilestoneMark = z.enum(MILESTONE_MARKS);
export type MilestoneMark = z.infer<typeof MilestoneMark>;

/** For how many days an obstacle is told of; half-open. */
export const OBSTACLE_AGES = ['under-7', '7-30', '30-90', 'over-90'] as const;
export const ObstacleAge = z.enum(OBSTACLE_AGES);
export type ObstacleAge = z.infer<typeof ObstacleAge>;

/** As lists show it; worked out when it is asked (src/evaluation/), never stored. */
export const RowStanding = z.object({
  status: StandingStatus,
  year: z.int().optional().describe('Năm của mốc'),
  reached: z.boolean().describe('Số liệu gần nhất đã đạt mức của mốc'),
});
export type RowStanding = z.infer<typeof RowStanding>;

/** How long after the day on which its condition was met a task is due. */
export const ConditionRule = z.object({
  count: z.int().min(1).max(999),
  unit: z.enum(['days', 'working-days', 'months']),
});
export type ConditionRule = z.infer<typeof ConditionRule>;
/** Of how many of the units that make a figure together parts were received. */
export const UnitsCovered = z.object({ given: z.int(), expected: z.int() });
export type UnitsCovered = z.infer<typeof UnitsCovered>;

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
  units: UnitsCovered.optional().describe('Số do nhiều đơn vị cùng làm ra: tính trên mấy đơn vị'),
});
export type Latest = z.infer<typeof Latest>;

/** Asked of several units: how far their received parts go in the latest period; no figure yet, and no state of a whole. */
export const Together = UnitsCovered.extend({
  periodId: z.string(),
  asOf: IsoDate,
  done: z.int().optional().describe('Nhiệm vụ: số đơn vị đã hoàn thành'),
  answer: z.string().optional().describe('Chỉ tiêu: các phần đã nhận cho kết quả gì'),
  value: z.number().optional(),
  text: z.string().optional(),
  estimate: z.boolean().optional(),
});
export type Together = z.infer<typeof Together>;
