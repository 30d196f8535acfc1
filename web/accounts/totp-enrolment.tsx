import { Button, Code, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { encode } from 'uqr';
import { enrolTotp, verifyTotp } from '../api/accounts.ts';
import { CopyButton } from '../design/copy-button.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { codeProblem } from './code-problem.ts';

/** The modules of a QR code as one path, so that no inline style or picture from elsewhere is needed. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="220" height="220" role="img" aria-label={label}>
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="var(--sheet)" />
      <path d={path} fill="var(--sheet-ink)" />
    </svg>
  );
}

/** Turns two-step sign-in on: password, QR code, first code, backup codes. */
export function TotpEnrolment({ onDone }: { onDone: () => void }) {
  const texts = useTexts();
  const { accounts } = texts;
  const { totp } = accounts;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const enrol = useMutation({ mutationFn: () => enrolTotp(password) });
  const verify = useMutation({ mutationFn: () => verifyTotp(code.replace(/\s/g, '')), onSuccess: onDone });
  const uri = enrol.data?.totpURI;
  const backupCodes = enrol.data?.backupCodes.join('\n') ?? '';
  const submit = () => {
    if (uri === undefined) enrol.mutate();
    else verify.mutate();
  };
  if (uri === undefined) {
    return (
      <Form onDone={submit}>
        <Stack gap="sm">
          <PasswordInput
            label={accounts.signIn.password}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Problem error={enrol.error} />
          <Button type="submit" loading={enrol.isPending}>
            {totp.begin}
          </Button>
        </Stack>
      </Form>
    );
  }
  return (
    <Form onDone={submit}>
      <Stack gap="sm">
        <p>{totp.scan}</p>
        <QrCode text={uri} label={totp.qr} />
        <p>
          {totp.manual} <Code>{new URL(uri).searchParams.get('secret')}</Code>
        </p>
        <p>{totp.codes}</p>
        <Code block>{backupCodes}</Code>
        <CopyButton text={backupCodes} />
        <TextInput
          label={accounts.signIn.code}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          error={verify.error ? codeProblem(verify.error, texts) : undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={verify.isPending}>
          {totp.verify}
        </Button>
      </Stack>
    </Form>
  );
}
