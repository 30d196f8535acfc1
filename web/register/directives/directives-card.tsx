import '../../i18n/rooms/directives.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AboutRow, Directive } from '../../../src/approval/directives/contract.ts';
import type { RegisterRow, RowKind } from '../../../src/register/contract.ts';
import { directivesQuery, ownDirectivesQuery } from '../../api/directives.ts';
import { Card } from '../../design/card.tsx';
import { StatusChip } from '../../design/marks.tsx';
import { Problem } from '../../design/notices.tsx';
import { dateText, dayText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { latestText } from '../figure-text.ts';
import css from './directives.module.css';

const useDirectives = ({ kind, id }: RegisterRow) => useQuery(directivesQuery(kind, id));

/** What leaders directed about a row, the newest first; nothing where nothing was. */
export function DirectivesCard({ row }: { row: RegisterRow }) {
  const { directives: words } = useTexts();
  const given = useDirectives(row);
  if (!given.error && !given.data?.directives.length) return null;
  return (
    <Card title={words.title}>
      <Problem error={given.error} onRetry={() => void given.refetch()} />
      {given.data?.directives.map((directive) => (
        <article key={directive.taskId} className={css.directive}>
          <DirectiveLines directive={directive} about={row.kind} />
        </article>
      ))}
    </Card>
  );
}

/** Of the task of a directive: the row or the answer that it is about; nothing for other rows. */
export function SubjectOfDirective({ row }: { row: RegisterRow }) {
  const given = useDirectives(row);
  const about = given.data?.about;
  return about ? <AboutLine about={about} /> : null;
}

function AboutLine({ about: { id, kind, name, periodName } }: { about: AboutRow }) {
  const { directives: words } = useTexts();
  return (
    <p className={css.about}>
      <span className="soft">{words.about}:</span>{' '}
      <Link className={css.link} to="/register/$kind/$id" params={{ kind, id }}>
        {name}
      </Link>
      {periodName && <span className="soft"> · {words.answerOf[kind](periodName)}</span>}
    </p>
  );
}

interface DirectiveLinesProps {
  directive: Directive;
  /** What kind of row it is about. */
  about?: RowKind | undefined;
}

/** Its task with where that stands, who answers by when, and what was answered last. */
function DirectiveLines({ directive, about }: DirectiveLinesProps) {
  const texts = useTexts();
  const { directives: words, duties } = texts;
  const { taskId, name, status, state, units, due, latest, periodName } = directive;
  const wanted = [
    units.join('; '),
    due && words.dueBy(dateText(due)),
    periodName && about && words.answerOf[about](periodName),
  ];
  return (
    <>
      <p className={css.title}>
        <Link className={css.link} to="/register/$kind/$id" params={{ kind: 'task', id: taskId }}>
          {name}
        </Link>
        {status && <StatusChip status={status} />}
      </p>
      <p className="small">{wanted.filter(Boolean).join(' · ')}</p>
      {latest && (
        <p>
          <span className="soft">{words.answer}:</span> {duties.taskStates[state]} ·{' '}
          {latestText(latest, texts)}
          <span className="soft small"> · {dateText(latest.asOf)}</span>
        </p>
      )}
      <SaidBy directive={directive} />
    </>
  );
}

function SaidBy({ directive: { speaker, givenBy, givenAt, delegatedBy } }: { directive: Directive }) {
  const { directives: words, common } = useTexts();
  const said = [
    words.by(speaker, dayText(givenAt)),
    givenBy !== speaker && words.recordedBy(givenBy),
    delegatedBy && common.delegatedBy(delegatedBy),
  ];
  return <p className="soft small">{said.filter(Boolean).join(' · ')}</p>;
}

/** What the person's units still have to answer, the first that is due first; nothing where there is nothing. */
export function OwnDirectives() {
  const { directives: words } = useTexts();
  const own = useQuery(ownDirectivesQuery);
  if (!own.data?.length) return <Problem error={own.error} onRetry={() => void own.refetch()} />;
  return (
    <div className={css.own}>
      <Card title={words.own.title}>
        <p className="soft small">{words.own.about}</p>
        {own.data.map((directive) => (
          <article key={directive.taskId} className={css.directive}>
            <DirectiveLines directive={directive} />
            {directive.about && <AboutLine about={directive.about} />}
          </article>
        ))}
      </Card>
    </div>
  );
}
