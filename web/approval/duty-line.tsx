import type { Duty } from '../../src/duties/contract.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { calendarDay } from './ahead.ts';
import css from './approval.module.css';
import { DutyLink } from './duty-link.tsx';
import { DutyChip } from './duty-marks.tsx';
import { IssuedButton } from './issued-button.tsx';

/** One duty with its day and how it stands; what the commune itself owes is answered here. */
export function DutyLine({ duty, today }: { duty: Duty; today: string }) {
  const { duties } = useTexts();
  const { issued, onTime } = duty;
  const own = duty.direction !== 'in';
  return (
    <div className={css.line}>
      <span className="number">{dateText(calendarDay(duty))}</span>
      <span>
        {duty.periodName} · <DutyLink duty={duty} />{' '}
        <span className="soft">· {duties.directions[duty.direction]}</span>
        {duty.due === undefined && <span className="soft"> · {duties.noDue}</span>}
        {issued && (
          <span className="soft">
            {' '}
            · {duties.issued(issued.number, dateText(issued.issuedOn))}
            {onTime !== undefined && `, ${onTime ? duties.onTime : duties.late}`}
          </span>
        )}
      </span>
      <span className={css.end}>
        <DutyChip duty={duty} today={today} />
        {own && <IssuedButton duty={duty} today={today} />}
      </span>
    </div>
  );
}
