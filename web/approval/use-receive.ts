import { useMutation } from '@tanstack/react-query';
import type { DutyItem } from '../../src/progress/contract.ts';
import { takeNoteStep, takeStep, useRefreshCycle } from '../api/approval.ts';
import { say } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Receives rows of a report as they are shown: what somebody changed meanwhile is refused as a whole. */
export function useReceive(dutyId: string) {
  const { approval: words } = useTexts();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: (items: readonly DutyItem[]) => takeStep(dutyId, { action: 'receive', items: named(items) }),
    onSuccess: (_, items) => say(words.received(numberText(items.length))),
    onSettled: refresh,
  });
}

/** Returns one row with the reason that the unit reads. */
export function useReturn(dutyId: string) {
  const { approval: words } = useTexts();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: ({ item, reason }: { item: DutyItem; reason: string }) =>
      takeStep(dutyId, { action: 'return', items: named([item]), reason }),
    onSuccess: async () => {
      say(words.returned);
      await refresh();
    },
  });
}

/** Receives a short text in the version that is shown. */
export function useReceiveText(dutyId: string) {
  const { shortText: words } = useTexts();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: (version: number) => takeNoteStep(dutyId, { action: 'receive', version }),
    onSuccess: () => say(words.receivedNow),
    onSettled: refresh,
  });
}

/** Returns a short text with the reason that the unit reads. */
export function useReturnText(dutyId: string) {
  const { approval: words } = useTexts();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: (order: { version: number; reason: string }) =>
      takeNoteStep(dutyId, { action: 'return', ...order }),
    onSuccess: async () => {
      say(words.returned);
      await refresh();
    },
  });
}

const named = (items: readonly DutyItem[]) => items.map(({ thingId, version }) => ({ thingId, version }));
