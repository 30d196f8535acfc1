import '../i18n/rooms/evaluation.ts';
import { useQuery } from '@tanstack/react-query';
import type { IndicatorStanding } from '../../src/evaluation/indicators/contract.ts';
import { rowStandingOf } from '../../src/evaluation/indicators/row-standing.ts';
import { standingQuery } from '../api/evaluation.ts';
import { Problem } from '../design/notices.tsx';
import { dateText } from '../format/dates.ts';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './evaluation.module.css';
import { StandingChip } from './standing-chip.tsx';
import { standingSentence, statusText } from './standing-words.ts';
import { whyLines } from './why-lines.ts';

/** How the indicator stands, what that means for its milestone, and every number that it was worked out from. */
export function WhyCard({ id }: { id: string }) {
  const standing = useQuery(standingQuery(id));
  if (standing.error) return <Problem error={standing.error} onRetry={() => void standing.refetch()} />;
  return standing.data ? <Why standing={standing.data} /> : null;
}

function Why({ standing }: { standing: IndicatorStanding }) {
  const { evaluation: words } = useTexts();
  const sentence = standingSentence(standing, useToday(), words);
  const lines = whyLines(standing, words);
  const { current, formulaVersion } = standing;
  const shown = rowStandingOf(standing);
  return (
    <section className="card">
      <p className={css.verdict}>
        <StandingChip standing={shown} />
        {sentence && <span>{sentence}</span>}
      </p>
      {current && lines.length > 0 && (
        <details>
          <summary>{words.why(statusText(shown, words))}</summary>
          <dl className={css.why}>
            {lines.map(({ label, working, result, note }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="number soft">{working}</dd>
                <dd className="number">
                  <b>{result}</b>
                </dd>
                <dd className="soft small">{note}</dd>
              </div>
            ))}
          </dl>
          <p className="soft small">{words.version(formulaVersion, dateText(current.day))}</p>
        </details>
      )}
    </section>
  );
}
