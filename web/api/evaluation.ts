/** How indicators stand before their next milestone. */
import { queryOptions } from '@tanstack/react-query';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const standingQuery = (id: string) =>
  queryOptions({
    queryKey: ['register', 'standing', id],
    queryFn: async ({ signal }) =>
      checked('StandingWithCourse', await call(`/api/indicators/${id}/standing`, { signal })),
  });
