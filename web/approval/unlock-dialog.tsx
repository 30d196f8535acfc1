import { useState } from 'react';
import type { Duty } from '../../src/duties/contract.ts';
import { addDays } from '../../src/shared/dates.ts';
import { unlockPeriod } from '../api/approval.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { DateField } from '../design/date-field.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { useCycleAct } from './use-cycle-act.ts';

interface UnlockDialogProps {
  duty: Duty;
  today: string;
  onClose: () => void;
}

/** Days that are proposed; the server says how many there may be. */
const PROPOSED_DAYS = 3;

/** A closed period moves again for one unit, until the end of a day and for a reason. */
export function UnlockDialog({ duty, today, onClose }: UnlockDialogProps) {
  const { approval: words } = useTexts();
  const [until, setUntil] = useState<string | undefined>(addDays(today, PROPOSED_DAYS));
  const unlocking = useCycleAct(
    (reason: string) =>
      unlockPeriod(duty.periodId, { unitId: duty.unitId, reason, until: `${until}T23:59:59+07:00` }),
    () => words.unlocked(duty.unitName),
  );
  return (
    <AskReason
      place={{ form: 'unlock-period', record: duty.id }}
      title={`${words.unlock}: ${duty.unitName}`}
      text={words.unlockText}
      ready={until !== undefined}
      action={words.unlock}
      busy={unlocking.isPending}
      error={unlocking.error}
      onDone={(reason) => unlocking.mutateAsync(reason)}
      onClose={onClose}
    >
      <DateField label={words.until} value={until} onChange={setUntil} data-autofocus />
    </AskReason>
  );
}
