/** Ticking rows as typed there, with the way back. */
import { useMutation } from '@tanstack/react-query';
import type { CentralLine } from '../../src/central-system/contract.ts';
import { enterRows, undoEntries, useCentralChanged } from '../api/central-system.ts';
import { useTold } from '../design/toast.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

type Seen = Pick<CentralLine, 'thingId' | 'digest' | 'values'>;

/** What is sent is the digest of the values that are on the screen. @param onEntered before the list is another one */
export function useEntering(onEntered: (lines: readonly Seen[]) => void) {
  const { centralSystem: words } = useTexts();
  const changed = useCentralChanged();
  const told = useTold();
  const takeBack = async (ids: string[]) => {
    await undoEntries({ ids });
    await changed();
  };
  const enter = useMutation({
    mutationFn: (lines: readonly Seen[]) =>
      enterRows({ rows: lines.map(({ thingId, digest }) => ({ thingId, digest })) }),
    onSuccess: async ({ ids }, lines) => {
      const [first] = lines;
      const message =
        first && lines.length === 1
          ? words.entered(first.values.name ?? '')
          : words.enteredMany(numberText(lines.length));
      told(message, () => takeBack(ids));
      onEntered(lines);
      await changed();
    },
    // What the refusal speaks of is what the list shows next.
    onError: changed,
  });
  const undo = useMutation({
    mutationFn: (id: string) => takeBack([id]),
    onSuccess: () => told(words.undone),
    onError: changed,
  });
  return { enter, undo };
}
