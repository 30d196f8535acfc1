import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { Whole } from '../../../src/progress/wholes/contract.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { NumberField } from '../../design/number-field.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useDecidingWhole } from './use-deciding.ts';

interface GiveDialogProps {
  whole: Whole;
  onClose: () => void;
}

interface Given {
  numerator?: number | undefined;
  denominator?: number | undefined;
  value?: number | undefined;
  text?: string | undefined;
  reason: string;
}

/** The figure of the commune as the standing office states it, where the parts are not added up. */
export function GiveDialog({ whole, onClose }: GiveDialogProps) {
  const { wholes: words, common, design } = useTexts();
  const typed = useTyped<Given>(
    { form: 'give-whole', record: `${whole.periodId} ${whole.thingId}` },
    { reason: '' },
  );
  const { value, put } = typed;
  const deciding = useDecidingWhole(whole);
  const give = async () => {
    const { reason, ...figure } = value;
    await deciding.mutateAsync({ action: 'give', reason, figure });
    typed.forget();
    onClose();
  };
  return (
    <Dialog title={words.giveTitle} onClose={onClose} typed={typed}>
      <Form onDone={() => void give().catch(() => undefined)}>
        <Stack gap="sm">
          <strong>{whole.name}</strong>
          <p className="soft">{words.giveText}</p>
          <Restored typed={typed} />
          <FigureFields whole={whole} value={value} put={put} />
          <Textarea
            label={common.reason}
            required
            minLength={3}
            maxLength={1000}
            autosize
            minRows={2}
            value={value.reason}
            onChange={(event) => put({ ...value, reason: event.currentTarget.value })}
          />
          <Problem error={deciding.error} kept={design.keptForm} />
          <DialogActions action={words.giveAction} busy={deciding.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface FieldsProps {
  whole: Whole;
  value: Given;
  put: (value: Given) => void;
}

/** A share by its parts, else a number or words. */
function FigureFields({ whole: { measure, unit }, value, put }: FieldsProps) {
  const { wholes: words } = useTexts();
  const kind = measure?.valueKind ?? 'number';
  if (kind === 'ratio')
    return (
      <Group grow align="flex-start">
        <NumberField
          required
          data-autofocus
          label={words.numerator}
          value={value.numerator}
          problem={words.numberWrong}
          onChange={(numerator) => put({ ...value, numerator })}
        />
        <NumberField
          required
          label={words.denominator}
          value={value.denominator}
          problem={words.numberWrong}
          onChange={(denominator) => put({ ...value, denominator })}
        />
      </Group>
    );
  if (kind === 'number')
    return (
      <NumberField
        required
        data-autofocus
        label={unit ? `${words.value} (${unit})` : words.value}
        value={value.value}
        problem={words.numberWrong}
        onChange={(number) => put({ ...value, value: number })}
      />
    );
  return (
    <TextInput
      required
      data-autofocus
      label={words.value}
      maxLength={1000}
      value={value.text ?? ''}
      onChange={(event) => put({ ...value, text: event.currentTarget.value })}
    />
  );
}
