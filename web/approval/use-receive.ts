/** Receiving and returning, always in the version that is shown: what somebody changed meanwhile is refused as a whole. */
import type { DutyItem } from '../../src/progress/contract.ts';
import { takeNoteStep, takeStep } from '../api/approval.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useCycleAct } from './use-cycle-act.ts';

/** Receives rows of a report. */
export function useReceive(dutyId: string) {
  const { approval: words } = useTexts();
  return useCycleAct(
    (items: readonly DutyItem[]) => takeStep(dutyId, { action: 'receive', items: named(items) }),
    (items) => words.received(numberText(items.length)),
  );
}

/** Returns one row with the reason that the unit reads; taken back at once where the unit has not begun with it. */
export function useReturn(dutyId: string) {
  const { approval: words } = useTexts();
  return useCycleAct(
    ({ item, reason }: { item: DutyItem; reason: string }) =>
      takeStep(dutyId, { action: 'return', items: named([item]), reason }),
    () => words.returned,
    ({ items }) => takeStep(dutyId, { action: 'undo-return', items: named(items) }),
  );
}

/** Receives a short text. */
export function useReceiveText(dutyId: string) {
  const { shortText: words } = useTexts();
  return useCycleAct(
    (version: number) => takeNoteStep(dutyId, { action: 'receive', version }),
    () => words.receivedNow,
  );
}

/** Returns a short text with the reason that the unit reads. */
export function useReturnText(dutyId: string) {
  const { approval: words } = useTexts();
  return useCycleAct(
    (order: { version: number; reason: string }) => takeNoteStep(dutyId, { action: 'return', ...order }),
    () => words.returned,
    ({ version }) => takeNoteStep(dutyId, { action: 'undo-return', version }),
  );
}

const named = (items: readonly Pick<DutyItem, 'thingId' | 'version'>[]) =>
  items.map(({ thingId, version }) => ({ thingId, version }));
