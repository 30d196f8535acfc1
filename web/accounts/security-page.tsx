import '../i18n/rooms/things.ts';
import { say } from '../design/toast.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rolesOf } from '../../src/shared/who-acts.ts';
import { meQuery } from '../api/accounts.ts';
import { Card } from '../design/card.tsx';
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
  const roles = rolesOf(user)
    .map((role) => shell.roles[role])
    .join(', ');
  const done = async (message: string) => {
    say(message);
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    setForm((count) => count + 1);
  };
  return (
    <div className="page" key={form}>
      <PageHead
        title={accounts.security.title}
        about={`${user.name} (${user.userName}) · ${accounts.security.role}: ${roles}`}
      />
      <div className="cards-beside">
        <Card title={accounts.password.title}>
          <PasswordForm onDone={() => void done(accounts.password.changed)} />
        </Card>
        <Card title={accounts.totp.title}>
          {totp ? (
            <TotpOff onDone={() => void done(accounts.totp.off)} />
          ) : (
            <>
              <p>{accounts.totp.offer}</p>
              <TotpEnrolment onDone={() => void done(accounts.totp.done)} />
            </>
          )}
        </Card>
      </div>
    </div>
  );
}
