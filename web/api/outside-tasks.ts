/** Tasks from outside the plans, typed by hand. */
import type { AddTask } from '../../src/plans/outside/contract.ts';
import { newId } from '../../src/shared/ids.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';
import { sendForm } from './upload.ts';

export const addTask = async (order: AddTask) =>
  checked('AddedTask', await call('/api/outside-tasks', { method: 'POST', body: order }));

/** The task that was just added is no longer followed. */
export const takeBackTask = async (id: string, version: number) =>
  await call(`/api/outside-tasks/${id}/take-back`, { method: 'POST', body: { version } });

/** Keeps the file with a document whose tasks were typed. */
export async function attachFile(planId: string, file: File): Promise<void> {
  const form = new FormData();
  form.append('files', file, file.name);
  await sendForm(`/api/plans/${planId}/attachments`, form, { key: newId() });
}
