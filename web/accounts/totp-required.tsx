import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { meQuery } from '../api/accounts.ts';
import { Waiting } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { Frame } from './frame.tsx';

const TotpEnrolment = lazy(() => import('./totp-enrolment.tsx').then((m) => ({ default: m.TotpEnrolment })));

/** Asked of those whose role needs two steps, before anything else. */
export function RequiredTotp() {
  const words = useTexts().accounts.totp;
  const client = useQueryClient();
  return (
    <Frame title={words.title}>
      <p>{words.why}</p>
      <Suspense fallback={<Waiting />}>
        <TotpEnrolment onDone={() => void client.invalidateQueries({ queryKey: meQuery.queryKey })} />
      </Suspense>
    </Frame>
  );
}
