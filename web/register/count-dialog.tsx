import type { RowKind } from '../../src/register/contract.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useCount } from './use-count.ts';

interface CountDialogProps {
  kind: RowKind | 'both';
  ids: string[];
  /** Whether they count from now on. */
  counted: boolean;
  onDone?: () => void;
  onClose: () => void;
}

/** Asks why general tasks become tasks, goals in words indicators, or no longer. */
export function CountDialog({ kind, ids, counted, onDone, onClose }: CountDialogProps) {
  const { things } = useTexts();
  const count = useCount();
  const action = (counted ? things.count : things.uncount)[kind];
  return (
    <AskReason
      place={{ form: 'count', record: ids.length === 1 ? ids[0] : kind }}
      title={ids.length > 1 ? `${action} (${numberText(ids.length)})` : action}
      text={things.countText}
      action={action}
      busy={count.isPending}
      error={count.error}
      onDone={async (reason) => {
        await count.mutateAsync({ ids, kind, counted, reason });
        onDone?.();
      }}
      onClose={onClose}
    />
  );
}
