/** What the commune decides about tasks beside the reports of units. */
import { z } from 'zod';
import { DECISION_ACTIONS, LIFE_STATES, TaskState } from '../../register/received/contract.ts';
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import { IsoDate, isEachOnce, TWICE, Version } from '../../shared/fields.ts';

/** Văn bản làm căn cứ: số, ký hiệu; ngày; trích yếu. */
export const DecisionDocument = z.object({
  number: z.string().trim().min(1).max(200).describe('Số, ký hiệu'),
  issuedOn: IsoDate,
  title: z.string().trim().max(1000).optional(),
});
export type DecisionDocument = z.infer<typeof DecisionDocument>;

export const DecisionAction = z.enum(DECISION_ACTIONS);

export const TaskDecision = z.object({
  id: z.uuid(),
  action: DecisionAction,
  from: z.enum(LIFE_STATES),
  to: z.enum(LIFE_STATES),
  heldOn: IsoDate.describe('Từ ngày; khi hoàn thành: ngày của văn bản'),
  reason: z.string().optional(),
  document: DecisionDocument.optional(),
  body: z.string().optional().describe('Cơ quan ngoài xã nhận nhiệm vụ'),
  fromUnits: z.array(z.string()).optional().describe('Chuyển đơn vị: đơn vị trả lời trước đó'),
  toUnit: z.string().optional().describe('Chuyển đơn vị: đơn vị trả lời từ ngày này'),
  decidedBy: z.string(),
  delegatedBy: z.string().optional().describe('Quyết định theo ủy quyền của ai'),
  decidedAt: z.string(),
});
export type TaskDecision = z.infer<typeof TaskDecision>;

/** What the decisions that can be taken follow from. */
export const LifeStanding = z.object({
  state: z.enum(LIFE_STATES),
  tracked: z.boolean(),
  repeats: z.boolean().describe('Định kỳ, thường xuyên: hoàn thành theo từng kỳ'),
  several: z.boolean().describe('Hỏi riêng từng đơn vị'),
});
export type LifeStanding = z.infer<typeof LifeStanding>;

/** A unit that is asked by itself, and what was received of it last. */
export const UnitPart = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  state: TaskState,
});
export type UnitPart = z.infer<typeof UnitPart>;

export const TaskLife = LifeStanding.extend({
  decisions: z.array(TaskDecision).describe('Cũ nhất trước'),
  openParts: z.array(UnitPart).describe('Đơn vị được hỏi riêng mà chưa hoàn thành'),
});
export type TaskLife = z.infer<typeof TaskLife>;

/** One decision about one task or several at once, all of them or none. */
export const DecideTasks = z.object({
  action: DecisionAction,
  tasks: z
    .array(z.object({ id: z.uuid(), version: Version }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((tasks) => isEachOnce(tasks.map(({ id }) => ({ thingId: id }))), TWICE),
  day: IsoDate.optional().describe('Từ ngày; không ghi: hôm nay. Khi hoàn thành: ngày của văn bản'),
  reason: z.string().trim().min(3).max(1000).optional(),
  document: DecisionDocument.optional(),
  body: z.string().trim().min(2).max(300).optional(),
  unitId: z.uuid().optional(),
  overOpenParts: z
    .boolean()
    .default(false)
    .describe('Hoàn thành cả khi có đơn vị được hỏi riêng chưa hoàn thành'),
});
export type DecideTasks = z.infer<typeof DecideTasks>;

/** A task that went from one unit of the commune to another not long ago. */
export const RecentTransfer = TaskDecision.extend({ thingId: z.uuid(), taskName: z.string() });
export type RecentTransfer = z.infer<typeof RecentTransfer>;
