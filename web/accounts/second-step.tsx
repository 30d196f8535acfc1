import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery, verifyBackupCode, verifyTotp } from '../api/accounts.ts';
import { Form } from '../design/form.tsx';
import { useTexts } from '../i18n/texts.tsx';
import { codeProblem } from './code-problem.ts';
import { Frame } from './frame.tsx';

/** The code after the password, and the way back to the password. */
export function SecondStep({ onBack }: { onBack: () => void }) {
  const texts = useTexts();
  const words = texts.accounts.signIn;
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const verify = useMutation({
    mutationFn: () => (backup ? verifyBackupCode(code.trim()) : verifyTotp(code.replace(/\s/g, ''))),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  const change = () => {
    setBackup(!backup);
    setCode('');
    verify.reset();
  };
  return (
    <Frame title={words.codeTitle}>
      <Form onDone={() => verify.mutate()}>
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
              {codeProblem(verify.error, texts)}
            </div>
          )}
          <Button type="submit" loading={verify.isPending}>
            {words.codeSubmit}
          </Button>
          <Button variant="subtle" onClick={change}>
            {backup ? words.useApp : words.useBackup}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {words.back}
          </Button>
        </Stack>
      </Form>
    </Frame>
  );
}
