import { shownNumber } from '../format/numbers.ts';
import '../i18n/rooms/evaluation.ts';
import { useQuery } from '@tanstack/react-query';
import type { IndicatorStanding, StandingWithCourse } from '../../src/evaluation/indicators/contract.ts';
import { rowStandingOf } from '../../src/evaluation/indicators/row-standing.ts';
import { standingQuery } from '../api/evaluation.ts';
import { Bullet } from '../design/bullet.tsx';
import { Problem } from '../design/notices.tsx';
import { dateText } from '../format/dates.ts';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './evaluation.module.css';
import { RoadCard } from './road/road-card.tsx';
import { StandingChip } from './standing-chip.tsx';
import { standingSentence, statusText } from './standing-words.ts';
import { shareText, whyLines } from './why-lines.ts';

interface WhyCardProps {
  id: string;
  unit: string | undefined;
}

/** How the indicator stands, what that means for its milestone, its road, and the numbers of all that. */
export function WhyCard({ id, unit }: WhyCardProps) {
  const standing = useQuery(standingQuery(id));
  if (standing.error) return <Problem error={standing.error} onRetry={() => void standing.refetch()} />;
  return standing.data ? <Why standing={standing.data} unit={unit} /> : null;
}

function Why({ standing, unit }: { standing: StandingWithCourse; unit: string | undefined }) {
  const { evaluation: words } = useTexts();
  const sentence = standingSentence(standing, useToday(), words);
  return (
    <>
      <section className="card">
        <div className={css.verdict}>
          <StandingChip standing={rowStandingOf(standing)} />
          <Achieved standing={standing} />
        </div>
        {sentence && <p className={css.sentence}>{sentence}</p>}
      </section>
      <RoadCard standing={standing} unit={unit} />
      <Arithmetic standing={standing} />
    </>
  );
}

/** How far it came, as a bar and in numbers; of a level that is to be kept there is no way to have come. */
function Achieved({ standing }: { standing: IndicatorStanding }) {
  const { evaluation: words } = useTexts();
  const { base, current, expectedNow, milestone, achievedShare, direction } = standing;
  if (!base || !current || !milestone || expectedNow === undefined || achievedShare === undefined)
    return null;
  return (
    <>
      <Bullet
        base={base.value}
        current={current.value}
        expected={expectedNow}
        target={milestone.value}
        direction={direction}
        label={`${words.achieved}: ${shareText(achievedShare)}`}
      />
      <span className="soft">
        {words.bullet(
          shownNumber(current.value),
          shownNumber(expectedNow),
          words.road.milestone(String(milestone.year), milestone.text),
        )}
      </span>
    </>
  );
}

function Arithmetic({ standing }: { standing: IndicatorStanding }) {
  const { evaluation: words } = useTexts();
  const lines = whyLines(standing, words);
  const { current, formulaVersion } = standing;
  if (!current || lines.length === 0) return null;
  return (
    <section className="card">
      <details>
        <summary>{words.why(statusText(rowStandingOf(standing), words))}</summary>
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
    </section>
  );
}
