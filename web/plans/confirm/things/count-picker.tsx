import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import { foldPlain } from '../../../../src/shared/likeness.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import css from './things.module.css';
import { sectionsOf, type ThingSection } from './sections.ts';

interface CountPickerProps {
  /** What can be decided about: all of one kind that count, or all that do not. */
  things: readonly DraftThing[];
  /** "Tính 5 việc là nhiệm vụ". */
  action: (count: number) => string;
  onPick: (things: DraftThing[]) => void;
}

/** Chooses things one by one or a section at a time, to be decided about together. */
export function CountPicker({ things, action, onPick }: CountPickerProps) {
  const { confirm, common } = useTexts();
  const words = confirm.things;
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const folded = foldPlain(search);
  const shown = things.filter(({ rows }) => rows.some(({ value }) => foldPlain(value.name).includes(folded)));
  const put = (ids: readonly string[], wanted: boolean) => {
    const rest = [...picked].filter((id) => !ids.includes(id));
    setPicked(new Set(wanted ? [...rest, ...ids] : rest));
  };
  const chosen = things.filter(({ id }) => picked.has(id));
  const all = shown.map(({ id }) => id);
  return (
    <>
      <Group gap="sm" align="end">
        <TextInput
          className={css.search}
          label={common.search}
          placeholder={words.searchHint}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          label={words.all(shown.length)}
          checked={all.length > 0 && all.every((id) => picked.has(id))}
          onChange={(event) => put(all, event.currentTarget.checked)}
        />
      </Group>
      <div className={css.sections}>
        {sectionsOf(shown).map((section) => (
          <Section key={section.title} section={section} picked={picked} onPut={put} />
        ))}
      </div>
      <Group justify="flex-end" className={css.foot}>
        <Button disabled={chosen.length === 0} onClick={() => onPick(chosen)}>
          {chosen.length === 0 ? words.chooseFirst : action(chosen.length)}
        </Button>
      </Group>
    </>
  );
}

interface SectionProps {
  section: ThingSection;
  picked: ReadonlySet<string>;
  onPut: (ids: readonly string[], wanted: boolean) => void;
}

function Section({ section, picked, onPut }: SectionProps) {
  const { confirm } = useTexts();
  const ids = section.things.map(({ id }) => id);
  const count = ids.filter((id) => picked.has(id)).length;
  return (
    <fieldset className={css.group}>
      <legend>
        <Checkbox
          fw={600}
          label={`${section.title || confirm.things.noSection} (${ids.length})`}
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={(event) => onPut(ids, event.currentTarget.checked)}
        />
      </legend>
      {section.things.map(({ id, rows: [lead] }) => (
        <Checkbox
          key={id}
          className={css.item}
          label={lead.value.name}
          checked={picked.has(id)}
          onChange={(event) => onPut([id], event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
