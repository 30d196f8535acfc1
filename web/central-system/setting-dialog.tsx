import { Checkbox, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CentralSetting } from '../../src/central-system/contract.ts';
import { setCentral, useCentralChanged } from '../api/central-system.ts';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { NumberField } from '../design/number-field.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';

const LAST_DAY = 31;

/** Whether the commune does it, and until which day of each month. */
export function SettingDialog({ setting, onClose }: { setting: CentralSetting; onClose: () => void }) {
  const { centralSystem, common } = useTexts();
  const words = centralSystem.setting;
  const changed = useCentralChanged();
  const { version, ...initial } = setting;
  const typed = useTyped({ form: 'central-setting', basis: version }, initial);
  const { value, put } = typed;
  const save = useMutation({
    mutationFn: () => setCentral({ ...value, version }),
    onSuccess: async () => {
      typed.forget();
      say(words.saved);
      await changed();
      onClose();
    },
  });
  return (
    <Dialog title={words.title} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack>
          <Restored typed={typed} />
          <Checkbox
            label={words.used}
            description={words.usedHint}
            checked={value.used}
            onChange={(event) => put({ ...value, used: event.currentTarget.checked })}
          />
          {value.used && (
            <NumberField
              label={words.day}
              description={words.dayHint}
              value={value.day}
              whole
              most={LAST_DAY}
              problem={words.dayWrong}
              onChange={(day) => {
                const { day: _, ...rest } = value;
                put(day === undefined ? rest : { ...rest, day });
              }}
            />
          )}
          <Problem error={save.error} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
