/** Deciding about what several plans state alike; each decision can be taken back at once, and later. */
import { useMutation } from '@tanstack/react-query';
import type { DecidedPair, SameDecision, SamePair } from '../../../src/register/same/contract.ts';
import { decideSame, reopenSame } from '../../api/same.ts';
import { say, useTold } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';

const asShown = ({ one, other }: SamePair) => ({
  kind: one.kind,
  one: { id: one.id, version: one.version },
  other: { id: other.id, version: other.version },
});

const takeBack = async (decided: readonly DecidedPair[]) =>
  await reopenSame({
    pairs: decided.map(({ one, other, version }) => ({ one: one.id, other: other.id, version })),
  });

export function useDecideSame() {
  const { several: words } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ decision, pairs }: { decision: SameDecision; pairs: readonly SamePair[] }) =>
      decideSame({ decision, pairs: pairs.map(asShown) }),
    onSuccess: (decided, { decision, pairs }) =>
      told(decision === 'same' ? words.joined(numberText(pairs.length)) : words.differs, async () => {
        await takeBack(decided);
        await refresh();
      }),
    onSettled: refresh,
  });
}

export function useReopenSame() {
  const { several: words } = useTexts();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (pair: DecidedPair) => takeBack([pair]),
    onSuccess: () => say(words.undone),
    onSettled: refresh,
  });
}
