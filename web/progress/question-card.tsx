import type { DutyForm } from '../../src/progress/contract.ts';
import { CopyButton } from '../design/copy-button.tsx';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import { questionText } from './question-text.ts';

/** The questions to a unit, to be sent by whatever message it answers to. */
export function Questions({ form }: { form: DutyForm }) {
  const texts = useTexts();
  const { progress } = texts;
  const text = questionText(form, texts);
  if (text === undefined) return <p className="soft">{progress.question.noneLeft}</p>;
  return (
    <>
      <p className={css.message}>{text}</p>
      <CopyButton text={text} label={progress.question.copy} />
    </>
  );
}
