import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WaiveDraftFindings } from '../../../../src/plans/draft/contract.ts';
import { draftQuery, waiveFindings } from '../../../api/plans.ts';

/** Lets findings stand, for a reason that is kept, or has them looked at again. */
export function useWaiving(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: WaiveDraftFindings) => waiveFindings(importId, body),
    onSuccess: () => client.invalidateQueries({ queryKey: draftQuery(importId).queryKey }),
  });
}

export type Waiving = ReturnType<typeof useWaiving>;
