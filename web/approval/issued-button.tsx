import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { canAnswerForCommune } from '../../src/approval/permissions.ts';
import type { Duty, IssuedReport } from '../../src/duties/contract.ts';
import { answerIssued, useRefreshCycle } from '../api/approval.ts';
import { useMe } from '../api/me.ts';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { useTold } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';

interface IssuedProps {
  /** One that the commune itself owes. */
  duty: Duty;
  today: string;
}

/** "Đã gửi…": by which issued report it was answered; nothing for those who may not say so. */
export function IssuedButton({ duty, today }: IssuedProps) {
  const { approval, common } = useTexts();
  const { user } = useMe();
  const [asking, setAsking] = useState(false);
  const act = duty.issued ? common.edit : approval.issued.open;
  if (!canAnswerForCommune(user, user.communeCode) || duty.secretNumber !== undefined) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant={duty.issued ? 'subtle' : 'default'}
        className="no-print"
        aria-label={approval.issued.label(act, duty.periodName)}
        onClick={() => setAsking(true)}
      >
        {act}
      </Button>
      {asking && <IssuedDialog duty={duty} today={today} onClose={() => setAsking(false)} />}
    </>
  );
}

const formOf = ({ issued }: Duty, today: string) => ({
  number: issued?.number ?? '',
  issuedOn: issued?.issuedOn ?? today,
  recipient: issued?.recipient ?? '',
  note: issued?.note ?? '',
});

/** What is empty is not given. */
function reportOf({ number, issuedOn, recipient, note }: ReturnType<typeof formOf>): IssuedReport {
  const [to, more] = [recipient.trim(), note.trim()];
  return { number: number.trim(), issuedOn, ...(to && { recipient: to }), ...(more && { note: more }) };
}

function IssuedDialog({ duty, today, onClose }: IssuedProps & { onClose: () => void }) {
  const { approval, design } = useTexts();
  const words = approval.issued;
  const refresh = useRefreshCycle();
  const told = useTold();
  const typed = useTyped(
    { form: 'issued-report', record: duty.id, basis: duty.version },
    formOf(duty, today),
  );
  const save = useMutation({
    mutationFn: (issued: IssuedReport | null) => answerIssued(duty.id, { version: duty.version, issued }),
    onSuccess: async (_, issued) => {
      typed.forget();
      onClose();
      const back = { version: duty.version + 1, issued: duty.issued ?? null };
      told(issued ? words.said(issued.number) : words.takenBack, async () => {
        await answerIssued(duty.id, back);
        await refresh();
      });
      await refresh();
    },
  });
  const { value, put } = typed;
  return (
    <Dialog title={words.title(duty.periodName)} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate(reportOf(value))}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <Group align="flex-start" grow>
            <TextInput
              required
              data-autofocus
              label={words.number}
              placeholder={words.numberHint}
              maxLength={160}
              value={value.number}
              onChange={(event) => put({ ...value, number: event.currentTarget.value })}
            />
            <DateField
              required
              label={words.issuedOn}
              value={value.issuedOn || undefined}
              onChange={(iso) => put({ ...value, issuedOn: iso ?? '' })}
            />
          </Group>
          <TextInput
            label={words.recipient}
            maxLength={500}
            value={value.recipient}
            onChange={(event) => put({ ...value, recipient: event.currentTarget.value })}
          />
          <TextInput
            label={words.note}
            maxLength={1000}
            value={value.note}
            onChange={(event) => put({ ...value, note: event.currentTarget.value })}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions
            action={words.save}
            busy={save.isPending}
            beside={
              duty.issued && (
                <Button variant="subtle" onClick={() => save.mutate(null)}>
                  {words.takeBack}
                </Button>
              )
            }
          />
        </Stack>
      </Form>
    </Dialog>
  );
}
