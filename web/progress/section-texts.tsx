/** Outstanding results: one free text for each section of the plan in which the unit has something. */
import { Textarea } from '@mantine/core';
import type { PeriodNote } from '../../src/progress/contract.ts';
import { sectionFields, withText } from '../../src/progress/note/section-fields.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';

interface SectionTextsProps {
  sections: readonly string[];
  results: NonNullable<PeriodNote['results']>;
  put: (results: PeriodNote['results']) => void;
}

export function SectionTexts({ sections, results, put }: SectionTextsProps) {
  const { progress } = useTexts();
  const words = progress.note;
  const fields = sectionFields(sections, results);
  return (
    <fieldset className={css.stack}>
      <legend>{words.results}</legend>
      {fields.map((field, at) => (
        <Textarea
          key={`${field.section ?? ''} ${fields.slice(0, at).filter(({ section }) => section === field.section).length}`}
          label={field.section ?? words.noSection}
          autosize
          minRows={2}
          maxLength={4000}
          value={field.text}
          onChange={(event) => put(withText(results, field, event.currentTarget.value))}
        />
      ))}
    </fieldset>
  );
}
