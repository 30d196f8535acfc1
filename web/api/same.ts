/** What several plans state alike. */
import { queryOptions } from '@tanstack/react-query';
import type { DecideSame, ReopenSame } from '../../src/register/same/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const sameQuery = (plan?: string) =>
  queryOptions({
    queryKey: ['register', 'same', plan ?? ''],
    queryFn: async ({ signal }) =>
      checked('SamePage', await call(`/api/register/same${plan ? `?plan=${plan}` : ''}`, { signal })),
  });

export const decideSame = async (order: DecideSame) =>
  checked('DecidedPairs', await call('/api/register/same/decide', { method: 'POST', body: order }));

export const reopenSame = async (order: ReopenSame) =>
  await call('/api/register/same/reopen', { method: 'POST', body: order });
