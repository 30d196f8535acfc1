import { useQuery } from '@tanstack/react-query';
import { dutiesQuery } from '../api/duties.ts';
import { DutyLink } from '../approval/duty-link.tsx';
import { DutyChip } from '../approval/duty-marks.tsx';
import { Card } from '../design/card.tsx';
import { Problem } from '../design/notices.tsx';
import { dateText } from '../format/dates.ts';
import { useToday } from '../format/use-today.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestDuties } from './latest-periods.ts';
import css from './steering.module.css';

/** What a unit was asked for in the last periods, when it was due, and what became of it. */
export function HistoryCard({ unit }: { unit: string }) {
  const { steering: words } = useTexts();
  const today = useToday();
  const duties = useQuery(dutiesQuery({ unit }));
  if (duties.error) return <Problem error={duties.error} onRetry={() => void duties.refetch()} />;
  const latest = latestDuties(duties.data ?? [], today);
  if (latest.length === 0) return null;
  return (
    <Card title={words.ownHistory}>
      <ul className={css.lines}>
        {latest.map((duty) => (
          <li key={duty.id}>
            <span className={css.name}>
              <DutyLink duty={duty}>{duty.periodName}</DutyLink>
            </span>
            <DutyChip duty={duty} today={today} />
            {duty.due && (
              <span className="soft small">
                {words.due(dateText(duty.due))}
                {duty.onTime !== undefined && ` · ${duty.onTime ? words.inTime : words.late}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="soft small">{words.ownHistoryHint}</p>
    </Card>
  );
}
