import '../../i18n/rooms/extensions.ts';
import { Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { newDueProblem } from '../../../src/approval/extensions/extension-steps.ts';
import { useRefreshCycle } from '../../api/approval.ts';
import { beginExtension } from '../../api/extensions.ts';
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

interface BeginDialogProps {
  taskId: string;
  /** The deadline that holds now. */
  formerDue: string;
  action: 'ask' | 'extend';
  onClose: () => void;
}

/** A new deadline and why: asked for, or given at once. */
export function BeginDialog({ taskId, formerDue, action, onClose }: BeginDialogProps) {
  const { extensions: words, common, design } = useTexts();
  const refresh = useRefreshCycle();
  const today = useToday();
  const typed = useTyped(
    { form: `extension-${action}`, record: taskId },
    { due: '', reason: '', document: '' },
  );
  const { value, put } = typed;
  const document = value.document.trim();
  const save = useMutation({
    mutationFn: () =>
      beginExtension(taskId, {
        action,
        formerDue,
        due: value.due,
        reason: value.reason.trim(),
        ...(action === 'extend' && document !== '' && { document }),
      }),
    onSuccess: async () => {
      typed.forget();
      onClose();
      say(action === 'ask' ? words.asked : words.extended);
      await refresh();
    },
  });
  const asks = action === 'ask';
  return (
    <Dialog title={asks ? words.askTitle : words.extendTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <p className="soft">
            {words.now(dateText(formerDue))} {asks ? words.askText : words.extendText}
          </p>
          <Restored typed={typed} />
          <DateField
            required
            data-autofocus
            label={words.due}
            value={value.due || undefined}
            problem={value.due === '' ? undefined : newDueProblem(value.due, formerDue, today)}
            onChange={(iso) => put({ ...value, due: iso ?? '' })}
          />
          <Textarea
            required
            label={words.reason}
            autosize
            minRows={2}
            minLength={3}
            maxLength={1000}
            value={value.reason}
            description={common.reasonHint}
            onChange={(event) => put({ ...value, reason: event.currentTarget.value })}
          />
          {!asks && (
            <TextInput
              label={words.document}
              description={words.documentHint}
              maxLength={1000}
              value={value.document}
              onChange={(event) => put({ ...value, document: event.currentTarget.value })}
            />
          )}
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={asks ? words.askAction : words.extendAction} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
