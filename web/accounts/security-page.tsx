import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../shell/me.ts';
import { PasswordForm } from './password-form.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';

export function SecurityPage() {
  const { accounts, shell } = useTexts();
  const { user } = useMe();
  const [form, setForm] = useState(0);
  useTitle(accounts.security.title);
  const done = (message: string) => {
    notifications.show({ message });
    setForm((count) => count + 1);
  };
  return (
    <div className="page" key={form}>
      <h1>{accounts.security.title}</h1>
      <p>
        {user.name} ({user.userName}) · {accounts.security.role}: {shell.roles[user.role]}
      </p>
      <div style={{ maxWidth: '26rem' }}>
        <h2>{accounts.password.title}</h2>
        <PasswordForm onDone={() => done(accounts.password.changed)} />
        <h2>{accounts.totp.title}</h2>
        <p>{accounts.totp.offer}</p>
        <TotpEnrolment onDone={() => done(accounts.totp.done)} />
      </div>
    </div>
  );
}
