import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { milestonesQuery } from '../api/evaluation.ts';
import { useMe } from '../api/me.ts';
import { overviewQuery } from '../api/register.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Card } from '../design/card.tsx';
import { Mark } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { atRisk } from '../steering/at-risk.ts';
import css from './home.module.css';

/** "Tôi chỉ đạo": what the plans put into this leader's hands, in one line; nothing for whoever directs nothing. */
export function DirectedCard({ glance }: { glance: GlanceQuery }) {
  const { overview } = useTexts();
  const words = overview.directed;
  const { user } = useMe();
  const own: GlanceQuery = { person: user.name };
  const register = useQuery(overviewQuery(own));
  const milestones = useQuery(milestonesQuery(own));
  if (!register.data || !milestones.data) return null;
  const { tasks, indicators, statuses } = register.data;
  if (tasks + indicators === 0) return null;
  const alone = glance.person === user.name;
  const { overdue = 0, 'near-due': near = 0 } = statuses;
  const risk = atRisk(milestones.data.rows);
  return (
    <Card
      title={words.title}
      actions={
        <ButtonLink to="/" search={alone ? {} : own} variant="default">
          {alone ? words.whole : words.only}
        </ButtonLink>
      }
    >
      <p className={css.directedCounts}>
        <Link to="/register" search={{ ...own, kind: 'task' }}>
          {words.tasks(numberText(tasks))}
        </Link>
        {overdue > 0 && (
          <Link to="/register" search={{ ...own, kind: 'task', status: 'overdue' }}>
            <Mark shape="square" tone="bad">
              {words.overdue(numberText(overdue))}
            </Mark>
          </Link>
        )}
        {near > 0 && (
          <Link to="/register" search={{ ...own, kind: 'task', status: 'near-due' }}>
            <Mark shape="triangle" tone="warn">
              {words.nearDue(numberText(near))}
            </Mark>
          </Link>
        )}
        {risk > 0 && (
          <Link to="/register" search={{ ...own, kind: 'indicator', standing: 'at-risk' }}>
            <Mark shape="square" tone="bad">
              {words.atRisk(numberText(risk))}
            </Mark>
          </Link>
        )}
      </p>
    </Card>
  );
}
