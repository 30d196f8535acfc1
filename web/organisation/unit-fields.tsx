import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import type { UnitDraft } from '../../src/organisation/contract.ts';
import { labelledChoices } from '../design/choices.ts';
import { useTexts } from '../i18n/texts.tsx';

interface UnitFieldsProps {
  unit: UnitDraft;
  onChange: (unit: UnitDraft) => void;
  /** Labels are spoken but not shown: for rows of a table with headings. */
  bare?: boolean;
}

/** Name, kind and other names of a unit. */
export function UnitFields({ unit, onChange, bare = false }: UnitFieldsProps) {
  const { organisation: words } = useTexts();
  const kinds = labelledChoices(words.kinds);
  const label = (text: string) => (bare ? { 'aria-label': `${text}: ${unit.name}` } : { label: text });
  return (
    <>
      <TextInput
        {...label(words.name)}
        data-autofocus
        required
        value={unit.name}
        onChange={(event) => onChange({ ...unit, name: event.currentTarget.value })}
      />
      <NativeSelect
        {...label(words.kind)}
        value={unit.kind}
        data={kinds}
        onChange={(event) => onChange({ ...unit, kind: event.currentTarget.value as UnitDraft['kind'] })}
      />
      <TagsInput
        {...label(words.aliases)}
        {...(bare ? {} : { description: words.aliasesHint })}
        value={unit.aliases}
        acceptValueOnBlur
        onChange={(aliases) => onChange({ ...unit, aliases })}
      />
    </>
  );
}
