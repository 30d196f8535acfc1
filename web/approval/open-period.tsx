import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportingPeriod } from '../../src/duties/contract.ts';
import { isEarlyToOpen } from '../../src/duties/next-period.ts';
import { useRefreshCycle } from '../api/approval.ts';
import { openPeriod } from '../api/duties.ts';
import { ConfirmDialog } from '../design/confirm-dialog.tsx';
import { say } from '../design/toast.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

interface OpenPeriodProps {
  period: ReportingPeriod;
  today: string;
  /** Among other lines: what is opened is named by the line. */
  inLine?: boolean;
}

/** "Mở kỳ …": from then on units can enter; leads to the period. What is early is opened all the same, and said so. */
export function OpenPeriodButton({ period, today, inLine = false }: OpenPeriodProps) {
  const { approval: words } = useTexts();
  const navigate = useNavigate();
  const refresh = useRefreshCycle();
  const [asking, setAsking] = useState(false);
  const opening = useMutation({
    mutationFn: () => openPeriod(period.id),
    onSuccess: async () => {
      say(words.opened(period.name));
      await refresh();
      await navigate({ to: '/reporting/$periodId', params: { periodId: period.id } });
    },
  });
  const { due, rate, name, end } = period;
  // One whose day is long over can still be opened; it is not what to do now.
  const over = (due ?? end) < today;
  const early = isEarlyToOpen(period, today) ? words.openEarly(dateText(period.windowEnd ?? end)) : '';
  return (
    <>
      {inLine ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={words.openThis(name)}
          onClick={() => setAsking(true)}
        >
          {words.openInLine}
        </Button>
      ) : (
        <Button variant={over ? 'default' : 'filled'} onClick={() => setAsking(true)}>
          {words.openNext(name)}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={words.openTitle(name)}
          follows={
            <>
              {early && <strong>{`${early} `}</strong>}
              {words.openFollows(
                numberText(rate.expected),
                due === undefined ? '' : words.byDue(dateText(due)),
              )}
            </>
          }
          action={words.openNext(name)}
          busy={opening.isPending}
          error={opening.error}
          onConfirm={() => opening.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
