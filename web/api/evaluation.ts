/** How indicators stand before their next milestone. */
import { queryOptions } from '@tanstack/react-query';
import { checked } from './checked.ts';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { call, queryString } from './http.ts';

export const standingQuery = (id: string) =>
  queryOptions({
    queryKey: ['register', 'standing', id],
    queryFn: async ({ signal }) =>
      checked('StandingWithCourse', await call(`/api/indicators/${id}/standing`, { signal })),
  });

/** The indicators of a list with their milestones, in the order of the register. */
export const milestonesQuery = (glance: GlanceQuery) =>
  queryOptions({
    queryKey: ['register', 'milestones', glance],
    queryFn: async ({ signal }) =>
      checked(
        'IndicatorMilestones',
        await call(`/api/indicators/milestones${queryString(glance)}`, { signal }),
      ),
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
