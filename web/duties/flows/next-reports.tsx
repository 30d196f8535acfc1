import { periodName } from '../../../src/calendar/periods.ts';
import { Mark } from '../../design/marks.tsx';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { CycleForm } from './flow-form.ts';
import css from './flows.module.css';
import { type DateGround, nextDates } from './next-dates.ts';

/** So many that quarter, half-year and year are all seen beside the months. */
const MOST = 8;

/** When the line is reported next, as it is typed now. */
export function NextReports({ cycles, ground }: { cycles: readonly CycleForm[]; ground: DateGround }) {
  const { flows: words } = useTexts();
  const next = nextDates(cycles, ground, MOST);
  return (
    <section aria-label={words.next} className={css.next}>
      <h3>{words.next}</h3>
      {next.length === 0 && <p className="soft">{words.nextNone}</p>}
      <ul>
        {next.map(({ period, windowStart, windowEnd, due, dayOff }) => (
          <li key={period.id}>
            {words.nextLine(periodName(period), dateText(windowStart), dateText(windowEnd))}
            {' · '}
            {due === null ? (
              <Mark shape="triangle" tone="warn">
                {words.noDue}
              </Mark>
            ) : (
              <strong>{words.dueOn(dateText(due))}</strong>
            )}{' '}
            {dayOff && (
              <Mark shape="diamond" tone="warn">
                {words.dayOff}
              </Mark>
            )}
            {due !== null && windowEnd >= due && (
              <Mark shape="triangle" tone="warn">
                {words.late}
              </Mark>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
