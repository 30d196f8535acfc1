import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportingPeriod } from '../../src/duties/contract.ts';
import { periodsQuery } from '../api/duties.ts';
import { Card } from '../design/card.tsx';
import { Problem } from '../design/notices.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestPeriods } from './latest-periods.ts';
import css from './steering.module.css';

/** How the units report: of the last periods how many were in time, how many at all, of how many. */
export function RatesCard() {
  const { steering: words } = useTexts();
  const periods = useQuery(periodsQuery);
  if (periods.error) return <Problem error={periods.error} onRetry={() => void periods.refetch()} />;
  const latest = latestPeriods(periods.data ?? []);
  if (latest.length === 0) return null;
  return (
    <Card
      title={words.rates}
      actions={
        <Link className="onward" to="/reporting">
          {words.allPeriods}
        </Link>
      }
    >
      <table className={`dense ${css.picture} ${css.rates}`}>
        <tbody>
          {latest.map((period) => (
            <RateRow key={period.id} period={period} />
          ))}
        </tbody>
      </table>
      <p className="soft small">{words.ratesHint}</p>
    </Card>
  );
}

function RateRow({ period: { id, name, rate } }: { period: ReportingPeriod }) {
  const { steering: words } = useTexts();
  const { onTime, submitted, expected } = rate;
  const width = (count: number) => (count / expected) * 100;
  return (
    <tr>
      <th scope="row">
        <Link to="/reporting/$periodId" params={{ periodId: id }}>
          {name}
        </Link>
      </th>
      <td className={css.bar} aria-label={words.bar}>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className={css.expected} width="100" height="10" />
          <rect className={css['done-late']} width={width(submitted)} height="10" />
          <rect className={css['done-on-time']} width={width(onTime)} height="10" />
        </svg>
      </td>
      <td className="number">
        {words.rate(numberText(onTime), numberText(submitted), numberText(expected))}
      </td>
    </tr>
  );
}
