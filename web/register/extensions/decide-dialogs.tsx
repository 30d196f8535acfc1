import { Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { DecideExtension, Extension } from '../../../src/approval/extensions/contract.ts';
import { newDueProblem } from '../../../src/approval/extensions/extension-steps.ts';
import { useRefreshCycle } from '../../api/approval.ts';
import { decideExtension } from '../../api/extensions.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { say } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useToday } from '../../format/use-today.ts';

const DONE = {
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  revoke: 'revoked',
} as const satisfies Record<DecideExtension['action'], string>;

/** Takes a step of an extension, and says so. */
export function useDeciding({ id, version }: Extension) {
  const { extensions: words } = useTexts();
  const refresh = useRefreshCycle();
  return useMutation({
    mutationFn: (order: Omit<DecideExtension, 'version'>) => decideExtension(id, { ...order, version }),
    onSuccess: async (_, { action }) => {
      say(words[DONE[action]]);
      await refresh();
    },
  });
}

interface DecideProps {
  extension: Extension;
  onClose: () => void;
}

/** The day that was asked for stands in the field; whoever decides may write another. */
export function GrantDialog({ extension, onClose }: DecideProps) {
  const { extensions: words, design } = useTexts();
  const today = useToday();
  const typed = useTyped(
    { form: 'grant-extension', record: extension.id },
    { due: extension.askedDue, document: '' },
  );
  const { value, put } = typed;
  const deciding = useDeciding(extension);
  const document = value.document.trim();
  const grant = async () => {
    await deciding.mutateAsync({ action: 'grant', due: value.due, ...(document !== '' && { document }) });
    typed.forget();
    onClose();
  };
  return (
    <Dialog title={words.grantTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => void grant().catch(() => undefined)}>
        <Stack gap="sm">
          <p className="soft">
            {words.askedDue(dateText(extension.askedDue))}, {words.former(dateText(extension.formerDue))}.
          </p>
          <Restored typed={typed} />
          <DateField
            required
            data-autofocus
            label={words.due}
            value={value.due || undefined}
            problem={value.due === '' ? undefined : newDueProblem(value.due, extension.formerDue, today)}
            onChange={(iso) => put({ ...value, due: iso ?? '' })}
          />
          <TextInput
            label={words.document}
            description={words.documentHint}
            maxLength={1000}
            value={value.document}
            onChange={(event) => put({ ...value, document: event.currentTarget.value })}
          />
          <Problem error={deciding.error} kept={design.keptForm} />
          <DialogActions action={words.grantAction} busy={deciding.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

/** Refuses what was asked for, or revokes what was granted, with the reason. */
export function RefuseDialog({ extension, action, onClose }: DecideProps & { action: 'refuse' | 'revoke' }) {
  const { extensions: words } = useTexts();
  const deciding = useDeciding(extension);
  const [title, text, act] = {
    refuse: [words.refuseTitle, words.refuseText, words.refuseAction] as const,
    revoke: [words.revokeTitle, words.revokeText, words.revokeAction] as const,
  }[action];
  return (
    <AskReason
      place={{ form: `${action}-extension`, record: extension.id }}
      title={title}
      text={text}
      action={act}
      busy={deciding.isPending}
      error={deciding.error}
      onDone={(reason) => deciding.mutateAsync({ action, reason })}
      onClose={onClose}
    />
  );
}
