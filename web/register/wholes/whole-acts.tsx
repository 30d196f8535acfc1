import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WholeAction } from '../../../src/approval/wholes/contract.ts';
import { availableWholeSteps } from '../../../src/approval/wholes/whole-steps.ts';
import type { Whole } from '../../../src/progress/wholes/contract.ts';
import { useMe } from '../../api/me.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { useDecidingWhole } from './use-deciding.ts';
import { countedText, coverageText } from './whole-text.ts';

/** What the standing office can decide of it now; nothing for others. */
export function WholeActs({ whole }: { whole: Whole }) {
  const texts = useTexts();
  const { wholes: words } = texts;
  const { user } = useMe();
  const [asking, setAsking] = useState<WholeAction>();
  const { communeCode } = user;
  const steps = availableWholeSteps(user, {
    communeCode,
    state: whole.state,
    said: whole.said !== undefined,
  });
  const labels = {
    take: words.take(coverageText(whole, texts)),
    give: words.give,
    withdraw: words.withdraw,
  };
  const onClose = () => setAsking(undefined);
  if (steps.length === 0) return null;
  return (
    <div className="acts no-print">
      {steps.map(({ action }) => (
        <Button key={action} size="compact-sm" variant="default" onClick={() => setAsking(action)}>
          {labels[action]}
        </Button>
      ))}
      {asking === 'give' && <GiveDialog whole={whole} onClose={onClose} />}
      {(asking === 'take' || asking === 'withdraw') && (
        <ReasonDialog whole={whole} action={asking} onClose={onClose} />
      )}
    </div>
  );
}

interface ReasonDialogProps {
  whole: Whole;
  action: 'take' | 'withdraw';
  onClose: () => void;
}

function ReasonDialog({ whole, action, onClose }: ReasonDialogProps) {
  const texts = useTexts();
  const { wholes: words } = texts;
  const deciding = useDecidingWhole(whole);
  const value = whole.said ? countedText(whole.said, texts) : '';
  const [title, text, act] = {
    take: [words.takeTitle, words.takeText(value, coverageText(whole, texts)), words.takeAction] as const,
    withdraw: [words.withdrawTitle, words.withdrawText, words.withdrawAction] as const,
  }[action];
  return (
    <AskReason
      place={{ form: `${action}-whole`, record: `${whole.periodId} ${whole.thingId}` }}
      title={title}
      text={text}
      action={act}
      busy={deciding.isPending}
      error={deciding.error}
      onDone={(reason) => deciding.mutateAsync({ action, reason })}
      onClose={onClose}
    >
      <strong>{whole.name}</strong>
    </AskReason>
  );
}
