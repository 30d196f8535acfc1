import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery, signIn, signInOptionsQuery, singleSignOnUrl } from '../api/accounts.ts';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { keepPlace } from '../api/way-back.ts';
import { Frame } from './frame.tsx';
import { SecondStep } from './second-step.tsx';

/** Name and password, then the second step for those who have one. */
export function SignIn() {
  const [second, setSecond] = useState(false);
  return second ? (
    <SecondStep onBack={() => setSecond(false)} />
  ) : (
    <FirstStep onSecond={() => setSecond(true)} />
  );
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
  return (
    <Frame title={words.title}>
      <Form onDone={() => enter.mutate()}>
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
      </Form>
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
