import { Link } from '@tanstack/react-router';
import type { Duty, ReportingPeriod } from '../../src/duties/contract.ts';
import { canViewAnswers } from '../../src/progress/permissions.ts';
import { useMe } from '../api/me.ts';
import { dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './approval.module.css';
import { DutyChip, DutyTime } from './duty-marks.tsx';
import { unitStandings } from './unit-standings.ts';

interface UnitListProps {
  period: ReportingPeriod;
  duties: readonly Duty[];
  chosen: string | undefined;
  today: string;
}

/** The units of a period with how each stands, and how many stand how; the answers of others open to whoever may see them. */
export function UnitList({ period, duties, chosen, today }: UnitListProps) {
  const { approval: words } = useTexts();
  const { user } = useMe();
  return (
    <nav className={css.unitList} aria-label={words.unitList}>
      <Summary duties={duties} />
      <ul>
        {duties.map((duty) => (
          <li key={duty.id}>
            {canViewAnswers(user, user.communeCode, duty.unitId) ? (
              <Link
                className={css.unit}
                to="/reporting/$periodId"
                params={{ periodId: period.id }}
                search={{ duty: duty.id }}
                replace
                data-chosen={duty.id === chosen || undefined}
                aria-current={duty.id === chosen ? 'true' : undefined}
              >
                <UnitWords duty={duty} today={today} />
              </Link>
            ) : (
              <div className={css.unit}>
                <UnitWords duty={duty} today={today} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function UnitWords({ duty, today }: { duty: Duty; today: string }) {
  return (
    <>
      <b>{duty.unitName}</b>
      <span className="number">
        {numberText(duty.answered)}/{numberText(duty.rows)}
      </span>
      <span className="soft small">
        <UnitTime duty={duty} today={today} />
      </span>
      <DutyChip duty={duty} today={today} />
    </>
  );
}

/** Until when the period is unlocked for the unit, that something it sent then is left; else when it reports. */
function UnitTime({ duty, today }: { duty: Duty; today: string }) {
  const { duties, afterClose } = useTexts();
  const { unlockedUntil, unlockEnded } = duty;
  if (unlockedUntil !== undefined)
    return <>{duties.unlockedUntil(timeText(unlockedUntil), dayText(unlockedUntil))}</>;
  return unlockEnded === undefined ? <DutyTime duty={duty} today={today} /> : <>{afterClose.left}</>;
}

function Summary({ duties }: { duties: readonly Duty[] }) {
  const { approval: words } = useTexts();
  const counts = unitStandings(duties);
  return (
    <div className={css.summary}>
      <svg
        viewBox={`0 0 ${duties.length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className={css.meter}
      >
        {counts.map(({ standing, count }, at) => (
          <rect
            key={standing}
            x={counts.slice(0, at).reduce((sum, before) => sum + before.count, 0)}
            y="0"
            width={count}
            height="1"
            className={css[standing]}
          />
        ))}
      </svg>
      <p className="soft small">
        {counts.map(({ standing, count }) => words.summary[standing](numberText(count))).join(' · ')}
      </p>
    </div>
  );
}
