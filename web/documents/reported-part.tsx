import { Link } from '@tanstack/react-router';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';

/** Who has reported of the period, and who has not, by name. */
export function ReportedPart() {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const { expected, submitted, missing } = page.reported;
  return (
    <section aria-label={words.reportedTitle}>
      <h2>{words.reportedTitle}</h2>
      {expected > 0 && <p>{words.reported(numberText(submitted), numberText(expected))}</p>}
      {missing.length === 0 ? (
        <p className="soft">{expected === 0 ? words.noneAsked : words.allReported}</p>
      ) : (
        <>
          <p className="soft">{words.notReported}</p>
          <ul className={css.links}>
            {missing.map(({ unitId, name }) => (
              <li key={unitId}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <Link className="onward" to="/reporting/$periodId" params={{ periodId: page.periodId }}>
        {words.openPeriod}
      </Link>
    </section>
  );
}
