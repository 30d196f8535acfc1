/** The condition that a task waits for. */
import type { RecordCondition } from '../../src/progress/contract.ts';
import { call } from './http.ts';

export const recordCondition = async (order: RecordCondition) =>
  await call('/api/conditions', { method: 'POST', body: order });
