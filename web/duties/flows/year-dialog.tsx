import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { YearDays } from '../../../src/duties/contract.ts';
import { saveYear } from '../../api/flows.ts';
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
import css from './flows.module.css';

interface YearDialogProps {
  days: YearDays;
  onClose: () => void;
}

/** The days that were announced for a year, and whether the year is confirmed. */
export function YearDialog({ days, onClose }: YearDialogProps) {
  const { flows: words, common, design } = useTexts();
  const client = useQueryClient();
  const { year, version, confirmed, offDays, workDays, notice } = days;
  const typed = useTyped(
    { form: 'year-calendar', record: String(year), basis: version },
    { confirmed, offDays, workDays },
  );
  const { value, put } = typed;
  const save = useMutation({
    mutationFn: () => saveYear(year, { ...value, version }),
    onSuccess: () => {
      typed.forget();
      onClose();
      say(words.yearSaved(year));
    },
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Dialog size="lg" title={words.year(year)} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          {notice && (
            <Group>
              <Button size="compact-sm" variant="default" onClick={() => put({ ...value, ...notice })}>
                {words.takeNotice}
              </Button>
            </Group>
          )}
          <DayList
            label={words.offDays}
            days={value.offDays}
            onChange={(next) => put({ ...value, offDays: next })}
          />
          <DayList
            label={words.workDays}
            days={value.workDays}
            onChange={(next) => put({ ...value, workDays: next })}
          />
          <Checkbox
            label={words.confirmYear}
            checked={value.confirmed}
            onChange={(event) => put({ ...value, confirmed: event.currentTarget.checked })}
          />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface DayListProps {
  label: string;
  days: readonly string[];
  onChange: (days: string[]) => void;
}

function DayList({ label, days, onChange }: DayListProps) {
  const { flows: words } = useTexts();
  const [day, setDay] = useState<string>();
  const add = () => {
    if (day !== undefined) onChange([...new Set([...days, day])].sort());
    setDay(undefined);
  };
  return (
    <div>
      <Group align="flex-end">
        <DateField label={label} value={day} onChange={setDay} />
        <Button variant="default" disabled={day === undefined} onClick={add}>
          {words.addDay}
        </Button>
      </Group>
      {days.length === 0 && <p className="soft">{words.noDays}</p>}
      {days.map((each) => (
        <span key={each} className={css.day}>
          {dateText(each)}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.removeDay(dateText(each))}
            onClick={() => onChange(days.filter((other) => other !== each))}
          >
            ✕
          </Button>
        </span>
      ))}
    </div>
  );
}
