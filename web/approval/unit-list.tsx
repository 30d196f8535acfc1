import { Link } from '@tanstack/react-router';
import type { Duty, ReportingPeriod } from '../../src/duties/contract.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './approval.module.css';
import { DutyChip, DutyTime } from './duty-marks.tsx';
import { UnlockedChip } from './unlocked-chip.tsx';

interface UnitListProps {
  period: ReportingPeriod;
  duties: readonly Duty[];
  chosen: string | undefined;
  today: string;
}

/** The units of a period with how each stands, and how many stand how. */
export function UnitList({ period, duties, chosen, today }: UnitListProps) {
  const { approval: words } = useTexts();
  return (
    <nav className={css.unitList} aria-label={words.unitList}>
      <Summary duties={duties} />
      <ul>
        {duties.map((duty) => (
          <li key={duty.id}>
            <Link
              className={css.unit}
              to="/reporting/$periodId"
              params={{ periodId: period.id }}
              search={{ duty: duty.id }}
              replace
              data-chosen={duty.id === chosen || undefined}
              aria-current={duty.id === chosen ? 'true' : undefined}
            >
              <b>{duty.unitName}</b>
              <span className="number">
                {numberText(duty.answered)}/{numberText(duty.rows)}
              </span>
              <span className="soft small">
                {duty.unlockedUntil === undefined ? (
                  <DutyTime duty={duty} today={today} />
                ) : (
                  <UnlockedChip duty={duty} />
                )}
              </span>
              <DutyChip duty={duty} today={today} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Pieces of the bar, best first; every unit is in one of them. */
function pieces(duties: readonly Duty[]) {
  const count = (which: (duty: Duty) => boolean) => duties.filter(which).length;
  const received = count(({ state }) => state === 'received');
  const submitted = count(({ state }) => state === 'submitted');
  const returned = count(({ state }) => state === 'returned');
  return { received, submitted, returned, missing: duties.length - received - submitted - returned };
}

const ORDER = ['received', 'submitted', 'returned', 'missing'] as const;

function Summary({ duties }: { duties: readonly Duty[] }) {
  const { approval: words } = useTexts();
  const counts = pieces(duties);
  const shown = ORDER.filter((name) => counts[name] > 0);
  return (
    <div className={css.summary}>
      <svg
        viewBox={`0 0 ${duties.length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className={css.meter}
      >
        {shown.map((name, at) => (
          <rect
            key={name}
            x={shown.slice(0, at).reduce((sum, before) => sum + counts[before], 0)}
            y="0"
            width={counts[name]}
            height="1"
            className={css[name]}
          />
        ))}
      </svg>
      <p className="soft small">
        {shown.map((name) => words.summary[name](numberText(counts[name]))).join(' · ')}
      </p>
    </div>
  );
}
