import { Group, TextInput } from '@mantine/core';
import { DateField } from '../design/date-field.tsx';
import { useTexts } from '../i18n/texts.tsx';
import type { WishProps } from './wish.ts';
import css from './reorganisation.module.css';

/** From when it holds, and the document that orders it. */
export function DocumentFields({ wish, onChange }: Pick<WishProps, 'wish' | 'onChange'>) {
  const { reorganisation: words } = useTexts();
  return (
    <>
      <DateField
        required
        label={words.date}
        description={words.dateHint}
        value={wish.date || undefined}
        onChange={(iso) => onChange({ ...wish, date: iso ?? '' })}
      />
      <fieldset className={css.group}>
        <legend>{words.document}</legend>
        <Group align="flex-start" gap="sm" mb="sm">
          <TextInput
            required
            label={words.number}
            maxLength={100}
            value={wish.number}
            onChange={(event) => onChange({ ...wish, number: event.currentTarget.value })}
          />
          <DateField
            required
            label={words.documentDate}
            value={wish.documentDate || undefined}
            onChange={(iso) => onChange({ ...wish, documentDate: iso ?? '' })}
          />
        </Group>
        <TextInput
          required
          label={words.documentTitle}
          minLength={3}
          maxLength={500}
          value={wish.documentTitle}
          onChange={(event) => onChange({ ...wish, documentTitle: event.currentTarget.value })}
        />
      </fieldset>
    </>
  );
}
