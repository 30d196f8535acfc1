import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ItemChip } from '../approval/duty-marks.tsx';
import type { LedRow } from '../../src/progress/contract.ts';
import { ledWorkQuery } from '../api/progress.ts';
import { Problem } from '../design/notices.tsx';
import { Portion } from '../design/portion.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { latestText } from '../register/figure-text.ts';
import css from './progress.module.css';

/** What the person's units lead and others provide, as far as it is waited for; nothing where there is none. */
export function LedRows() {
  const { progress } = useTexts();
  const words = progress.led;
  const led = useQuery(ledWorkQuery);
  if (led.error) return <Problem error={led.error} onRetry={() => void led.refetch()} />;
  if (!led.data || led.data.length === 0) return null;
  return (
    <details>
      <summary>{words.title(numberText(led.data.length))}</summary>
      <p className="soft small">{words.about}</p>
      <ul className={css.led}>
        <Portion items={led.data}>
          {(row) => <LedLine key={`${row.thingId} ${row.unitName} ${row.periodName}`} row={row} />}
        </Portion>
      </ul>
    </details>
  );
}

function LedLine({ row }: { row: LedRow }) {
  const texts = useTexts();
  const { kind, thingId, name, unitName, periodName, due, latest, state, takesOver } = row;
  const asked = [unitName, periodName, due && texts.progress.due(dateText(due))].filter(Boolean).join(' · ');
  return (
    <li className="row-between">
      <span>
        <Link to="/register/$kind/$id" params={{ kind, id: thingId }}>
          {name}
        </Link>
        <span className={`soft small ${css.known}`}>
          {asked}
          {latest && ` · ${texts.progress.figure.before(latestText(latest, texts), dateText(latest.asOf))}`}
        </span>
        {takesOver && <span className="small">{texts.handedOn.takesOver(unitName)}</span>}
      </span>
      <ItemChip state={state} />
    </li>
  );
}
