import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePassword, meQuery } from '../api/accounts.ts';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { Frame } from './frame.tsx';

/** The form that changes the person's own password. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const words = useTexts().accounts.password;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const differs = repeat !== '' && repeat !== next;
  const change = useMutation({ mutationFn: () => changePassword(current, next), onSuccess: onDone });
  const submit = () => {
    if (next === repeat) change.mutate();
  };
  return (
    <Form onDone={submit}>
      <Stack gap="sm">
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.next}
          description={words.hint}
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.repeat}
          autoComplete="new-password"
          required
          value={repeat}
          error={differs ? words.differs : undefined}
          onChange={(event) => setRepeat(event.currentTarget.value)}
        />
        <Problem error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {words.submit}
        </Button>
      </Stack>
    </Form>
  );
}

/** Asked at the first sign-in, before anything else. */
export function FirstPassword() {
  const words = useTexts().accounts.password;
  const client = useQueryClient();
  return (
    <Frame title={words.firstTitle}>
      <p>{words.firstText}</p>
      <PasswordForm onDone={() => void client.invalidateQueries({ queryKey: meQuery.queryKey })} />
    </Frame>
  );
}
