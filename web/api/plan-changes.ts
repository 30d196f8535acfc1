/** What is done with a confirmed plan as a whole. */
import { checked } from './checked.ts';
import { call } from './http.ts';
import { type SendOptions, sendForm } from './upload.ts';

/** It is no longer followed: its indicators and tasks leave the counts unless another plan states them too. */
export const withdrawPlan = async (id: string, reason: string) =>
  checked('Plan', await call(`/api/plans/${id}/withdraw`, { method: 'POST', body: { reason } }));

export const restorePlan = async (id: string, reason: string) =>
  checked('Plan', await call(`/api/plans/${id}/restore`, { method: 'POST', body: { reason } }));

/** Further files, read together with those that are there. @returns the import whose draft comes of it */
export async function addPlanFiles(id: string, files: readonly File[], options: SendOptions) {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return checked('PlanImport', await sendForm(`/api/plans/${id}/files`, form, options));
}
