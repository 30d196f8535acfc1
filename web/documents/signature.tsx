import { listed } from '../../src/documents/form/endings.ts';
import type { FormRules } from '../../src/documents/form/form-rule.ts';
import { elementId, useDesk } from './desk.ts';
import css from './paper.module.css';
import { FrameButton } from './letterhead.tsx';
import { END } from './places.ts';

/** Who gets it, and who signs. */
export function Signature({ rules }: { rules: FormRules }) {
  const { page } = useDesk();
  const { recipients, signature } = page.document.frame;
  const names = listed(recipients);
  return (
    <div id={elementId(END)} tabIndex={-1} className={`${css.end} ${css.place}`}>
      <FrameButton />
      <div className={css.recipients}>
        {names.length > 0 && <p>{rules.recipients.word.text}</p>}
        <ul>
          {names.map((line) => (
            <li key={line}>- {line}</li>
          ))}
        </ul>
      </div>
      <div className={css.signature}>
        {signature.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={css.signer}>{signature.name}</p>
      </div>
    </div>
  );
}
