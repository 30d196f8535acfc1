import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { canViewImports } from '../../src/plans/permissions.ts';
import { canViewSystem } from '../../src/system/permissions.ts';
import { canViewDuties } from '../../src/duties/permissions.ts';
import { canEnterStart } from '../../src/progress/permissions.ts';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { ThisWeek } from '../approval/this-week.tsx';
import { standingQuery } from '../api/duties.ts';
import { milestonesQuery } from '../api/evaluation.ts';
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
import { atRisk } from '../steering/at-risk.ts';
import { DirectedCard } from './directed-card.tsx';
import { DiskNotice } from './disk-notice.tsx';
import { FirstCard } from './first-card.tsx';
import { fourNumbers } from './four-numbers.ts';
import css from './home.module.css';
import { ownUnit, partOf, type Standing, standingOf } from './standing.ts';
import { UnencryptedNotice } from './unencrypted-notice.tsx';

/** Its pictures come when what is to be done first stands there. */
const Glance = lazy(() => import('../steering/glance-part.tsx').then((m) => ({ default: m.GlancePart })));

const Central = lazy(() =>
  import('../central-system/central-home.tsx').then((m) => ({ default: m.CentralHome })),
);

/** What to do first in one sentence, four numbers that open their lists, then the plan at a glance. */
export function HomePage() {
  const { home } = useTexts();
  const { user } = useMe();
  const glance = useGlance();
  const { asked, standing, reporting } = useStanding();
  useTitle(home.title);
  const failed = asked.find(({ error }) => error !== null);
  const [register] = asked;
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
        {standing?.part === 'keeps' && (
          <Suspense>
            <Central />
          </Suspense>
        )}
        {standing?.part === 'observes' && (
          <div className={css.directed}>
            <DirectedCard glance={glance} />
          </div>
        )}
        {standing && standing.plans > 0 && <Numbers standing={standing} />}
        {reporting && reporting.week.length > 0 && <ThisWeek standing={reporting} />}
        {standing && standing.plans > 0 && (
          <Suspense>
            <Glance glance={glance} whole={standing.part !== 'works'} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Of the address; whoever works in a unit sees what is the unit's. */
function useGlance(): GlanceQuery {
  const { user } = useMe();
  const asked = useSearch({ from: '/signed-in/' });
  const unit = ownUnit(user);
  return unit === undefined || partOf(user) !== 'works' ? asked : { ...asked, unit };
}

/** All that home is made of. */
function useStanding() {
  const { user } = useMe();
  const register = useQuery(overviewQuery());
  const milestones = useQuery(milestonesQuery({}));
  const plans = useQuery(plansQuery);
  const mayViewImports = canViewImports(user, user.communeCode);
  const imports = useQuery({ ...importsQuery, enabled: mayViewImports });
  const mayViewDuties = canViewDuties(user, user.communeCode);
  const reporting = useQuery({ ...standingQuery, enabled: mayViewDuties });
  const mayEnterStart = canEnterStart(user, user.communeCode);
  const start = useQuery({ ...startCountQuery(), enabled: mayEnterStart });
  const asked = [
    register,
    plans,
    milestones,
    ...(mayViewImports ? [imports] : []),
    ...(mayViewDuties ? [reporting] : []),
    ...(mayEnterStart ? [start] : []),
  ] as const;
  const uploads = mayViewImports ? imports.data : [];
  const known = (!mayViewDuties || reporting.data) && (!mayEnterStart || start.data);
  const standing =
    register.data && plans.data && uploads && known
      ? standingOf(user, uploads, plans.data, register.data, {
          reporting: reporting.data,
          start: start.data,
          atRisk: milestones.data && atRisk(milestones.data.rows),
        })
      : undefined;
  return { asked, standing, reporting: reporting.data };
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
