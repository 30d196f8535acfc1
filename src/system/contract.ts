/** What an administrator is told about the machine that the program runs on. */
import { z } from 'zod';

export const SystemState = z.object({
  /** Absent where the system does not tell. */
  disk: z
    .object({ freeBytes: z.number(), totalBytes: z.number(), low: z.boolean().describe('Cần dọn chỗ trống') })
    .optional(),
});
export type SystemState = z.infer<typeof SystemState>;
