/** What several units answer together, as people look at it: each part with its unit, and what they come to. */
import { z } from 'zod';
import { ItemState, OverUnits, VALUE_KINDS } from '../../duties/contract.ts';
import { RowKind } from '../../register/contract.ts';
import { Latest, TaskState } from '../../register/received/contract.ts';
import { IsoDate } from '../../shared/fields.ts';
import { Product } from '../contract.ts';

/**
 * Where a figure of several units stands in a period: parts are missing; all are there; taken on those that are there by
 * a decision; for the office to state; stated by it.
 */
export const WHOLE_STATES = ['gathering', 'complete', 'taken', 'unstated', 'given'] as const;
export const WholeState = z.enum(WHOLE_STATES);
export type WholeState = z.infer<typeof WholeState>;

const Figure = Latest.pick({
  asOf: true,
  answer: true,
  value: true,
  numerator: true,
  denominator: true,
  text: true,
  estimate: true,
});

/** One unit; what it has sent and nobody received yet is seen by those who may see its answers. */
export const WholePart = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  asked: z.boolean().describe('Không: kỳ này không gửi tới đơn vị'),
  state: ItemState.optional().describe('Không có: chưa được tiếp nhận'),
  dutyId: z.uuid().optional().describe('Báo cáo của đơn vị, khi xem được'),
  figure: Figure.optional().describe('Chỉ tiêu: phần đã tiếp nhận'),
  task: z
    .object({
      state: TaskState,
      asOf: IsoDate,
      completedOn: IsoDate.optional(),
      product: Product.optional(),
      done: z.string().optional(),
    })
    .optional()
    .describe('Nhiệm vụ: như lần tiếp nhận gần nhất'),
});
export type WholePart = z.infer<typeof WholePart>;

export const Whole = z.object({
  kind: RowKind,
  thingId: z.uuid(),
  name: z.string(),
  unit: z.string().optional().describe('Đơn vị tính'),
  periodId: z.string(),
  periodName: z.string(),
  given: z.int().describe('Chỉ tiêu: số đơn vị đã có phần được tính; nhiệm vụ: số đơn vị đã hoàn thành'),
  expected: z.int(),
  parts: z.array(WholePart),
  measure: z
    .object({ rule: OverUnits, valueKind: z.enum(VALUE_KINDS) })
    .optional()
    .describe('Chỉ tiêu: cách tính số của xã'),
  state: WholeState.optional().describe('Chỉ tiêu'),
  said: Figure.optional().describe('Các phần đã nhận cho kết quả gì, hoặc số cơ quan thường trực ghi'),
  decision: z
    .object({ kind: z.enum(['take', 'give']), reason: z.string(), by: z.string(), at: z.string() })
    .optional(),
});
export type Whole = z.infer<typeof Whole>;
