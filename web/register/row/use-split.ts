/** Mentions become a thing of their own; joining it again takes that back. */
import { useMutation } from '@tanstack/react-query';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { joinThings, splitThing } from '../../api/register.ts';
import { useTold } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';

export function useSplit({ row, mentions: whole }: Pick<RegisterDetail, 'row' | 'mentions'>) {
  const { things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ mentions, reason }: { mentions: string[]; reason: string }) => {
      const left = await splitThing(row.kind, row.id, { version: row.version, mentions, reason });
      told(things.splitDone, async () => {
        await joinThings(row.kind, row.id, {
          version: left.row.version,
          other: left.taken.id,
          otherVersion: left.taken.version,
          lead: whole[0]?.id,
          reason: things.undoReason(reason),
        });
        await refresh();
      });
    },
    onSettled: refresh,
  });
}
