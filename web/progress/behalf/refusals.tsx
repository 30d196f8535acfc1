import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { Entering } from './use-entering.ts';

/** What was not entered: each unit by its name, each row by the words of the refusal. */
export function Refusals({ entering: { refusals, unsaved } }: { entering: Entering }) {
  const { forUnits: words } = useTexts();
  return (
    <>
      {unsaved && (
        <p className="problem" role="alert">
          {words.notSaved}
        </p>
      )}
      {refusals.map(({ unitName, error }) => (
        <section key={unitName} aria-label={words.refused(unitName)}>
          <h3>{words.refused(unitName)}</h3>
          <Problem error={error} />
        </section>
      ))}
    </>
  );
}
