import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { disableTotp } from '../api/accounts.ts';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';

/** Says that two-step sign-in is on, and turns it off for who knows the password. */
export function TotpOff({ onDone }: { onDone: () => void }) {
  const { accounts } = useTexts();
  const [password, setPassword] = useState('');
  const turnOff = useMutation({ mutationFn: () => disableTotp(password), onSuccess: onDone });
  return (
    <Form onDone={() => turnOff.mutate()}>
      <Stack gap="sm">
        <p>{accounts.totp.on}</p>
        <PasswordInput
          label={accounts.signIn.password}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Problem error={turnOff.error} />
        <Button type="submit" variant="default" loading={turnOff.isPending}>
          {accounts.totp.turnOff}
        </Button>
      </Stack>
    </Form>
  );
}
