import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Duty } from '../../src/duties/contract.ts';
import { addDays } from '../../src/shared/dates.ts';
import { dutiesQuery } from '../api/duties.ts';
import { Card } from '../design/card.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { calendarDay, type CalendarLine, calendarMonths } from './ahead.ts';
import css from './approval.module.css';
import { DutyLine } from './duty-line.tsx';
import { DutyChip } from './duty-marks.tsx';
import { DutyLink } from './this-week.tsx';

const DAYS = 365;

/** What is due in the coming twelve months: what units owe the commune, and what the commune owes. */
export function Calendar({ today }: { today: string }) {
  const { approval: words } = useTexts();
  const [unit, setUnit] = useState('');
  const asked = useQuery(dutiesQuery({ from: today, to: addDays(today, DAYS) }));
  const all = asked.data ?? [];
  const shown = unit === '' ? all : all.filter(({ unitId }) => unitId === unit);
  const units = [...new Map(all.map(({ unitId, unitName }) => [unitId, unitName]))];
  return (
    <Card
      title={words.calendar}
      actions={
        units.length > 1 && (
          <NativeSelect
            aria-label={words.allUnits}
            value={unit}
            data={[
              { value: '', label: words.allUnits },
              ...units.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        )
      }
    >
      <Problem error={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && <Waiting />}
      {asked.data && <p className="soft">{all.length === 0 ? words.nothingAhead : words.calendarHint}</p>}
      {calendarMonths(shown).map(({ month, lines }) => (
        <Month key={month} month={month} lines={lines} today={today} />
      ))}
    </Card>
  );
}

interface MonthProps {
  month: string;
  lines: readonly CalendarLine[];
  today: string;
}

function Month({ month, lines, today }: MonthProps) {
  const { duties } = useTexts();
  return (
    <section className={css.month}>
      <h3>{duties.month(dateText(month))}</h3>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line.key}>
            {line.duties.length === 1 ? (
              <DutyLine duty={line.first} today={today} />
            ) : (
              <details>
                <summary className={css.line}>
                  <LineWords duty={line.first} units={line.duties.length} />
                </summary>
                <ul className={css.units}>
                  {line.duties.map((duty) => (
                    <li key={duty.id}>
                      <DutyLink duty={duty} /> <DutyChip duty={duty} today={today} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LineWords({ duty, units }: { duty: Duty; units: number }) {
  const { duties, approval } = useTexts();
  return (
    <>
      <span className="number">{dateText(calendarDay(duty))}</span>
      <span>
        {duty.periodName} · {approval.units(numberText(units))}{' '}
        <span className="soft">· {duties.directions[duty.direction]}</span>
        {duty.due === undefined && <span className="soft"> · {duties.noDue}</span>}
      </span>
    </>
  );
}
