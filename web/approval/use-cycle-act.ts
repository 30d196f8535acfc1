/** What the standing office does with periods and reports: it is done, said in passing, and everything is asked for anew. */
import { useMutation } from '@tanstack/react-query';
import { useRefreshCycle } from '../api/approval.ts';
import { say } from '../design/toast.tsx';

/**
 * @param act on what the server has; refused where somebody changed it meanwhile, and what there is now is then shown
 * @param said of what was ordered, once it is done
 */
export function useCycleAct<T>(act: (order: T) => Promise<unknown>, said: (order: T) => string) {
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: act,
    onSuccess: (_, order) => say(said(order)),
    onSettled: refresh,
  });
}
