import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { canClosePeriod } from '../../src/approval/permissions.ts';
import type { Duty, ReportingPeriod } from '../../src/duties/contract.ts';
import { isSubmitted } from '../../src/duties/reporting-rate.ts';
import { closePeriod, reopenPeriod } from '../api/approval.ts';
import { useMe } from '../api/me.ts';
import { wholesOfPeriodQuery } from '../api/wholes.ts';
import { AskReason } from '../design/ask-reason.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { ConfirmDialog } from '../design/confirm-dialog.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { isOpenWhole } from './wholes-section.tsx';
import { useCycleAct } from './use-cycle-act.ts';

interface PeriodActsProps {
  period: ReportingPeriod;
  duties: readonly Duty[];
}

/** What the standing office does with the period as a whole. */
export function PeriodActs({ period, duties }: PeriodActsProps) {
  const { approval: words } = useTexts();
  const { user } = useMe();
  // What was asked for stays what it is while the period changes under it.
  const [asking, setAsking] = useState<'close' | 'reopen'>();
  const done = () => setAsking(undefined);
  if (period.version === undefined || !canClosePeriod(user, user.communeCode)) return null;
  const open = period.state === 'open';
  // Closing is the main thing once nothing waits any more.
  const waits = duties.some(({ state }) => state !== 'received');
  return (
    <>
      {open && (
        <ButtonLink variant="default" to="/reporting/on-behalf" search={{ period: period.id }}>
          {words.enterForUnits}
        </ButtonLink>
      )}
      <Button
        variant={open && !waits ? 'filled' : 'default'}
        onClick={() => setAsking(open ? 'close' : 'reopen')}
      >
        {open ? words.close : words.reopen}
      </Button>
      {asking === 'close' && <CloseDialog period={period} duties={duties} onClose={done} />}
      {asking === 'reopen' && <ReopenDialog period={period} onClose={done} />}
    </>
  );
}

function CloseDialog({ period, duties, onClose }: PeriodActsProps & { onClose: () => void }) {
  const texts = useTexts();
  const words = texts.approval;
  const closing = useCycleAct(
    () => closePeriod(period.id, { version: period.version ?? 0 }),
    () => words.closed(period.name),
  );
  const missing = duties.filter((duty) => !isSubmitted(duty)).map(({ unitName }) => unitName);
  const wholes = useQuery(wholesOfPeriodQuery(period.id));
  const open = (wholes.data ?? []).filter(isOpenWhole).map(({ name }) => `“${name}”`);
  const waiting = duties.reduce((sum, { toReceive }) => sum + toReceive, 0);
  return (
    <ConfirmDialog
      title={words.closeTitle(period.name)}
      follows={
        <>
          {missing.length === 0 ? words.closeAll : words.closeMissing(missing.join('; '))}
          {waiting > 0 && ` ${words.closeWaiting(numberText(waiting))}`}
          {open.length > 0 && ` ${texts.wholes.closing(open.join('; '))}`}
        </>
      }
      action={words.close}
      busy={closing.isPending}
      error={closing.error}
      onConfirm={() => closing.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function ReopenDialog({ period, onClose }: { period: ReportingPeriod; onClose: () => void }) {
  const { approval: words } = useTexts();
  const opening = useCycleAct(
    (reason: string) => reopenPeriod(period.id, { version: period.version ?? 0, reason }),
    () => words.reopened(period.name),
  );
  return (
    <AskReason
      place={{ form: 'reopen-period', record: period.id }}
      title={words.reopenTitle(period.name)}
      text={words.reopenText}
      action={words.reopen}
      busy={opening.isPending}
      error={opening.error}
      onDone={(reason) => opening.mutateAsync(reason)}
      onClose={onClose}
    />
  );
}
