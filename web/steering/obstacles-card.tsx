import { Link } from '@tanstack/react-router';
import { OBSTACLE_LABELS } from '../../src/register/labels.ts';
import type { GlanceQuery, RegisterOverview } from '../../src/register/list/contract.ts';
import { daysBetween } from '../../src/shared/dates.ts';
import { Card } from '../design/card.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './steering.module.css';

const { any: _, ...AGE_LABELS } = OBSTACLE_LABELS;
const AGES = Object.keys(AGE_LABELS) as (keyof typeof AGE_LABELS)[];

interface ObstaclesCardProps {
  overview: Pick<RegisterOverview, 'obstacles' | 'oldestObstacle' | 'today'>;
  glance: GlanceQuery;
}

/** Tasks that are stuck, by how long; every number opens them. */
export function ObstaclesCard({ overview, glance }: ObstaclesCardProps) {
  const { steering: words } = useTexts();
  const { obstacles, oldestObstacle, today } = overview;
  const most = Math.max(1, ...Object.values(obstacles));
  return (
    <Card
      title={words.obstacles}
      actions={
        oldestObstacle !== undefined && (
          <Link className="onward" to="/register" search={{ ...glance, kind: 'task', obstacle: 'any' }}>
            {words.oldest(numberText(daysBetween(oldestObstacle, today)))}
          </Link>
        )
      }
    >
      {oldestObstacle === undefined ? (
        <p className="soft">{words.noObstacles}</p>
      ) : (
        <table className={`dense ${css.picture} ${css.ages}`}>
          <tbody>
            {AGES.map((age) => (
              <tr key={age}>
                <th scope="row">{OBSTACLE_LABELS[age]}</th>
                <td className={css.bar} aria-label={words.bar}>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect className={css.stuck} width={((obstacles[age] ?? 0) / most) * 100} height="10" />
                  </svg>
                </td>
                <td className="number">
                  {obstacles[age] ? (
                    <Link to="/register" search={{ ...glance, kind: 'task', obstacle: age }}>
                      {numberText(obstacles[age])}
                    </Link>
                  ) : (
                    <span className={css.none}>0</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="soft small">{words.obstaclesHint}</p>
    </Card>
  );
}
