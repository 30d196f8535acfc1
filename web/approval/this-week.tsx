import type { ReportingStanding } from '../../src/approval/contract.ts';
import type { Duty } from '../../src/duties/contract.ts';
import { Card } from '../design/card.tsx';
import { Portion } from '../design/portion.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { dutyLines } from './ahead.ts';
import css from './approval.module.css';
import { DutyGroup } from './duty-group.tsx';
import { DutyLink } from './duty-link.tsx';
import { DutyChip } from './duty-marks.tsx';

/** "Tuần này đến hạn": what is due from today to Sunday, of everybody or of the own units. */
export function ThisWeek({ standing }: { standing: Pick<ReportingStanding, 'today' | 'week'> }) {
  const { duties } = useTexts();
  const { week, today } = standing;
  return (
    <Card title={duties.thisWeek}>
      {week.length === 0 && <p className="soft">{duties.nothingThisWeek}</p>}
      <ul className={css.lines}>
        <Portion items={dutyLines(week)}>
          {(line) => (
            <li key={line.key}>
              {line.duties.length === 1 ? (
                <WeekLine duty={line.first} today={today} />
              ) : (
                <DutyGroup line={line} today={today} />
              )}
            </li>
          )}
        </Portion>
      </ul>
    </Card>
  );
}

function WeekLine({ duty, today }: { duty: Duty; today: string }) {
  const { duties } = useTexts();
  return (
    <div className={css.line}>
      <span className="number">{dateText(duty.due)}</span>
      <span>
        {duty.periodName} · <DutyLink duty={duty} />{' '}
        <span className="soft">· {duties.directions[duty.direction]}</span>
      </span>
      <DutyChip duty={duty} today={today} />
    </div>
  );
}
