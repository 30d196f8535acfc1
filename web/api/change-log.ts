/** The log of changes. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ChangeLogQuery } from '../../src/change-log/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const changeLogQuery = (search: Omit<ChangeLogQuery, 'before'>) =>
  infiniteQueryOptions({
    queryKey: ['change-log', search],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...search,
        ...(pageParam !== undefined && { before: String(pageParam) }),
      });
      return await checked('ChangeLogPage', await call(`/api/change-log?${query}`, { signal }));
    },
    getNextPageParam: ({ next }) => next,
  });

export const checkLog = async () => checked('LogCheck', await call('/api/change-log/check'));
