import { Outlet } from '@tanstack/react-router';
import { FirstPassword } from '../accounts/password-form.tsx';
import { SignIn } from '../accounts/sign-in.tsx';
import { RequiredTotp } from '../accounts/totp-required.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { MeContext, useMeQuery } from './me.ts';
import { TopBar } from './top-bar.tsx';

/** The frame of every screen for signed-in people; whoever is not gets the sign-in form at the same address. */
export function SignedInShell() {
  const { common } = useTexts();
  const me = useMeQuery();
  if (me.isPending) return <Waiting />;
  if (me.data === undefined) {
    return (
      <main className="page">
        <Problem error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  if (me.data === null) return <SignIn />;
  if (me.data.mustChangePassword) return <FirstPassword />;
  if (me.data.mustEnableTotp) return <RequiredTotp />;
  return (
    <MeContext value={me.data}>
      <a className="skip" href="#content">
        {common.skipToContent}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <IdleNotice minutes={me.data.idleMinutes} />
    </MeContext>
  );
}
