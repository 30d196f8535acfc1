import { useQuery } from '@tanstack/react-query';
import { holdingTarget } from '../../../src/progress/rules/holding-target.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import type { Latest } from '../../../src/register/received/contract.ts';
import { answersQuery } from '../../api/approval.ts';
import { Card } from '../../design/card.tsx';
import { Mark } from '../../design/marks.tsx';
import { measuredBy } from '../latest-figure.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { latestText } from '../figure-text.ts';
import { unitsText } from '../wholes/whole-text.ts';
import { useToday } from '../../format/use-today.ts';
import css from './row.module.css';

/** Where the row stands by what was received: the last figure with its target, or the state of the task. */
export function ReceivedCard({ row }: { row: RegisterRow }) {
  const { register } = useTexts();
  const answers = useQuery(answersQuery(row.kind, row.id));
  const waits = (answers.data ?? []).some(
    ({ received, returned, superseded }) => !received && !returned && !superseded,
  );
  if (!row.latest && !waits) return null;
  return (
    <Card title={register.standing.title}>
      {row.latest ? <LatestView row={row} latest={row.latest} /> : <p>{register.standing.none}</p>}
      {waits && (
        <p>
          <Mark shape="dot" tone="accent">
            {register.standing.waiting}
          </Mark>
        </p>
      )}
    </Card>
  );
}

function LatestView({ row, latest }: { row: RegisterRow; latest: Latest }) {
  const texts = useTexts();
  const today = useToday();
  const { standing, against } = texts.register;
  const holds = row.kind === 'indicator' && holdingTarget(...measuredBy(row, latest, today));
  return (
    <>
      <div className={css.received}>
        <b className={css.figure}>
          {row.state ? texts.duties.taskStates[row.state] : latestText(latest, texts)}
        </b>
        <span>
          {holds && `${against(holds.label, holds.target.text)} · `}
          {row.completedOn && `${standing.completedOn(dateText(row.completedOn))} · `}
          <span className="soft">{standing.asOf(dateText(latest.asOf))}</span>
          {latest.units && ` · ${unitsText(latest.units, texts)}`}
        </span>
      </div>
      {row.state && <p>{latestText(latest, texts)}</p>}
      {latest.obstacle && (
        <p>
          <span className="soft">{standing.obstacle}:</span> {latest.obstacle}
        </p>
      )}
    </>
  );
}
