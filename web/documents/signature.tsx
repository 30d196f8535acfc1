import { paper } from '../i18n/vi/paper.ts';
import { elementId, useDesk } from './desk.ts';
import css from './documents.module.css';
import { FrameButton } from './letterhead.tsx';
import { ended } from './lines.ts';
import { END } from './places.ts';

/** Who gets it, and who signs. */
export function Signature() {
  const { page } = useDesk();
  const { recipients, signature } = page.document.frame;
  return (
    <div id={elementId(END)} tabIndex={-1} className={`${css.end} ${css.place}`}>
      <FrameButton />
      <div className={css.recipients}>
        <p>{paper.recipients}</p>
        <ul>
          {ended(recipients).map((line) => (
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
