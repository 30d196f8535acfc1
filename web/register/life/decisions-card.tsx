import '../../i18n/rooms/life.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TaskDecision } from '../../../src/approval/life/contract.ts';
import type { LifeState } from '../../../src/register/received/contract.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { lifeQuery, transfersQuery } from '../../api/life.ts';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/marks.tsx';
import { Problem } from '../../design/notices.tsx';
import { dateText, dayText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';

const MARKS = {
  'not-started': { shape: 'ring', tone: 'soft' },
  'in-progress': { shape: 'half', tone: 'accent' },
  'done-awaiting-approval': { shape: 'dot', tone: 'accent' },
  done: { shape: 'check', tone: 'good' },
  paused: { shape: 'dash', tone: 'warn' },
  cancelled: { shape: 'cross', tone: 'soft' },
  transferred: { shape: 'cross', tone: 'soft' },
} as const satisfies Record<LifeState, object>;

/** What was decided about a task, the newest first; nothing where nothing was. */
export function DecisionsCard({ row }: { row: RegisterRow }) {
  const { life: words } = useTexts();
  const life = useQuery({ ...lifeQuery(row.id), enabled: row.kind === 'task' });
  if (!life.error && !life.data?.decisions.length) return null;
  return (
    <Card title={words.title}>
      <Problem error={life.error} onRetry={() => void life.refetch()} />
      {life.data?.decisions.toReversed().map((decision) => (
        <article key={decision.id}>
          <DecisionLines decision={decision} />
        </article>
      ))}
    </Card>
  );
}

function useMoved({ fromUnits, toUnit }: TaskDecision): string | undefined {
  const { life: words } = useTexts();
  return toUnit && words.moved(fromUnits?.join('; ') || words.noUnit, toUnit);
}

function DecisionLines({ decision }: { decision: TaskDecision }) {
  const { life: words, common } = useTexts();
  const { action, to, heldOn, reason, document, body, decidedBy, decidedAt, delegatedBy } = decision;
  const who = delegatedBy === undefined ? decidedBy : `${decidedBy}, ${common.delegatedBy(delegatedBy)}`;
  const moved = useMoved(decision);
  const written = document && [document.number, dateText(document.issuedOn), document.title];
  return (
    <>
      <p className="row-between">
        <b>
          {words.titles[action]}, {words.from(dateText(heldOn))}
        </b>
        <Chip {...MARKS[to]}>{words.states[to]}</Chip>
      </p>
      {moved && <p>{moved}</p>}
      {body && <p>{body}</p>}
      {written && (
        <p>
          <span className="soft">{words.document}:</span> {written.filter(Boolean).join(', ')}
        </p>
      )}
      {reason && (
        <p>
          <span className="soft">{words.reason}:</span> {reason}
        </p>
      )}
      <p className="soft small">{words.by(who, dayText(decidedAt))}</p>
    </>
  );
}

/** Tasks that came to the person's units, or went from them, not long ago; nothing where there are none. */
export function TransferredTasks() {
  const { life: words } = useTexts();
  const transfers = useQuery(transfersQuery);
  if (!transfers.data?.length) return <Problem error={transfers.error} />;
  return (
    <Card title={words.transfers.title}>
      <p className="soft small">{words.transfers.about}</p>
      {transfers.data.map((transfer) => (
        <article key={transfer.id}>
          <Link to="/register/$kind/$id" params={{ kind: 'task', id: transfer.thingId }}>
            {transfer.taskName}
          </Link>
          <TransferLine transfer={transfer} />
        </article>
      ))}
    </Card>
  );
}

function TransferLine({ transfer }: { transfer: TaskDecision }) {
  const { life: words } = useTexts();
  return (
    <p className="soft small">
      {useMoved(transfer)} · {words.from(dateText(transfer.heldOn))}
      {transfer.reason && ` · ${words.reason}: ${transfer.reason}`}
    </p>
  );
}
