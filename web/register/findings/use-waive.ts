/** Lets findings stand as they are, or takes that back. */
import { useMutation } from '@tanstack/react-query';
import { waiveFindings } from '../../api/register.ts';
import { useTold } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';

/** As many as the server takes at once. */
const AT_ONCE = 500;

interface WaiveOrder {
  ids: string[];
  waived: boolean;
  reason: string;
}

/** Says what was done, and lets it be undone. */
export function useWaive() {
  const { findings: words, things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const send = async ({ ids, ...order }: WaiveOrder) => {
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await waiveFindings({ ids: ids.slice(from, from + AT_ONCE), ...order });
    await refresh();
  };
  return useMutation({
    mutationFn: send,
    onSuccess: (_, order) => {
      const done = order.waived ? words.waivedDone(numberText(order.ids.length)) : words.unwaivedDone;
      told(done, () => send({ ...order, waived: !order.waived, reason: things.undoReason(order.reason) }));
    },
  });
}
