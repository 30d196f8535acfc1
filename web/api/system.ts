/** The machine that the program runs on, for administrators. */
import { queryOptions } from '@tanstack/react-query';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: async ({ signal }) => checked('SystemState', await call('/api/system', { signal })),
});
