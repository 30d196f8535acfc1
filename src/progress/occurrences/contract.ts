/** The chain of a recurring or ongoing task: what became of each of its rounds and checks. */
import { z } from 'zod';
import { IsoDate } from '../../shared/fields.ts';
import { Product } from '../contract.ts';

/**
 * done, done-late; under-way, nothing-new (received, neither done nor given up); missed (not begun, paused); silent
 * (asked, and nothing was received before its period was closed); waiting (asked, and its period is open);
 * not-reported (no period asked it); ahead; of an ongoing task kept.
 */
export const OCCURRENCE_STATES = [
  'done',
  'done-late',
  'under-way',
  'nothing-new',
  'missed',
  'silent',
  'waiting',
  'not-reported',
  'ahead',
  'kept',
] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

export const Occurrence = z.object({
  end: IsoDate.describe('Ngày cuối của lần thực hiện, của kỳ kiểm tra'),
  state: z.enum(OCCURRENCE_STATES),
  periodName: z.string().optional().describe('Kỳ báo cáo đã nói về lần này'),
  completedOn: IsoDate.optional(),
  done: z.string().optional().describe('Đã làm gì'),
  product: Product.optional(),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** What a year that is over came to, and in how many of its rounds or checks the task was done or kept. */
export const YearVerdict = z.object({
  year: z.int(),
  verdict: z.enum(['done', 'not-done', 'unknown']),
  rounds: z.int(),
  well: z.int(),
});
export type YearVerdict = z.infer<typeof YearVerdict>;

/** The newest last; empty for a task that neither recurs nor goes on. */
export const OccurrenceChain = z.object({
  kind: z.enum(['recurring', 'ongoing', 'once']),
  occurrences: z.array(Occurrence),
  years: z.array(YearVerdict).describe('Kết luận từng năm đã qua'),
});
export type OccurrenceChain = z.infer<typeof OccurrenceChain>;
