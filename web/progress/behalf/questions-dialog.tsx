/** What each unit still owes as a message of its own, to be copied one after the other. */
import type { DutyForm } from '../../../src/progress/contract.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import progressCss from '../progress.module.css';
import { questionText } from '../question-text.ts';
import css from './behalf.module.css';

export function QuestionsDialog({ forms, onClose }: { forms: readonly DutyForm[]; onClose: () => void }) {
  const { forUnits: words } = useTexts();
  return (
    <Dialog title={words.questions} size="lg" onClose={onClose}>
      <p className="soft">{words.questionsHint}</p>
      {forms.map((form) => (
        <Message key={form.duty.id} form={form} />
      ))}
    </Dialog>
  );
}

function Message({ form }: { form: DutyForm }) {
  const texts = useTexts();
  const text = questionText(form, texts);
  if (text === undefined) return null;
  return (
    <section className={css.message} aria-label={form.duty.unitName}>
      <div className="row-between">
        <h3>{form.duty.unitName}</h3>
        <CopyButton text={text} label={texts.progress.question.copy} inLine />
      </div>
      <details>
        <summary>{texts.forUnits.showText}</summary>
        <p className={progressCss.message}>{text}</p>
      </details>
    </section>
  );
}
