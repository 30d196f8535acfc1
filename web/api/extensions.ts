/** Extensions of the deadlines of tasks. */
import { queryOptions } from '@tanstack/react-query';
import type { BeginExtension, DecideExtension } from '../../src/approval/extensions/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const extensionsQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['register', 'extensions', taskId],
    queryFn: async ({ signal }) =>
      checked('TaskExtensions', await call(`/api/tasks/${taskId}/extensions`, { signal })),
  });

/** For whoever decides them. */
export const waitingExtensionsQuery = queryOptions({
  queryKey: ['register', 'extensions', 'waiting'],
  queryFn: async ({ signal }) => checked('WaitingExtensions', await call('/api/extensions', { signal })),
});

export const beginExtension = async (taskId: string, order: BeginExtension) =>
  await call(`/api/tasks/${taskId}/extensions`, { method: 'POST', body: order });

export const decideExtension = async (id: string, order: DecideExtension) =>
  await call(`/api/extensions/${id}/steps`, { method: 'POST', body: order });
