import { Link } from '@tanstack/react-router';
import type { LogEntry, LogSubject } from '../../src/change-log/contract.ts';
import { timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './change-log.module.css';

/** What an entry is about; a link where it has a page. */
function Subject({ subject: { kind, id, name } }: { subject: LogSubject }) {
  switch (kind) {
    case 'indicator':
    case 'task':
      return (
        <Link to="/register/$kind/$id" params={{ kind, id }}>
          {name}
        </Link>
      );
    case 'duty':
      return (
        <Link to="/reporting/duties/$id" params={{ id }}>
          {name}
        </Link>
      );
    case 'period':
      return (
        <Link to="/reporting/$periodId" params={{ periodId: id }}>
          {name}
        </Link>
      );
    case 'plan':
      return (
        <Link to="/plans/$id" params={{ id }}>
          {name}
        </Link>
      );
    case 'plan-import':
      return (
        <Link to="/imports/$id" params={{ id }}>
          {name}
        </Link>
      );
    case 'unit':
    case 'account':
      return name;
  }
}

/** One change: when, who, what, what was so before, why. */
export function LogLine({ entry }: { entry: LogEntry }) {
  const { changeLog: words, common } = useTexts();
  const { at, actor, delegatedBy, action, subject, detail, reason, changes, seq, address } = entry;
  return (
    <li className={css.line} title={words.number(numberText(seq))}>
      <time dateTime={at}>{timeText(at)}</time>
      <div>
        <p>
          <b>{action}</b>
          {subject && ': '}
          {subject && <Subject subject={subject} />}
        </p>
        {detail && <p>{detail}</p>}
        {changes.map(({ field, label, before, after }) => (
          <p key={field}>
            {label}: <del className={css.before}>{before ?? words.nothing}</del> →{' '}
            <ins className={css.after}>{after ?? words.nothing}</ins>
          </p>
        ))}
        {reason && (
          <p>
            <span className="soft">{common.reason}:</span> {reason}
          </p>
        )}
      </div>
      <span className="soft">
        {actor}
        {delegatedBy && `, ${common.delegatedBy(delegatedBy)}`}
        {address && <span className="small"> · {address}</span>}
      </span>
    </li>
  );
}
