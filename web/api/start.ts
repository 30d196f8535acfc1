/** "Tình hình đến nay": its rows, what is entered of them, and what a report says of them. */
import { queryOptions } from '@tanstack/react-query';
import type { SaveStart } from '../../src/progress/start/contract.ts';
import { checked } from './checked.ts';
import { call, type CallOptions, queryString } from './http.ts';

export const startQuery = queryOptions({
  queryKey: ['start'],
  queryFn: async ({ signal }) => checked('Start', await call('/api/start', { signal })),
});

/** How many rows were looked at; of all plans, or of one. */
export const startCountQuery = (plan?: string) =>
  queryOptions({
    queryKey: ['start', 'count', plan ?? ''],
    queryFn: async ({ signal }) =>
      checked('StartCount', await call(`/api/start/count${queryString({ plan })}`, { signal })),
  });

export const saveStart = async (body: SaveStart, options: Pick<CallOptions, 'key' | 'person'>) =>
  checked('SavedStart', await call('/api/start', { ...options, method: 'PUT', body }));
