import { Button, Select, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Something that a list can be filtered by. */
export interface FilterField<Name extends string = string> {
  name: Name;
  label: string;
  choices: readonly { value: string; label: string; count?: number }[];
  /** What is chosen; absent when the list is not filtered by it. */
  value: string | undefined;
  /** What holds while nothing is chosen; "all" when absent. */
  otherwise?: string | undefined;
}

interface ListBarProps<Name extends string> {
  search?: { label: string; value: string; onChange: (words: string) => void; hint?: string };
  fields: readonly FilterField<Name>[];
  onChange: (name: Name, value: string | undefined) => void;
  /** Takes everything off that is on, the words too. */
  onClear: () => void;
  /** How the list is looked at; at the right. */
  tools?: ReactNode;
  /** Whether its filters stand open at first. */
  opened?: boolean;
}

/** Above a list: its search, one button with all filters behind it, and what is on, each to be taken off by a press. */
export function ListBar<Name extends string>(props: ListBarProps<Name>) {
  const { search, fields, onChange, onClear, tools, opened = false } = props;
  const { design } = useTexts();
  const [open, setOpen] = useState(opened);
  const panel = useId();
  const on = fields.filter(({ value }) => value !== undefined);
  return (
    <div className="list-bar no-print">
      {search && <SearchBox {...search} />}
      {fields.length > 0 && (
        <Button
          variant="default"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          {on.length > 0 ? design.filtersOn(numberText(on.length)) : design.filters}
        </Button>
      )}
      {on.map((field) => (
        <FilterChip key={field.name} field={field} onDrop={() => onChange(field.name, undefined)} />
      ))}
      {(on.length > 0 || search?.value) && (
        <button type="button" className="filter-chip filter-chip-clear" onClick={onClear}>
          {design.clearFilters}
        </button>
      )}
      {tools && <div className="list-bar-tools">{tools}</div>}
      {open && (
        <div id={panel} className="list-bar-fields" role="group" aria-label={design.filters}>
          {fields.map((field) => (
            <FilterChoice key={field.name} field={field} onChange={(value) => onChange(field.name, value)} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The word of what is chosen; a choice that leaves nothing is still named. */
const chosenLabel = ({ choices, value }: FilterField): string =>
  choices.find((choice) => choice.value === value)?.label ?? value ?? '';

function FilterChip({ field, onDrop }: { field: FilterField; onDrop: () => void }) {
  const { design } = useTexts();
  const label = chosenLabel(field);
  return (
    <button
      type="button"
      className="filter-chip"
      aria-label={design.dropFilter(`${field.label}: ${label}`)}
      title={field.label}
      onClick={onDrop}
    >
      {label} <span aria-hidden="true">✕</span>
    </button>
  );
}

interface FilterChoiceProps {
  field: FilterField;
  onChange: (value: string | undefined) => void;
}

function FilterChoice({ field, onChange }: FilterChoiceProps) {
  const { common, design } = useTexts();
  const { label, choices, value, otherwise } = field;
  const known = value === undefined || choices.some((choice) => choice.value === value);
  const data = choices.map(({ count, ...choice }) => ({
    value: choice.value,
    label: count === undefined ? choice.label : `${choice.label} (${numberText(count)})`,
  }));
  return (
    <Select
      label={label}
      placeholder={otherwise ?? common.all}
      data={known ? data : [{ value, label: value }, ...data]}
      value={value ?? null}
      searchable
      clearable
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      clearButtonProps={{ 'aria-label': design.dropFilter(label) }}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

/** Waits this long after the last letter, in milliseconds. */
const PAUSE = 200;

type SearchBoxProps = NonNullable<ListBarProps<string>['search']>;

function SearchBox({ label, value, onChange, hint }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const handed = useRef(value);
  useEffect(() => {
    if (value !== handed.current) setTyped(value);
    handed.current = value;
  }, [value]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed === handed.current) return;
      handed.current = typed;
      onChange(typed);
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextInput
      className="list-bar-search"
      type="search"
      aria-label={label}
      placeholder={label}
      title={hint}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
