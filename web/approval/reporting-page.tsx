import '../i18n/rooms/things.ts';
import '../i18n/rooms/approval.ts';
import '../i18n/rooms/afterClose.ts';
import '../i18n/rooms/settling.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportingStanding } from '../../src/approval/contract.ts';
import type { ReportingPeriod } from '../../src/duties/contract.ts';
import { nextPeriod } from '../../src/duties/next-period.ts';
import { canManagePeriods } from '../../src/duties/permissions.ts';
import { periodsQuery, standingQuery } from '../api/duties.ts';
import { useMe } from '../api/me.ts';
import { answerabilityQuery } from '../api/period-content.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Card } from '../design/card.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { AdHocButton } from './ad-hoc-button.tsx';
import { Calendar } from './calendar.tsx';
import { OpenPeriodButton } from './open-period.tsx';
import { PastOwn } from './past-own.tsx';
import { PeriodTable } from './period-table.tsx';
import { ThisWeek } from './this-week.tsx';

/** So many periods that are still closed to everybody are listed; the others stand in the calendar. */
const AHEAD_SHOWN = 3;

/** The periods with their rates, what is due this week, and the calendar of the coming twelve months. */
export function ReportingPage() {
  const { approval: words, duties } = useTexts();
  const { user } = useMe();
  const standing = useQuery(standingQuery);
  const periods = useQuery(periodsQuery);
  useTitle(duties.title);
  const mayManage = canManagePeriods(user, user.communeCode);
  const next = periods.data && standing.data && nextPeriod(periods.data, standing.data.today);
  const failed = [standing, periods].filter(({ error }) => error !== null);
  return (
    <div className="page">
      <PageHead
        title={duties.title}
        about={standing.data && words.about(numberText(standing.data.open.length))}
        actions={
          mayManage && (
            <>
              <Link className="onward" to="/reporting/flows">
                {words.flows}
              </Link>
              <Link className="onward" to="/reporting/content">
                {words.content}
              </Link>
              {standing.data && standing.data.flows > 0 && <AdHocButton />}
              {next && standing.data && <OpenPeriodButton period={next} today={standing.data.today} />}
            </>
          )
        }
      />
      <Problem error={failed[0]?.error} onRetry={() => failed.forEach((each) => void each.refetch())} />
      {mayManage && <Ownerless />}
      {(standing.isPending || periods.isPending) && <Waiting />}
      {standing.data && periods.data && (
        <Periods standing={standing.data} periods={periods.data} mayManage={mayManage} />
      )}
    </div>
  );
}

/** One quiet line, as long as there are rows that nobody is asked about. */
function Ownerless() {
  const { approval: words } = useTexts();
  const { data } = useQuery(answerabilityQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <p className="small no-print">
      <Link to="/reporting/owners">{words.unanswered(numberText(data.rows.length))}</Link>
    </p>
  );
}

interface PeriodsProps {
  standing: ReportingStanding;
  periods: readonly ReportingPeriod[];
  mayManage: boolean;
}

function Periods({ standing, periods, mayManage }: PeriodsProps) {
  const { approval: words, duties } = useTexts();
  if (periods.length === 0 && standing.flows === 0) {
    return (
      <Empty title={words.none} hint={mayManage ? words.noneHint : words.noneForOthers}>
        {mayManage && <ButtonLink to="/reporting/flows">{words.toFlows}</ButtonLink>}
      </Empty>
    );
  }
  const { today, asOf } = standing;
  const ahead = periods
    .filter(({ state, windowStart = '9999' }) => state === 'ahead' && windowStart <= today)
    .toReversed()
    .slice(0, AHEAD_SHOWN);
  const opened = periods.filter(({ state }) => state !== 'ahead');
  return (
    <div className="cards-stack">
      <Card title={words.periods}>
        <PeriodTable
          periods={[...opened, ...ahead]}
          mayManage={mayManage}
          settling={mayManage ? standing.settling : []}
          unlocked={mayManage ? standing.unlocked : []}
          today={today}
        />
        <p className="soft small">{duties.rate.rule(timeText(asOf), dayText(asOf))}</p>
      </Card>
      <ThisWeek standing={standing} />
      <PastOwn today={today} />
      <Calendar today={today} openable={mayManage ? periods.filter(({ state }) => state === 'ahead') : []} />
    </div>
  );
}
