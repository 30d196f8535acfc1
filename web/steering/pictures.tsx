import '../i18n/rooms/evaluation.ts';
import '../i18n/rooms/steering.ts';
import { useQuery } from '@tanstack/react-query';
import { canViewDuties } from '../../src/duties/permissions.ts';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { milestonesQuery } from '../api/evaluation.ts';
import { useMe } from '../api/me.ts';
import { overviewQuery } from '../api/register.ts';
import { HistoryCard } from './history-card.tsx';
import { MilestonesCard } from './milestones-card.tsx';
import { ObstaclesCard } from './obstacles-card.tsx';
import { RatesCard } from './rates-card.tsx';
import css from './steering.module.css';
import { TasksCard } from './tasks-card.tsx';
import { WarningsCard } from './warnings-card.tsx';

/** The plan at a glance: tasks in the form of reports, milestones, early warnings, reports, obstacles. */
export function Pictures({ glance }: { glance: GlanceQuery }) {
  const { user } = useMe();
  const overview = useQuery(overviewQuery(glance)).data;
  const rows = useQuery(milestonesQuery(glance)).data?.rows;
  const sees = canViewDuties(user, user.communeCode);
  return (
    <div className={css.pictures}>
      <div className={css.column}>
        {overview && <TasksCard overview={overview} glance={glance} />}
        {sees && (glance.unit === undefined ? <RatesCard /> : <HistoryCard unit={glance.unit} />)}
      </div>
      <div className={css.column}>
        {rows && <MilestonesCard rows={rows} glance={glance} />}
        {rows && rows.length > 0 && <WarningsCard rows={rows} glance={glance} />}
        {overview && overview.tasks > 0 && <ObstaclesCard overview={overview} glance={glance} />}
      </div>
    </div>
  );
}
