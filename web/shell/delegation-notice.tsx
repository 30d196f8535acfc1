import { Link } from '@tanstack/react-router';
import { useMe } from '../api/me.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './top-bar.module.css';

/** Both sides are told while a delegation holds: whoever may act for another, and for whom another may act. */
export function DelegationNotice() {
  const { shell } = useTexts();
  const { delegations } = useMe();
  if (delegations.length === 0) return null;
  return (
    <div className={`${css.delegations} no-print`} role="status">
      {delegations.map(({ id, given, fromName, toName, lastDay }) => (
        <span key={id}>
          {given ? shell.actedFor(toName, dateText(lastDay)) : shell.actingFor(fromName, dateText(lastDay))}
        </span>
      ))}
      <Link to="/delegations">{shell.seeDelegations}</Link>
    </div>
  );
}
