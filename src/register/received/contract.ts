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
