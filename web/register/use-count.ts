/** General tasks become tasks, goals in words indicators, or no longer. */
import { useMutation } from '@tanstack/react-query';
import type { RowKind } from '../../src/register/contract.ts';
import { countThings } from '../api/register.ts';
import { useTold } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useRefresh } from './use-refresh.ts';

export interface CountOrder {
  ids: string[];
  kind: RowKind | 'both';
  counted: boolean;
  reason: string;
}

/** Counts them, says so, and lets it be taken back. */
export function useCount() {
  const { things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const send = async ({ ids, counted, reason }: CountOrder) => {
    await countThings({ ids, counted, reason });
    await refresh();
  };
  return useMutation({
    mutationFn: send,
    onSuccess: (_, order) => {
      const words = order.counted ? things.countDone : things.uncountDone;
      const back = { ...order, counted: !order.counted, reason: things.undoReason(order.reason) };
      told(words[order.kind](numberText(order.ids.length)), () => send(back));
    },
  });
}
