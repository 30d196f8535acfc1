import '../../i18n/rooms/outside.ts';
import '../../i18n/rooms/things.ts';
import { Select, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefreshCycle } from '../../api/approval.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { addTask, attachFile, takeBackTask } from '../../api/outside-tasks.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem, reasonText } from '../../design/notices.tsx';
import { Restored } from '../../design/restored.tsx';
import { say, useTold } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';
import { useToday } from '../../format/use-today.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { isUnclear, NO_TASK, type NewTask, orderOf } from './new-task.ts';
import { SourceFields } from './source-fields.tsx';

/** Saves the task, then its file; what went wrong with the file is said, the task stands. */
function useAdding(onAdded: () => void) {
  const texts = useTexts();
  const words = texts.outside;
  const told = useTold();
  const refresh = useRefresh();
  const refreshCycle = useRefreshCycle();
  const today = useToday();
  return useMutation({
    mutationFn: async ({ task, file }: { task: NewTask; file: File | undefined }) => {
      const { id, version, planId } = await addTask(orderOf(task, today));
      onAdded();
      told(words.added(task.name.trim()), async () => {
        await takeBackTask(id, version);
        await Promise.all([refresh(), refreshCycle()]);
      });
      if (file)
        await attachFile(planId, file).catch((error) => say(words.notAttached(reasonText(error, texts))));
    },
    onSettled: () => Promise.all([refresh(), refreshCycle()]),
  });
}

/** "Thêm việc": what, who, by when; the rest where it is known. */
export function AddTaskDialog({ onClose }: { onClose: () => void }) {
  const { outside: words, design, register } = useTexts();
  const today = useToday();
  const units = useQuery(unitsQuery);
  const typed = useTyped({ form: 'add-task', record: 'new' }, NO_TASK);
  const [file, setFile] = useState<File>();
  const { value, put } = typed;
  const change = (part: Partial<NewTask>) => put({ ...value, ...part });
  const adding = useAdding(() => {
    typed.forget();
    onClose();
  });
  const choices = (units.data ?? [])
    .filter(({ validTo }) => validTo === undefined || validTo >= today)
    .map(({ id, name }) => ({ value: id, label: name }));
  const done = () => {
    if (!isUnclear(value.deadline, today)) adding.mutate({ task: value, file });
  };
  return (
    <Dialog title={words.addTask} size="lg" onClose={onClose} typed={typed}>
      <Form onDone={done}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <Textarea
            required
            data-autofocus
            autosize
            minRows={2}
            label={words.name}
            value={value.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Select
            required
            searchable
            label={register.ownerRoles.lead}
            data={choices}
            value={value.leadId || null}
            onChange={(leadId) => change({ leadId: leadId ?? '' })}
          />
          <DeadlineLine text={value.deadline} today={today} onChange={(deadline) => change({ deadline })} />
          <SourceFields task={value} units={choices} file={file} onChange={change} onFile={setFile} />
          <Problem error={adding.error} kept={design.keptForm} />
          <DialogActions action={words.addTask} busy={adding.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}
