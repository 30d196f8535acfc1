import { Link } from '@tanstack/react-router';
import type { ReportingStanding } from '../../src/approval/contract.ts';
import type { Duty } from '../../src/duties/contract.ts';
import { unitsOf } from '../../src/shared/who-acts.ts';
import { useMe } from '../api/me.ts';
import { Card } from '../design/card.tsx';
import { Portion } from '../design/portion.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './approval.module.css';
import { DutyChip } from './duty-marks.tsx';

/** "Tuần này đến hạn": what is due from today to Sunday, of everybody or of the own units. */
export function ThisWeek({ standing }: { standing: Pick<ReportingStanding, 'today' | 'week'> }) {
  const { duties } = useTexts();
  const { week, today } = standing;
  return (
    <Card title={duties.thisWeek}>
      {week.length === 0 && <p className="soft">{duties.nothingThisWeek}</p>}
      <ul className={css.lines}>
        <Portion items={week}>{(duty) => <WeekLine key={duty.id} duty={duty} today={today} />}</Portion>
      </ul>
    </Card>
  );
}

function WeekLine({ duty, today }: { duty: Duty; today: string }) {
  const { duties } = useTexts();
  return (
    <li className={css.line}>
      <span className="number">{dateText(duty.due)}</span>
      <span>
        <DutyLink duty={duty} /> <span className="soft">· {duty.periodName}</span>
        {duty.direction !== 'in' && <span className="soft"> · {duties.directions[duty.direction]}</span>}
      </span>
      <DutyChip duty={duty} today={today} />
    </li>
  );
}

/** The unit, leading to where something can be done: the own form, or the period; nowhere before it is open. */
export function DutyLink({ duty }: { duty: Duty }) {
  const { user } = useMe();
  const { id, unitId, unitName, periodId, state, direction } = duty;
  if (state === 'ahead' || direction !== 'in') return <>{unitName}</>;
  if (unitsOf(user).includes(unitId)) {
    return (
      <Link to="/reporting/duties/$id" params={{ id }}>
        {unitName}
      </Link>
    );
  }
  return (
    <Link to="/reporting/$periodId" params={{ periodId }} search={{ duty: id }}>
      {unitName}
    </Link>
  );
}
