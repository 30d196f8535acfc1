/** The life of tasks: what was decided about them. */
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DecideTasks } from '../../src/approval/life/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const lifeQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['register', 'life', taskId],
    queryFn: async ({ signal }) => checked('TaskLife', await call(`/api/tasks/${taskId}/life`, { signal })),
  });

/** Rounds of a recurring task, checks of an ongoing one. */
export const occurrencesQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['register', 'occurrences', taskId],
    queryFn: async ({ signal }) =>
      checked('OccurrenceChain', await call(`/api/tasks/${taskId}/occurrences`, { signal })),
  });

/** Of the person's units. */
export const transfersQuery = queryOptions({
  queryKey: ['register', 'life', 'transfers'],
  queryFn: async ({ signal }) => checked('RecentTransfers', await call('/api/tasks/transfers', { signal })),
});

export const decideTasks = async (order: z.input<typeof DecideTasks>) =>
  await call('/api/tasks/decisions', { method: 'POST', body: order });
