import { useQuery } from '@tanstack/react-query';
import { canViewImports } from '../../src/plans/permissions.ts';
import { canViewSystem } from '../../src/system/permissions.ts';
import { canViewDuties } from '../../src/duties/permissions.ts';
import { canEnterStart } from '../../src/progress/permissions.ts';
import { ThisWeek } from '../approval/this-week.tsx';
import { standingQuery } from '../api/duties.ts';
import { useMe } from '../api/me.ts';
import { importsQuery, plansQuery } from '../api/plans.ts';
import { overviewQuery } from '../api/register.ts';
import { startCountQuery } from '../api/start.ts';
import { Count, Counts } from '../design/count.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dayText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { AddTaskButton } from '../register/outside/add-task-button.tsx';
import { DiskNotice } from './disk-notice.tsx';
import { FirstCard } from './first-card.tsx';
import { fourNumbers } from './four-numbers.ts';
import css from './home.module.css';
import { type Standing, standingOf } from './standing.ts';
import { TargetsByYear } from './targets-by-year.tsx';
import { TasksByUnit } from './tasks-by-unit.tsx';
import { UnencryptedNotice } from './unencrypted-notice.tsx';

/** What to do first in one sentence, four numbers that open their lists, then pictures. */
export function HomePage() {
  const { home } = useTexts();
  const { user } = useMe();
  const register = useQuery(overviewQuery);
  const plans = useQuery(plansQuery);
  const mayViewImports = canViewImports(user, user.communeCode);
  const imports = useQuery({ ...importsQuery, enabled: mayViewImports });
  const mayViewDuties = canViewDuties(user, user.communeCode);
  const reporting = useQuery({ ...standingQuery, enabled: mayViewDuties });
  const mayEnterStart = canEnterStart(user, user.communeCode);
  const start = useQuery({ ...startCountQuery(), enabled: mayEnterStart });
  useTitle(home.title);
  const asked = [
    register,
    plans,
    ...(mayViewImports ? [imports] : []),
    ...(mayViewDuties ? [reporting] : []),
    ...(mayEnterStart ? [start] : []),
  ];
  const failed = asked.find(({ error }) => error !== null);
  const uploads = mayViewImports ? imports.data : [];
  const known = (!mayViewDuties || reporting.data) && (!mayEnterStart || start.data);
  const standing =
    register.data &&
    plans.data &&
    uploads &&
    known &&
    standingOf(user, uploads, plans.data, register.data, { reporting: reporting.data, start: start.data });
  return (
    <div className="page">
      <PageHead
        title={home.welcome(user.name)}
        about={register.data && home.asOf(timeText(register.data.asOf), dayText(register.data.asOf))}
        actions={<AddTaskButton />}
      />
      <div className={css.parts}>
        <UnencryptedNotice />
        {canViewSystem(user, user.communeCode) && <DiskNotice />}
        <Problem error={failed?.error} onRetry={() => asked.forEach((each) => void each.refetch())} />
        {!standing && !failed && <Waiting />}
        {standing && <FirstCard standing={standing} />}
        {standing && standing.plans > 0 && <Numbers standing={standing} />}
        {reporting.data && reporting.data.week.length > 0 && <ThisWeek standing={reporting.data} />}
        {standing && register.data && standing.plans > 0 && (
          <div className={css.pictures}>
            <TasksByUnit overview={register.data} />
            <TargetsByYear overview={register.data} />
          </div>
        )}
      </div>
    </div>
  );
}

function Numbers({ standing }: { standing: Standing }) {
  const { overview: words } = useTexts();
  const extended = standing.overdueExtended;
  return (
    <Counts>
      {fourNumbers(standing).map(({ name, ...number }) => (
        <Count
          key={name}
          label={
            name === 'overdue' && extended > 0
              ? words.overdueExtended(numberText(extended))
              : words.numbers[name]
          }
          {...number}
        />
      ))}
    </Counts>
  );
}
