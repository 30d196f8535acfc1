/** Decisions about figures that several units make. */
import { useMutation } from '@tanstack/react-query';
import type { DecideWhole, WholeAction } from '../../../src/approval/wholes/contract.ts';
import type { Whole } from '../../../src/progress/wholes/contract.ts';
import { useRefreshCycle } from '../../api/approval.ts';
import { decideWhole } from '../../api/wholes.ts';
import { say } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/texts.tsx';

const DONE = { take: 'took', give: 'gave', withdraw: 'withdrew' } as const satisfies Record<
  WholeAction,
  string
>;

/** Takes a decision about the figure as it is shown, and says so. */
export function useDecidingWhole({ thingId, periodId, given, expected }: Whole) {
  const { wholes: words } = useTexts();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: (order: Pick<DecideWhole, 'action' | 'reason' | 'figure'>) =>
      decideWhole(periodId, { ...order, thingId, given, expected }),
    onSuccess: async (_, { action }) => {
      say(words[DONE[action]]);
      await refresh();
    },
  });
}
