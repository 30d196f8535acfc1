import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DutyForm } from '../../src/progress/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { SecretDialog } from './secret-dialog.tsx';

/** The way out for what is reported by the rules of secrets, and the number under which it was. */
export function SecretPart({ form }: { form: DutyForm }) {
  const { progress } = useTexts();
  const words = progress.note;
  const [asking, setAsking] = useState(false);
  const { secretNumber } = form.duty;
  return (
    <>
      {secretNumber !== undefined && <p>{words.secretSaved(secretNumber)}</p>}
      {form.open && (
        <Button variant="default" mt="sm" onClick={() => setAsking(true)}>
          {words.secret}
        </Button>
      )}
      {asking && <SecretDialog duty={form.duty} onClose={() => setAsking(false)} />}
    </>
  );
}
