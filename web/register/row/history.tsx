import type { HistoryEntry } from '../../../src/register/contract.ts';
import { momentText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './row.module.css';

/** Who did what when, with what stood there before and after. */
export function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const { register, common } = useTexts();
  const words = register.row;
  return (
    <li>
      <strong>{entry.action}</strong> · {entry.actor}
      {entry.delegatedBy && `, ${common.delegatedBy(entry.delegatedBy)}`} ·{' '}
      <time dateTime={entry.at}>{momentText(entry.at)}</time>
      {entry.reason && (
        <div>
          {common.reason}: {entry.reason}
        </div>
      )}
      {entry.changes.map((change) => (
        <div key={change.field}>
          {change.label}: <del className={css.before}>{change.before || words.nothing}</del> →{' '}
          <ins className={css.after}>{change.after || words.nothing}</ins>
        </div>
      ))}
    </li>
  );
}
