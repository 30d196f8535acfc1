import { say } from '../design/toast.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../api/accounts.ts';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import { TotpOff } from './totp-off.tsx';
import { PasswordForm } from './password-form.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';

export function SecurityPage() {
  const { accounts, shell } = useTexts();
  const client = useQueryClient();
  const { user, totp } = useMe();
  const [form, setForm] = useState(0);
  useTitle(accounts.security.title);
  const done = async (message: string) => {
    say(message);
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    setForm((count) => count + 1);
  };
  return (
    <div className="page" key={form}>
      <PageHead title={accounts.security.title} />
      <p>
        {user.name} ({user.userName}) · {accounts.security.role}: {shell.roles[user.role]}
      </p>
      <div style={{ maxWidth: '26rem' }}>
        <h2>{accounts.password.title}</h2>
        <PasswordForm onDone={() => void done(accounts.password.changed)} />
        <h2>{accounts.totp.title}</h2>
        {totp ? (
          <TotpOff onDone={() => void done(accounts.totp.off)} />
        ) : (
          <>
            <p>{accounts.totp.offer}</p>
            <TotpEnrolment onDone={() => void done(accounts.totp.done)} />
          </>
        )}
      </div>
    </div>
  );
}
