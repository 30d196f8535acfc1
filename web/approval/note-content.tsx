/** What a note says, to be read: its texts under the sections of the plan, its lists, its numbers. */
import type { PeriodNote } from '../../src/progress/contract.ts';
import { sectionFields } from '../../src/progress/note/section-fields.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import css from './approval.module.css';

/** Label and text of everything that it says, in the order in which it is asked. */
function saidIn(note: PeriodNote, sections: readonly string[], words: Texts['progress']['note']) {
  const { training = {}, money = {}, results = [] } = note;
  const numbers = [
    [words.classes, training.classes],
    [words.people, training.people],
    [`${words.money}: ${words.assigned}`, money.assigned],
    [`${words.money}: ${words.spent}`, money.spent],
  ] as const;
  const texts: [string, string | undefined][] = [
    ...sectionFields(sections, results).map(({ section, text }): [string, string] => [
      section ?? words.noSection,
      text,
    ]),
    ...(note.issued ?? []).map(({ number, date, title }): [string, string] => [
      words.issued,
      [number, date && dateText(date), title].filter(Boolean).join(' · '),
    ]),
    ...numbers.map(([label, value]): [string, string] => [
      label,
      value === undefined ? '' : numberText(value),
    ]),
    [words.difficulties, note.difficulties],
    [words.proposals, note.proposals],
    [words.next, note.next],
  ];
  return texts.filter(([, text]) => text !== undefined && text !== '');
}

interface NoteContentProps {
  note: PeriodNote;
  /** Those of the unit, in the order of the plan. */
  sections: readonly string[];
}

export function NoteContent({ note, sections }: NoteContentProps) {
  const { progress } = useTexts();
  return (
    <dl className={css.note}>
      {saidIn(note, sections, progress.note).map(([label, text], at) => (
        <div key={`${at + 1}`}>
          <dt className="soft">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
