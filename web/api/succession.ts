/** A plan that goes on from another. */
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DecideSuccession, UndoCarry } from '../../src/approval/succession/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const successionQuery = (planId: string) =>
  queryOptions({
    queryKey: ['register', 'succession', planId],
    queryFn: async ({ signal }) =>
      checked('Succession', await call(`/api/plans/${planId}/succession`, { signal })),
  });

export const followPlan = async (planId: string, former: string | null) =>
  checked('Plan', await call(`/api/plans/${planId}/former`, { method: 'PUT', body: { former } }));

export const decideSuccession = async (planId: string, order: z.input<typeof DecideSuccession>) =>
  await call(`/api/plans/${planId}/succession`, { method: 'POST', body: order });

export const undoCarry = async (planId: string, order: UndoCarry) =>
  await call(`/api/plans/${planId}/succession/undo`, { method: 'POST', body: order });
