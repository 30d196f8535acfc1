import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { labelledChoices } from '../../design/choices.ts';
import { TimeField } from '../../design/time-field.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { cycleName, partName } from './day-words.ts';
import { type CycleForm, type DayForm, NO_DAY } from './flow-form.ts';
import css from './flows.module.css';

interface CycleFieldsProps {
  value: CycleForm;
  onChange: (value: CycleForm) => void;
  onRemove: () => void;
}

/** How many quarters or halves of a year can have days of their own. */
const PARTS: Partial<Record<CycleForm['cycle'], number>> = { quarter: 4, half: 2 };

/** One cycle of a line: until when, from when to when the figures count, and what the plan says of it. */
export function CycleFields({ value, onChange, onRemove }: CycleFieldsProps) {
  const { flows: words } = useTexts();
  return (
    <fieldset className={css.fields}>
      <legend>{cycleName(value, words)}</legend>
      {value.dueText !== '' && (
        <p className="soft">
          {words.inText} “{value.dueText}”
        </p>
      )}
      {value.cycle === 'ad-hoc' ? (
        <ApartFields value={value} onChange={onChange} onRemove={onRemove} />
      ) : (
        <RegularFields value={value} onChange={onChange} />
      )}
    </fieldset>
  );
}

function ApartFields({ value, onChange, onRemove }: CycleFieldsProps) {
  const { flows: words } = useTexts();
  return (
    <Group align="flex-end">
      <TextInput
        label={words.name}
        description={words.nameHint}
        maxLength={200}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <Button variant="subtle" onClick={onRemove}>
        {words.removeCycle}
      </Button>
    </Group>
  );
}

type FieldsProps = Omit<CycleFieldsProps, 'onRemove'>;

function RegularFields({ value, onChange }: FieldsProps) {
  const { flows: words } = useTexts();
  return (
    <>
      <Group align="flex-end" gap="sm">
        <DayFields value={value} onChange={(day) => onChange({ ...value, ...day })} />
        <TimeField
          label={words.time}
          title={words.timeHint}
          wrong={words.timeWrong}
          className={css.time ?? ''}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
        />
      </Group>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={words.window}
          data={labelledChoices(words.windows)}
          value={value.window}
          onChange={(event) =>
            onChange({ ...value, window: event.currentTarget.value as CycleForm['window'] })
          }
        />
        {value.window === 'closes' && (
          <NativeSelect
            label={words.closes}
            data={Array.from({ length: 20 }, (_, at) => String(at + 1))}
            value={value.closes}
            onChange={(event) => onChange({ ...value, closes: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          label={words.shift}
          data={labelledChoices(words.shifts)}
          value={value.shift}
          onChange={(event) => onChange({ ...value, shift: event.currentTarget.value as CycleForm['shift'] })}
        />
      </Group>
      <OwnDays value={value} onChange={onChange} />
    </>
  );
}

interface DayFieldsProps {
  value: DayForm;
  onChange: (day: DayForm) => void;
  /** Of which quarter or half, where it is a day of its own. */
  of?: string;
}

/** Month, day and "trước"; a month alone is no day yet, so the first of both brings the other. */
function DayFields({ value, onChange, of }: DayFieldsProps) {
  const { flows: words } = useTexts();
  const months = [
    { value: '', label: words.months.none },
    { value: 'last', label: words.months.last },
    { value: 'next', label: words.months.next },
    ...Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: words.months.named(at + 1) })),
  ];
  const days = [
    ...Array.from({ length: 31 }, (_, at) => ({ value: String(at + 1), label: words.dayWord(at + 1) })),
    { value: 'last', label: words.day.lastDay },
  ];
  const { month, day, before } = value;
  return (
    <>
      <NativeSelect
        label={of ?? words.month}
        data={months}
        value={month}
        onChange={(event) => {
          const next = event.currentTarget.value;
          onChange(next === '' ? NO_DAY : { month: next, day: day === '' ? '10' : day, before });
        }}
      />
      {month !== '' && (
        <>
          <NativeSelect
            label={words.dayField}
            data={days}
            value={day}
            onChange={(event) => onChange({ month, before, day: event.currentTarget.value })}
          />
          <Checkbox
            label={words.before}
            checked={before}
            className={css.before ?? ''}
            onChange={(event) => onChange({ month, day, before: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}

/** Days of single quarters or halves, where the plan names their dates. */
function OwnDays({ value, onChange }: FieldsProps) {
  const { flows: words } = useTexts();
  const count = PARTS[value.cycle];
  const [begins] = useState(value.parts.length > 0);
  if (count === undefined) return null;
  const put = (part: number, day: DayForm) => {
    const others = value.parts.filter((each) => each.part !== part);
    const parts = day.month === '' ? others : [...others, { part, ...day }];
    onChange({ ...value, parts: parts.toSorted((a, b) => a.part - b.part) });
  };
  return (
    <details open={begins}>
      <summary>{words.ownDays}</summary>
      {Array.from({ length: count }, (_, at) => at + 1).map((part) => (
        <Group key={part} align="flex-end" gap="sm">
          <DayFields
            of={partName(value.cycle, part, words)}
            value={value.parts.find((each) => each.part === part) ?? NO_DAY}
            onChange={({ month, day, before }) => put(part, { month, day, before })}
          />
        </Group>
      ))}
    </details>
  );
}
