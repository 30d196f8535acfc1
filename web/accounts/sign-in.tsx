import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  meQuery,
  signIn,
  signInOptionsQuery,
  singleSignOnUrl,
  verifyBackupCode,
  verifyTotp,
} from '../api/accounts.ts';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { keepPlace } from '../shell/way-back.ts';
import { Frame } from './frame.tsx';

/** Name and password, then the second step for those who have one. */
export function SignIn() {
  const [second, setSecond] = useState(false);
  return second ? <SecondStep /> : <FirstStep onSecond={() => setSecond(true)} />;
}

function FirstStep({ onSecond }: { onSecond: () => void }) {
  const { accounts } = useTexts();
  const words = accounts.signIn;
  const client = useQueryClient();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(userName.trim(), password),
    onSuccess: async (answer) => {
      if (answer.twoFactorRedirect) onSecond();
      else await client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Frame title={words.title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={words.userName}
            autoComplete="username"
            autoFocus
            required
            value={userName}
            onChange={(event) => setUserName(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.password}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Problem error={enter.error} />
          <Button type="submit" loading={enter.isPending}>
            {words.submit}
          </Button>
          <SingleSignOn />
          <p className="soft">{words.forgotten}</p>
        </Stack>
      </form>
    </Frame>
  );
}

/** Shown only where the installation is configured for it. */
function SingleSignOn() {
  const options = useQuery(signInOptionsQuery);
  const leave = useMutation({
    mutationFn: singleSignOnUrl,
    onSuccess: ({ url }) => {
      keepPlace(sessionStorage, window.location);
      window.location.assign(url);
    },
  });
  const name = options.data?.singleSignOn?.name;
  if (!name) return null;
  return (
    <>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {name}
      </Button>
      <Problem error={leave.error} />
    </>
  );
}

function SecondStep() {
  const { accounts } = useTexts();
  const words = accounts.signIn;
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const verify = useMutation({
    mutationFn: () => (backup ? verifyBackupCode(code.trim()) : verifyTotp(code.replace(/\s/g, ''))),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate();
  };
  return (
    <Frame title={words.codeTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={backup ? words.backupCode : words.code}
            autoComplete="one-time-code"
            inputMode={backup ? 'text' : 'numeric'}
            autoFocus
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {verify.error && (
            <div className="problem" role="alert">
              {words.codeFailed}
            </div>
          )}
          <Button type="submit" loading={verify.isPending}>
            {words.codeSubmit}
          </Button>
          <Button variant="subtle" onClick={() => setBackup(!backup)}>
            {backup ? words.useApp : words.useBackup}
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
