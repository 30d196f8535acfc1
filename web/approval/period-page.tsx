import '../i18n/rooms/things.ts';
import '../i18n/rooms/approval.ts';
import '../i18n/rooms/afterClose.ts';
import '../i18n/rooms/handedOn.ts';
import '../i18n/rooms/bases.ts';
import '../i18n/rooms/progress.ts';
import '../i18n/rooms/wholes.ts';
import '../i18n/rooms/settling.ts';
import '../i18n/rooms/shortText.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Duty, ReportingPeriod } from '../../src/duties/contract.ts';
import { canManagePeriods } from '../../src/duties/permissions.ts';
import { canViewAnswers } from '../../src/progress/permissions.ts';
import { dutiesQuery, periodsQuery, standingQuery } from '../api/duties.ts';
import { useMe } from '../api/me.ts';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PaperHead } from '../design/paper-head.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText, momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './approval.module.css';
import { DutyFormView } from './duty-form.tsx';
import { OpenPeriodButton } from './open-period.tsx';
import { PeriodActs } from './period-acts.tsx';
import { WholesSection } from './wholes-section.tsx';
import { UnitList } from './unit-list.tsx';

/** One period as it is received: the units, and what the chosen one has reported. */
export function PeriodPage() {
  const { duties: words } = useTexts();
  const { periodId } = useParams({ from: '/signed-in/reporting/$periodId' });
  const periods = useQuery(periodsQuery);
  const duties = useQuery(dutiesQuery({ period: periodId }));
  const standing = useQuery(standingQuery);
  const period = periods.data?.find(({ id }) => id === periodId);
  useTitle(period?.name ?? words.title);
  const asked = [periods, duties, standing];
  const failed = asked.find(({ error }) => error !== null);
  const today = standing.data?.today;
  return (
    <div className="page page-wide">
      <nav className={`${css.back} no-print`}>
        <Link className="onward" to="/reporting">
          {words.title}
        </Link>
      </nav>
      <Problem error={failed?.error} onRetry={() => asked.forEach((each) => void each.refetch())} />
      {!failed && asked.some(({ isPending }) => isPending) && <Waiting />}
      {period && duties.data && today && <PeriodView period={period} duties={duties.data} today={today} />}
      {periods.data && !period && <PageHead title={words.title} />}
      {periods.data && !period && <Empty title={words.unknown} />}
    </div>
  );
}

interface PeriodViewProps {
  period: ReportingPeriod;
  duties: readonly Duty[];
  today: string;
}

function PeriodView({ period, duties, today }: PeriodViewProps) {
  const { approval: words } = useTexts();
  const search = useSearch({ from: '/signed-in/reporting/$periodId' });
  const units = duties.filter(({ direction }) => direction === 'in');
  const { user } = useMe();
  const readable = units.filter(({ unitId }) => canViewAnswers(user, user.communeCode, unitId));
  const asked = readable.find(({ id }) => id === search.duty);
  const chosen = asked ?? firstToReceive(readable);
  return (
    <>
      <PaperHead />
      <PageHead
        title={period.name}
        about={<Dates period={period} />}
        actions={<PeriodActs period={period} duties={units} />}
      />
      {period.state === 'ahead' ? (
        <Empty title={words.notOpened}>
          {canManagePeriods(user, user.communeCode) && <OpenPeriodButton period={period} today={today} />}
        </Empty>
      ) : units.length === 0 ? (
        <Empty title={words.noUnits} />
      ) : (
        <div className="cards-stack">
          <WholesSection periodId={period.id} />
          <div className={css.parts} data-asked={asked !== undefined || undefined}>
            <UnitList period={period} duties={units} chosen={chosen?.id} today={today} />
            {chosen && <DutyFormView key={chosen.id} id={chosen.id} today={today} />}
          </div>
        </div>
      )}
    </>
  );
}

/** Of those whose answers the person may see the first that waits for the office, else the first. */
function firstToReceive(units: readonly Duty[]): Duty | undefined {
  return units.find(({ toReceive }) => toReceive > 0) ?? units[0];
}

function Dates({ period }: { period: ReportingPeriod }) {
  const { approval: words } = useTexts();
  const { windowStart, windowEnd, due, closedAt } = period;
  const dates = [
    windowStart && windowEnd && words.window(dateText(windowStart), dateText(windowEnd)),
    due && words.unitDue(dateText(due)),
    closedAt && words.closedNote(momentText(closedAt)),
  ];
  return <>{dates.filter(Boolean).join(' · ')}</>;
}
