import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  SegmentedControl,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CYCLES } from '../../../src/calendar/cycles.ts';
import type { FlowDirection } from '../../../src/duties/flows/contract.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { labelledChoices } from '../../design/choices.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Restored } from '../../design/restored.tsx';
import { useTyped } from '../../design/typed.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { CycleFields } from './cycle-fields.tsx';
import { type CycleForm, type LineForm, newCycle } from './flow-form.ts';
import css from './flows.module.css';
import { NextReports } from './next-reports.tsx';
import type { DateGround } from './next-dates.ts';

interface FlowDialogProps {
  /** Where its table stands. */
  place: string;
  line: LineForm;
  ground: DateGround;
  onDone: (line: LineForm) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One line in full; it changes the table of the screen, which is confirmed as a whole. */
export function FlowDialog({ place, line, ground, onDone, onRemove, onClose }: FlowDialogProps) {
  const { flows: words } = useTexts();
  const typed = useTyped({ form: 'flow', record: `${place} ${line.key}`, basis: line.version }, line);
  const { value, put } = typed;
  const leave = (act: () => void) => () => {
    typed.forget();
    act();
  };
  return (
    <Dialog size="xl" title={words.dialogTitle} onClose={onClose} typed={typed}>
      <Form onDone={leave(() => onDone(value))}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <PartyFields line={value} onChange={put} />
          <CycleChoice line={value} onChange={put} />
          {value.cycles.map((cycle, at) => (
            <CycleFields
              // Regular cycles stand once in a line; those outside the calendar are told apart by their place.
              key={cycle.cycle === 'ad-hoc' ? `apart ${at}` : cycle.cycle}
              value={cycle}
              onChange={(next) => put({ ...value, cycles: value.cycles.with(at, next) })}
              onRemove={() => put({ ...value, cycles: value.cycles.toSpliced(at, 1) })}
            />
          ))}
          <NextReports cycles={value.cycles} ground={ground} />
          <DialogActions
            action={words.done}
            disabled={value.cycles.length === 0}
            beside={
              <Button variant="subtle" onClick={leave(onRemove)}>
                {words.remove}
              </Button>
            }
          />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface LineFieldsProps {
  line: LineForm;
  onChange: (line: LineForm) => void;
}

function PartyFields({ line, onChange }: LineFieldsProps) {
  const { flows: words } = useTexts();
  const directions = labelledChoices(words.directions);
  return (
    <>
      <TextInput
        label={words.sender}
        required
        data-autofocus
        maxLength={1000}
        value={line.sender}
        onChange={(event) => onChange({ ...line, sender: event.currentTarget.value, assumed: [] })}
      />
      <NativeSelect
        label={words.direction}
        data={directions}
        value={line.direction}
        onChange={(event) => {
          const direction = event.currentTarget.value as FlowDirection;
          onChange({ ...line, direction, senderKind: direction === 'in' ? 'units' : 'commune' });
        }}
      />
      {line.direction === 'in' && <UnitFields line={line} onChange={onChange} />}
      <TagsInput
        label={words.recipients}
        description={words.recipientsHint}
        acceptValueOnBlur
        splitChars={[]}
        maxTags={20}
        value={line.recipients}
        onChange={(recipients) => onChange({ ...line, recipients, assumed: [] })}
      />
    </>
  );
}

function UnitFields({ line, onChange }: LineFieldsProps) {
  const { flows: words } = useTexts();
  const units = useQuery(unitsQuery);
  return (
    <>
      <SegmentedControl
        aria-label={words.whoAsked}
        data={[
          { value: 'all', label: words.allUnits },
          { value: 'some', label: words.someUnits },
        ]}
        value={line.allUnits ? 'all' : 'some'}
        onChange={(who) => onChange({ ...line, allUnits: who === 'all' })}
      />
      {!line.allUnits && (
        <MultiSelect
          label={words.chosenUnits}
          searchable
          data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={line.unitIds}
          onChange={(unitIds) => onChange({ ...line, unitIds })}
        />
      )}
      <MultiSelect
        label={words.textFrom}
        description={words.textFromHint}
        searchable
        data={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={line.textFrom}
        onChange={(textFrom) => onChange({ ...line, textFrom })}
      />
    </>
  );
}

function CycleChoice({ line, onChange }: LineFieldsProps) {
  const { flows: words } = useTexts();
  const order = (cycle: CycleForm): number =>
    cycle.cycle === 'ad-hoc' ? CYCLES.length : CYCLES.indexOf(cycle.cycle);
  const put = (cycles: CycleForm[]) =>
    onChange({ ...line, proposed: false, cycles: cycles.toSorted((a, b) => order(a) - order(b)) });
  return (
    <Group gap="md" role="group" aria-label={words.cycle} className={css.choice ?? ''}>
      {CYCLES.map((cycle) => (
        <Checkbox
          key={cycle}
          label={words.cycles[cycle]}
          checked={line.cycles.some((each) => each.cycle === cycle)}
          onChange={(event) =>
            put(
              event.currentTarget.checked
                ? [...line.cycles, newCycle(cycle)]
                : line.cycles.filter((each) => each.cycle !== cycle),
            )
          }
        />
      ))}
      <Button size="compact-sm" variant="default" onClick={() => put([...line.cycles, newCycle('ad-hoc')])}>
        {words.addApart}
      </Button>
    </Group>
  );
}
