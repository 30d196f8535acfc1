/**
 * What the standing office does with periods and reports: it is done, said in passing, and everything is asked for anew;
 * what can be taken back is offered to be, for a while.
 */
import { useMutation } from '@tanstack/react-query';
import { useRefreshCycle } from '../api/approval.ts';
import { useTold } from '../design/toast.tsx';

/**
 * @param act on what the server has; refused where somebody changed it meanwhile, and what there is now is then shown
 * @param said of what was ordered, once it is done
 * @param undo takes back what was done, as the server answered it
 */
export function useCycleAct<T, Done>(
  act: (order: T) => Promise<Done>,
  said: (order: T) => string,
  undo?: (done: Done) => Promise<unknown>,
) {
  const told = useTold();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: act,
    onSuccess: (done, order) => told(said(order), undo && (() => undo(done).finally(() => void refresh()))),
    onSettled: refresh,
  });
}
