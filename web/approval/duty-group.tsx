import { isSubmitted } from '../../src/duties/reporting-rate.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { calendarDay, type DutyLines } from './ahead.ts';
import css from './approval.module.css';
import { DutyLink } from './duty-link.tsx';
import { DutyChip } from './duty-marks.tsx';

interface DutyGroupProps {
  line: DutyLines;
  today: string;
}

/** What many units owe on one day, in one line that unfolds to them: "Quý IV/2026 · 12 đơn vị, 3 đã nộp". */
export function DutyGroup({ line, today }: DutyGroupProps) {
  return (
    <details className={css.group}>
      <summary className={css.line}>
        <GroupWords {...line} />
      </summary>
      <ul className={css.units}>
        {line.duties.map((duty) => (
          <li key={duty.id}>
            <DutyLink duty={duty} /> <DutyChip duty={duty} today={today} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function GroupWords({ first, duties: all }: DutyLines) {
  const { duties } = useTexts();
  const submitted = all.filter(isSubmitted).length;
  const stand = submitted > 0 ? duties.submittedOf(numberText(submitted)) : duties.noneSubmitted;
  const open = all.some(({ state }) => state !== 'ahead');
  return (
    <>
      <span className="number">{dateText(calendarDay(first))}</span>
      <span>
        {first.periodName} · {duties.units(numberText(all.length))}
        {open && `, ${stand}`} <span className="soft">· {duties.directions[first.direction]}</span>
        {first.due === undefined && <span className="soft"> · {duties.noDue}</span>}
      </span>
    </>
  );
}
