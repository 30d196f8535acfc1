import { notifications } from '@mantine/notifications';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Activity, useEffect, useState } from 'react';
import type { Me } from '../../src/accounts/contract.ts';
import { FirstPassword } from '../accounts/password-form.tsx';
import { SignIn } from '../accounts/sign-in.tsx';
import { RequiredTotp } from '../accounts/totp-required.tsx';
import { sweepTexts } from '../design/kept-text.ts';
import { Problem, Waiting } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { AddTaskEverywhere } from './add-task-everywhere.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { MeContext, useMeQuery } from '../api/me.ts';
import css from './shell.module.css';
import { DelegationNotice } from './delegation-notice.tsx';
import { TopBar } from './top-bar.tsx';
import { useHand, useHoldLoaded } from './use-held-screen.ts';
import { useTellTabs } from './use-tell-tabs.ts';
import { takePlace } from '../api/way-back.ts';

/**
 * The frame of every screen for signed-in people; whoever is not gets the sign-in form at the same address. A session
 * that ends takes the screen out of sight with everything typed on it, and gives it back to the same person only.
 */
export function SignedInShell() {
  const { shell } = useTexts();
  const me = useMeQuery();
  const ready = me.data && !me.data.mustChangePassword && !me.data.mustEnableTotp ? me.data : undefined;
  const [owner, setOwner] = useState<Me>();
  const another = me.data && me.data.user.userId !== owner?.user.userId;
  const next = ready ?? (another ? undefined : owner);
  if (next !== owner) setOwner(next);
  useTellTabs(me.data === undefined ? undefined : (me.data?.user.userId ?? ''));
  useHoldLoaded(next !== undefined && !ready);
  return (
    <>
      {next && me.data === null && (
        <p className="notice narrow" role="status">
          {shell.sessionOver(next.user.name)}
        </p>
      )}
      {!ready && <Gate me={me} />}
      {next && (
        <Activity key={next.user.userId} mode={ready ? 'visible' : 'hidden'}>
          <Screens me={next} />
        </Activity>
      )}
    </>
  );
}

/** What stands before the screens. */
function Gate({ me }: { me: ReturnType<typeof useMeQuery> }) {
  if (me.isPending) return <Waiting />;
  if (me.data === undefined) {
    return (
      <main className="page">
        <Problem error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  if (me.data === null) return <SignIn />;
  return me.data.mustChangePassword ? <FirstPassword /> : <RequiredTotp />;
}

function Screens({ me }: { me: Me }) {
  const { common } = useTexts();
  const { history } = useRouter();
  useHand();
  useEffect(() => {
    sweepTexts(localStorage, Date.now());
    const place = takePlace(sessionStorage);
    if (place !== undefined) history.replace(place);
    return () => notifications.clean();
  }, [history]);
  return (
    <MeContext value={me}>
      <a className="skip" href="#content">
        {common.skipToContent}
      </a>
      <TopBar />
      <DelegationNotice />
      <main id="content" className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
      <BottomBar />
      <AddTaskEverywhere />
      <IdleNotice person={me.user.userId} minutes={me.idleMinutes} />
    </MeContext>
  );
}
