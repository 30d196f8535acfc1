import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import { AskReason } from '../../../design/ask-reason.tsx';
import { numberText } from '../../../format/numbers.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import type { Waiving } from './use-waiving.ts';

interface WaiveDialogProps {
  importId: string;
  findings: readonly DraftFinding[];
  waiving: Waiving;
  onClose: () => void;
}

/** Asks why findings are let stand; one reason for all of them. */
export function WaiveDialog({ importId, findings, waiving, onClose }: WaiveDialogProps) {
  const words = useTexts().findings;
  const keys = findings.map(({ key }) => key);
  const [first] = findings;
  if (!first) return null;
  const many = keys.length === 1 ? undefined : numberText(keys.length);
  return (
    <AskReason
      place={{ form: 'waive', record: `${importId} ${keys.join(' ')}` }}
      title={many === undefined ? words.waiveTitle : words.waiveManyTitle(many)}
      text={many === undefined ? `${first.detail} ${words.waiveText}` : words.waiveManyText(many)}
      action={words.waive}
      busy={waiving.isPending}
      error={waiving.error}
      onDone={(reason) => waiving.mutateAsync({ keys, waived: true, reason })}
      onClose={onClose}
    />
  );
}
