/** What is done with a confirmed plan as a whole. */
import { checked } from './checked.ts';
import { call } from './http.ts';

/** It is no longer followed: its indicators and tasks leave the counts unless another plan states them too. */
export const withdrawPlan = async (id: string, reason: string) =>
  checked('Plan', await call(`/api/plans/${id}/withdraw`, { method: 'POST', body: { reason } }));

export const restorePlan = async (id: string, reason: string) =>
  checked('Plan', await call(`/api/plans/${id}/restore`, { method: 'POST', body: { reason } }));
